#include "pm-highlights.h"

#include "pm-colors.h"
#include "pm-lanes.h"
#include "pm-line-pattern.h"
#include "pm-tints.h"

/* In pixels at scale 1. */
#define RADIUS 3
#define FIRST_LANE 3     /* from the text's box to the middle of the first line */
#define LANE_PITCH 4     /* from line to line */
#define LONGEST_JOINT 80 /* code points; of a longer gap only the ends are joined */
#define JOINT_END 3      /* code points */

typedef struct {
  GtkSnapshot *snapshot;
  const PmScene *scene;
  const PmMarks *marks;
  PmRows *rows;
  float scale;
  gboolean high_contrast;
} Drawing;

static GArray *
get_rects (const Drawing *drawing, PmSpan stored)
{
  return pm_rows_get_rects (drawing->rows, pm_scene_to_display (drawing->scene, stored));
}

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

static GskRoundedRect
round_box (graphene_rect_t rect, float grow, float radius)
{
  GskRoundedRect box;

  graphene_rect_inset (&rect, -grow, -grow);
  gsk_rounded_rect_init_from_rect (&box, &rect, radius);
  return box;
}

static void
append_fill (const Drawing *drawing, const graphene_rect_t *rect, const GdkRGBA *color, gboolean round_left, gboolean round_right)
{
  GskRoundedRect box = round_box (*rect, 0, 0);
  float left = round_left ? RADIUS * drawing->scale : 0;
  float right = round_right ? RADIUS * drawing->scale : 0;

  box.bounds.origin.y -= drawing->scale;
  box.bounds.size.height += 2 * drawing->scale;
  box.corner[GSK_CORNER_TOP_LEFT] = box.corner[GSK_CORNER_BOTTOM_LEFT] = GRAPHENE_SIZE_INIT (left, left);
  box.corner[GSK_CORNER_TOP_RIGHT] = box.corner[GSK_CORNER_BOTTOM_RIGHT] = GRAPHENE_SIZE_INIT (right, right);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &box);
  gtk_snapshot_append_color (drawing->snapshot, color, &box.bounds);
  gtk_snapshot_pop (drawing->snapshot);
}

static void
append_box (const Drawing *drawing, const graphene_rect_t *rect, const GdkRGBA *color, float thickness)
{
  GskRoundedRect box = round_box (*rect, drawing->scale, RADIUS * drawing->scale);
  const float widths[] = { thickness, thickness, thickness, thickness };
  const GdkRGBA colors[] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (drawing->snapshot, &box, widths, colors);
}

static void
append_dashed_box (const Drawing *drawing, const graphene_rect_t *rect, const GdkRGBA *color)
{
  static const double dashes[] = { 4, 2.5 };
  GskRoundedRect box = round_box (*rect, drawing->scale, 0);
  cairo_t *cr = gtk_snapshot_append_cairo (drawing->snapshot, &box.bounds);
  double x = box.bounds.origin.x + 0.5;
  double y = box.bounds.origin.y + 0.5;
  double right = x + box.bounds.size.width - 1;
  double bottom = y + box.bounds.size.height - 1;
  double radius = RADIUS * drawing->scale;

  cairo_arc (cr, right - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, drawing->high_contrast ? 2 : 1.2);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static GArray *
list_tints (const Drawing *drawing, GArray *owners)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PmTintItem));

  for (guint i = 0; i < drawing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (drawing, i);

    if (mark->suggested && !mark->selected)
      continue;
    for (guint j = 0; j < mark->n_pieces; j++) {
      PmTintItem item = { get_piece (drawing, mark, j), mark->length, mark->selected, pm_annotation_get_id (mark->annotation) };

      g_array_append_val (items, item);
      g_array_append_val (owners, i);
    }
  }
  return pm_tints_new ((const PmTintItem *) items->data, items->len);
}

static void
draw_tint (const Drawing *drawing, const PmMark *mark, PmSpan span, gboolean joins_before, gboolean joins_after)
{
  g_autoptr (GArray) rects = get_rects (drawing, span);
  PmColors colors = pm_colors_get_current (mark->color);

  for (guint i = 0; i < rects->len; i++) {
    const PmRowRect *rect = &g_array_index (rects, PmRowRect, i);

    append_fill (drawing, &rect->rect, mark->selected && !mark->suggested ? &colors.selected : &colors.tint,
                 !(joins_before && rect->starts), !(joins_after && rect->ends));
  }
}

static void
draw_tints (const Drawing *drawing)
{
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) runs = list_tints (drawing, owners);

  for (guint i = 0; i < runs->len; i++) {
    const PmTintRun *run = &g_array_index (runs, PmTintRun, i);
    const PmMark *mark = get_mark (drawing, g_array_index (owners, guint, run->item));
    gboolean joins_before = i > 0 && run[-1].span.end == run->span.start;
    gboolean joins_after = i + 1 < runs->len && run[1].span.start == run->span.end;

    draw_tint (drawing, mark, run->span, joins_before, joins_after);
  }
}

static void
draw_boxes (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  g_autoptr (GArray) rects = get_rects (drawing, span);
  PmColors colors = pm_colors_get_current (mark->color);

  for (guint i = 0; i < rects->len; i++) {
    const graphene_rect_t *rect = &g_array_index (rects, PmRowRect, i).rect;

    if (mark->suggested && !mark->selected)
      append_dashed_box (drawing, rect, &colors.line);
    else if (mark->selected && (mark->suggested || drawing->high_contrast))
      append_box (drawing, rect, &colors.line, 2);
    else if (drawing->high_contrast)
      append_box (drawing, rect, &colors.line, 1);
  }
}

static float
get_lane_y (const Drawing *drawing, const PmMark *mark, const graphene_rect_t *rect)
{
  float below = FIRST_LANE + (float) mark->lane * LANE_PITCH;

  return rect->origin.y + rect->size.height + below * drawing->scale;
}

static void
draw_line (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  g_autoptr (GArray) rects = get_rects (drawing, span);
  PmColors colors = pm_colors_get_current (mark->color);
  float thick = drawing->scale * (drawing->high_contrast ? 1.5f : 1.0f);

  for (guint i = 0; i < rects->len; i++) {
    const graphene_rect_t *rect = &g_array_index (rects, PmRowRect, i).rect;

    pm_line_pattern_snapshot_scaled (drawing->snapshot, mark->pattern, &colors.line,
                                     rect->origin.x, get_lane_y (drawing, mark, rect), rect->size.width, thick);
  }
}

static void
draw_dotted (const Drawing *drawing, const PmMark *mark, PmSpan span)
{
  static const double dots[] = { 1, 3 };
  g_autoptr (GArray) rects = get_rects (drawing, span);
  PmColors colors = pm_colors_get_current (mark->color);

  for (guint i = 0; i < rects->len; i++) {
    const graphene_rect_t *rect = &g_array_index (rects, PmRowRect, i).rect;
    float y = get_lane_y (drawing, mark, rect);
    cairo_t *cr = gtk_snapshot_append_cairo (drawing->snapshot, &GRAPHENE_RECT_INIT (rect->origin.x, y - 1, rect->size.width, 2));

    gdk_cairo_set_source_rgba (cr, &colors.line);
    cairo_set_line_width (cr, 1);
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
    cairo_move_to (cr, rect->origin.x + 1, y);
    cairo_line_to (cr, rect->origin.x + rect->size.width, y);
    cairo_stroke (cr);
    cairo_destroy (cr);
  }
}

/* What stands between two passages of one annotation. */
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
draw_mark (const Drawing *drawing, const PmMark *mark)
{
  for (guint i = 0; i < mark->n_pieces; i++) {
    PmSpan piece = get_piece (drawing, mark, i);

    if (mark->suggested || mark->selected || drawing->high_contrast)
      draw_boxes (drawing, mark, piece);
    if (!mark->suggested && mark->lane < PM_N_LANES)
      draw_line (drawing, mark, piece);
    if (i > 0 && mark->lane < PM_N_LANES)
      draw_joint (drawing, mark, (PmSpan){ get_piece (drawing, mark, i - 1).end, piece.start });
  }
}

static void
draw_count (const Drawing *drawing, PmSpan span, guint count)
{
  g_autoptr (GArray) rects = get_rects (drawing, span);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->scene->view), NULL);
  g_autofree char *text = g_strdup_printf ("+%u", count);
  PangoAttrList *attributes = pango_attr_list_new ();
  const graphene_rect_t *rect;
  GdkRGBA paper = pm_colors_is_dark () ? (GdkRGBA){ 0.12f, 0.12f, 0.12f, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  GdkRGBA ink;
  graphene_rect_t chip;
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (9.5f * drawing->scale * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (rects->len == 0)
    return;
  rect = &g_array_index (rects, PmRowRect, 0).rect;
  chip = GRAPHENE_RECT_INIT (rect->origin.x + rect->size.width - (float) width - 4, rect->origin.y + rect->size.height + drawing->scale, (float) width + 6, (float) height);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (drawing->scene->view)), &ink);
  append_fill (drawing, &chip, &paper, TRUE, TRUE);
  append_box (drawing, &chip, &ink, 1);
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (chip.origin.x + 3, chip.origin.y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &ink);
  gtk_snapshot_restore (drawing->snapshot);
}

/* Marks come in reading order, so each stretch of marks without a lane is seen
 * in one go. */
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
pm_highlights_snapshot (GtkSnapshot *snapshot, const PmScene *scene, const PmMarks *marks, PmRows *rows)
{
  Drawing drawing = { snapshot, scene, marks, rows, scene->scale, pm_colors_is_high_contrast () };

  if (!drawing.high_contrast)
    draw_tints (&drawing);
  for (guint i = 0; i < marks->marks->len; i++)
    draw_mark (&drawing, get_mark (&drawing, i));
  draw_counts (&drawing);
}

void
pm_highlights_snapshot_outline (GtkSnapshot *snapshot, const PmScene *scene, PmSpan span, const GdkRGBA *color, PmRows *rows)
{
  Drawing drawing = { snapshot, scene, NULL, rows, scene->scale, FALSE };
  g_autoptr (GArray) rects = get_rects (&drawing, span);

  for (guint i = 0; i < rects->len; i++)
    append_box (&drawing, &g_array_index (rects, PmRowRect, i).rect, color, 1);
}

void
pm_highlights_snapshot_fill (GtkSnapshot *snapshot, const PmScene *scene, PmSpan span, const GdkRGBA *color, PmRows *rows)
{
  Drawing drawing = { snapshot, scene, NULL, rows, scene->scale, FALSE };
  g_autoptr (GArray) rects = get_rects (&drawing, span);

  for (guint i = 0; i < rects->len; i++)
    append_fill (&drawing, &g_array_index (rects, PmRowRect, i).rect, color, TRUE, TRUE);
}
