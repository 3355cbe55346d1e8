#pragma once

#include "pm-marks.h"
#include "pm-rows.h"
#include "pm-scene.h"

G_BEGIN_DECLS

/* What is drawn in the margins beside one paragraph, around its top left: its
 * number on the left, and on the right a stripe for each annotation with its
 * label, where there is room for labels. */

/* Room for the number, and for stripes without and with labels; in pixels at
 * scale 1. */
#define PM_READER_GUTTER_LEFT 54
#define PM_READER_GUTTER_STRIPES 64
#define PM_READER_GUTTER_LABELS 170

/* The narrowest right margin that has labels. */
#define PM_READER_GUTTER_LABEL_MINIMUM 110

/**
 * pm_reader_gutter_snapshot_number:
 * @number: 0 for none
 */
void pm_reader_gutter_snapshot_number (GtkSnapshot *snapshot, const PmScene *scene, guint number, PmRows *rows);

/**
 * pm_reader_gutter_snapshot_stripes:
 * @height: of the paragraph, in pixels; labels stay within it
 */
void pm_reader_gutter_snapshot_stripes (GtkSnapshot *snapshot, const PmScene *scene, const PmMarks *marks, PmRows *rows, int height);

G_END_DECLS
