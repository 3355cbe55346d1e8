#!/usr/bin/python3
"""Writes a made-up corpus: the same arguments give the same bytes.

generate.py FOLDER COUNT [BYTES] writes COUNT articles of about BYTES (5,000)
into FOLDER, in the proportions of news: Zipf's law for words, paragraphs of a
few sentences, one in three with a quote and its speaker.
"""

import bisect
import itertools
import os
import random
import sys

ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl dr fl gr pl pr sh sl st th tr'.split()
VOWELS = 'a e i o u ai ea ee io ou'.split()
ENDINGS = ' n r s t l d m nd nt ng st ck'.split(' ')
SAID = 'said told warned added argued insisted'.split()
OUTLETS = ['Harbour Post', 'Daily Ledger', 'Northern Wire', 'Evening Sentinel', 'Metro Courier']
VOCABULARY = 30000


class Language:
    """Words with the frequencies of a real language."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        made = set()
        while len(made) < VOCABULARY:
            made.add(self.make_word())
        self.words = sorted(made, key=lambda word: (len(word), word))
        self.sums = list(itertools.accumulate(1 / (rank + 2) for rank in range(VOCABULARY)))
        self.said = []

    def make_word(self):
        syllables = self.random.choices((1, 2, 3, 4), (1, 5, 4, 2))[0]
        parts = (self.random.choice(ONSETS) + self.random.choice(VOWELS) for _ in range(syllables))
        return ''.join(parts) + self.random.choice(ENDINGS)

    def word(self):
        """Every third one has been said in the article before: it has a subject."""
        if self.said and self.random.random() < 0.35:
            return self.random.choice(self.said)
        self.said.append(self.words[bisect.bisect(self.sums, self.random.random() * self.sums[-1])])
        return self.said[-1]

    def clause(self, least, most):
        return ' '.join(self.word() for _ in range(self.random.randint(least, most)))

    def name(self):
        return self.random.choice(self.words[2000:4000]).capitalize() + ' ' + self.random.choice(self.words[4000:6000]).capitalize()

    def sentence(self):
        comma = ', ' + self.clause(3, 9) if self.random.random() < 0.4 else ''
        return self.clause(5, 16).capitalize() + comma + '.'

    def quote(self):
        return '“%s,” %s %s. “%s”' % (self.clause(4, 14).capitalize(), self.random.choice(SAID), self.name(), self.sentence())

    def paragraph(self):
        sentences = [self.sentence() for _ in range(self.random.randint(1, 4))]
        if self.random.random() < 0.33:
            sentences.append(self.quote())
        return ' '.join(sentences)

    def article(self, number, size):
        """Its second line carries the number, so that no two are equal."""
        self.said = []
        paragraphs = [self.clause(5, 9).capitalize(), 'By %s, %s, report %d' % (self.name(), self.random.choice(OUTLETS), number)]
        length = 0
        while length < size:
            paragraphs.append(self.paragraph())
            length += len(paragraphs[-1].encode()) + 2
        return '\n\n'.join(paragraphs) + '\n'


def write(folder, count, size):
    language = Language(count * 31 + size)
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        with open('%s/article-%06d.txt' % (folder, number), 'w', encoding='utf-8', newline='\n') as file:
            file.write(language.article(number, size))


if __name__ == '__main__':
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 5000)
