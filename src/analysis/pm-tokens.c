#include "pm-tokens.h"

#include "pm-heading.h"
#include "pm-sign.h"

#include <string.h>

/* Longer words are in no lexicon. */
#define WORD_MAX 64

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc;
}

gunichar
pm_tokens_char (const PmTokens *self, guint offset)
{
  return offset < self->length ? self->chars[offset] : 0;
}

static gboolean
is_letter (const PmTokens *self, guint offset)
{
  gunichar c = pm_tokens_char (self, offset);

  return c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
is_digit (const PmTokens *self, guint offset)
{
  return g_ascii_isdigit (pm_tokens_char (self, offset));
}

/* Puts the word in @span, in lower case, into @buffer; FALSE if it is too long. */
static gboolean
fold (const PmTokens *self, PmSpan span, char *buffer)
{
  gsize used = 0;

  for (guint i = span.start; i < span.end; i++) {
    gunichar c = self->chars[i];

    if (used + 7 > WORD_MAX)
      return FALSE;
    if (c < 0x80)
      buffer[used++] = g_ascii_tolower ((char) c);
    else if (is_apostrophe (c))
      buffer[used++] = '\'';
    else
      used += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), buffer + used);
  }
  buffer[used] = '\0';

  return TRUE;
}

static const PmWord *
look_up (const PmTokens *self, PmSpan span)
{
  char buffer[WORD_MAX];

  return fold (self, span, buffer) ? pm_lexicon_look_up (self->lexicon, buffer) : NULL;
}

static PmTokenFlags
shape (const PmTokens *self, PmSpan span)
{
  guint letters = 0, capitals = 0;
  gunichar first = self->chars[span.start];
  PmTokenFlags flags = 0;

  for (guint i = span.start; i < span.end; i++) {
    letters += is_letter (self, i);
    capitals += self->chars[i] < 0x80 ? g_ascii_isupper (self->chars[i]) : g_unichar_isupper (self->chars[i]);
  }
  if (g_unichar_isupper (first) || g_unichar_istitle (first))
    flags |= PM_TOKEN_UPPER;
  else if (g_unichar_islower (first))
    flags |= PM_TOKEN_LOWER;
  if (letters > 1 && capitals == letters)
    flags |= PM_TOKEN_CAPITALS;

  return flags;
}

/* Behind the word at @start: letters and digits, and what joins them. */
static guint
find_word_end (const PmTokens *self, guint start)
{
  guint i = start;

  while (is_letter (self, i) || is_digit (self, i) ||
         (i > start && (is_letter (self, i + 1) || is_digit (self, i + 1)) &&
          (is_apostrophe (self->chars[i]) || self->chars[i] == '-' || self->chars[i] == 0x2010 || self->chars[i] == 0x2011)))
    i++;

  return i;
}

/* Behind single letters with dots, such as `U.S.`, or @start. */
static guint
find_acronym_end (const PmTokens *self, guint start)
{
  guint i = start;

  while (is_letter (self, i) && pm_tokens_char (self, i + 1) == '.')
    i += 2;

  return i > start + 2 ? i : start;
}

/* Behind an address such as pic.example.com/x that begins at @start, or @start. */
static guint
find_address_end (const PmTokens *self, guint start, guint word_end)
{
  gunichar c = pm_tokens_char (self, word_end);
  guint i = word_end;

  if (!(c == '.' && g_unichar_islower (pm_tokens_char (self, word_end - 1)) && g_unichar_islower (pm_tokens_char (self, word_end + 1))) &&
      !(c == ':' && pm_tokens_char (self, word_end + 1) == '/'))
    return start;
  while (i < self->length && !g_unichar_isspace (self->chars[i]) && self->chars[i] != ',' && self->chars[i] != ')' && self->chars[i] < 0x2000)
    i++;
  while (i > word_end && (self->chars[i - 1] == '.' || self->chars[i - 1] == '"' || self->chars[i - 1] == '\''))
    i--;

  return i;
}

static void
add (PmTokens *self, PmSpan span, PmTokenKind kind, PmTokenFlags flags, const PmWord *word)
{
  g_array_append_val (self->tokens, ((PmToken){ span, kind, flags, word, -1 }));
}

/* Takes a possessive's ’s off the word. */
static PmTokenFlags
cut_possessive (const PmTokens *self, PmSpan *span, const PmWord **word)
{
  guint length = span->end - span->start;
  const PmWord *base;

  if (length < 3 || !is_apostrophe (self->chars[span->end - 2]) || g_unichar_tolower (self->chars[span->end - 1]) != 's')
    return 0;
  span->end -= 2;
  base = look_up (self, *span);
  *word = base;

  return base != NULL && (base->flags & (PM_WORD_PRONOUN | PM_WORD_CONJUNCTION | PM_WORD_ADVERB)) != 0 ? 0 : PM_TOKEN_POSSESSIVE;
}

/* Whether the dot behind the word at @span only shortens it. */
static gboolean
takes_dot (const PmTokens *self, PmSpan span, const PmWord *word)
{
  if (pm_tokens_char (self, span.end) != '.')
    return FALSE;
  if (word != NULL && (word->flags & PM_WORD_ABBREVIATION) != 0)
    return g_unichar_isupper (self->chars[span.start]) && pm_tokens_char (self, span.end + 1) != '\n';

  return span.end - span.start == 1 && g_unichar_isupper (self->chars[span.start]) && g_unichar_isspace (pm_tokens_char (self, span.end + 1));
}

static guint
add_word (PmTokens *self, guint start)
{
  guint end = find_acronym_end (self, start);
  PmTokenFlags flags = end > start ? PM_TOKEN_DOTTED : 0;
  PmSpan span = { start, end > start ? end : find_word_end (self, start) };
  const PmWord *word;
  guint address = end > start ? start : find_address_end (self, start, span.end);

  if (address > start) {
    add (self, (PmSpan){ start, address }, PM_TOKEN_ADDRESS, 0, NULL);
    return address;
  }
  end = span.end;
  word = look_up (self, span);
  if (word == NULL)
    flags |= cut_possessive (self, &span, &word);
  if (flags == 0 && takes_dot (self, span, word)) {
    flags |= PM_TOKEN_DOTTED;
    end = ++span.end;
  }
  add (self, span, PM_TOKEN_WORD, flags | shape (self, span), word);

  return end;
}

static guint
add_number (PmTokens *self, guint start)
{
  guint i = start;

  while (is_digit (self, i) || ((self->chars[i] == '.' || self->chars[i] == ',' || self->chars[i] == ':') && is_digit (self, i + 1)))
    i++;
  if (is_letter (self, i) || (pm_tokens_char (self, i) == '-' && is_letter (self, i + 1))) {
    i = find_word_end (self, start);
    add (self, (PmSpan){ start, i }, PM_TOKEN_WORD, 0, look_up (self, (PmSpan){ start, i }));
  } else {
    add (self, (PmSpan){ start, i }, PM_TOKEN_NUMBER, 0, NULL);
  }

  return i;
}

static guint
add_sign (PmTokens *self, guint start)
{
  PmTokenKind kind = pm_sign_classify (self->chars[start]);
  guint end = start + 1;

  while (kind == PM_TOKEN_STOP && pm_sign_classify (pm_tokens_char (self, end)) == PM_TOKEN_STOP)
    end++;
  add (self, (PmSpan){ start, end }, kind, kind == PM_TOKEN_STOP && end == start + 1 && self->chars[start] == '.' ? PM_TOKEN_FULL_STOP : 0, NULL);

  return end;
}

static guint
add_token (PmTokens *self, guint start)
{
  if (is_digit (self, start))
    return add_number (self, start);

  return is_letter (self, start) ? add_word (self, start) : add_sign (self, start);
}

static void
end_paragraph (PmTokens *self, PmSpan span, guint first)
{
  PmParagraph paragraph = { span, FALSE };

  if (first == self->tokens->len)
    return;
  paragraph.heading = pm_heading_looks (self, span, first);
  for (guint i = first; paragraph.heading && i < self->tokens->len; i++)
    g_array_index (self->tokens, PmToken, i).flags |= PM_TOKEN_HEADING;
  paragraph.heading = paragraph.heading || pm_heading_is_furniture (self, span);
  g_array_append_val (self->paragraphs, paragraph);
  add (self, (PmSpan){ span.end, span.end }, PM_TOKEN_BREAK, 0, NULL);
}

static void
scan (PmTokens *self)
{
  PmSpan span = { 0, 0 };
  guint first = 0;

  for (guint i = 0; i < self->length;) {
    if (is_break (self->chars[i])) {
      end_paragraph (self, span, first);
      first = self->tokens->len;
      i++;
    } else if (g_unichar_isspace (self->chars[i])) {
      i++;
    } else {
      if (first == self->tokens->len)
        span.start = i;
      span.end = i = add_token (self, i);
    }
  }
  end_paragraph (self, span, first);
}

PmTokens *
pm_tokens_new (const PmText *text, const PmLexicon *lexicon)
{
  PmTokens *self = g_new0 (PmTokens, 1);
  glong length;

  self->lexicon = lexicon;
  self->chars = g_utf8_to_ucs4_fast (pm_text_get_content (text), (glong) pm_text_get_bytes (text), &length);
  self->length = (guint) length;
  self->tokens = g_array_sized_new (FALSE, FALSE, sizeof (PmToken), self->length / 5 + 16);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (PmParagraph));
  scan (self);

  return self;
}

void
pm_tokens_free (PmTokens *self)
{
  g_free (self->chars);
  g_array_unref (self->tokens);
  g_array_unref (self->paragraphs);
  g_free (self);
}

guint
pm_tokens_find (const PmTokens *self, guint offset)
{
  guint low = 0, high = self->tokens->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->tokens, PmToken, middle).span.start < offset)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}

char *
pm_tokens_dup (const PmTokens *self, PmSpan span)
{
  GString *string = g_string_new (NULL);

  for (guint i = span.start; i < span.end; i++) {
    if (!g_unichar_isspace (self->chars[i]))
      g_string_append_unichar (string, self->chars[i]);
    else if (string->len > 0 && string->str[string->len - 1] != ' ')
      g_string_append_c (string, ' ');
  }

  return g_string_free (string, FALSE);
}

char *
pm_tokens_dup_folded (const PmTokens *self, PmSpan span)
{
  GString *string = g_string_new (NULL);

  for (guint i = span.start; i < span.end; i++)
    g_string_append_unichar (string, is_apostrophe (self->chars[i]) ? '\'' : g_unichar_tolower (self->chars[i]));

  return g_string_free (string, FALSE);
}

gboolean
pm_token_is (const PmToken *token, PmWordFlags flags)
{
  return token->word != NULL && (token->word->flags & flags) != 0;
}

gboolean
pm_tokens_speak_lexicon (const PmTokens *self)
{
  guint words = 0, known = 0;

  for (guint i = 0; i < self->tokens->len; i++) {
    const PmToken *token = &g_array_index (self->tokens, PmToken, i);

    words += token->kind == PM_TOKEN_WORD;
    known += pm_token_is (token, PM_WORD_DETERMINER | PM_WORD_PREPOSITION | PM_WORD_PRONOUN | PM_WORD_CONJUNCTION | PM_WORD_AUXILIARY | PM_WORD_CUE);
  }

  return known * 5 >= words;
}
