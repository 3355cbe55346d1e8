#include "pm-quote-pairs.h"

#include "pm-quote-repair.h"

/* Deeper than people nest. */
#define DEPTH 16
/* An utterance over more paragraphs is a mistake. */
#define PARAGRAPHS 60
#define LONG 1500

typedef struct {
  PmMarkGroup group;
  guint quote;
  gboolean first; /* whether the quote begins with its own mark */
} Open;

typedef struct {
  const PmTokens *tokens;
  GArray *marks;  /* of PmMark */
  GArray *quotes; /* of PmQuote; an end of 0 marks one that is dropped */
  GArray *problems;
  Open open[DEPTH];
  guint depth;
  guint next[PM_N_MARKS];  /* of each group, the first sure mark not behind at */
  int pending[PM_N_MARKS]; /* a piece that the next opener goes on with, or -1 */
  gboolean singles;        /* whether single marks are the outer ones */
  guint paragraph;
} Pairs;

static PmMark *
mark_at (Pairs *self, guint index)
{
  return &g_array_index (self->marks, PmMark, index);
}

static PmQuote *
quote_at (Pairs *self, guint index)
{
  return &g_array_index (self->quotes, PmQuote, index);
}

static PmSpan
paragraph_span (Pairs *self, guint index)
{
  return g_array_index (self->tokens->paragraphs, PmParagraph, index).span;
}

static void
add_problem (Pairs *self, PmQuoteProblemKind kind, guint start, guint end)
{
  g_array_append_val (self->problems, ((PmQuoteProblem){ kind, { start, end } }));
}

/* Whether a mark is what it seems whatever else is open. */
static gboolean
is_sure (const PmMark *mark)
{
  return mark->role != PM_MARK_NONE && (mark->group != PM_MARKS_SINGLE || mark->role == PM_MARK_OPEN || mark->strong);
}

/* The first sure mark of the group from @at on, or NULL. */
static PmMark *
next_sure (Pairs *self, PmMarkGroup group, guint at)
{
  guint *next = &self->next[group];

  *next = MAX (*next, at);
  while (*next < self->marks->len && (mark_at (self, *next)->group != group || !is_sure (mark_at (self, *next))))
    (*next)++;

  return *next < self->marks->len ? mark_at (self, *next) : NULL;
}

static int
find_open (Pairs *self, PmMarkGroup group)
{
  for (guint i = self->depth; i > 0; i--)
    if (self->open[i - 1].group == group)
      return (int) i - 1;

  return -1;
}

static void
push (Pairs *self, PmMarkGroup group, PmQuote quote)
{
  quote.level = self->depth + 1;
  quote.parent = self->depth > 0 ? (int) self->open[self->depth - 1].quote : -1;
  quote.paragraph = self->paragraph;
  if (self->depth > 0)
    quote.flags |= PM_QUOTE_NESTED;
  self->open[self->depth++] = (Open){ group, self->quotes->len, quote.open };
  g_array_append_val (self->quotes, quote);
}

static void
finish (Pairs *self, guint index, guint end)
{
  PmQuote *quote = quote_at (self, index);

  quote->span.end = end;
  if (end - quote->span.start <= LONG)
    return;
  quote->flags |= PM_QUOTE_LONG;
  add_problem (self, PM_QUOTE_PROBLEM_LONG, quote->span.start, end);
}

/* A single mark that nothing closes is hardly a quote, unless quotes have
 * single marks here. */
static gboolean
is_doubtful (Pairs *self, const Open *open)
{
  const PmQuote *quote = quote_at (self, open->quote);

  return open->group == PM_MARKS_SINGLE && (!self->singles || !g_unichar_isupper (pm_tokens_char (self->tokens, quote->span.start + 1)));
}

/* Ends the innermost quote, which nothing closes, before @limit. */
static void
repair (Pairs *self, guint limit)
{
  Open open = self->open[--self->depth];
  PmQuote *quote = quote_at (self, open.quote);

  limit = MIN (limit, paragraph_span (self, self->paragraph).end);
  if (is_doubtful (self, &open) || limit <= quote->span.start + 1) {
    quote->span.end = 0;
  } else if (open.first) {
    finish (self, open.quote, pm_quote_repair_end (self->tokens, quote->span.start, limit));
    quote_at (self, open.quote)->flags |= PM_QUOTE_UNCLOSED;
  } else {
    finish (self, open.quote, limit);
  }
  if (open.first)
    add_problem (self, PM_QUOTE_PROBLEM_UNCLOSED, quote->span.start, quote->span.start + 1);
}

/* Whether the speech open at the end of this paragraph runs on to @closer. */
static gboolean
runs_on (Pairs *self, const PmMark *closer)
{
  if (closer->paragraph - self->paragraph > PARAGRAPHS)
    return FALSE;
  for (guint i = self->paragraph + 1; i <= closer->paragraph; i++)
    if (g_array_index (self->tokens->paragraphs, PmParagraph, i).heading)
      return FALSE;

  return TRUE;
}

static gboolean
is_head (Pairs *self, const PmMark *mark)
{
  return mark->offset == paragraph_span (self, mark->paragraph).start;
}

static gboolean
is_reopened (Pairs *self, const Open *open, const PmMark *opener)
{
  return opener->paragraph == self->paragraph + 1 && is_head (self, opener) &&
         !pm_quote_repair_has_clause (self->tokens, quote_at (self, open->quote)->span.start, paragraph_span (self, self->paragraph).end);
}

typedef enum { RUNS_ON,
               REOPENED,
               BROKEN } Fate;

/* What becomes of an open quote at the end of the paragraph; @at is the first
 * mark behind it. */
static Fate
foresee (Pairs *self, const Open *open, guint at)
{
  const PmMark *next = next_sure (self, open->group, at);
  gboolean opens = next != NULL && (next->role == PM_MARK_OPEN || (next->role == PM_MARK_EITHER && is_head (self, next)));

  if (next == NULL)
    return BROKEN;
  if (opens)
    return is_reopened (self, open, next) ? REOPENED : BROKEN;

  return runs_on (self, next) ? RUNS_ON : BROKEN;
}

/* Ends the piece in this paragraph and begins the one in the next. */
static void
carry_over (Pairs *self, Open kept)
{
  PmQuote piece = { .span.start = paragraph_span (self, self->paragraph).start, .continued_from = (int) kept.quote, .flags = PM_QUOTE_CONTINUED };

  piece.mark = quote_at (self, kept.quote)->mark;
  push (self, kept.group, piece);
}

static void
end_paragraph (Pairs *self, guint at)
{
  Open kept[DEPTH];
  Fate fates[DEPTH];
  guint n_kept = 0, end = paragraph_span (self, self->paragraph).end, depth = self->depth;

  for (guint i = 0; i < depth; i++)
    fates[i] = foresee (self, &self->open[i], at);
  while (self->depth > 0) {
    Open open = self->open[self->depth - 1];
    Fate fate = fates[self->depth - 1];

    if (fate == BROKEN) {
      repair (self, end);
      continue;
    }
    self->depth--;
    finish (self, open.quote, end);
    quote_at (self, open.quote)->flags |= PM_QUOTE_CONTINUES;
    if (fate == RUNS_ON)
      kept[n_kept++] = open;
    else
      self->pending[open.group] = (int) open.quote;
  }
  self->paragraph++;
  while (n_kept > 0)
    carry_over (self, kept[--n_kept]);
}

/* Whether two closers follow the opener at @index before anything else of its
 * group, so that it opens a quote in a quote of the same marks. */
static gboolean
nests (Pairs *self, guint index)
{
  guint closers = 0;

  for (guint i = index + 1; i < self->marks->len && i < index + 24 && mark_at (self, i)->paragraph == self->paragraph; i++) {
    const PmMark *mark = mark_at (self, i);

    if (mark->group != mark_at (self, index)->group || mark->role == PM_MARK_NONE)
      continue;
    if (mark->role != PM_MARK_CLOSE)
      return FALSE;
    if (++closers == 2)
      return TRUE;
  }

  return FALSE;
}

static void
open_quote (Pairs *self, guint index)
{
  const PmMark *mark = mark_at (self, index);
  PmQuote quote = { .span.start = mark->offset, .continued_from = self->pending[mark->group], .mark = mark->c, .open = TRUE };
  int same = find_open (self, mark->group);

  if (same >= 0 && !nests (self, index))
    while ((int) self->depth > same)
      repair (self, mark->offset);
  if (self->depth == DEPTH)
    return;
  if (quote.continued_from >= 0)
    quote.flags |= PM_QUOTE_CONTINUED;
  if (mark->swapped) {
    quote.flags |= PM_QUOTE_SWAPPED;
    add_problem (self, PM_QUOTE_PROBLEM_SWAPPED, mark->offset, mark->offset + 1);
  }
  self->pending[mark->group] = -1;
  push (self, mark->group, quote);
}

static void
close_quote (Pairs *self, guint index)
{
  const PmMark *mark = mark_at (self, index);
  int same = find_open (self, mark->group);
  guint quote;

  if (same < 0) {
    if (mark->group != PM_MARKS_SINGLE || mark->strong)
      add_problem (self, PM_QUOTE_PROBLEM_STRAY, mark->offset, mark->offset + 1);
    return;
  }
  while ((int) self->depth > same + 1)
    repair (self, mark->offset);
  quote = self->open[--self->depth].quote;
  finish (self, quote, mark->offset + 1);
  quote_at (self, quote)->close = TRUE;
  if ((mark->c < 0x80) != (quote_at (self, quote)->mark < 0x80))
    quote_at (self, quote)->flags |= PM_QUOTE_MIXED;
}

static void
take (Pairs *self, guint index)
{
  const PmMark *mark = mark_at (self, index);
  gboolean open = find_open (self, mark->group) >= 0;

  if (mark->role == PM_MARK_NONE || (mark->group == PM_MARKS_SINGLE && open && mark->possessive && mark->closer_follows))
    return;
  if (mark->role == PM_MARK_CLOSE && !open && mark->offset > 0 && g_ascii_isdigit (self->tokens->chars[mark->offset - 1]))
    return;
  if (mark->role == PM_MARK_OPEN || (mark->role == PM_MARK_EITHER && !open))
    open_quote (self, index);
  else
    close_quote (self, index);
}

/* Single marks are the outer ones if more quotes have them. */
static gboolean
prefers_singles (Pairs *self)
{
  guint singles = 0, doubles = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    singles += mark_at (self, i)->group == PM_MARKS_SINGLE && mark_at (self, i)->role == PM_MARK_OPEN;
    doubles += mark_at (self, i)->group != PM_MARKS_SINGLE && mark_at (self, i)->role != PM_MARK_CLOSE;
  }

  return singles > doubles;
}

static void
note_styles (Pairs *self)
{
  const PmMark *straight = NULL, *curly = NULL;

  for (guint i = 0; i < self->marks->len; i++) {
    const PmMark *mark = mark_at (self, i);

    if (mark->group == PM_MARKS_DOUBLE && mark->c == '"' && mark->role != PM_MARK_NONE)
      straight = mark;
    else if (mark->group == PM_MARKS_DOUBLE && mark->c != '"')
      curly = mark;
  }
  if (straight != NULL && curly != NULL)
    add_problem (self, PM_QUOTE_PROBLEM_MIXED, straight->offset, straight->offset + 1);
}

/* Takes out what was dropped, and renumbers. */
static void
compact (GArray *quotes)
{
  g_autofree int *places = g_new (int, quotes->len + 1);  /* itself, or -1 */
  g_autofree int *parents = g_new (int, quotes->len + 1); /* itself, or what it was in */
  guint kept = 0;

  for (guint i = 0; i < quotes->len; i++) {
    PmQuote quote = g_array_index (quotes, PmQuote, i);

    places[i] = -1;
    quote.parent = quote.parent >= 0 ? parents[quote.parent] : -1;
    parents[i] = quote.parent;
    if (quote.span.end == 0)
      continue;
    quote.continued_from = quote.continued_from >= 0 ? places[quote.continued_from] : -1;
    quote.level = quote.parent >= 0 ? g_array_index (quotes, PmQuote, quote.parent).level + 1 : 1;
    places[i] = parents[i] = (int) kept;
    g_array_index (quotes, PmQuote, kept++) = quote;
  }
  g_array_set_size (quotes, kept);
}

GArray *
pm_quote_pairs_find (const PmTokens *tokens, GArray *marks, GArray *problems)
{
  Pairs self = { tokens, marks, g_array_new (FALSE, TRUE, sizeof (PmQuote)), problems, .depth = 0 };

  for (guint i = 0; i < PM_N_MARKS; i++)
    self.pending[i] = -1;
  self.singles = prefers_singles (&self);
  for (guint i = 0; i < marks->len; i++) {
    while (self.paragraph < mark_at (&self, i)->paragraph) {
      if (self.depth == 0)
        self.paragraph = mark_at (&self, i)->paragraph;
      else
        end_paragraph (&self, i);
    }
    take (&self, i);
  }
  while (self.depth > 0)
    repair (&self, tokens->length);
  note_styles (&self);
  compact (self.quotes);

  return self.quotes;
}
