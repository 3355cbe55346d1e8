#pragma once

#include "pm-quote-marks.h"

G_BEGIN_DECLS

/**
 * PmQuoteFlags:
 * @PM_QUOTE_UNCLOSED: nothing closes it; its end is a guess
 * @PM_QUOTE_SWAPPED: a mark of it points the wrong way
 * @PM_QUOTE_MIXED: its marks are of two styles (“…")
 * @PM_QUOTE_CONTINUES: the next piece goes on with it, in the next paragraph
 * @PM_QUOTE_CONTINUED: it goes on with the piece before
 * @PM_QUOTE_LONG: implausibly long
 * @PM_QUOTE_NESTED: stands inside another quote
 */
typedef enum {
  PM_QUOTE_UNCLOSED = 1 << 0,
  PM_QUOTE_SWAPPED = 1 << 1,
  PM_QUOTE_MIXED = 1 << 2,
  PM_QUOTE_CONTINUES = 1 << 3,
  PM_QUOTE_CONTINUED = 1 << 4,
  PM_QUOTE_LONG = 1 << 5,
  PM_QUOTE_NESTED = 1 << 6
} PmQuoteFlags;

/**
 * PmQuote:
 * @span: marks included, within one paragraph
 * @level: 1 outside all others
 * @parent: the quote it is in, or -1
 * @continued_from: the piece before it, or -1
 * @open: whether it begins with a mark
 * @close: whether it ends with one
 */
typedef struct {
  PmSpan span;
  guint level;
  int parent;
  int continued_from;
  PmQuoteFlags flags;
  guint paragraph;
  gunichar mark;
  gboolean open;
  gboolean close;
} PmQuote;

typedef enum {
  PM_QUOTE_PROBLEM_UNCLOSED, /* an opening mark that nothing closes */
  PM_QUOTE_PROBLEM_STRAY,    /* a closing mark that closes nothing */
  PM_QUOTE_PROBLEM_SWAPPED,  /* a mark that points the wrong way */
  PM_QUOTE_PROBLEM_MIXED,    /* straight and curly marks in one text */
  PM_QUOTE_PROBLEM_LONG      /* a quote over 1,500 characters in one paragraph */
} PmQuoteProblemKind;

/**
 * PmQuoteProblem:
 * @span: the mark, or for long ones the quote
 */
typedef struct {
  PmQuoteProblemKind kind;
  PmSpan span;
} PmQuoteProblem;

/**
 * pm_quote_pairs_find:
 * @marks: (element-type PmMark):
 * @problems: (element-type PmQuoteProblem) (out caller-allocates): added to
 *
 * Pairs the marks. What is damaged is repaired where it is, and changes no
 * quote beside it.
 *
 * Returns: (transfer full) (element-type PmQuote): in reading order, the outer
 *   before the inner
 */
GArray *pm_quote_pairs_find (const PmTokens *tokens, GArray *marks, GArray *problems);

G_END_DECLS
