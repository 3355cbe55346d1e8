#include "pm-reader-commands.h"

#include "pm-scene.h"

static void
select_passage (PmReader *reader, const PmScene *scene, PmPassageKind kind)
{
  PmSpan passage;

  if (scene->source.text == NULL)
    return;
  if (!pm_passages_extend (scene->source.text, kind, pm_scene_get_selection (scene), &passage)) {
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

static void
go (PmReader *reader, const PmScene *scene, gboolean forward)
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

static void
select_overlap (PmReader *reader, const PmScene *scene)
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

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmPassageKind kind = PM_PASSAGE_PARAGRAPH;

  if (g_str_has_suffix (name, "quotation"))
    kind = PM_PASSAGE_QUOTATION;
  else if (g_str_has_suffix (name, "sentence"))
    kind = PM_PASSAGE_SENTENCE;
  select_passage (PM_READER (widget), pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (widget)), kind);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (PM_READER (widget), pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (widget)), g_str_has_prefix (name, "reader.next"));
}

static void
overlap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  select_overlap (PM_READER (widget), pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (widget)));
}

void
pm_reader_commands_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reader.select-quotation", NULL, select_action);
  gtk_widget_class_install_action (klass, "reader.select-sentence", NULL, select_action);
  gtk_widget_class_install_action (klass, "reader.select-paragraph", NULL, select_action);
  gtk_widget_class_install_action (klass, "reader.next-annotation", NULL, go_action);
  gtk_widget_class_install_action (klass, "reader.previous-annotation", NULL, go_action);
  gtk_widget_class_install_action (klass, "reader.next-overlap", NULL, overlap_action);
}
