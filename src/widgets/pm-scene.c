#include "pm-scene.h"

static void
tag_continued (GtkTextBuffer *buffer, const PmSoftBreaks *breaks, GtkTextTag *tag)
{
  guint n_spans;
  const PmSpan *spans = pm_soft_breaks_get_continued (breaks, &n_spans);

  for (guint i = 0; i < n_spans; i++) {
    GtkTextIter start, end;

    gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) spans[i].start);
    gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) spans[i].end);
    gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  }
}

void
pm_scene_clear (PmScene *scene)
{
  g_clear_pointer (&scene->source.text, pm_text_unref);
  g_clear_pointer (&scene->breaks, pm_soft_breaks_free);
  g_clear_pointer (&scene->paragraphs, pm_paragraphs_free);
}

void
pm_scene_set_text (PmScene *scene, PmText *text, GtkTextTag *continued)
{
  GtkTextBuffer *buffer;
  g_autofree char *display = NULL;

  g_return_if_fail (scene != NULL);

  pm_scene_clear (scene);
  buffer = gtk_text_view_get_buffer (scene->view);
  if (text == NULL) {
    gtk_text_buffer_set_text (buffer, "", 0);
    return;
  }
  scene->source.text = pm_text_ref (text);
  scene->breaks = pm_soft_breaks_new (text, &display);
  scene->paragraphs = pm_paragraphs_new (text);
  if (display != NULL)
    gtk_text_buffer_set_text (buffer, display, -1);
  else
    gtk_text_buffer_set_text (buffer, pm_text_get_content (text), (int) pm_text_get_bytes (text));
  tag_continued (buffer, scene->breaks, continued);
}

void
pm_scene_get_iter (const PmScene *scene, guint offset, GtkTextIter *iter)
{
  guint display = 0;

  if (scene->breaks != NULL)
    display = pm_soft_breaks_to_display (scene->breaks, MIN (offset, pm_text_get_length (scene->source.text)));

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (scene->view), iter, (int) display);
}

guint
pm_scene_get_offset (const PmScene *scene, const GtkTextIter *iter)
{
  guint display = (guint) gtk_text_iter_get_offset (iter);

  return scene->breaks != NULL ? pm_soft_breaks_to_stored (scene->breaks, display) : 0;
}

PmSpan
pm_scene_to_display (const PmScene *scene, PmSpan span)
{
  return scene->breaks != NULL ? pm_soft_breaks_span_to_display (scene->breaks, span) : (PmSpan){ 0, 0 };
}

PmSpan
pm_scene_to_stored (const PmScene *scene, PmSpan span)
{
  return scene->breaks != NULL ? pm_soft_breaks_span_to_stored (scene->breaks, span) : (PmSpan){ 0, 0 };
}

PmSpan
pm_scene_get_selection (const PmScene *scene)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (scene->view), &start, &end);
  return (PmSpan){ pm_scene_get_offset (scene, &start), pm_scene_get_offset (scene, &end) };
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const PmMark *one = a;
  const PmMark *other = b;

  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  return -pm_span_compare (one->extent, other->extent);
}

GPtrArray *
pm_scene_dup_hits (const PmScene *scene, guint offset)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PmMarks) marks = pm_marks_new (&scene->source, (PmSpan){ offset, offset + 1 });

  g_array_sort (marks->marks, compare_lengths);
  for (guint i = 0; i < marks->marks->len; i++)
    g_ptr_array_add (hits, g_object_ref (g_array_index (marks->marks, PmMark, i).annotation));
  return hits;
}

void
pm_scene_foreach_visible (const PmScene *scene, PmParagraphFunc func, gpointer user_data)
{
  GdkRectangle visible;
  GtkTextIter line;
  int top, height;

  g_return_if_fail (scene != NULL && func != NULL);

  gtk_text_view_get_visible_rect (scene->view, &visible);
  gtk_text_view_get_line_at_y (scene->view, &line, visible.y, NULL);
  do {
    gtk_text_view_get_line_yrange (scene->view, &line, &top, &height);
    if (top >= visible.y + visible.height)
      return;
    func (&line, top, height, user_data);
  } while (gtk_text_iter_forward_line (&line));
}
