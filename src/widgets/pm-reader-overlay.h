#pragma once

#include "pm-scene.h"

G_BEGIN_DECLS

/**
 * PmReaderOverlay:
 * @hovered: (nullable): what the pointer is on
 * @pieces: (nullable) (element-type PmSpan): of the selection
 *
 * What comes and goes without changing any highlight; it is drawn anew in each
 * frame.
 */
typedef struct {
  PmAnnotation *hovered;
  const GArray *pieces;
} PmReaderOverlay;

/* To be called with buffer coordinates, over the highlights, below the text. */
void pm_reader_overlay_snapshot (const PmReaderOverlay *self, const PmScene *scene, GtkSnapshot *snapshot);

/**
 * pm_reader_overlay_get_bounds:
 * @span: in code points of the stored text
 * @bounds: (out): what is in view of it, in buffer coordinates
 *
 * Returns: whether anything is
 */
gboolean pm_reader_overlay_get_bounds (const PmScene *scene, PmSpan span, GdkRectangle *bounds);

G_END_DECLS
