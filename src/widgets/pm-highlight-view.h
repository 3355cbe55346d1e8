#pragma once

#include "pm-scene.h"
#include "pm-typography.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmHighlightView:
 *
 * A text view that shows an article with its annotations drawn under it, as
 * set in the reader's type. It only shows; #PmReader is what people work with.
 *
 * PmHighlightView:codebook: the tags' colors, patterns and names
 * PmHighlightView:font-family: (nullable): %NULL for the desktop's font
 * PmHighlightView:font-size: in pixels; 17 unless set
 * PmHighlightView:measure: width of the column at zoom 1, in pixels; 540 unless
 *   set
 * PmHighlightView:zoom: 0.5 to 4
 */
#define PM_TYPE_HIGHLIGHT_VIEW (pm_highlight_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (PmHighlightView, pm_highlight_view, PM, HIGHLIGHT_VIEW, GtkTextView)

struct _PmHighlightViewClass {
  GtkTextViewClass parent_class;
};

/* How far PmHighlightView:zoom goes. */
#define PM_HIGHLIGHT_VIEW_LEAST_ZOOM 0.5
#define PM_HIGHLIGHT_VIEW_MOST_ZOOM 4.0

/**
 * pm_highlight_view_get_scene:
 *
 * Returns: (transfer none): what is drawn. Whoever changes the draft in its
 *   source says so by pm_highlight_view_damage(); the rest has functions here.
 */
PmScene *pm_highlight_view_get_scene (PmHighlightView *self);

/**
 * pm_highlight_view_get_typography:
 *
 * Returns: (transfer none): how it sets its text. Whoever changes the line
 *   height or the justification calls pm_highlight_view_retype().
 */
PmTypography *pm_highlight_view_get_typography (PmHighlightView *self);
void pm_highlight_view_retype (PmHighlightView *self);

/**
 * pm_highlight_view_set_article:
 * @text: (nullable):
 * @list: (nullable):
 * @position: in code points: for the caret and the top of the view
 */
void pm_highlight_view_set_article (PmHighlightView *self, PmText *text, PmAnnotationList *list, guint position);

/* The selected annotation's row, or 0; returns whether that is another one. */
gboolean pm_highlight_view_set_selected (PmHighlightView *self, gint64 annotation);

/* Draws what overlaps @span, in code points, anew; or everything. */
void pm_highlight_view_damage (PmHighlightView *self, PmSpan span);
void pm_highlight_view_damage_all (PmHighlightView *self);

/**
 * pm_highlight_view_show:
 * @span: in code points: is brought into view, and lit up
 */
void pm_highlight_view_show (PmHighlightView *self, PmSpan span);

/* The first code point in view. */
guint pm_highlight_view_get_position (PmHighlightView *self);

/**
 * pm_highlight_view_get_counts:
 * @n_drawn: (out): paragraphs drawn since @self was made
 * @n_kept: (out): paragraphs whose drawing is kept
 *
 * For tests and benchmarks.
 */
void pm_highlight_view_get_counts (PmHighlightView *self, guint *n_drawn, guint *n_kept);

G_END_DECLS
