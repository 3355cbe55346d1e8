#include "pm-attribute-row.h"

#include "pm-accessible.h"
#include "pm-value-row.h"

#include <glib/gi18n-lib.h>

struct _PmAttributeRow {
  AdwExpanderRow parent_instance;

  PmAttribute *attribute;
  gboolean loading;

  GtkWidget *required_label;
  AdwEntryRow *name;
  AdwComboRow *kind;
  AdwEntryRow *choices;
  GtkWidget *anchored_row;
  GtkSwitch *anchored;
  GtkSwitch *required;
};

G_DEFINE_FINAL_TYPE (PmAttributeRow, pm_attribute_row, ADW_TYPE_EXPANDER_ROW)

enum {
  CHANGE,
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The kinds in the order of the combo row. */
static const PmAttributeKind kinds[] = {
  PM_ATTRIBUTE_TEXT,
  PM_ATTRIBUTE_PERSON,
  PM_ATTRIBUTE_CHOICE,
  PM_ATTRIBUTE_FLAG
};

static guint
get_kind_index (PmAttributeKind kind)
{
  guint i = 0;

  while (kinds[i] != kind)
    i++;

  return i;
}

static char *
join_choices (const PmAttribute *attribute)
{
  return attribute->choices != NULL ? g_strjoinv (", ", attribute->choices) : g_strdup ("");
}

/* "a, b,, c " gives a, b and c; NULL if there is nothing. */
static char **
split_choices (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    if (*parts[i] != '\0' && g_hash_table_add (seen, parts[i]))
      g_strv_builder_add (choices, parts[i]);
  }

  return g_hash_table_size (seen) > 0 ? g_strv_builder_end (choices) : NULL;
}

static char *
dup_subtitle (const PmAttribute *attribute)
{
  switch (attribute->kind) {
  case PM_ATTRIBUTE_TEXT:
    return g_strdup (attribute->anchored ? _("Text, picked in the article") : _("Text"));
  case PM_ATTRIBUTE_PERSON:
    return g_strdup (attribute->anchored ? _("Person, picked in the article") : _("Person, suggests earlier names"));
  case PM_ATTRIBUTE_CHOICE:
    return attribute->choices != NULL ? join_choices (attribute) : g_strdup (_("Choice without values"));
  case PM_ATTRIBUTE_FLAG:
    return g_strdup (_("Yes or no"));
  }

  return NULL;
}

static void
show_entry (AdwEntryRow *entry, const char *old, const char *text)
{
  const char *shown = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_str_equal (shown, old) && !g_str_equal (shown, text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
show_heading (PmAttributeRow *self)
{
  g_autofree char *title = pm_value_row_dup_title (self->attribute->name);
  g_autofree char *subtitle = dup_subtitle (self->attribute);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), escaped);
  gtk_widget_set_visible (self->required_label, self->attribute->required);
}

static void
show_kind (PmAttributeRow *self)
{
  PmAttributeKind kind = self->attribute->kind;

  adw_combo_row_set_selected (self->kind, get_kind_index (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->choices), kind == PM_ATTRIBUTE_CHOICE);
  gtk_widget_set_visible (self->anchored_row, kind == PM_ATTRIBUTE_TEXT || kind == PM_ATTRIBUTE_PERSON);
}

static void
change (PmAttributeRow *self, const PmAttribute *attribute)
{
  if (!self->loading)
    g_signal_emit (self, signals[CHANGE], 0, attribute);
}

void
pm_attribute_row_commit (PmAttributeRow *self)
{
  PmAttribute wanted;
  g_autofree char *name = NULL;
  g_auto (GStrv) choices = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  g_return_if_fail (PM_IS_ATTRIBUTE_ROW (self));

  if (self->attribute == NULL)
    return;
  wanted = *self->attribute;
  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  choices = split_choices (gtk_editable_get_text (GTK_EDITABLE (self->choices)));
  if (*name != '\0')
    wanted.name = name;
  wanted.choices = choices;
  old = join_choices (self->attribute);
  new = join_choices (&wanted);
  if (!g_str_equal (wanted.name, self->attribute->name) || !g_str_equal (old, new))
    change (self, &wanted);
}

static void
kind_cb (PmAttributeRow *self)
{
  PmAttribute wanted;

  if (self->loading || self->attribute == NULL)
    return;
  wanted = *self->attribute;
  wanted.kind = kinds[adw_combo_row_get_selected (self->kind)];
  if (wanted.kind == PM_ATTRIBUTE_CHOICE || wanted.kind == PM_ATTRIBUTE_FLAG)
    wanted.anchored = FALSE;
  if (wanted.kind != self->attribute->kind)
    change (self, &wanted);
}

static void
toggled_cb (PmAttributeRow *self)
{
  PmAttribute wanted;

  if (self->loading || self->attribute == NULL)
    return;
  wanted = *self->attribute;
  wanted.anchored = gtk_switch_get_active (self->anchored);
  wanted.required = gtk_switch_get_active (self->required);
  if (wanted.anchored != self->attribute->anchored || wanted.required != self->attribute->required)
    change (self, &wanted);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_variant_get_int32 (parameter));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static GdkContentProvider *
prepare_cb (PmAttributeRow *self)
{
  return gdk_content_provider_new_typed (PM_TYPE_ATTRIBUTE_ROW, self);
}

static void
drag_begin_cb (PmAttributeRow *self, GdkDrag *drag)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_icon_set_from_paintable (drag, paintable, 0, 0);
}

/* The dragged row takes the place of the one it is dropped on. */
static gboolean
drop_cb (PmAttributeRow *self, const GValue *value)
{
  GtkListBoxRow *dragged = g_value_get_object (value);

  if (dragged == NULL || gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (dragged, signals[MOVE], 0,
                 gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) - gtk_list_box_row_get_index (dragged));

  return TRUE;
}

static void
pm_attribute_row_finalize (GObject *object)
{
  g_clear_pointer (&PM_ATTRIBUTE_ROW (object)->attribute, pm_attribute_free);

  G_OBJECT_CLASS (pm_attribute_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-attribute-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, required_label);
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, name);
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, kind);
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, choices);
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, anchored_row);
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, anchored);
  gtk_widget_class_bind_template_child (widget_class, PmAttributeRow, required);
  gtk_widget_class_bind_template_callback (widget_class, pm_attribute_row_commit);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
pm_attribute_row_class_init (PmAttributeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_attribute_row_finalize;

  signals[CHANGE] = g_signal_new ("change", PM_TYPE_ATTRIBUTE_ROW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[MOVE] = g_signal_new ("move", PM_TYPE_ATTRIBUTE_ROW, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", PM_TYPE_ATTRIBUTE_ROW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "attribute.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "attribute.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, "attribute.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, "attribute.move", "i", 1);
}

static void
pm_attribute_row_init (PmAttributeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pm_accessible_name_parts (GTK_WIDGET (self), _("Attribute"));
  pm_accessible_name_parts (GTK_WIDGET (self->kind), _("Kind"));
}

GtkWidget *
pm_attribute_row_new (void)
{
  return g_object_new (PM_TYPE_ATTRIBUTE_ROW, NULL);
}

void
pm_attribute_row_show (PmAttributeRow *self, const PmAttribute *attribute)
{
  g_autoptr (PmAttribute) old = NULL;
  g_autofree char *before = NULL;
  g_autofree char *choices = NULL;

  g_return_if_fail (PM_IS_ATTRIBUTE_ROW (self));
  g_return_if_fail (attribute != NULL);

  old = g_steal_pointer (&self->attribute);
  before = old != NULL ? join_choices (old) : g_strdup ("");
  choices = join_choices (attribute);
  self->attribute = pm_attribute_copy (attribute);
  self->loading = TRUE;
  show_heading (self);
  show_entry (self->name, old != NULL ? old->name : "", attribute->name);
  show_entry (self->choices, before, choices);
  show_kind (self);
  gtk_switch_set_active (self->anchored, attribute->anchored);
  gtk_switch_set_active (self->required, attribute->required);
  self->loading = FALSE;
}

gint64
pm_attribute_row_get_id (PmAttributeRow *self)
{
  g_return_val_if_fail (PM_IS_ATTRIBUTE_ROW (self), 0);

  return self->attribute != NULL ? self->attribute->id : 0;
}

void
pm_attribute_row_edit (PmAttributeRow *self)
{
  g_return_if_fail (PM_IS_ATTRIBUTE_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
