#include "pm-sentence.h"

#include <string.h>

/* The longest word that the lists below hold, with its NUL. */
#define WORD_MAX 16

/* A stop after one of these never ends a sentence. */
static const char *const titles[] = {
  "Adm", "Capt", "Cdr", "Cmdr", "Cmdt", "Col", "Cpl", "Det", "Dr", "Fr", "Gen", "Gov", "Hon", "Insp",
  "Lt", "Maj", "Messrs", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mx", "Pres", "Prof", "Pvt",
  "Rep", "Reps", "Rev", "Sec", "Sect", "Sen", "Sens", "Sgt", "Supt", "Treas", "approx", "cf", "e.g", "eg", "i.e", "ie",
  "viz", "vs"
};

/* After these it does not if a number follows. */
static const char *const before_numbers[] = {
  "Apr", "Art", "Aug", "Ch", "Dec", "Feb", "Fig", "Figs", "Fri", "Jan", "Jul", "Jun", "Mar", "May",
  "Mon", "No", "Nos", "Nov", "Oct", "Sat", "Sept", "Sep", "Sun", "Thu", "Thur", "Thurs",
  "Tue", "Tues", "Vol", "Wed", "art", "c", "ca", "fig", "no", "nos", "p", "pp", "sec", "vol"
};

/* After these, as after initials, it may or may not: the next word tells. */
static const char *const open_ended[] = {
  "Ala", "Ariz", "Ark", "Assn", "Ave", "Bldg", "Blvd", "Bros", "Calif", "Co", "Colo", "Conn", "Corp",
  "Ct", "Del", "Dept", "Dist", "Esq", "Fla", "Ft", "Ga", "Govt", "Ill", "Inc", "Ind", "Jr", "Kan",
  "Ky", "La", "Ltd", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Mt", "Neb", "Nev", "Okla",
  "Ore", "Pa", "Ph.D", "PhD", "Rd", "Sr", "St", "Sts", "Tenn", "Tex", "Univ", "Va", "Vt", "Wash",
  "Wis", "Wyo", "al", "dept", "est", "etc", "ft", "lb", "lbs", "oz", "plc"
};

/* Words that begin sentences and hardly ever names. */
static const char *const starters[] = {
  "A", "After", "All", "Although", "An", "And", "As", "At", "Because", "Before", "Both", "But", "By",
  "Despite", "During", "Even", "Every", "Few", "For", "From", "He", "Her", "Here", "His", "How",
  "However", "I", "If", "In", "Instead", "It", "Its", "Last", "Many", "Meanwhile", "More", "Most", "My", "No",
  "Nor", "Not", "Now", "Of", "On", "One", "Only", "Or", "Our", "She", "Since", "So", "Some", "Still",
  "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Through",
  "To", "Under", "Until", "We", "What", "When", "Where", "Which", "While", "Who", "Why", "With",
  "Without", "Yet", "You", "Your"
};

static gboolean
is_listed (const char *word, const char *const *list, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_one_of (gunichar c, const gunichar *list)
{
  while (*list != 0 && *list != c)
    list++;
  return *list != 0;
}

/* Stops of scripts that put no space behind them. */
static gboolean
is_wide_stop (gunichar c)
{
  static const gunichar stops[] = { 0x3002, 0xff01, 0xff0e, 0xff1f, 0xff61, 0 };

  return c >= 0x3000 && is_one_of (c, stops);
}

static gboolean
is_stop (gunichar c)
{
  static const gunichar stops[] = {
    '.', '!', '?', 0x2026, 0x203c, 0x203d, 0x2047, 0x2048, 0x2049,  /* Latin */
    0x0589, 0x061f, 0x06d4, 0x0964, 0x0965, 0x104b, 0x1362, 0x17d4, /* Armenian to Khmer */
    0
  };

  return is_one_of (c, stops) || is_wide_stop (c);
}

static gboolean
is_closer (gunichar c)
{
  static const gunichar closers[] = {
    ')', ']', '}', 0x00bb, 0x2019, 0x201d, 0x203a, 0x3009, 0x300b, 0x300d, 0x300f, 0x3011,
    0xff09, 0xff3d, 0xff63, 0
  };

  return is_one_of (c, closers);
}

/* Marks that open in one language and close in another, or do both. */
static gboolean
is_either_way (gunichar c)
{
  static const gunichar marks[] = { '"', '\'', 0x00ab, 0x2018, 0x201c, 0x2039, 0 };

  return is_one_of (c, marks);
}

static gboolean
is_opener (gunichar c)
{
  static const gunichar openers[] = { 0x00a1, 0x00bf, 0x201a, 0x201e, 0x300c, 0x300e, 0 };

  return is_either_way (c) || is_one_of (c, openers);
}

static gboolean
is_upper (gunichar c)
{
  return g_unichar_isupper (c) || g_unichar_istitle (c);
}

/* Whether an odd number of @mark stands before @index. */
static gboolean
is_open (const PmWindow *window, guint index, gunichar mark)
{
  gboolean open = FALSE;

  for (guint i = 0; i < index; i++)
    open ^= window->chars[i] == mark;
  return open;
}

/* Whether the mark at @index, which follows a stop, closes what is before it. */
static gboolean
closes (const PmWindow *window, guint index)
{
  gunichar c = pm_window_get (window, index);
  gunichar next = pm_window_get (window, index + 1);

  if (is_closer (c))
    return TRUE;
  if (!is_either_way (c))
    return FALSE;
  if (next == 0 || g_unichar_isspace (next) || is_closer (next))
    return TRUE;
  return c == '"' && is_open (window, index, c);
}

/* Behind a note's number such as [12] at @index, or @index. */
static guint
skip_note (const PmWindow *window, guint index)
{
  guint i = index + 1;

  if (pm_window_get (window, index) != '[')
    return index;
  while (g_unichar_isdigit (pm_window_get (window, i)))
    i++;
  return i > index + 1 && pm_window_get (window, i) == ']' ? i + 1 : index;
}

static guint
skip_closers (const PmWindow *window, guint index)
{
  for (;;) {
    guint next = closes (window, index) ? index + 1 : skip_note (window, index);

    if (next == index)
      return index;
    index = next;
  }
}

static guint
skip_stops (const PmWindow *window, guint index)
{
  while (is_stop (pm_window_get (window, index)))
    index++;
  return index;
}

static guint
skip_spaces (const PmWindow *window, guint index)
{
  while (g_unichar_isspace (pm_window_get (window, index)))
    index++;
  return index;
}

/* Copies from @start up to @end, or nothing if that is too long or not ASCII. */
static void
copy_word (const PmWindow *window, guint start, guint end, char word[WORD_MAX])
{
  word[0] = '\0';
  if (end - start >= WORD_MAX)
    return;
  for (guint i = start; i < end; i++) {
    if (window->chars[i] >= 0x80) {
      word[0] = '\0';
      return;
    }
    word[i - start] = (char) window->chars[i];
  }
  word[end - start] = '\0';
}

/* Where the word with inner dots that ends at @end starts. */
static guint
find_word (const PmWindow *window, guint end)
{
  guint start = end;

  while (start > 0 && end - start < 2 * WORD_MAX &&
         (g_unichar_isalnum (window->chars[start - 1]) || window->chars[start - 1] == '.'))
    start--;
  while (start < end && window->chars[start] == '.')
    start++;
  return start;
}

/* Whether a word at @index begins a sentence; `A.` is an initial. */
static gboolean
is_starter (const PmWindow *window, guint index)
{
  char word[WORD_MAX];
  guint end = index;

  while (g_unichar_isalpha (pm_window_get (window, end)))
    end++;
  copy_word (window, index, end, word);
  return pm_window_get (window, end) != '.' && is_listed (word, starters, G_N_ELEMENTS (starters));
}

/* Single letters with dots between, such as `U.S` and `a.m`. */
static gboolean
is_acronym (const char *word)
{
  gsize i;

  for (i = 0; word[i] != '\0'; i++) {
    if (i % 2 == 0 ? !g_ascii_isalpha (word[i]) : word[i] != '.')
      return FALSE;
  }
  return i % 2 == 1 && i > 1;
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && word[strspn (word, "0123456789")] == '\0';
}

/* Whether a quotation that begins with a whole sentence opens at @index. */
static gboolean
is_opening (const PmWindow *window, guint index)
{
  guint inside = index;

  while (is_opener (pm_window_get (window, inside)))
    inside++;
  return inside > index && !g_unichar_islower (pm_window_get (window, inside));
}

/* Whether the dot at @dot only shortens the word before it or numbers what
 * follows, at @next. */
static gboolean
is_shortening (const PmWindow *window, guint sentence, guint dot, guint next)
{
  guint start = find_word (window, dot);
  gunichar c = pm_window_get (window, next);
  char word[WORD_MAX];

  copy_word (window, start, dot, word);
  if (is_listed (word, titles, G_N_ELEMENTS (titles)))
    return TRUE;
  if (is_listed (word, before_numbers, G_N_ELEMENTS (before_numbers)))
    return g_unichar_isdigit (c);
  if (is_number (word))
    return start == sentence;
  if (is_listed (word, open_ended, G_N_ELEMENTS (open_ended)) || is_acronym (word))
    return !is_opening (window, next) && !is_starter (window, next);
  return dot - start == 1 && is_upper (window->chars[start]) && !is_starter (window, next);
}

/* Whether the run without spaces that holds @index is an address. */
static gboolean
is_in_address (const PmWindow *window, guint index)
{
  guint i = index;

  while (i > 0 && index - i < 200 && !g_unichar_isspace (window->chars[i - 1])) {
    i--;
    if (window->chars[i] == '@' ||
        (window->chars[i] == ':' && pm_window_get (window, i + 1) == '/' && pm_window_get (window, i + 2) == '/'))
      return TRUE;
  }
  return window->chars[i] == 'w' && pm_window_get (window, i + 1) == 'w' && pm_window_get (window, i + 2) == 'w';
}

/* Whether what stands at @next, with no space before it, begins a sentence after
 * the stop at @stop: `end.Begin`, but not `3.5`, `U.S.A`, `example.com`, `U.S.'s`. */
static gboolean
is_glued (const PmWindow *window, guint stop, guint stops, guint next)
{
  gunichar before = stop > 0 ? window->chars[stop - 1] : 0;
  gunichar c = pm_window_get (window, next);

  if (is_opener (c))
    return c != '\'';
  if (!is_upper (c) || is_in_address (window, stop))
    return FALSE;
  return next > stops || window->chars[stop] != '.' || g_unichar_islower (before) ||
         g_unichar_isdigit (before) || is_starter (window, next);
}

/* An ellipsis between spaces stands for words left out. */
static gboolean
is_gap (const PmWindow *window, guint stop, guint stops)
{
  if (stop == 0 || !g_unichar_isspace (window->chars[stop - 1]))
    return FALSE;
  return window->chars[stop] == 0x2026 || stops - stop > 1;
}

/* Whether a space follows at @closers, and what is behind it, at @next, goes on
 * with the sentence. */
static gboolean
goes_on (const PmWindow *window, guint stop, guint stops, guint closers, guint next)
{
  gunichar c = pm_window_get (window, next);

  if (g_unichar_islower (c) || is_stop (c) || c == ',' || c == ';')
    return TRUE;
  return closers == stops && is_gap (window, stop, stops);
}

/* Behind the sentence from @sentence that the stop at @stop ends, or 0 if the
 * stop ends none. */
static guint
find_end (const PmWindow *window, guint sentence, guint stop)
{
  guint stops = skip_stops (window, stop);
  guint closers = skip_closers (window, stops);
  guint next = skip_spaces (window, closers);
  gboolean plain = window->chars[stop] == '.' && closers == stop + 1;

  if (next >= window->length || is_wide_stop (window->chars[stops - 1]))
    return closers;
  if (plain && is_shortening (window, sentence, stop, next))
    return 0;
  if (next > closers)
    return goes_on (window, stop, stops, closers, next) ? 0 : closers;
  return is_glued (window, stop, stops, next) ? closers : 0;
}

static guint
trim_end (const PmWindow *window, guint start)
{
  guint end = window->length;

  while (end > start && g_unichar_isspace (window->chars[end - 1]))
    end--;
  return end;
}

PmSpan
pm_sentence_find (const PmWindow *window)
{
  guint start = skip_spaces (window, 0);
  guint i = start;

  while (i < window->length) {
    guint end = is_stop (window->chars[i]) ? find_end (window, start, i) : 0;
    guint next = skip_spaces (window, end);

    if (end == 0) {
      i = MAX (i + 1, skip_stops (window, i));
      continue;
    }
    if (next > window->at || next >= window->length)
      return (PmSpan){ start, end };
    start = i = next;
  }
  start = MIN (start, window->length);
  return (PmSpan){ start, trim_end (window, start) };
}
