#pragma once

#include "pm-print-layout.h"

G_BEGIN_DECLS

/**
 * pm_print_painter_get_footer:
 *
 * Returns: how much of a page's height the page number takes
 */
double pm_print_painter_get_footer (const PmPrintFlow *flow);

/**
 * pm_print_painter_draw:
 * @page: from 0
 * @height: of the page between its margins, with the footer
 *
 * Draws a page, around its top left inside the margins. Always in light colors.
 */
void pm_print_painter_draw (cairo_t *cr, const PmPrintFlow *flow, const PmPrintLayout *layout, guint page, double height);

G_END_DECLS
