#include "pm-line-pattern.h"

#define REACH 2.5f

/* All in pixels around a middle at 0, from 0 to @width. */

static void
stroke_dashes (cairo_t *cr, double width, const double *dashes, int n_dashes)
{
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, width, 0);
  cairo_stroke (cr);
}

static void
stroke_wave (cairo_t *cr, double width)
{
  const double half = 3;

  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, 0, 1.2);
  for (double x = 0; x < width; x += 2 * half) {
    cairo_curve_to (cr, x + half * 0.4, 1.2, x + half * 0.6, -1.2, x + half, -1.2);
    cairo_curve_to (cr, x + half * 1.4, -1.2, x + half * 1.6, 1.2, x + 2 * half, 1.2);
  }
  cairo_stroke (cr);
}

static void
stroke_ticks (cairo_t *cr, double width)
{
  cairo_rectangle (cr, 0, 1, width, 1.2);
  for (double x = 0; x + 1 <= width; x += 4)
    cairo_rectangle (cr, x, -2, 1.2, 3);
  cairo_fill (cr);
}

static void
stroke_stagger (cairo_t *cr, double width)
{
  for (double x = 0; x < width; x += 8) {
    cairo_rectangle (cr, x, -2, 4, 1.5);
    cairo_rectangle (cr, x + 4, 0.5, 4, 1.5);
  }
  cairo_fill (cr);
}

static void
fill_bar (cairo_t *cr, double y, double width, double height)
{
  cairo_rectangle (cr, 0, y, width, height);
  cairo_fill (cr);
}

static void
stroke (cairo_t *cr, PmPattern pattern, double width)
{
  static const double dash[] = { 6, 3 };
  static const double dots[] = { 2, 2 };
  static const double dash_dot[] = { 7, 2, 2, 2 };

  switch (pattern) {
  case PM_PATTERN_SOLID:
    fill_bar (cr, -1, width, 2);
    break;
  case PM_PATTERN_DOUBLE:
    fill_bar (cr, -2, width, 1.25);
    fill_bar (cr, 0.75, width, 1.25);
    break;
  case PM_PATTERN_DASH:
    stroke_dashes (cr, width, dash, G_N_ELEMENTS (dash));
    break;
  case PM_PATTERN_DOTS:
    stroke_dashes (cr, width, dots, G_N_ELEMENTS (dots));
    break;
  case PM_PATTERN_DASH_DOT:
    stroke_dashes (cr, width, dash_dot, G_N_ELEMENTS (dash_dot));
    break;
  case PM_PATTERN_WAVE:
    stroke_wave (cr, width);
    break;
  case PM_PATTERN_TICKS:
    stroke_ticks (cr, width);
    break;
  case PM_PATTERN_STAGGER:
    stroke_stagger (cr, width);
    break;
  }
}

void
pm_line_pattern_draw (cairo_t *cr, PmPattern pattern, const GdkRGBA *color, double x, double y, double width, double scale)
{
  g_return_if_fail (cr != NULL && color != NULL);
  g_return_if_fail (pattern < PM_N_PATTERNS && scale > 0);

  if (width <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, x, y - (double) REACH * scale, width, 2 * (double) REACH * scale);
  cairo_clip (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_rgba (cr, color);
  stroke (cr, pattern, width / scale);
  cairo_restore (cr);
}

static void
append_bar (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
append_drawn (GtkSnapshot *snapshot, PmPattern pattern, const GdkRGBA *color, float x, float y, float width, float scale)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y - REACH * scale, width, 2 * REACH * scale);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  pm_line_pattern_draw (cr, pattern, color, x, y, width, scale);
  cairo_destroy (cr);
}

void
pm_line_pattern_snapshot_scaled (GtkSnapshot *snapshot,
                                 PmPattern pattern,
                                 const GdkRGBA *color,
                                 float x,
                                 float y,
                                 float width,
                                 float scale)
{
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (pattern < PM_N_PATTERNS && color != NULL && scale > 0);

  if (width <= 0)
    return;
  if (pattern == PM_PATTERN_SOLID) {
    append_bar (snapshot, color, x, y - scale, width, 2 * scale);
  } else if (pattern == PM_PATTERN_DOUBLE) {
    append_bar (snapshot, color, x, y - 2 * scale, width, 1.25f * scale);
    append_bar (snapshot, color, x, y + 0.75f * scale, width, 1.25f * scale);
  } else {
    append_drawn (snapshot, pattern, color, x, y, width, scale);
  }
}

void
pm_line_pattern_snapshot (GtkSnapshot *snapshot, PmPattern pattern, const GdkRGBA *color, float x, float y, float width)
{
  pm_line_pattern_snapshot_scaled (snapshot, pattern, color, x, y, width, 1);
}
