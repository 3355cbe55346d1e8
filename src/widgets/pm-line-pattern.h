#pragma once

#include "pm-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pm_line_pattern_snapshot:
 * @x: where the line starts, in pixels
 * @y: its middle; no pattern reaches further than 2.5 pixels from it
 * @width: its length, in pixels; nothing is drawn if it is not positive
 *
 * Draws a horizontal line in one of the eight patterns of tags.
 */
void pm_line_pattern_snapshot (GtkSnapshot *snapshot,
                               PmPattern pattern,
                               const GdkRGBA *color,
                               float x,
                               float y,
                               float width);

/**
 * pm_line_pattern_snapshot_scaled:
 * @scale: how much larger than at its usual size, such as 1.5 in high contrast
 */
void pm_line_pattern_snapshot_scaled (GtkSnapshot *snapshot,
                                      PmPattern pattern,
                                      const GdkRGBA *color,
                                      float x,
                                      float y,
                                      float width,
                                      float scale);

/* The same on paper: in the units of @cr, each as large as a pixel at @scale 1. */
void pm_line_pattern_draw (cairo_t *cr, PmPattern pattern, const GdkRGBA *color, double x, double y, double width, double scale);

G_END_DECLS
