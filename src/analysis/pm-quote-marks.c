#include "pm-quote-marks.h"

#include "pm-quote-singles.h"

/* Every mark there is, with what it does in English. */
static const struct {
  gunichar c;
  PmMarkGroup group;
  PmMarkRole role;
} known[] = {
  { '"', PM_MARKS_DOUBLE, PM_MARK_EITHER },
  { '\'', PM_MARKS_SINGLE, PM_MARK_EITHER },
  { 0x00ab, PM_MARKS_GUILLEMET, PM_MARK_OPEN },
  { 0x00bb, PM_MARKS_GUILLEMET, PM_MARK_CLOSE },
  { 0x2018, PM_MARKS_SINGLE, PM_MARK_OPEN },
  { 0x2019, PM_MARKS_SINGLE, PM_MARK_CLOSE },
  { 0x201a, PM_MARKS_SINGLE, PM_MARK_OPEN },
  { 0x201b, PM_MARKS_SINGLE, PM_MARK_OPEN },
  { 0x201c, PM_MARKS_DOUBLE, PM_MARK_OPEN },
  { 0x201d, PM_MARKS_DOUBLE, PM_MARK_CLOSE },
  { 0x201e, PM_MARKS_DOUBLE, PM_MARK_OPEN },
  { 0x201f, PM_MARKS_DOUBLE, PM_MARK_OPEN },
  { 0x2039, PM_MARKS_ANGLE, PM_MARK_OPEN },
  { 0x203a, PM_MARKS_ANGLE, PM_MARK_CLOSE },
  { 0x3008, PM_MARKS_SMALL_BOOK, PM_MARK_OPEN },
  { 0x3009, PM_MARKS_SMALL_BOOK, PM_MARK_CLOSE },
  { 0x300a, PM_MARKS_BOOK, PM_MARK_OPEN },
  { 0x300b, PM_MARKS_BOOK, PM_MARK_CLOSE },
  { 0x300c, PM_MARKS_CORNER, PM_MARK_OPEN },
  { 0x300d, PM_MARKS_CORNER, PM_MARK_CLOSE },
  { 0x300e, PM_MARKS_WHITE_CORNER, PM_MARK_OPEN },
  { 0x300f, PM_MARKS_WHITE_CORNER, PM_MARK_CLOSE },
};

/* How often one kind of mark stands as openers do, and as closers do. */
typedef struct {
  guint seen;
  guint opens;
  guint closes;
} Habit;

static int
find_known (gunichar c)
{
  if (c != '"' && c != '\'' && c != 0xab && c != 0xbb && (c < 0x2018 || c > 0x300f))
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].c == c)
      return (int) i;

  return -1;
}

static gboolean
is_space (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == '{' || c == 0xbf || c == 0xa1 || c == 0xff08;
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == '}' || c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == 0x2026;
}

gboolean
pm_quote_marks_looks_open (const PmTokens *tokens, guint offset)
{
  gunichar before = offset > 0 ? tokens->chars[offset - 1] : 0;
  gunichar after = pm_tokens_char (tokens, offset + 1);
  int mark = find_known (before);

  if (is_space (after) || (is_closing (after) && after != '.' && after != 0x2026))
    return FALSE;

  return is_space (before) || is_opening (before) || is_dash (before) || (mark >= 0 && known[mark].role != PM_MARK_CLOSE && is_space (offset > 1 ? tokens->chars[offset - 2] : 0));
}

gboolean
pm_quote_marks_looks_closed (const PmTokens *tokens, guint offset)
{
  gunichar before = offset > 0 ? tokens->chars[offset - 1] : 0;
  gunichar after = pm_tokens_char (tokens, offset + 1);
  int mark = find_known (after);

  if (is_space (before) || is_opening (before))
    return FALSE;

  return is_space (after) || is_closing (after) || is_dash (after) || (mark >= 0 && known[mark].role != PM_MARK_OPEN && is_space (pm_tokens_char (tokens, offset + 2)));
}

static GArray *
collect (const PmTokens *tokens, Habit *habits)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (PmMark));
  guint paragraph = 0;

  for (guint i = 0; i < tokens->length; i++) {
    int index = find_known (tokens->chars[i]);
    gboolean opens, closes;

    if (index < 0)
      continue;
    while (g_array_index (tokens->paragraphs, PmParagraph, paragraph).span.end <= i)
      paragraph++;
    g_array_append_val (marks, ((PmMark){ .offset = i, .c = tokens->chars[i], .group = known[index].group, .role = known[index].role, .paragraph = paragraph }));
    if (known[index].group == PM_MARKS_SINGLE && pm_quote_singles_is_apostrophe (tokens, i))
      continue;
    opens = pm_quote_marks_looks_open (tokens, i);
    closes = pm_quote_marks_looks_closed (tokens, i);
    habits[index].seen++;
    habits[index].opens += opens && !closes;
    habits[index].closes += closes && !opens;
  }

  return marks;
}

static guint
count (const Habit *habits, gunichar c)
{
  return habits[find_known (c)].seen;
}

/* Whether there is another mark that does what @c would no longer do. */
static gboolean
has_partner (const Habit *habits, gunichar c)
{
  switch (c) {
  case 0x201c:
    return count (habits, 0x201e) > 0;
  case 0x2018:
    return count (habits, 0x201a) > 0;
  case 0x00ab:
    return count (habits, 0x00bb) > 0;
  case 0x2039:
    return count (habits, 0x203a) > 0;
  default:
    return FALSE;
  }
}

static gboolean
lacks_opener (const Habit *habits, gunichar c)
{
  switch (c) {
  case 0x201d:
    return count (habits, 0x201c) + count (habits, 0x201e) == 0;
  case 0x2019:
    return count (habits, 0x2018) + count (habits, 0x201a) == 0;
  case 0x00bb:
    return count (habits, 0x00ab) == 0;
  case 0x203a:
    return count (habits, 0x2039) == 0;
  default:
    return FALSE;
  }
}

/* What the mark at @index of the table does in this text. */
static PmMarkRole
decide (const Habit *habits, guint index)
{
  const Habit *habit = &habits[index];
  gunichar c = known[index].c;

  if (known[index].role == PM_MARK_OPEN && has_partner (habits, c) && habit->closes > 2 * habit->opens)
    return PM_MARK_CLOSE;
  if (known[index].role == PM_MARK_CLOSE && habit->opens > 0 && habit->closes > 0 && lacks_opener (habits, c))
    return PM_MARK_EITHER;
  if ((c == 0x00bb || c == 0x203a) && habit->opens > 2 * habit->closes && habits[find_known (c == 0xbb ? 0xab : 0x2039)].closes > 0)
    return PM_MARK_OPEN;

  return known[index].role;
}

/* 6'2", and a closing mark has no digit before it where another closes. */
static gboolean
is_prime (const PmTokens *tokens, guint offset)
{
  guint i = offset;

  while (i > 0 && g_ascii_isdigit (tokens->chars[i - 1]))
    i--;

  return i < offset && i > 1 && (tokens->chars[i - 1] == '\'' || tokens->chars[i - 1] == 0x2019) && g_ascii_isdigit (tokens->chars[i - 2]);
}

static PmMarkRole
decide_by_sides (const PmTokens *tokens, guint offset)
{
  gboolean opens = pm_quote_marks_looks_open (tokens, offset);
  gboolean closes = pm_quote_marks_looks_closed (tokens, offset);

  if (opens == closes)
    return PM_MARK_EITHER;

  return opens ? PM_MARK_OPEN : PM_MARK_CLOSE;
}

/* ”X” has two closing marks; the first of them opens. */
static void
put_right (const PmTokens *tokens, PmMark *mark)
{
  gunichar before = mark->offset > 0 ? tokens->chars[mark->offset - 1] : 0;
  gunichar after = pm_tokens_char (tokens, mark->offset + 1);
  PmMarkRole role = mark->role;

  if (mark->role == PM_MARK_CLOSE && (is_space (before) || is_opening (before)) && g_unichar_isalnum (after))
    mark->role = PM_MARK_OPEN;
  else if (mark->role == PM_MARK_OPEN && !is_space (before) && !is_dash (before) && !is_opening (before) && is_space (after) && (g_unichar_isalnum (before) || is_closing (before)))
    mark->role = PM_MARK_CLOSE;
  mark->swapped = mark->role != role;
}

static void
settle (const PmTokens *tokens, PmMark *mark, const PmMarkRole *roles)
{
  int index = find_known (mark->c);
  gunichar before = mark->offset > 0 ? tokens->chars[mark->offset - 1] : 0;

  mark->role = roles[index];
  mark->strong = !is_space (before) && (g_unichar_ispunct (before) || find_known (before) >= 0);
  if ((mark->c == '"' || mark->c == 0x201d) && is_prime (tokens, mark->offset))
    mark->role = PM_MARK_NONE;
  else if (mark->role == PM_MARK_EITHER && mark->group != PM_MARKS_SINGLE)
    mark->role = decide_by_sides (tokens, mark->offset);
  else if (mark->group <= PM_MARKS_SINGLE)
    put_right (tokens, mark);
}

GArray *
pm_quote_marks_find (const PmTokens *tokens)
{
  Habit habits[G_N_ELEMENTS (known)] = { 0 };
  PmMarkRole roles[G_N_ELEMENTS (known)];
  GArray *marks = collect (tokens, habits);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    roles[i] = decide (habits, i);
  for (guint i = 0; i < marks->len; i++)
    settle (tokens, &g_array_index (marks, PmMark, i), roles);
  pm_quote_singles_settle (tokens, marks);

  return marks;
}
