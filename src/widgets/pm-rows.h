#pragma once

#include "pm-span.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmRow:
 * @span: what is on it, in code points of the buffer, without the line end
 * @rect: the text's box, in pixels; x from the left of the buffer, y from the
 *   top of the paragraph
 *
 * A row of a paragraph as it is wrapped now.
 */
typedef struct {
  PmSpan span;
  graphene_rect_t rect;
} PmRow;

/**
 * PmRowRect:
 * @row: which row it is on
 * @starts: whether the span begins in it
 * @ends: whether the span ends in it
 *
 * A piece of a span on one row.
 */
typedef struct {
  graphene_rect_t rect;
  guint row;
  gboolean starts;
  gboolean ends;
} PmRowRect;

/**
 * PmRows:
 *
 * The rows of one paragraph of a text view, and where spans are on them. Asks
 * the view as little as can be; where writing directions mix, it asks Pango.
 * Valid until the view changes its width, font or text.
 */
typedef struct _PmRows PmRows;

/**
 * pm_rows_new:
 * @view: shows text whose paragraph at @start has been measured
 * @start: any place in the paragraph
 */
PmRows *pm_rows_new (GtkTextView *view, const GtkTextIter *start);
void pm_rows_free (PmRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmRows, pm_rows_free)

/**
 * pm_rows_get:
 * @n_rows: (out):
 *
 * Returns: (transfer none) (array length=n_rows): at least one
 */
const PmRow *pm_rows_get (const PmRows *self, guint *n_rows);

/**
 * pm_rows_find:
 * @offset: in code points of the buffer
 *
 * Returns: the row that shows the character at @offset
 */
guint pm_rows_find (const PmRows *self, guint offset);

/**
 * pm_rows_get_rects:
 * @span: in code points of the buffer; what is outside of the paragraph is
 *   left out
 *
 * Returns: (transfer full) (element-type PmRowRect): from top to bottom
 */
GArray *pm_rows_get_rects (PmRows *self, PmSpan span);

G_END_DECLS
