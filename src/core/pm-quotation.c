#include "pm-quotation.h"

/* Deeper than people nest. */
#define DEPTH 32

typedef struct {
  gunichar closer;
  gunichar other; /* closes as well, or 0 */
  guint start;
} Open;

typedef struct {
  const PmWindow *window;
  Open open[DEPTH];
  guint depth;
} Finder;

/* The marks that open, each with those that close it. */
static const struct {
  gunichar opener;
  gunichar closer;
  gunichar other;
} pairs[] = {
  { '"', '"', 0 },
  { 0x201c, 0x201d, 0 },      /* “ ” */
  { 0x2018, 0x2019, 0 },      /* ‘ ’ */
  { 0x201e, 0x201c, 0x201d }, /* „ “ or ” */
  { 0x201a, 0x2018, 0x2019 }, /* ‚ ‘ or ’ */
  { 0x00ab, 0x00bb, 0 },      /* « » */
  { 0x00bb, 0x00ab, 0 },      /* » « */
  { 0x2039, 0x203a, 0 },      /* ‹ › */
  { 0x203a, 0x2039, 0 },      /* › ‹ */
  { 0x300c, 0x300d, 0 },      /* 「 」 */
  { 0x300e, 0x300f, 0 },      /* 『 』 */
  { 0x301d, 0x301f, 0x301e }, /* 〝 〟 */
};

static gunichar
before (const PmWindow *window, guint index)
{
  return index > 0 ? window->chars[index - 1] : 0;
}

/* Whether a ’ between @index and the next ‘ closes after punctuation, as British
 * quotations do. */
static gboolean
closes_later (const PmWindow *window, guint index)
{
  for (guint i = index + 1; i < window->length && window->chars[i] != 0x2018; i++) {
    if (window->chars[i] == 0x2019 && g_unichar_ispunct (window->chars[i - 1]))
      return TRUE;
  }
  return FALSE;
}

/* ’ is an apostrophe before a letter (don’t, ’tis, ’90s), and after a plural's s
 * if the quotation goes on (the workers’ union). ‘ is one inside a word, or
 * before a number (‘90s). */
static gboolean
is_apostrophe (const PmWindow *window, guint index)
{
  gunichar c = window->chars[index];
  gunichar next = pm_window_get (window, index + 1);

  if (c == 0x2018)
    return g_unichar_isalnum (before (window, index)) || g_unichar_isdigit (next);
  if (c != 0x2019)
    return FALSE;
  if (g_unichar_isalnum (next))
    return TRUE;
  return before (window, index) == 's' && next == ' ' && closes_later (window, index);
}

/* The innermost open pair that @mark closes, as its place in the stack from 1,
 * or 0. */
static guint
find_open (const Finder *finder, gunichar mark)
{
  for (guint i = finder->depth; i > 0; i--) {
    if (finder->open[i - 1].closer == mark || finder->open[i - 1].other == mark)
      return i;
  }
  return 0;
}

/* A straight mark that opens nothing: 6'2" tall. */
static gboolean
is_inches (const PmWindow *window, guint index)
{
  return window->chars[index] == '"' && g_unichar_isdigit (before (window, index));
}

static void
push (Finder *finder, guint index)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs) && finder->depth < DEPTH; i++) {
    if (pairs[i].opener == finder->window->chars[index]) {
      finder->open[finder->depth++] = (Open){ pairs[i].closer, pairs[i].other, index };
      return;
    }
  }
}

/* Takes the mark at @index in; whether it closes a pair, which is then in
 * @closed. What was opened inside that pair and never closed is forgotten. */
static gboolean
take (Finder *finder, guint index, PmSpan *closed)
{
  guint found = find_open (finder, finder->window->chars[index]);

  if (found == 0) {
    if (!is_inches (finder->window, index))
      push (finder, index);
    return FALSE;
  }
  *closed = (PmSpan){ finder->open[found - 1].start, index + 1 };
  finder->depth = found - 1;
  return TRUE;
}

gboolean
pm_quotation_find (const PmWindow *window, PmSpan *quotation)
{
  Finder finder = { .window = window };
  guint at = window->at;

  for (guint i = 0; i < window->length; i++) {
    if (!is_apostrophe (window, i) && take (&finder, i, quotation) && pm_span_contains (*quotation, at))
      return TRUE;
  }
  return FALSE;
}
