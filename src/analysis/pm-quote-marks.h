#pragma once

#include "pm-tokens.h"

G_BEGIN_DECLS

/* Marks of one group open and close each other. */
typedef enum {
  PM_MARKS_DOUBLE,       /* “ ” „ ‟ " */
  PM_MARKS_SINGLE,       /* ‘ ’ ‚ ‛ ' */
  PM_MARKS_GUILLEMET,    /* « » */
  PM_MARKS_ANGLE,        /* ‹ › */
  PM_MARKS_CORNER,       /* 「 」 */
  PM_MARKS_WHITE_CORNER, /* 『 』 */
  PM_MARKS_BOOK,         /* 《 》 */
  PM_MARKS_SMALL_BOOK,   /* 〈 〉 */
  PM_N_MARKS
} PmMarkGroup;

/**
 * PmMarkRole:
 * @PM_MARK_NONE: an apostrophe or a prime
 * @PM_MARK_EITHER: opens if nothing of its group is open, else closes
 */
typedef enum {
  PM_MARK_NONE,
  PM_MARK_OPEN,
  PM_MARK_CLOSE,
  PM_MARK_EITHER
} PmMarkRole;

/**
 * PmMark:
 * @offset: in code points
 * @swapped: it stood the wrong way round, and was read the right way
 * @strong: closes behind punctuation, so it is surely no apostrophe
 * @possessive: may be a plural's apostrophe (the workers’ union)
 * @closer_follows: a single mark that closes for sure comes before the next
 *   that opens, in this paragraph
 * @paragraph: index into the paragraphs
 */
typedef struct {
  guint offset;
  gunichar c;
  PmMarkGroup group;
  PmMarkRole role;
  gboolean swapped;
  gboolean strong;
  gboolean possessive;
  gboolean closer_follows;
  guint paragraph;
} PmMark;

/**
 * pm_quote_marks_find:
 *
 * Finds every mark and says what it does. Which way a mark points is decided for
 * the whole text, since languages disagree (“ closes in German, » opens in
 * Danish, ” does both in Swedish); single marks that point the wrong way are put
 * right one by one.
 *
 * Returns: (transfer full) (element-type PmMark): in order
 */
GArray *pm_quote_marks_find (const PmTokens *tokens);

/**
 * pm_quote_marks_looks_open:
 *
 * Returns: whether what is beside @offset suits a mark that opens; likewise
 *   below, that closes
 */
gboolean pm_quote_marks_looks_open (const PmTokens *tokens, guint offset);
gboolean pm_quote_marks_looks_closed (const PmTokens *tokens, guint offset);

G_END_DECLS
