#include "pm-tag-basics.h"

#include "pm-apply.h"
#include "pm-shortcut-chooser.h"
#include "pm-tag-edit.h"
#include "pm-tag-picker.h"

#include <glib/gi18n-lib.h>

struct _PmTagBasics {
  AdwBin parent_instance;

  PmProject *project;
  PmTag *tag;

  AdwEntryRow *name;
  GtkMenuButton *parent;
  PmTagPicker *picker;
  GtkLabel *key;
  GtkMenuButton *shortcut;
  PmShortcutChooser *chooser;
};

G_DEFINE_FINAL_TYPE (PmTagBasics, pm_tag_basics, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1
} Property;

static GParamSpec *props[PROP_PROJECT + 1];

static const char *
get_typed (PmTagBasics *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

static void
change (PmTagBasics *self, const PmTagFields *fields)
{
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_change_tag (fields), NULL);
}

static void
commit_name (PmTagBasics *self)
{
  g_autofree char *name = NULL;
  PmTagFields fields;

  if (self->tag == NULL)
    return;
  fields = *pm_tag_get_fields (self->tag);
  name = g_strstrip (g_strdup (get_typed (self)));
  if (*name == '\0') {
    gtk_editable_set_text (GTK_EDITABLE (self->name), fields.name);
  } else if (!g_str_equal (name, fields.name)) {
    fields.name = name;
    change (self, &fields);
  }
}

static void
parent_picked_cb (PmTagBasics *self, gint64 parent)
{
  PmCodebook *codebook = pm_project_get_codebook (self->project);
  g_autoptr (GPtrArray) siblings = pm_codebook_dup_children (codebook, parent);

  if (self->tag != NULL && parent != pm_tag_get_fields (self->tag)->parent)
    pm_apply (GTK_WIDGET (self), self->project, pm_edit_move_tag (pm_tag_get_id (self->tag), parent, siblings->len), NULL);
}

static void
shortcut_chosen_cb (PmTagBasics *self, const char *shortcut)
{
  PmTagFields fields;

  if (self->tag == NULL)
    return;
  fields = *pm_tag_get_fields (self->tag);
  if (g_strcmp0 (fields.shortcut, shortcut) == 0)
    return;
  fields.shortcut = shortcut;
  change (self, &fields);
}

static void
show_parent (PmTagBasics *self, PmCodebook *codebook)
{
  PmTag *parent = pm_codebook_get_parent (codebook, self->tag);
  const char *name = parent != NULL ? pm_tag_get_name (parent) : _("Top Level");
  /* Translators: a button with the tag that a tag stands under */
  g_autofree char *label = g_strdup_printf (_("Inside: %s"), name);

  gtk_menu_button_set_label (self->parent, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->parent), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  pm_tag_picker_set_codebook (self->picker, codebook, pm_tag_get_id (self->tag));
}

static void
show_shortcut (PmTagBasics *self, PmCodebook *codebook)
{
  const char *shortcut = pm_tag_get_fields (self->tag)->shortcut;

  gtk_label_set_label (self->key, shortcut != NULL ? shortcut : "");
  gtk_widget_set_visible (GTK_WIDGET (self->key), shortcut != NULL);
  pm_shortcut_chooser_show (self->chooser, codebook, self->tag);
}

static void
pm_tag_basics_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, PM_TAG_BASICS (object)->project);
    break;
  }
}

static void
pm_tag_basics_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    pm_tag_basics_show (PM_TAG_BASICS (object), NULL);
    g_set_object (&PM_TAG_BASICS (object)->project, g_value_get_object (value));
    break;
  }
}

static void
pm_tag_basics_dispose (GObject *object)
{
  PmTagBasics *self = PM_TAG_BASICS (object);

  g_clear_object (&self->tag);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_tag_basics_parent_class)->dispose (object);
}

static void
pm_tag_basics_class_init (PmTagBasicsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_tag_basics_get_property;
  object_class->set_property = pm_tag_basics_set_property;
  object_class->dispose = pm_tag_basics_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_TAG_PICKER);
  g_type_ensure (PM_TYPE_SHORTCUT_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-basics.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagBasics, name);
  gtk_widget_class_bind_template_child (widget_class, PmTagBasics, parent);
  gtk_widget_class_bind_template_child (widget_class, PmTagBasics, picker);
  gtk_widget_class_bind_template_child (widget_class, PmTagBasics, key);
  gtk_widget_class_bind_template_child (widget_class, PmTagBasics, shortcut);
  gtk_widget_class_bind_template_child (widget_class, PmTagBasics, chooser);
  gtk_widget_class_bind_template_callback (widget_class, commit_name);
  gtk_widget_class_bind_template_callback (widget_class, parent_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shortcut_chosen_cb);
}

static void
pm_tag_basics_init (PmTagBasics *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
is_typing (PmTagBasics *self)
{
  return self->tag != NULL && !g_str_equal (get_typed (self), pm_tag_get_name (self->tag));
}

void
pm_tag_basics_show (PmTagBasics *self, PmTag *tag)
{
  gboolean other;
  PmCodebook *codebook;

  g_return_if_fail (PM_IS_TAG_BASICS (self));
  g_return_if_fail (tag == NULL || PM_IS_TAG (tag));

  other = tag == NULL || self->tag == NULL || pm_tag_get_id (tag) != pm_tag_get_id (self->tag);
  if (other)
    commit_name (self);
  if (tag != NULL && (other || !is_typing (self)))
    gtk_editable_set_text (GTK_EDITABLE (self->name), pm_tag_get_name (tag));
  g_set_object (&self->tag, tag);
  if (tag == NULL || self->project == NULL)
    return;
  codebook = pm_project_get_codebook (self->project);
  show_parent (self, codebook);
  show_shortcut (self, codebook);
}

void
pm_tag_basics_edit_name (PmTagBasics *self)
{
  g_return_if_fail (PM_IS_TAG_BASICS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_editable_select_region (GTK_EDITABLE (self->name), 0, -1);
}
