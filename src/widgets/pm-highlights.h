#pragma once

#include "pm-marks.h"
#include "pm-rows.h"
#include "pm-scene.h"

G_BEGIN_DECLS

/* What is drawn under the words of one paragraph, around 0, 0 as its top left. */

/**
 * pm_highlights_snapshot:
 *
 * Tints, boxes, underlines in their lanes, what joins the passages of a
 * discontinuous annotation, and a count where there are more than fit.
 */
void pm_highlights_snapshot (GtkSnapshot *snapshot, const PmScene *scene, const PmMarks *marks, PmRows *rows);

/**
 * pm_highlights_snapshot_outline:
 * @span: in code points of the stored text
 *
 * A thin box around @span, for what the pointer is on.
 */
void pm_highlights_snapshot_outline (GtkSnapshot *snapshot, const PmScene *scene, PmSpan span, const GdkRGBA *color, PmRows *rows);

/**
 * pm_highlights_snapshot_fill:
 *
 * @color behind @span, for pieces of a selection and the pulse of a jump.
 */
void pm_highlights_snapshot_fill (GtkSnapshot *snapshot, const PmScene *scene, PmSpan span, const GdkRGBA *color, PmRows *rows);

G_END_DECLS
