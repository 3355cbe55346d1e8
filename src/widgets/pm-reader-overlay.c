#include "pm-reader-overlay.h"

#include "pm-colors.h"
#include "pm-highlights.h"
#include "pm-rows.h"

typedef struct {
  const PmReaderOverlay *overlay;
  const PmScene *scene;
  GtkSnapshot *snapshot;
} Pass;

typedef struct {
  const PmScene *scene;
  PmSpan shown; /* in display offsets */
  GdkRectangle bounds;
  gboolean found;
} Measure;

static PmSpan
get_paragraph (const PmScene *scene, const GtkTextIter *start)
{
  GtkTextIter end = *start;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  return pm_scene_to_stored (scene, (PmSpan){ (guint) gtk_text_iter_get_offset (start), (guint) gtk_text_iter_get_offset (&end) });
}

static void
draw_hovered (const Pass *pass, PmSpan paragraph, PmRows *rows)
{
  PmCodebook *codebook = pass->scene->source.codebook;
  PmTag *tag = codebook != NULL ? pm_codebook_get_tag (codebook, pm_annotation_get_tag (pass->overlay->hovered)) : NULL;
  PmColors colors = pm_colors_get_current (tag != NULL ? pm_tag_get_fields (tag)->color : PM_COLOR_SLATE);
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (pass->overlay->hovered, &n_pieces);

  for (guint i = 0; i < n_pieces; i++) {
    if (pm_span_overlaps (pieces[i].span, paragraph))
      pm_highlights_snapshot_outline (pass->snapshot, pass->scene, pieces[i].span, &colors.line, rows);
  }
}

static void
draw_fills (const Pass *pass, PmSpan paragraph, PmRows *rows)
{
  GdkRGBA color = pm_colors_get_accent ();

  color.alpha = 0.33f;
  for (guint i = 0; pass->overlay->pieces != NULL && i < pass->overlay->pieces->len; i++) {
    PmSpan piece = g_array_index (pass->overlay->pieces, PmSpan, i);

    if (pm_span_overlaps (piece, paragraph))
      pm_highlights_snapshot_fill (pass->snapshot, pass->scene, piece, &color, rows);
  }
}

static void
draw_paragraph (const GtkTextIter *start, int top, int height, gpointer user_data)
{
  const Pass *pass = user_data;
  PmSpan paragraph = get_paragraph (pass->scene, start);
  g_autoptr (PmRows) rows = pm_rows_new (pass->scene->view, start);

  gtk_snapshot_save (pass->snapshot);
  gtk_snapshot_translate (pass->snapshot, &GRAPHENE_POINT_INIT (0, (float) top));
  draw_fills (pass, paragraph, rows);
  if (pass->overlay->hovered != NULL)
    draw_hovered (pass, paragraph, rows);
  gtk_snapshot_restore (pass->snapshot);
}

void
pm_reader_overlay_snapshot (const PmReaderOverlay *self, const PmScene *scene, GtkSnapshot *snapshot)
{
  Pass pass = { self, scene, snapshot };
  gboolean has_pieces = self->pieces != NULL && self->pieces->len > 0;

  if (self->hovered != NULL || has_pieces)
    pm_scene_foreach_visible (scene, draw_paragraph, &pass);
}

static void
measure_paragraph (const GtkTextIter *start, int top, int height, gpointer user_data)
{
  Measure *measure = user_data;
  g_autoptr (PmRows) rows = NULL;
  g_autoptr (GArray) rects = NULL;

  if ((guint) gtk_text_iter_get_offset (start) >= measure->shown.end)
    return;
  if ((guint) (gtk_text_iter_get_offset (start) + gtk_text_iter_get_chars_in_line (start)) <= measure->shown.start)
    return;
  rows = pm_rows_new (measure->scene->view, start);
  rects = pm_rows_get_rects (rows, measure->shown);
  for (guint i = 0; i < rects->len; i++) {
    const graphene_rect_t *rect = &g_array_index (rects, PmRowRect, i).rect;
    GdkRectangle box = { (int) rect->origin.x, top + (int) rect->origin.y, (int) rect->size.width + 1, (int) rect->size.height };

    if (measure->found)
      gdk_rectangle_union (&measure->bounds, &box, &measure->bounds);
    else
      measure->bounds = box;
    measure->found = TRUE;
  }
}

gboolean
pm_reader_overlay_get_bounds (const PmScene *scene, PmSpan span, GdkRectangle *bounds)
{
  Measure measure = { .scene = scene, .shown = pm_scene_to_display (scene, span) };
  GdkRectangle visible;

  pm_scene_foreach_visible (scene, measure_paragraph, &measure);
  gtk_text_view_get_visible_rect (scene->view, &visible);
  return measure.found && gdk_rectangle_intersect (&measure.bounds, &visible, bounds);
}
