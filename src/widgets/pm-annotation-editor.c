#include "pm-annotation-editor.h"

#include "pm-annotation-edit.h"
#include "pm-apply.h"
#include "pm-feedback.h"
#include "pm-saved-text.h"
#include "pm-tag-chip.h"
#include "pm-tag-picker.h"
#include "pm-value-list.h"

#include <glib/gi18n-lib.h>

struct _PmAnnotationEditor {
  AdwBin parent_instance;

  PmProject *project;
  PmAnnotation *annotation;

  GtkStack *stack;
  GtkMenuButton *tag_button;
  PmTagChip *chip;
  PmTagPicker *picker;
  PmValueList *values;
  PmSavedText *note;
};

G_DEFINE_FINAL_TYPE (PmAnnotationEditor, pm_annotation_editor, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1
} Property;

static GParamSpec *props[PROP_PROJECT + 1];

enum {
  PICK_VALUE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The time alone today, else the day with it. */
static char *
dup_time (gint64 seconds)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  if (g_date_time_get_year (now) == g_date_time_get_year (time) && g_date_time_get_day_of_year (now) == g_date_time_get_day_of_year (time))
    return g_date_time_format (time, "%H:%M");

  /* Translators: day, month, year, hour and minute in the form of strftime() */
  return g_date_time_format (time, _("%-d %b %Y, %H:%M"));
}

static char *
dup_caption (PmAnnotation *annotation)
{
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  g_autofree char *time = dup_time (fields->modified);

  if (fields->annotator == NULL)
    return g_steal_pointer (&time);

  /* Translators: who made an annotation and when it was changed */
  return g_strdup_printf (_("%s, %s"), fields->annotator, time);
}

static void
show_tag (PmAnnotationEditor *self, PmTag *tag)
{
  g_autofree char *label = NULL;

  pm_tag_chip_set_tag (self->chip, pm_project_get_codebook (self->project), tag);
  /* Translators: a button with an annotation's tag, such as "Quote · Direct" */
  label = g_strdup_printf (_("Change tag, %s"), tag != NULL ? pm_tag_chip_get_label (self->chip) : _("None"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tag_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_annotation (PmAnnotationEditor *self)
{
  g_autofree char *caption = dup_caption (self->annotation);
  PmCodebook *codebook = pm_project_get_codebook (self->project);

  show_tag (self, pm_codebook_get_tag (codebook, pm_annotation_get_tag (self->annotation)));
  g_object_set (self->note, "caption", caption, NULL);
}

static void
update (PmAnnotationEditor *self)
{
  gboolean shown = self->annotation != NULL && self->project != NULL;
  const PmAnnotationFields *fields = shown ? pm_annotation_get_fields (self->annotation) : NULL;

  gtk_stack_set_visible_child_name (self->stack, shown ? "annotation" : "none");
  pm_value_list_show (self->values, shown ? self->annotation : NULL);
  pm_saved_text_show (self->note, shown ? fields->id : 0, shown ? fields->note : NULL);
  if (shown)
    show_annotation (self);
}

static PmEdit *
edit_note (gint64 annotation, const char *note, gpointer user_data)
{
  return pm_edit_set_note (annotation, note);
}

static GArray *
make_ids (PmAnnotationEditor *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id = pm_annotation_get_id (self->annotation);

  return g_array_append_val (ids, id);
}

static void
tag_picked_cb (PmAnnotationEditor *self, gint64 tag)
{
  g_autoptr (GArray) ids = NULL;

  if (self->annotation == NULL || pm_annotation_get_tag (self->annotation) == tag)
    return;
  ids = make_ids (self);
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_retag (ids, tag), NULL);
}

static void
pick_value_cb (PmAnnotationEditor *self, gint64 annotation, gint64 attribute)
{
  g_signal_emit (self, signals[PICK_VALUE], 0, annotation, attribute);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmAnnotationEditor *self = PM_ANNOTATION_EDITOR (widget);
  g_autofree char *exact = NULL;

  if (self->annotation == NULL)
    return;
  exact = pm_annotation_dup_exact (self->annotation);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), exact);
  pm_feedback_say (widget, _("Passage Copied"));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmAnnotationEditor *self = PM_ANNOTATION_EDITOR (widget);
  g_autoptr (GArray) ids = NULL;

  if (self->annotation == NULL)
    return;
  ids = make_ids (self);
  pm_apply (widget, self->project, pm_edit_remove_annotations (ids), _("Annotation Removed"));
}

static void
codebook_cb (PmAnnotationEditor *self)
{
  PmCodebook *codebook = self->project != NULL ? pm_project_get_codebook (self->project) : NULL;

  pm_tag_picker_set_codebook (self->picker, codebook, 0);
  update (self);
}

static void
set_project (PmAnnotationEditor *self, PmProject *project)
{
  gboolean writable = project != NULL && !pm_project_get_read_only (project);

  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_clear_object (&self->annotation);
  update (self);
  g_set_object (&self->project, project);
  g_object_set (self->values, "project", project, "sensitive", writable, NULL);
  g_object_set (self->note, "project", project, "editable", writable, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tag_button), writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "annotation.remove", writable);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (codebook_cb), self, G_CONNECT_SWAPPED);
  codebook_cb (self);
}

static void
pm_annotation_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, PM_ANNOTATION_EDITOR (object)->project);
    break;
  }
}

static void
pm_annotation_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (PM_ANNOTATION_EDITOR (object), g_value_get_object (value));
    break;
  }
}

static void
pm_annotation_editor_dispose (GObject *object)
{
  PmAnnotationEditor *self = PM_ANNOTATION_EDITOR (object);

  g_clear_object (&self->annotation);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_annotation_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PM_TYPE_TAG_CHIP);
  g_type_ensure (PM_TYPE_TAG_PICKER);
  g_type_ensure (PM_TYPE_VALUE_LIST);
  g_type_ensure (PM_TYPE_SAVED_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-annotation-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationEditor, tag_button);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationEditor, chip);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationEditor, picker);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationEditor, values);
  gtk_widget_class_bind_template_child (widget_class, PmAnnotationEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, tag_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_value_cb);
}

static void
pm_annotation_editor_class_init (PmAnnotationEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_annotation_editor_get_property;
  object_class->set_property = pm_annotation_editor_set_property;
  object_class->dispose = pm_annotation_editor_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[PICK_VALUE] = g_signal_new ("pick-value", PM_TYPE_ANNOTATION_EDITOR, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "annotation.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "annotation.remove", NULL, remove_action);
}

static void
pm_annotation_editor_init (PmAnnotationEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pm_saved_text_set_func (self->note, edit_note, self);
}

void
pm_annotation_editor_show (PmAnnotationEditor *self, PmAnnotation *annotation)
{
  g_return_if_fail (PM_IS_ANNOTATION_EDITOR (self));
  g_return_if_fail (annotation == NULL || PM_IS_ANNOTATION (annotation));

  if (g_set_object (&self->annotation, annotation))
    update (self);
}

void
pm_annotation_editor_edit_note (PmAnnotationEditor *self)
{
  g_return_if_fail (PM_IS_ANNOTATION_EDITOR (self));

  if (self->annotation != NULL)
    pm_saved_text_edit (self->note);
}

void
pm_annotation_editor_edit_attributes (PmAnnotationEditor *self)
{
  g_return_if_fail (PM_IS_ANNOTATION_EDITOR (self));

  if (self->annotation != NULL)
    pm_value_list_edit (self->values);
}
