#pragma once

#include "pm-scene.h"

G_BEGIN_DECLS

/**
 * PmHighlightPainter:
 *
 * Draws the paragraphs in view, and keeps what it drew of each until something
 * in it changes: a frame in which nothing has changed costs one look-up a
 * paragraph. What a paragraph shows depends on the annotations that overlap it
 * and on nothing else, so an edit anywhere else leaves it alone.
 */
typedef struct _PmHighlightPainter PmHighlightPainter;

/**
 * pm_highlight_painter_new:
 * @scene: borrowed; must outlive the painter
 */
PmHighlightPainter *pm_highlight_painter_new (const PmScene *scene);
void pm_highlight_painter_free (PmHighlightPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmHighlightPainter, pm_highlight_painter_free)

/**
 * pm_highlight_painter_snapshot:
 *
 * To be called with buffer coordinates, below the text.
 */
void pm_highlight_painter_snapshot (PmHighlightPainter *self, GtkSnapshot *snapshot);

/**
 * pm_highlight_painter_invalidate:
 * @span: in code points of the stored text: draws the paragraphs that it
 *   touches anew
 */
void pm_highlight_painter_invalidate (PmHighlightPainter *self, PmSpan span);
void pm_highlight_painter_invalidate_all (PmHighlightPainter *self);

/**
 * pm_highlight_painter_get_drawing:
 * @line: of the buffer
 *
 * Returns: (transfer none) (nullable): what was drawn of it last, if that still
 *   holds
 */
GskRenderNode *pm_highlight_painter_get_drawing (PmHighlightPainter *self, guint line);

/* How many paragraphs have been drawn since @self was made, and how many look
 * drawn now. */
guint pm_highlight_painter_get_n_drawn (PmHighlightPainter *self);
guint pm_highlight_painter_get_n_kept (PmHighlightPainter *self);

G_END_DECLS
