#pragma once

#include "pm-rows.h"

G_BEGIN_DECLS

/* The rows of a paragraph in which writing directions or fonts mix. The text view
 * tells no more than one place for a character and the height of its font; so
 * the paragraph is laid out once more, as the view does it. */

/**
 * pm_bidi_is_needed:
 * @text: of the paragraph
 *
 * Returns: whether anything in it may run from right to left or be drawn in
 *   another font
 */
gboolean pm_bidi_is_needed (const char *text);

/**
 * pm_bidi_layout_new:
 *
 * Returns: (transfer full): the paragraph, wrapped as in @view
 */
PangoLayout *pm_bidi_layout_new (GtkTextView *view, const char *text);

/**
 * pm_bidi_add_rows:
 * @start: of the paragraph, in code points
 * @left: where @layout starts, in pixels
 * @rows: (element-type PmRow): gets the rows
 */
void pm_bidi_add_rows (PangoLayout *layout, guint start, float left, GArray *rows);

/**
 * pm_bidi_add_rects:
 * @span: in code points, within the row
 * @row: which row of @layout
 * @rects: (element-type PmRowRect): gets the pieces, with `rect` and `row` set
 */
void pm_bidi_add_rects (PangoLayout *layout, guint start, float left, const PmRow *row, guint number, PmSpan span, GArray *rects);

G_END_DECLS
