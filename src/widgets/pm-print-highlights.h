#pragma once

#include "pm-marks.h"
#include "pm-print-rects.h"

G_BEGIN_DECLS

/**
 * pm_print_highlights_draw:
 * @marks: of all of the block
 *
 * Draws what is under the words of some rows, as the reader does it, around the
 * block's top left: tints, lines, what joins passages, boxes of suggestions, and
 * counts.
 */
void pm_print_highlights_draw (cairo_t *cr, const PmPrintRows *rows, const PmMarks *marks, const PmPrintFlow *flow);

G_END_DECLS
