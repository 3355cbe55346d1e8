"""The program is killed again and again while somebody tags; what was on the screen is on disk."""

import random
import re
import time

from harness import screen
from harness.program import Program
from harness.reader import Reader

ROUNDS = 8
SECONDS = 40
TAGS_A_ROUND = 6
ROW = re.compile(r'^Quote\. (.*) Paragraph \d+\.')


def start_tagging(line):
    """Types like somebody in a hurry, and does not wait for anything."""
    keys = ['ctrl+Home'] + ['Down'] * line
    for _ in range(TAGS_A_ROUND):
        keys += ['s', '1', 'Escape', 'Down', 'Down']
    screen.press(*keys)


def shown_words(program):
    """Returns the words of the annotations that the window shows as made."""
    rows = program.find_all('list item', ROW)
    return {ROW.search(row.name).group(1).rstrip('.') for row in rows}


def words_of(annotation):
    """Returns how a row writes an annotation's words."""
    words = annotation['spans'][0]['exact']
    return (words if len(words) <= 300 else words[:300] + '…').replace('\n', ' ').replace('\t', ' ').rstrip('.')


def crash(desktop, project, line, patience):
    """Starts, tags, kills; returns what had been shown until then."""
    program = Program(desktop, project)
    reader = Reader(program)
    reader.wait_for_focus()
    start_tagging(line)
    seen = shown_words(program)
    end = time.monotonic() + patience
    while time.monotonic() < end:
        seen |= shown_words(program)
    program.kill()
    return seen


def journey(desktop):
    dice = random.Random()
    folder = desktop.copy_sample('articles')
    project = desktop.projects() / 'articles.pressmark'
    program = Program(desktop, folder)
    program.wait_for_window('articles')
    Reader(program)
    program.close_window()
    documents = desktop.documents(project)
    assert len(documents) == 12, documents

    before = {}
    deadline = time.monotonic() + SECONDS
    n_shown = 0
    for number in range(ROUNDS):  # as many as there is time for
        if time.monotonic() > deadline:
            break
        seen = crash(desktop, project, 3 * number, dice.uniform(0, 1.2))
        desktop.run_cli('check', project)
        after = {annotation['id']: annotation for annotation in desktop.annotations(project)}
        lost = seen - {words_of(annotation) for annotation in after.values()}
        assert not lost, f'round {number}: what was shown is not stored: {lost}'
        assert before.items() <= after.items(), f'round {number}: what was stored before has changed'
        new = [annotation for key, annotation in after.items() if key not in before]
        assert len(new) <= TAGS_A_ROUND, f'round {number}: {len(new)} annotations, but {TAGS_A_ROUND} tags'
        assert all(annotation['tag'] == 'Quote' for annotation in new), new
        before = after
        n_shown += len(seen)
    assert number >= 3 and n_shown > 0, f'{number} rounds in which {n_shown} annotations were seen are too few'
    assert [d['sha256'] for d in desktop.documents(project)] == [d['sha256'] for d in documents]
