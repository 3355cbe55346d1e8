#include "pm-tag-editor.h"

#include "pm-apply.h"
#include "pm-attribute-list.h"
#include "pm-columns-layout.h"
#include "pm-look-chooser.h"
#include "pm-saved-text.h"
#include "pm-tag-basics.h"
#include "pm-tag-chip.h"
#include "pm-tag-edit.h"
#include "pm-tag-picker.h"
#include "pm-tag-preview.h"

#include <glib/gi18n-lib.h>

struct _PmTagEditor {
  AdwBin parent_instance;

  PmProject *project;
  gint64 tag;
  guint uses;

  GtkStack *stack;
  PmTagChip *chip;
  GtkLabel *uses_label;
  PmTagBasics *basics;
  PmLookChooser *look;
  PmTagPreview *light;
  PmTagPreview *dark;
  PmSavedText *definition;
  PmSavedText *use_when;
  PmSavedText *not_when;
  PmAttributeList *attributes;
  PmTagPicker *merge_picker;
};

G_DEFINE_FINAL_TYPE (PmTagEditor, pm_tag_editor, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1,
  PROP_TAG,
  PROP_USES
} Property;

static GParamSpec *props[PROP_USES + 1];

static PmCodebook *
get_codebook (PmTagEditor *self)
{
  return self->project != NULL ? pm_project_get_codebook (self->project) : NULL;
}

static PmTag *
get_tag (PmTagEditor *self, gint64 id)
{
  return self->project != NULL ? pm_codebook_get_tag (get_codebook (self), id) : NULL;
}

static PmEdit *
edit_definition (gint64 id, const char *text, gpointer user_data)
{
  PmTag *tag = get_tag (user_data, id);
  PmTagFields fields;

  if (tag == NULL)
    return NULL;
  fields = *pm_tag_get_fields (tag);
  fields.definition = text;

  return pm_edit_change_tag (&fields);
}

static PmEdit *
edit_use_when (gint64 id, const char *text, gpointer user_data)
{
  PmTag *tag = get_tag (user_data, id);
  PmTagFields fields;

  if (tag == NULL)
    return NULL;
  fields = *pm_tag_get_fields (tag);
  fields.use_when = text;

  return pm_edit_change_tag (&fields);
}

static PmEdit *
edit_not_when (gint64 id, const char *text, gpointer user_data)
{
  PmTag *tag = get_tag (user_data, id);
  PmTagFields fields;

  if (tag == NULL)
    return NULL;
  fields = *pm_tag_get_fields (tag);
  fields.not_when = text;

  return pm_edit_change_tag (&fields);
}

static void
show_uses (PmTagEditor *self)
{
  g_autofree char *label = g_strdup_printf (ngettext ("%u use", "%u uses", self->uses), self->uses);

  gtk_label_set_label (self->uses_label, label);
}

static void
show_look (PmTagEditor *self, const PmTagFields *fields)
{
  pm_look_chooser_show (self->look, fields->color, fields->pattern);
  pm_tag_preview_set_look (self->light, fields->color, fields->pattern);
  pm_tag_preview_set_look (self->dark, fields->color, fields->pattern);
}

static void
show_texts (PmTagEditor *self, const PmTagFields *fields)
{
  pm_saved_text_show (self->definition, fields != NULL ? fields->id : 0, fields != NULL ? fields->definition : NULL);
  pm_saved_text_show (self->use_when, fields != NULL ? fields->id : 0, fields != NULL ? fields->use_when : NULL);
  pm_saved_text_show (self->not_when, fields != NULL ? fields->id : 0, fields != NULL ? fields->not_when : NULL);
}

static void
update (PmTagEditor *self)
{
  PmTag *tag = get_tag (self, self->tag);
  const PmTagFields *fields = tag != NULL ? pm_tag_get_fields (tag) : NULL;

  gtk_stack_set_visible_child_name (self->stack, tag != NULL ? "tag" : "none");
  pm_tag_basics_show (self->basics, tag);
  pm_attribute_list_show (self->attributes, tag);
  show_texts (self, fields);
  if (tag == NULL)
    return;
  pm_tag_chip_set_tag (self->chip, get_codebook (self), tag);
  pm_tag_picker_set_codebook (self->merge_picker, get_codebook (self), self->tag);
  show_look (self, fields);
}

static void
look_chosen_cb (PmTagEditor *self, guint color, guint pattern)
{
  PmTag *tag = get_tag (self, self->tag);
  PmTagFields fields;

  if (tag == NULL)
    return;
  fields = *pm_tag_get_fields (tag);
  fields.color = (PmColor) color;
  fields.pattern = (PmPattern) pattern;
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_change_tag (&fields), NULL);
}

static void
merge_picked_cb (PmTagEditor *self, gint64 into)
{
  PmTag *target = get_tag (self, into);
  g_autofree char *done = NULL;

  if (target == NULL)
    return;
  /* Translators: a tag has been merged into another; keep it short */
  done = g_strdup_printf (_("Merged into %s"), pm_tag_get_name (target));
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_merge_tags (self->tag, into), done);
}

static void
add_attribute_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_attribute_list_add (PM_TAG_EDITOR (widget)->attributes);
}

static void
set_project (PmTagEditor *self, PmProject *project)
{
  if (self->project == project)
    return;
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  self->tag = 0;
  update (self);
  g_set_object (&self->project, project);
  g_object_set (self->basics, "project", project, NULL);
  g_object_set (self->attributes, "project", project, NULL);
  g_object_set (self->definition, "project", project, NULL);
  g_object_set (self->use_when, "project", project, NULL);
  g_object_set (self->not_when, "project", project, NULL);
  if (project != NULL)
    g_signal_connect_object (project, "notify::codebook", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self), project != NULL && !pm_project_get_read_only (project));
}

static void
pm_tag_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmTagEditor *self = PM_TAG_EDITOR (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  case PROP_TAG:
    g_value_set_int64 (value, self->tag);
    break;
  case PROP_USES:
    g_value_set_uint (value, self->uses);
    break;
  }
}

static void
pm_tag_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmTagEditor *self = PM_TAG_EDITOR (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    set_project (self, g_value_get_object (value));
    break;
  case PROP_TAG:
    self->tag = g_value_get_int64 (value);
    update (self);
    break;
  case PROP_USES:
    self->uses = g_value_get_uint (value);
    show_uses (self);
    break;
  }
}

static void
pm_tag_editor_dispose (GObject *object)
{
  g_clear_object (&PM_TAG_EDITOR (object)->project);

  G_OBJECT_CLASS (pm_tag_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PM_TYPE_ATTRIBUTE_LIST);
  g_type_ensure (PM_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (PM_TYPE_LOOK_CHOOSER);
  g_type_ensure (PM_TYPE_SAVED_TEXT);
  g_type_ensure (PM_TYPE_TAG_BASICS);
  g_type_ensure (PM_TYPE_TAG_CHIP);
  g_type_ensure (PM_TYPE_TAG_PICKER);
  g_type_ensure (PM_TYPE_TAG_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, chip);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, uses_label);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, basics);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, look);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, light);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, dark);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, definition);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, use_when);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, not_when);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, attributes);
  gtk_widget_class_bind_template_child (widget_class, PmTagEditor, merge_picker);
  gtk_widget_class_bind_template_callback (widget_class, look_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_picked_cb);
}

static void
pm_tag_editor_class_init (PmTagEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_tag_editor_get_property;
  object_class->set_property = pm_tag_editor_set_property;
  object_class->dispose = pm_tag_editor_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, flags);
  props[PROP_TAG] = g_param_spec_int64 ("tag", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_USES] = g_param_spec_uint ("uses", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "tag.add-attribute", NULL, add_attribute_action);
}

static void
pm_tag_editor_init (PmTagEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pm_saved_text_set_func (self->definition, edit_definition, self);
  pm_saved_text_set_func (self->use_when, edit_use_when, self);
  pm_saved_text_set_func (self->not_when, edit_not_when, self);
  show_uses (self);
}

void
pm_tag_editor_edit_name (PmTagEditor *self)
{
  g_return_if_fail (PM_IS_TAG_EDITOR (self));

  pm_tag_basics_edit_name (self->basics);
}
