#include "pm-reader-commands.h"

static PmSpan
get_selection (const PmScene *scene)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (scene->view), &start, &end);
  return (PmSpan){ pm_scene_get_offset (scene, &start), pm_scene_get_offset (scene, &end) };
}

void
pm_reader_commands_select (PmReader *reader, const PmScene *scene, PmPassageKind kind)
{
  PmSpan passage;

  if (scene->source.text == NULL)
    return;
  if (!pm_passages_extend (scene->source.text, kind, get_selection (scene), &passage)) {
    gtk_widget_error_bell (GTK_WIDGET (reader));
    return;
  }
  pm_reader_select (reader, passage);
  g_signal_emit_by_name (reader, "selection-done");
}

/* The first or last annotation that starts after or before the caret. */
static PmAnnotation *
find_from_caret (PmReader *reader, const PmScene *scene, gboolean forward)
{
  const PmSpanIndex *index = pm_annotation_list_get_index (scene->source.list);
  guint offset = pm_reader_get_caret (reader);

  return forward ? pm_span_index_next (index, offset, NULL) : pm_span_index_previous (index, offset, NULL);
}

static PmAnnotation *
find_neighbor (const PmScene *scene, gint64 id, gboolean forward)
{
  guint position = pm_annotation_list_get_position (scene->source.list, id);
  g_autoptr (PmAnnotation) neighbor = NULL;

  if (position == G_MAXUINT || (!forward && position == 0))
    return NULL;
  neighbor = g_list_model_get_item (G_LIST_MODEL (scene->source.list), forward ? position + 1 : position - 1);
  /* The list keeps it. */
  return neighbor;
}

static gboolean
is_rejected (PmAnnotation *annotation)
{
  return pm_annotation_get_fields (annotation)->status == PM_ANNOTATION_REJECTED;
}

static void
show (PmReader *reader, PmAnnotation *annotation)
{
  guint n_pieces;
  PmSpan first = pm_annotation_get_pieces (annotation, &n_pieces)[0].span;

  pm_reader_set_selected (reader, pm_annotation_get_id (annotation));
  pm_reader_select (reader, (PmSpan){ first.start, first.start });
  pm_reader_show (reader, first);
}

void
pm_reader_commands_go (PmReader *reader, const PmScene *scene, gboolean forward)
{
  gint64 selected = scene->source.selected;
  PmAnnotation *next;

  if (scene->source.list == NULL)
    return;
  if (selected != 0 && pm_annotation_list_get (scene->source.list, selected) != NULL)
    next = find_neighbor (scene, selected, forward);
  else
    next = find_from_caret (reader, scene, forward);
  while (next != NULL && is_rejected (next))
    next = find_neighbor (scene, pm_annotation_get_id (next), forward);
  if (next != NULL)
    show (reader, next);
  else
    gtk_widget_error_bell (GTK_WIDGET (reader));
}

/* A caret right after the last character is still at the annotation. */
static GPtrArray *
dup_hits_at_caret (PmReader *reader, const PmScene *scene)
{
  guint caret = pm_reader_get_caret (reader);
  GPtrArray *hits = pm_scene_dup_hits (scene, caret);

  if (hits->len > 0 || caret == 0)
    return hits;
  g_ptr_array_unref (hits);
  return pm_scene_dup_hits (scene, caret - 1);
}

void
pm_reader_commands_overlap (PmReader *reader, const PmScene *scene)
{
  g_autoptr (GPtrArray) hits = dup_hits_at_caret (reader, scene);
  guint next = 0;

  if (hits->len == 0)
    return;
  for (guint i = 0; i < hits->len; i++) {
    if (pm_annotation_get_id (g_ptr_array_index (hits, i)) == scene->source.selected)
      next = (i + 1) % hits->len;
  }
  pm_reader_set_selected (reader, pm_annotation_get_id (g_ptr_array_index (hits, next)));
}

char *
pm_reader_commands_dup_description (PmReader *reader, const PmScene *scene)
{
  PmCodebook *codebook = scene->source.codebook;
  g_autoptr (GString) paths = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;

  if (scene->source.text == NULL || codebook == NULL)
    return g_string_free (g_steal_pointer (&paths), FALSE);
  hits = pm_scene_dup_hits (scene, pm_reader_get_caret (reader));
  for (guint i = 0; i < hits->len; i++) {
    PmTag *tag = pm_codebook_get_tag (codebook, pm_annotation_get_tag (g_ptr_array_index (hits, i)));
    g_autofree char *path = tag != NULL ? pm_codebook_dup_path (codebook, tag) : NULL;

    if (path != NULL)
      g_string_append_printf (paths, paths->len > 0 ? ", %s" : "%s", path);
  }
  return g_string_free (g_steal_pointer (&paths), FALSE);
}
