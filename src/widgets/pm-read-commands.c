#include "pm-read-commands.h"

#include "pm-article-output.h"
#include "pm-feedback.h"
#include "pm-spans.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static gint64
get_selected (PmArticlePane *pane)
{
  return pm_reader_get_selected (pm_article_pane_get_parts (pane)->reader);
}

static GArray *
dup_passages (PmArticlePane *pane)
{
  return pm_tag_flow_dup_passages (pm_article_pane_get_parts (pane)->flow);
}

static PmTagPopover *
get_popover (PmArticlePane *pane)
{
  return pm_tag_flow_get_popover (pm_article_pane_get_parts (pane)->flow);
}

static void
focus_text (PmArticlePane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (pm_article_pane_get_parts (pane)->reader));
}

typedef struct {
  PmAnnotation *found; /* borrowed; the shortest */
} Innermost;

static gboolean
innermost_cb (PmSpan span, gpointer owner, gpointer user_data)
{
  Innermost *search = user_data;

  if (search->found == NULL ||
      pm_span_length (pm_annotation_get_extent (owner)) <= pm_span_length (pm_annotation_get_extent (search->found)))
    search->found = owner;

  return TRUE;
}

/* Selects the annotation at the caret where none is selected yet. */
static gint64
ensure_selected (PmArticlePane *pane)
{
  PmAnnotationList *list = pm_open_article_get_list (pm_article_pane_get_parts (pane)->article);
  guint caret = pm_reader_get_caret (pm_article_pane_get_parts (pane)->reader);
  Innermost search = { NULL };

  if (get_selected (pane) != 0 || list == NULL)
    return get_selected (pane);

  pm_span_index_foreach (pm_annotation_list_get_index (list), (PmSpan){ caret, caret + 1 }, innermost_cb, &search);
  if (search.found != NULL)
    pm_reader_set_selected (pm_article_pane_get_parts (pane)->reader, pm_annotation_get_id (search.found));

  return get_selected (pane);
}

/* The annotation that was just made and is still being refined, or NULL. */
static PmAnnotation *
get_fresh (PmArticlePane *pane)
{
  gint64 step = pm_tag_popover_get_step (get_popover (pane));
  PmAnnotationList *list = pm_open_article_get_list (pm_article_pane_get_parts (pane)->article);

  return step != 0 && list != NULL ? pm_annotation_list_get (list, step) : NULL;
}

static PmTag *
find_tag (PmArticlePane *pane, const char *target, gboolean passages)
{
  PmCodebook *codebook = pm_project_get_codebook (pm_article_pane_get_parts (pane)->project);
  PmAnnotation *fresh = passages ? NULL : get_fresh (pane);
  PmTag *tag = fresh != NULL ? pm_codebook_get_tag (codebook, pm_annotation_get_tag (fresh)) : NULL;

  if (g_str_has_prefix (target, "id:"))
    return pm_codebook_get_tag (codebook, g_ascii_strtoll (target + strlen ("id:"), NULL, 10));

  return pm_tagger_find_tag (pm_article_pane_get_parts (pane)->tagger, tag != NULL ? pm_tag_get_id (pm_codebook_get_root (codebook, tag)) : 0, target);
}

static void
tag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);
  g_autoptr (GArray) passages = dup_passages (pane);
  PmAnnotation *fresh = get_fresh (pane);
  PmTagger *tagger = pm_article_pane_get_parts (pane)->tagger;
  const char *target = g_variant_get_string (parameter, NULL);
  PmTag *tag;

  if (pm_article_pane_get_parts (pane)->project == NULL)
    return;
  if (g_ascii_isdigit (*target) && pm_tagger_type_ahead (tagger, passages, target))
    return;
  tag = find_tag (pane, target, passages->len > 0);
  if (tag == NULL)
    return;

  if (passages->len > 0)
    pm_tagger_annotate (tagger, passages, pm_tag_get_id (tag));
  else
    pm_tagger_retag (tagger, fresh != NULL ? pm_annotation_get_id (fresh) : get_selected (pane), pm_tag_get_id (tag));
}

static void
repeat_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) passages = dup_passages (PM_ARTICLE_PANE (widget));

  pm_tagger_repeat (pm_article_pane_get_parts (PM_ARTICLE_PANE (widget))->tagger, passages);
}

static gboolean
offer_tags (PmArticlePane *pane)
{
  ensure_selected (pane);
  if (pm_tag_flow_offer (pm_article_pane_get_parts (pane)->flow))
    return TRUE;

  if (pm_article_pane_get_document (pane) != NULL)
    pm_feedback_say (GTK_WIDGET (pane), _("Select some words first"));

  return FALSE;
}

static void
show_tags_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (offer_tags (PM_ARTICLE_PANE (widget)))
    pm_tag_popover_focus_tags (get_popover (PM_ARTICLE_PANE (widget)));
}

static void
find_tag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (offer_tags (PM_ARTICLE_PANE (widget)))
    pm_tag_popover_focus_finder (get_popover (PM_ARTICLE_PANE (widget)));
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ensure_selected (PM_ARTICLE_PANE (widget)) == 0)
    return;

  pm_tag_popover_close (get_popover (PM_ARTICLE_PANE (widget)));
  g_signal_emit_by_name (widget, "edit-note");
}

/* The words are not left selected: the next digit is not about them. */
static void
accept_value (PmArticlePane *pane)
{
  const PmArticleParts *parts = pm_article_pane_get_parts (pane);
  g_autoptr (GArray) passages = dup_passages (pane);
  gint64 annotation = get_selected (pane);
  guint end = pm_spans_get_extent (passages).end;

  if (passages->len == 0)
    return;

  pm_value_picker_accept (parts->picker, pm_open_article_get_text (parts->article), passages, parts->tagger);
  pm_reader_select (parts->reader, (PmSpan){ end, end });
  pm_reader_set_selected (parts->reader, annotation);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);

  if (pm_value_picker_get_active (pm_article_pane_get_parts (pane)->picker)) {
    accept_value (pane);
    return;
  }
  if (ensure_selected (pane) == 0)
    return;

  pm_hover_card_close (pm_article_pane_get_parts (pane)->card);
  pm_tag_popover_close (get_popover (pane));
  g_signal_emit_by_name (widget, "edit-attributes");
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);

  pm_tagger_remove (pm_article_pane_get_parts (pane)->tagger, get_selected (pane));
  focus_text (pane);
}

static void
retag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);

  pm_tagger_retag (pm_article_pane_get_parts (pane)->tagger, get_selected (pane), g_variant_get_int64 (parameter));
}

static void
add_piece_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);
  g_autoptr (GArray) passages = dup_passages (pane);

  pm_tagger_add_piece (pm_article_pane_get_parts (pane)->tagger, pm_tag_flow_get_last_selected (pm_article_pane_get_parts (pane)->flow), passages);
  pm_tag_popover_close (get_popover (pane));
  pm_reader_set_selected (pm_article_pane_get_parts (pane)->reader, pm_tag_flow_get_last_selected (pm_article_pane_get_parts (pane)->flow));
  focus_text (pane);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);

  pm_tagger_merge (pm_article_pane_get_parts (pane)->tagger, get_selected (pane));
}

static void
pick_value_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);

  pm_article_pane_pick_value (pane, get_selected (pane), g_variant_get_int64 (parameter));
}

static void
done_next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_object_set (widget, "done", TRUE, NULL);
  gtk_widget_activate_action (widget, "read.next-document", NULL);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmArticlePane *pane = PM_ARTICLE_PANE (widget);
  PmTagPopover *popover = get_popover (pane);

  if (pm_hover_card_close (pm_article_pane_get_parts (pane)->card) || pm_value_picker_stop (pm_article_pane_get_parts (pane)->picker)) {
    focus_text (pane);
  } else if (pm_tag_popover_is_open (popover)) {
    pm_tag_popover_close (popover);
    focus_text (pane);
  } else if (gtk_widget_has_focus (GTK_WIDGET (pm_article_pane_get_parts (pane)->reader))) {
    pm_reader_set_selected (pm_article_pane_get_parts (pane)->reader, 0);
  } else {
    focus_text (pane);
  }
}

void
pm_read_commands_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "read.tag", "s", tag_action);
  gtk_widget_class_install_action (klass, "read.repeat", NULL, repeat_action);
  gtk_widget_class_install_action (klass, "read.show-tags", NULL, show_tags_action);
  gtk_widget_class_install_action (klass, "read.find-tag", NULL, find_tag_action);
  gtk_widget_class_install_action (klass, "read.note", NULL, note_action);
  gtk_widget_class_install_action (klass, "read.edit", NULL, edit_action);
  gtk_widget_class_install_action (klass, "read.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "read.retag", "x", retag_action);
  gtk_widget_class_install_action (klass, "read.add-piece", NULL, add_piece_action);
  gtk_widget_class_install_action (klass, "read.merge", NULL, merge_action);
  gtk_widget_class_install_action (klass, "read.pick-value", "x", pick_value_action);
  gtk_widget_class_install_property_action (klass, "read.mark-done", "done");
  gtk_widget_class_install_action (klass, "read.done-next", NULL, done_next_action);
  gtk_widget_class_install_action (klass, "read.cancel", NULL, cancel_action);
  pm_article_output_install (klass);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "read.cancel", NULL);
}

gboolean
pm_read_commands_press (PmArticlePane *pane, guint key, guint keycode, GdkModifierType state)
{
  const PmArticleParts *parts = pm_article_pane_get_parts (pane);
  gboolean open = pm_tag_popover_is_open (get_popover (pane));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Tab && open) {
    pm_tag_popover_focus_tags (get_popover (pane));
    return GDK_EVENT_STOP;
  }
  if (key == GDK_KEY_Escape &&
      (open || pm_value_picker_get_active (parts->picker) || gtk_widget_get_visible (GTK_WIDGET (parts->card)))) {
    gtk_widget_activate_action (GTK_WIDGET (pane), "read.cancel", NULL);
    return GDK_EVENT_STOP;
  }

  return GDK_EVENT_PROPAGATE;
}

void
pm_read_commands_update (PmArticlePane *pane)
{
  GtkWidget *widget = GTK_WIDGET (pane);
  gboolean open = pm_article_pane_get_document (pane) != NULL;
  gboolean writable = open && !pm_project_get_read_only (pm_article_pane_get_parts (pane)->project);
  gint64 selected = get_selected (pane);
  g_autoptr (GArray) passages = dup_passages (pane);
  g_autoptr (GArray) mergeable = pm_tagger_dup_overlapping (pm_article_pane_get_parts (pane)->tagger, selected);

  gtk_widget_action_set_enabled (widget, "read.tag", open);
  gtk_widget_action_set_enabled (widget, "read.repeat", open && passages->len > 0);
  gtk_widget_action_set_enabled (widget, "read.show-tags", open);
  gtk_widget_action_set_enabled (widget, "read.find-tag", open);
  gtk_widget_action_set_enabled (widget, "read.note", open);
  gtk_widget_action_set_enabled (widget, "read.edit", open);
  gtk_widget_action_set_enabled (widget, "read.remove", writable && selected != 0);
  gtk_widget_action_set_enabled (widget, "read.retag", writable && selected != 0);
  gtk_widget_action_set_enabled (widget, "read.add-piece", writable && passages->len > 0 && pm_tag_flow_get_last_selected (pm_article_pane_get_parts (pane)->flow) != 0);
  gtk_widget_action_set_enabled (widget, "read.merge", writable && mergeable->len > 1);
  gtk_widget_action_set_enabled (widget, "read.mark-done", writable);
  gtk_widget_action_set_enabled (widget, "read.done-next", writable);
  pm_article_output_update (pane);
}
