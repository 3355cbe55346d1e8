#include "pm-highlight-painter.h"

#include "pm-highlights.h"
#include "pm-reader-gutter.h"
#include "pm-rows.h"

/* More than on any screen: what has been out of view for longest goes. */
#define MOST_KEPT 400

typedef struct {
  GskRenderNode *node; /* nullable */
  int height;          /* of the paragraph when it was drawn */
  guint frame;         /* in which it was last shown */
} Drawing;

struct _PmHighlightPainter {
  const PmScene *scene;
  GHashTable *drawings; /* of Drawing, by line of the buffer */
  guint frame;
  guint n_drawn;
};

typedef struct {
  PmHighlightPainter *self;
  GtkSnapshot *snapshot;
} Pass;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_clear_pointer (&drawing->node, gsk_render_node_unref);
  g_free (drawing);
}

static guint
get_number (const PmScene *scene, PmSpan stored)
{
  gunichar before = stored.start > 0 ? pm_text_char_at (scene->source.text, stored.start - 1) : '\n';

  if (scene->paragraphs == NULL || stored.start >= stored.end || before != '\n')
    return 0;
  return pm_paragraphs_get_number (scene->paragraphs, stored.start);
}

static gboolean
is_blank (const PmScene *scene, PmSpan stored)
{
  for (guint i = stored.start; i < stored.end; i++) {
    if (!g_unichar_isspace (pm_text_char_at (scene->source.text, i)))
      return FALSE;
  }
  return TRUE;
}

static GskRenderNode *
draw (const PmScene *scene, const GtkTextIter *start, int height)
{
  GtkTextIter end = *start;
  PmSpan stored;
  g_autoptr (PmRows) rows = NULL;
  g_autoptr (PmMarks) marks = NULL;
  GtkSnapshot *snapshot;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  stored = pm_scene_to_stored (scene, (PmSpan){ (guint) gtk_text_iter_get_offset (start), (guint) gtk_text_iter_get_offset (&end) });
  if (scene->source.text == NULL || is_blank (scene, stored))
    return NULL;
  rows = pm_rows_new (scene->view, start);
  marks = pm_marks_new (&scene->source, stored);
  snapshot = gtk_snapshot_new ();
  pm_highlights_snapshot (snapshot, scene, marks, rows);
  pm_reader_gutter_snapshot_stripes (snapshot, scene, marks, rows, height);
  pm_reader_gutter_snapshot_number (snapshot, scene, get_number (scene, stored), rows);
  return gtk_snapshot_free_to_node (snapshot);
}

/* Checks the height too: should the text have been laid out anew without a word,
 * that tells. */
static Drawing *
get_drawing (PmHighlightPainter *self, const GtkTextIter *start, int height)
{
  gpointer line = GINT_TO_POINTER (gtk_text_iter_get_line (start));
  Drawing *drawing = g_hash_table_lookup (self->drawings, line);

  if (drawing == NULL || drawing->height != height) {
    drawing = g_new0 (Drawing, 1);
    drawing->node = draw (self->scene, start, height);
    drawing->height = height;
    self->n_drawn++;
    g_hash_table_insert (self->drawings, line, drawing);
  }
  drawing->frame = self->frame;
  return drawing;
}

static void
show (const GtkTextIter *start, int top, int height, gpointer user_data)
{
  Pass *pass = user_data;
  Drawing *drawing = get_drawing (pass->self, start, height);

  if (drawing->node == NULL)
    return;
  gtk_snapshot_save (pass->snapshot);
  gtk_snapshot_translate (pass->snapshot, &GRAPHENE_POINT_INIT (0, (float) top));
  gtk_snapshot_append_node (pass->snapshot, drawing->node);
  gtk_snapshot_restore (pass->snapshot);
}

static gboolean
is_out_of_view (gpointer line, gpointer value, gpointer user_data)
{
  const PmHighlightPainter *self = user_data;

  return ((const Drawing *) value)->frame != self->frame;
}

PmHighlightPainter *
pm_highlight_painter_new (const PmScene *scene)
{
  PmHighlightPainter *self = g_new0 (PmHighlightPainter, 1);

  self->scene = scene;
  self->drawings = g_hash_table_new_full (NULL, NULL, NULL, free_drawing);
  return self;
}

void
pm_highlight_painter_free (PmHighlightPainter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->drawings);
  g_free (self);
}

void
pm_highlight_painter_snapshot (PmHighlightPainter *self, GtkSnapshot *snapshot)
{
  Pass pass = { self, snapshot };

  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot));

  if (self->scene->source.text == NULL)
    return;
  self->frame++;
  pm_scene_foreach_visible (self->scene, show, &pass);
  if (g_hash_table_size (self->drawings) > MOST_KEPT)
    g_hash_table_foreach_remove (self->drawings, is_out_of_view, self);
}

static gboolean
is_between (gpointer line, gpointer value, gpointer user_data)
{
  const int *lines = user_data;

  return GPOINTER_TO_INT (line) >= lines[0] && GPOINTER_TO_INT (line) <= lines[1];
}

void
pm_highlight_painter_invalidate (PmHighlightPainter *self, PmSpan span)
{
  GtkTextIter iter;
  int lines[2];

  g_return_if_fail (self != NULL);

  pm_scene_get_iter (self->scene, span.start, &iter);
  lines[0] = gtk_text_iter_get_line (&iter);
  pm_scene_get_iter (self->scene, span.end, &iter);
  lines[1] = gtk_text_iter_get_line (&iter);
  /* There are never more than MOST_KEPT and those in view. */
  g_hash_table_foreach_remove (self->drawings, is_between, lines);
  gtk_widget_queue_draw (GTK_WIDGET (self->scene->view));
}

void
pm_highlight_painter_invalidate_all (PmHighlightPainter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->drawings);
  gtk_widget_queue_draw (GTK_WIDGET (self->scene->view));
}

GskRenderNode *
pm_highlight_painter_get_drawing (PmHighlightPainter *self, guint line)
{
  const Drawing *drawing;

  g_return_val_if_fail (self != NULL, NULL);

  drawing = g_hash_table_lookup (self->drawings, GUINT_TO_POINTER (line));
  return drawing != NULL ? drawing->node : NULL;
}

guint
pm_highlight_painter_get_n_drawn (PmHighlightPainter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_drawn;
}

guint
pm_highlight_painter_get_n_kept (PmHighlightPainter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->drawings);
}
