#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmTextBlock:
 * @span: without the LF, in code points
 * @starts: whether a line of the text starts with it
 * @ends: whether the line ends with it
 *
 * A line of the text, or a part of one that is too long to be set in one go.
 */
typedef struct {
  PmSpan span;
  gboolean starts;
  gboolean ends;
} PmTextBlock;

/* No block is longer than this, in code points. */
#define PM_TEXT_BLOCK_LONGEST 2000

/**
 * pm_text_block_get:
 * @offset: in code points: where the text starts, or what
 *   pm_text_block_get_next() said
 *
 * Returns: the block there: up to the end of its line, or of a word where the
 *   line is long
 */
PmTextBlock pm_text_block_get (const PmText *text, guint offset);

/* Where the block after @block starts; the text's length after the last one. */
guint pm_text_block_get_next (const PmTextBlock *block, const PmText *text);

/* Whether there is nothing in it but space. */
gboolean pm_text_block_is_blank (const PmTextBlock *block, const PmText *text);

G_END_DECLS
