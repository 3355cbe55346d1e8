#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/**
 * pm_passages_merge:
 * @pieces: (nullable) (element-type PmSpan): what was selected before
 * @selection: what is selected now; may be empty
 *
 * Returns: (transfer full) (element-type PmSpan): all of it without white space
 *   at the ends of passages; what overlaps as one; ascending
 */
GArray *pm_passages_merge (const PmText *text, const GArray *pieces, PmSpan selection);

/* What the select commands can select. */
typedef enum {
  PM_PASSAGE_QUOTATION,
  PM_PASSAGE_SENTENCE,
  PM_PASSAGE_PARAGRAPH
} PmPassageKind;

/**
 * pm_passages_extend:
 * @selection: what is selected now; where the caret is, if it is empty
 * @passage: (out): what to select instead: the smallest passage of that kind
 *   that holds more than @selection, or one more after it
 *
 * Returns: whether there is anything to select
 */
gboolean pm_passages_extend (const PmText *text, PmPassageKind kind, PmSpan selection, PmSpan *passage);

G_END_DECLS
