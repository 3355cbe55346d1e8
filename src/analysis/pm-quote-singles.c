#include "pm-quote-singles.h"

#define WORD_MAX 16
/* From here on scripts need no spaces, and have no apostrophes. */
#define WIDE 0x2e80

static gboolean
is_mark (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019;
}

static gboolean
is_alnum (const PmTokens *tokens, guint offset)
{
  return g_unichar_isalnum (pm_tokens_char (tokens, offset));
}

static gunichar
before (const PmTokens *tokens, guint offset)
{
  return offset > 0 ? tokens->chars[offset - 1] : 0;
}

/* Whether the word in @span is of those classes. */
static gboolean
is_listed (const PmTokens *tokens, PmSpan span, PmWordFlags flags)
{
  g_autofree char *word = NULL;
  const PmWord *known;

  if (span.end <= span.start || span.end - span.start > WORD_MAX)
    return FALSE;
  word = pm_tokens_dup_folded (tokens, span);
  known = pm_lexicon_look_up (tokens->lexicon, word);

  return known != NULL && (known->flags & flags) != 0;
}

static PmSpan
word_after (const PmTokens *tokens, guint offset)
{
  guint end = offset + 1;

  while (g_unichar_isalpha (pm_tokens_char (tokens, end)) && end - offset <= WORD_MAX)
    end++;

  return (PmSpan){ offset + 1, end };
}

static PmSpan
word_before (const PmTokens *tokens, guint offset)
{
  guint start = offset;

  while (start > 0 && g_unichar_isalpha (tokens->chars[start - 1]) && offset - start <= WORD_MAX)
    start--;

  return (PmSpan){ start, offset };
}

/* ’90s, or ’68 as a year: two digits, perhaps with an s. */
static gboolean
is_decade (const PmTokens *tokens, guint offset)
{
  gunichar third = pm_tokens_char (tokens, offset + 3);

  return g_ascii_isdigit (pm_tokens_char (tokens, offset + 1)) && g_ascii_isdigit (pm_tokens_char (tokens, offset + 2)) &&
         (third == 's' || !g_unichar_isalnum (third)) && !(is_mark (third) && !is_alnum (tokens, offset + 4));
}

static gboolean
is_elision (const PmTokens *tokens, guint offset)
{
  PmSpan word = word_after (tokens, offset);

  if (!is_listed (tokens, word, PM_WORD_ELISION))
    return FALSE;

  /* ‘Cause’ in marks of its own is a word, 'n' is not. */
  return !is_mark (pm_tokens_char (tokens, word.end)) || word.end - word.start == 1;
}

gboolean
pm_quote_singles_is_apostrophe (const PmTokens *tokens, guint offset)
{
  gunichar c = tokens->chars[offset];
  PmSpan word;

  if (offset > 0 && is_alnum (tokens, offset - 1) && is_alnum (tokens, offset + 1))
    return tokens->chars[offset - 1] < WIDE && tokens->chars[offset + 1] < WIDE;
  if (is_alnum (tokens, offset + 1) && (offset == 0 || !is_alnum (tokens, offset - 1)))
    return is_decade (tokens, offset) || (is_elision (tokens, offset) && (c != 0x2018 || word_after (tokens, offset).end - offset <= 3));

  word = word_before (tokens, offset);

  return word.end - word.start == 1 && g_unichar_tolower (tokens->chars[word.start]) == 'n' && word.start > 0 && is_mark (tokens->chars[word.start - 1]);
}

/* A plural’s apostrophe, or that of a clipped word: workers’, goin’. */
static gboolean
is_possessive (const PmTokens *tokens, guint offset)
{
  gunichar c = before (tokens, offset);

  return c == 's' || c == 'S' || c == 'x' || c == 'z' || is_listed (tokens, word_before (tokens, offset), PM_WORD_CLIPPED);
}

/* Straight marks tell nothing: their sides do. */
static PmMarkRole
decide_straight (const PmTokens *tokens, guint offset)
{
  gunichar after = pm_tokens_char (tokens, offset + 1);

  if (g_ascii_isdigit (before (tokens, offset)) && after != ',' && after != '.' && !g_unichar_isspace (after))
    return PM_MARK_NONE;
  if (pm_quote_marks_looks_open (tokens, offset))
    return PM_MARK_OPEN;
  if (before (tokens, offset) == '"' && g_unichar_isalnum (after))
    return PM_MARK_OPEN;

  return g_unichar_isspace (before (tokens, offset)) || before (tokens, offset) == 0 ? PM_MARK_NONE : PM_MARK_CLOSE;
}

static void
settle (const PmTokens *tokens, PmMark *mark)
{
  if (pm_quote_singles_is_apostrophe (tokens, mark->offset))
    mark->role = PM_MARK_NONE;
  else if (mark->role == PM_MARK_EITHER)
    mark->role = decide_straight (tokens, mark->offset);
  mark->possessive = mark->role == PM_MARK_CLOSE && !mark->strong && is_possessive (tokens, mark->offset);
}

/* Followed by a word in small letters, a plural’s apostrophe does not close. */
static gboolean
is_doubtful (const PmTokens *tokens, const PmMark *mark)
{
  return mark->possessive && g_unichar_isspace (pm_tokens_char (tokens, mark->offset + 1)) && g_unichar_islower (pm_tokens_char (tokens, mark->offset + 2));
}

void
pm_quote_singles_settle (const PmTokens *tokens, GArray *marks)
{
  gboolean closer = FALSE;
  guint paragraph = G_MAXUINT;

  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, PmMark, i).group == PM_MARKS_SINGLE)
      settle (tokens, &g_array_index (marks, PmMark, i));

  for (guint i = marks->len; i > 0; i--) {
    PmMark *mark = &g_array_index (marks, PmMark, i - 1);

    if (mark->group != PM_MARKS_SINGLE || mark->role == PM_MARK_NONE)
      continue;
    if (mark->paragraph != paragraph)
      closer = FALSE;
    paragraph = mark->paragraph;
    mark->closer_follows = closer;
    mark->possessive = is_doubtful (tokens, mark);
    if (mark->role == PM_MARK_OPEN)
      closer = FALSE;
    else if (!mark->possessive)
      closer = TRUE;
  }
}
