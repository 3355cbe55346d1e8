#pragma once

#include "pm-marks.h"
#include "pm-print-rects.h"

G_BEGIN_DECLS

/* What stands in the margins beside some rows of the text, around the block's
 * top left. */

/* The paragraph's number, beside its first row. */
void pm_print_gutter_draw_number (cairo_t *cr, const PmPrintRows *rows, const PmPrintFlow *flow);

/**
 * pm_print_gutter_draw_stripes:
 * @marks: of all of the block
 *
 * A stripe for each annotation, and beside the row where it begins its number in
 * the list and its tag's name.
 */
void pm_print_gutter_draw_stripes (cairo_t *cr, const PmPrintRows *rows, const PmMarks *marks, const PmPrintFlow *flow);

G_END_DECLS
