#include "pm-tag-entry.h"

#include "pm-pattern-icon.h"

#define INDENT 20

struct _PmTagEntry {
  GtkListBoxRow parent_instance;

  PmTag *tag;
  char *label;

  GtkWidget *box;
  PmPatternIcon *icon;
  GtkLabel *name;
  GtkLabel *key;
};

G_DEFINE_FINAL_TYPE (PmTagEntry, pm_tag_entry, GTK_TYPE_LIST_BOX_ROW)

static void
show_tag (PmTagEntry *self, PmTag *tag)
{
  const PmTagFields *fields = pm_tag_get_fields (tag);

  g_object_set (self->icon, "color", fields->color, "pattern", fields->pattern, "visible", TRUE, NULL);
  gtk_label_set_label (self->key, fields->shortcut != NULL ? fields->shortcut : "");
  gtk_widget_set_visible (GTK_WIDGET (self->key), fields->shortcut != NULL);
}

static void
pm_tag_entry_finalize (GObject *object)
{
  PmTagEntry *self = PM_TAG_ENTRY (object);

  g_clear_object (&self->tag);
  g_free (self->label);

  G_OBJECT_CLASS (pm_tag_entry_parent_class)->finalize (object);
}

static void
pm_tag_entry_class_init (PmTagEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_tag_entry_finalize;

  g_type_ensure (PM_TYPE_PATTERN_ICON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagEntry, box);
  gtk_widget_class_bind_template_child (widget_class, PmTagEntry, icon);
  gtk_widget_class_bind_template_child (widget_class, PmTagEntry, name);
  gtk_widget_class_bind_template_child (widget_class, PmTagEntry, key);
}

static void
pm_tag_entry_init (PmTagEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_tag_entry_new (PmTag *tag, const char *name, const char *label, guint depth)
{
  PmTagEntry *self;

  g_return_val_if_fail (tag == NULL || PM_IS_TAG (tag), NULL);
  g_return_val_if_fail (name != NULL && label != NULL, NULL);

  self = g_object_new (PM_TYPE_TAG_ENTRY, NULL);
  g_set_object (&self->tag, tag);
  self->label = g_strdup (label);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_margin_start (self->box, (int) depth * INDENT);
  if (tag != NULL)
    show_tag (self, tag);
  if (tag != NULL && depth == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

PmTag *
pm_tag_entry_get_tag (PmTagEntry *self)
{
  g_return_val_if_fail (PM_IS_TAG_ENTRY (self), NULL);

  return self->tag;
}

const char *
pm_tag_entry_get_label (PmTagEntry *self)
{
  g_return_val_if_fail (PM_IS_TAG_ENTRY (self), NULL);

  return self->label;
}
