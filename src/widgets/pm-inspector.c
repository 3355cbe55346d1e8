#include "pm-inspector.h"

#include "pm-annotation-editor.h"
#include "pm-annotations-view.h"
#include "pm-tag-picker.h"

#include <glib/gi18n-lib.h>

struct _PmInspector {
  AdwBin parent_instance;

  PmProject *project;
  PmAnnotationList *list;
  PmDocument *document;
  PmText *text;
  gint64 selected;

  GtkMenuButton *tags;
  PmTagPicker *picker;
  GtkToggleButton *search_button;
  GtkSearchEntry *search;
  PmAnnotationsView *view;
  PmAnnotationEditor *editor;
  guint show_source; /* until the panel is shown for the first time */
};

G_DEFINE_FINAL_TYPE (PmInspector, pm_inspector, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_LIST,
  PROP_DOCUMENT,
  PROP_TEXT,
  PROP_SELECTED
} Property;

static GParamSpec *props[PROP_SELECTED + 1];

enum {
  SHOW_ANNOTATION,
  PICK_VALUE,
  LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PmCodebook *
get_codebook (PmInspector *self)
{
  return self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
}

static void
update_editor (PmInspector *self)
{
  PmAnnotation *annotation = self->list != NULL ? pm_annotation_list_get (self->list, self->selected) : NULL;

  pm_annotation_editor_show (self->editor, annotation);
}

static void
set_tag_filter (PmInspector *self, gint64 id)
{
  PmTag *tag = id != 0 ? pm_codebook_get_tag (get_codebook (self), id) : NULL;

  pm_annotation_filter_set_tag (pm_annotations_view_get_filter (self->view), get_codebook (self), id);
  gtk_menu_button_set_label (self->tags, tag != NULL ? pm_tag_get_name (tag) : _("All Tags"));
}

static void
tag_picked_cb (PmInspector *self, gint64 tag)
{
  set_tag_filter (self, tag);
}

static void
searched_cb (PmInspector *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  pm_annotation_filter_set_words (pm_annotations_view_get_filter (self->view), words);
}

/* A hidden search hides nothing. */
static void
search_toggled_cb (PmInspector *self)
{
  if (!gtk_toggle_button_get_active (self->search_button))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmInspector *self = PM_INSPECTOR (widget);

  gtk_toggle_button_set_active (self->search_button, FALSE);
  pm_annotation_filter_set_words (pm_annotations_view_get_filter (self->view), NULL);
  set_tag_filter (self, 0);
}

static void
selected_cb (PmInspector *self)
{
  gint64 selected;

  g_object_get (self->view, "selected", &selected, NULL);
  g_object_set (self, "selected", selected, NULL);
}

static void
show_annotation_cb (PmInspector *self, gint64 annotation)
{
  g_signal_emit (self, signals[SHOW_ANNOTATION], 0, annotation);
}

static void
pick_value_cb (PmInspector *self, gint64 annotation, gint64 attribute)
{
  g_signal_emit (self, signals[PICK_VALUE], 0, annotation, attribute);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEAVE], 0);
}

static void
codebook_cb (PmInspector *self)
{
  PmCodebook *codebook = get_codebook (self);
  gint64 tag = pm_annotation_filter_get_tag (pm_annotations_view_get_filter (self->view));

  pm_tag_picker_set_codebook (self->picker, codebook, 0);
  if (tag != 0)
    set_tag_filter (self, codebook != NULL && pm_codebook_get_tag (codebook, tag) != NULL ? tag : 0);
}

static void
set_project (PmInspector *self, PmProject *project)
{
  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  set_tag_filter (self, 0);
  g_set_object (&self->project, project);
  g_object_set (self->view, "project", project, NULL);
  g_object_set (self->editor, "project", project, NULL);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (codebook_cb), self, G_CONNECT_SWAPPED);
  codebook_cb (self);
}

static void
set_list (PmInspector *self, PmAnnotationList *list)
{
  if (self->list == list)
    return;
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  g_object_set (self->view, "list", list, NULL);
  if (list != NULL)
    g_signal_connect_object (list, "items-changed", G_CALLBACK (update_editor), self, G_CONNECT_SWAPPED);
  update_editor (self);
}

static void
set_text (PmInspector *self, PmText *text)
{
  g_clear_pointer (&self->text, pm_text_unref);
  self->text = text != NULL ? pm_text_ref (text) : NULL;
  g_object_set (self->view, "text", text, NULL);
}

static void
set_selected (PmInspector *self, gint64 selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  g_object_set (self->view, "selected", selected, NULL);
  update_editor (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
pm_inspector_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmInspector *self = PM_INSPECTOR (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_LIST:
    g_value_set_object (value, self->list);
    break;
  case PROP_DOCUMENT:
    g_value_set_object (value, self->document);
    break;
  case PROP_TEXT:
    g_value_set_boxed (value, self->text);
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, self->selected);
    break;
  }
}

static void
pm_inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmInspector *self = PM_INSPECTOR (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_LIST:
    set_list (self, g_value_get_object (value));
    break;
  case PROP_DOCUMENT:
    g_set_object (&self->document, g_value_get_object (value));
    break;
  case PROP_TEXT:
    set_text (self, g_value_get_boxed (value));
    break;
  case PROP_SELECTED:
    set_selected (self, g_value_get_int64 (value));
    break;
  }
}

static void
pm_inspector_dispose (GObject *object)
{
  PmInspector *self = PM_INSPECTOR (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->document);
  g_clear_object (&self->project);
  g_clear_pointer (&self->text, pm_text_unref);

  g_clear_handle_id (&self->show_source, g_source_remove);
  G_OBJECT_CLASS (pm_inspector_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, PM_TYPE_ANNOTATION_LIST, flags);
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PM_TYPE_DOCUMENT, flags);
  props[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, PM_TYPE_TEXT, flags);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
install_signals (void)
{
  signals[SHOW_ANNOTATION] = g_signal_new ("show-annotation", PM_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PICK_VALUE] = g_signal_new ("pick-value", PM_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[LEAVE] = g_signal_new ("leave", PM_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PM_TYPE_TAG_PICKER);
  g_type_ensure (PM_TYPE_ANNOTATIONS_VIEW);
  g_type_ensure (PM_TYPE_ANNOTATION_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, PmInspector, tags);
  gtk_widget_class_bind_template_child (widget_class, PmInspector, picker);
  gtk_widget_class_bind_template_child (widget_class, PmInspector, search_button);
  gtk_widget_class_bind_template_child (widget_class, PmInspector, search);
  gtk_widget_class_bind_template_child (widget_class, PmInspector, view);
  gtk_widget_class_bind_template_child (widget_class, PmInspector, editor);
  gtk_widget_class_bind_template_callback (widget_class, tag_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_annotation_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_value_cb);
}

/* The article is what one waits for: the panel beside it comes a frame later. */
static gboolean
show_child_cb (gpointer data)
{
  PmInspector *self = data;

  self->show_source = 0;
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), TRUE);

  return G_SOURCE_REMOVE;
}

static void
pm_inspector_map (GtkWidget *widget)
{
  PmInspector *self = PM_INSPECTOR (widget);

  GTK_WIDGET_CLASS (pm_inspector_parent_class)->map (widget);
  if (self->show_source == 0 && !gtk_widget_get_visible (adw_bin_get_child (ADW_BIN (self))))
    self->show_source = g_idle_add_full (G_PRIORITY_LOW, show_child_cb, self, NULL);
}

static void
pm_inspector_class_init (PmInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_inspector_get_property;
  object_class->set_property = pm_inspector_set_property;
  object_class->dispose = pm_inspector_dispose;
  widget_class->map = pm_inspector_map;

  install_properties (object_class);
  install_signals ();
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "annotations.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "annotations.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "annotations.leave", NULL);
}

static void
pm_inspector_init (PmInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), FALSE);
  set_tag_filter (self, 0);
}

GtkWidget *
pm_inspector_new (void)
{
  return g_object_new (PM_TYPE_INSPECTOR, NULL);
}

void
pm_inspector_edit_note (PmInspector *self)
{
  g_return_if_fail (PM_IS_INSPECTOR (self));

  pm_annotation_editor_edit_note (self->editor);
}

void
pm_inspector_edit_attributes (PmInspector *self)
{
  g_return_if_fail (PM_IS_INSPECTOR (self));

  pm_annotation_editor_edit_attributes (self->editor);
}
