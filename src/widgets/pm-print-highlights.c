#include "pm-print-highlights.h"

#include "pm-colors.h"
#include "pm-lanes.h"
#include "pm-line-pattern.h"
#include "pm-tints.h"

/* In the reader's pixels; as in pm-highlights.c. */
#define RADIUS 3
#define FIRST_LANE 3
#define LANE_PITCH 4
#define COUNT_SIZE 9.5

/* In code points. */
#define LONGEST_JOINT 80
#define JOINT_END 3

typedef struct {
  cairo_t *cr;
  const PmPrintRows *rows;
  const PmMarks *marks;
  const PmPrintFlow *flow;
  double unit;
} Drawing;

static const PmMark *
get_mark (const Drawing *drawing, guint i)
{
  return &g_array_index (drawing->marks->marks, PmMark, i);
}

static PmSpan
get_piece (const Drawing *drawing, const PmMark *mark, guint i)
{
  return g_array_index (drawing->marks->pieces, PmSpan, mark->first_piece + i);
}

static void
add_box (const Drawing *drawing, const PmPrintRect *rect)
{
  double radius = MIN (RADIUS * drawing->unit, rect->width / 2);
  double left = rect->x, right = rect->x + rect->width;
  double top = rect->y - drawing->unit, bottom = rect->y + rect->height + drawing->unit;

  cairo_new_sub_path (drawing->cr);
  cairo_arc (drawing->cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (drawing->cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (drawing->cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (drawing->cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (drawing->cr);
}

static void
draw_tint (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  g_autoptr (GArray) rects = pm_print_rows_get_rects (drawing->rows, span);
  PmColors colors = pm_colors_get (mark->color, FALSE);

  gdk_cairo_set_source_rgba (drawing->cr, &colors.tint);
  for (guint i = 0; i < rects->len; i++) {
    add_box (drawing, &g_array_index (rects, PmPrintRect, i));
    cairo_fill (drawing->cr);
  }
}

static void
draw_tints (const Drawing *drawing)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PmTintItem));
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) runs = NULL;

  for (guint i = 0; i < drawing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (drawing, i);

    for (guint j = 0; j < mark->n_pieces && !mark->suggested; j++) {
      PmTintItem item = { get_piece (drawing, mark, j), mark->length, FALSE, pm_annotation_get_id (mark->annotation) };

      g_array_append_val (items, item);
      g_array_append_val (owners, i);
    }
  }
  runs = pm_tints_new ((const PmTintItem *) items->data, items->len);
  for (guint i = 0; i < runs->len; i++) {
    const PmTintRun *run = &g_array_index (runs, PmTintRun, i);

    draw_tint (drawing, get_mark (drawing, g_array_index (owners, guint, run->item)), run->span);
  }
}

static double
get_lane_y (const Drawing *drawing, const PmMark *mark, const PmPrintRect *rect)
{
  return rect->y + rect->height + (FIRST_LANE + mark->lane * LANE_PITCH) * drawing->unit;
}

static void
draw_line (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  g_autoptr (GArray) rects = pm_print_rows_get_rects (drawing->rows, span);
  PmColors colors = pm_colors_get (mark->color, FALSE);

  for (guint i = 0; i < rects->len; i++) {
    const PmPrintRect *rect = &g_array_index (rects, PmPrintRect, i);

    pm_line_pattern_draw (drawing->cr, mark->pattern, &colors.line, rect->x, get_lane_y (drawing, mark, rect), rect->width, drawing->unit);
  }
}

static void
draw_dotted (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  const double dots[] = { drawing->unit, 3 * drawing->unit };
  g_autoptr (GArray) rects = pm_print_rows_get_rects (drawing->rows, span);
  PmColors colors = pm_colors_get (mark->color, FALSE);

  gdk_cairo_set_source_rgba (drawing->cr, &colors.line);
  cairo_set_line_width (drawing->cr, drawing->unit);
  cairo_set_dash (drawing->cr, dots, G_N_ELEMENTS (dots), 0);
  for (guint i = 0; i < rects->len; i++) {
    const PmPrintRect *rect = &g_array_index (rects, PmPrintRect, i);

    cairo_move_to (drawing->cr, rect->x + drawing->unit, get_lane_y (drawing, mark, rect));
    cairo_rel_line_to (drawing->cr, rect->width - drawing->unit, 0);
  }
  cairo_stroke (drawing->cr);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
}

static void
draw_joint (const Drawing *drawing, const PmMark *mark, PmSpan gap)
{
  if (pm_span_length (gap) <= LONGEST_JOINT) {
    draw_dotted (drawing, mark, gap);
    return;
  }
  draw_dotted (drawing, mark, (PmSpan){ gap.start, gap.start + JOINT_END });
  draw_dotted (drawing, mark, (PmSpan){ gap.end - JOINT_END, gap.end });
}

static void
draw_suggestion (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  const double dashes[] = { 4 * drawing->unit, 2.5 * drawing->unit };
  g_autoptr (GArray) rects = pm_print_rows_get_rects (drawing->rows, span);
  PmColors colors = pm_colors_get (mark->color, FALSE);

  gdk_cairo_set_source_rgba (drawing->cr, &colors.line);
  cairo_set_line_width (drawing->cr, 1.2 * drawing->unit);
  cairo_set_dash (drawing->cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i < rects->len; i++)
    add_box (drawing, &g_array_index (rects, PmPrintRect, i));
  cairo_stroke (drawing->cr);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
}

static void
draw_mark (const Drawing *drawing, const PmMark *mark)
{
  for (guint i = 0; i < mark->n_pieces; i++) {
    PmSpan piece = get_piece (drawing, mark, i);

    if (mark->suggested)
      draw_suggestion (drawing, mark, piece);
    else if (mark->lane < PM_N_LANES)
      draw_line (drawing, mark, piece);
    if (i > 0 && mark->lane < PM_N_LANES)
      draw_joint (drawing, mark, (PmSpan){ get_piece (drawing, mark, i - 1).end, piece.start });
  }
}

static void
draw_chip (const Drawing *drawing, const PmPrintRect *rect, guint count)
{
  g_autofree char *words = g_strdup_printf ("+%u", count);
  g_autoptr (PangoLayout) layout = pm_print_flow_make_words (drawing->flow, words, COUNT_SIZE, TRUE);
  int width, height;
  PmPrintRect chip;

  pango_layout_get_size (layout, &width, &height);
  chip = (PmPrintRect){ 0, rect->y + rect->height + 2 * drawing->unit, (double) width / PANGO_SCALE + 6 * drawing->unit, (double) height / PANGO_SCALE, 0, FALSE, FALSE };
  chip.x = rect->x + rect->width - chip.width + 2 * drawing->unit;
  add_box (drawing, &chip);
  cairo_set_source_rgb (drawing->cr, 1, 1, 1);
  cairo_fill_preserve (drawing->cr);
  cairo_set_source_rgb (drawing->cr, 0.13, 0.13, 0.13);
  cairo_set_line_width (drawing->cr, drawing->unit);
  cairo_stroke (drawing->cr);
  cairo_move_to (drawing->cr, chip.x + 3 * drawing->unit, chip.y);
  pango_cairo_show_layout (drawing->cr, layout);
}

/* At the first row of a stretch, as on the screen; not again on the next page. */
static void
draw_count (const Drawing *drawing, PmSpan stretch, guint count)
{
  g_autoptr (GArray) rects = pm_print_rows_get_rects (drawing->rows, stretch);

  if (rects->len > 0 && g_array_index (rects, PmPrintRect, 0).starts)
    draw_chip (drawing, &g_array_index (rects, PmPrintRect, 0), count);
}

static void
draw_counts (const Drawing *drawing)
{
  PmSpan stretch = { 0, 0 };
  guint count = 0;

  for (guint i = 0; i < drawing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (drawing, i);

    if (mark->suggested || mark->lane < PM_N_LANES)
      continue;
    if (count > 0 && mark->extent.start >= stretch.end) {
      draw_count (drawing, stretch, count);
      count = 0;
    }
    stretch.start = count > 0 ? MIN (stretch.start, mark->extent.start) : mark->extent.start;
    stretch.end = count > 0 ? MAX (stretch.end, mark->extent.end) : mark->extent.end;
    count++;
  }
  if (count > 0)
    draw_count (drawing, stretch, count);
}

void
pm_print_highlights_draw (cairo_t *cr, const PmPrintRows *rows, const PmMarks *marks, const PmPrintFlow *flow)
{
  Drawing drawing = { cr, rows, marks, flow, 0 };

  g_return_if_fail (cr != NULL && rows != NULL && marks != NULL && flow != NULL);

  drawing.unit = pm_print_flow_get_frame (flow)->unit;
  draw_tints (&drawing);
  for (guint i = 0; i < marks->marks->len; i++)
    draw_mark (&drawing, get_mark (&drawing, i));
  draw_counts (&drawing);
}
