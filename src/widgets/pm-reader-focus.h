#pragma once

#include "pm-scene.h"

G_BEGIN_DECLS

/**
 * pm_reader_focus_get_bright:
 * @visible: the part of the text in view, in buffer coordinates
 * @top: (out): of the paragraph that stays bright, in buffer coordinates
 * @bottom: (out):
 *
 * It is the one with the caret, or where that is out of view, the one that is
 * being read: a third down the view.
 */
void pm_reader_focus_get_bright (const PmScene *scene, const GdkRectangle *visible, int *top, int *bottom);

/**
 * pm_reader_focus_snapshot:
 *
 * Dims all paragraphs but one. To be called with buffer coordinates, above the
 * text.
 */
void pm_reader_focus_snapshot (const PmScene *scene, GtkSnapshot *snapshot);

G_END_DECLS
