#include "pm-choice-row.h"

#include "pm-accessible.h"

#include <glib/gi18n-lib.h>

/* In one line with the title, and below it, there is room for so many
 * characters; a button counts its padding. */
#define MAX_BUTTONS 4
#define MAX_BESIDE 29
#define MAX_BELOW 42
#define BUTTON_PADDING 2

struct _PmChoiceRow {
  AdwPreferencesRow parent_instance;

  char **choices;
  char *chosen; /* as it is on disk */
  gboolean loading;

  GtkBox *box;
  GtkLabel *label;
  GtkBox *buttons;
  GtkDropDown *list;
};

static void
show_button (PmChoiceRow *self)
{
  guint i = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons)); button != NULL;
       button = gtk_widget_get_next_sibling (button), i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  g_strcmp0 (self->choices[i], self->chosen) == 0);
}

/* The list has "None" first, and last a value that is no choice any more. */
static void
show_in_list (PmChoiceRow *self)
{
  GtkStringList *model = GTK_STRING_LIST (gtk_drop_down_get_model (self->list));
  guint n_choices = g_strv_length (self->choices);
  guint position = 0;

  gtk_string_list_splice (model, n_choices + 1, g_list_model_get_n_items (G_LIST_MODEL (model)) - n_choices - 1, NULL);
  if (self->chosen != NULL) {
    while (position < n_choices && !g_str_equal (self->choices[position], self->chosen))
      position++;
    if (position == n_choices)
      gtk_string_list_append (model, self->chosen);
    position++;
  }
  gtk_drop_down_set_selected (self->list, position);
}

static void
show (PmChoiceRow *self)
{
  self->loading = TRUE;
  if (self->list != NULL)
    show_in_list (self);
  else
    show_button (self);
  self->loading = FALSE;
}

static void
set_value (PmValueRow *row, const PmValue *value)
{
  pm_choice_row_show (PM_CHOICE_ROW (row), value != NULL ? value->value : NULL);
}

static void
refuse (PmValueRow *row)
{
  show (PM_CHOICE_ROW (row));
}

static void
value_row_init (PmValueRowInterface *iface)
{
  iface->set_value = set_value;
  iface->refuse = refuse;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PmChoiceRow, pm_choice_row, ADW_TYPE_PREFERENCES_ROW, G_IMPLEMENT_INTERFACE (PM_TYPE_VALUE_ROW, value_row_init))

static void
choose (PmChoiceRow *self, const char *choice)
{
  if (!self->loading && g_strcmp0 (choice, self->chosen) != 0)
    pm_value_row_emit_changed (PM_VALUE_ROW (self), choice);
}

static void
clicked_cb (PmChoiceRow *self, GtkToggleButton *button)
{
  const char *choice = gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))));

  choose (self, gtk_toggle_button_get_active (button) ? choice : NULL);
}

static void
selected_cb (PmChoiceRow *self)
{
  guint position = gtk_drop_down_get_selected (self->list);
  GtkStringList *model = GTK_STRING_LIST (gtk_drop_down_get_model (self->list));

  if (position != GTK_INVALID_LIST_POSITION)
    choose (self, position > 0 ? gtk_string_list_get_string (model, position) : NULL);
}

/* How many characters wide buttons for the choices are, about. */
static guint
count_width (PmChoiceRow *self)
{
  guint width = 0;

  for (guint i = 0; self->choices[i] != NULL; i++)
    width += (guint) g_utf8_strlen (self->choices[i], -1) + BUTTON_PADDING;

  return width;
}

static void
add_button (PmChoiceRow *self, const char *choice)
{
  GtkWidget *label = gtk_label_new (choice);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (self->buttons, button);
}

static void
add_buttons (PmChoiceRow *self, gboolean below)
{
  for (guint i = 0; self->choices[i] != NULL; i++)
    add_button (self, self->choices[i]);
  if (below) {
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), GTK_ORIENTATION_VERTICAL);
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  }
}

static void
add_list (PmChoiceRow *self)
{
  const char *none[] = { _("None"), NULL };
  GtkStringList *model = gtk_string_list_new (none);

  gtk_string_list_splice (model, 1, 0, (const char *const *) self->choices);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (model), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (selected_cb), self);
  pm_accessible_name_parts (GTK_WIDGET (self->list), gtk_label_get_label (self->label));
  gtk_box_append (self->box, GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
}

static void
fill (PmChoiceRow *self)
{
  guint width = count_width (self);

  if (g_strv_length (self->choices) > MAX_BUTTONS || width > MAX_BELOW)
    add_list (self);
  else
    add_buttons (self, width + (guint) g_utf8_strlen (gtk_label_get_label (self->label), -1) > MAX_BESIDE);
}

/* The row is only a frame: the keyboard goes straight to what is inside. */
static gboolean
pm_choice_row_grab_focus (GtkWidget *widget)
{
  PmChoiceRow *self = PM_CHOICE_ROW (widget);

  return gtk_widget_child_focus (self->list != NULL ? GTK_WIDGET (self->list) : GTK_WIDGET (self->buttons),
                                 GTK_DIR_TAB_FORWARD);
}

static void
pm_choice_row_finalize (GObject *object)
{
  PmChoiceRow *self = PM_CHOICE_ROW (object);

  g_strfreev (self->choices);
  g_free (self->chosen);

  G_OBJECT_CLASS (pm_choice_row_parent_class)->finalize (object);
}

static void
pm_choice_row_class_init (PmChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_choice_row_finalize;
  widget_class->grab_focus = pm_choice_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PmChoiceRow, box);
  gtk_widget_class_bind_template_child (widget_class, PmChoiceRow, label);
  gtk_widget_class_bind_template_child (widget_class, PmChoiceRow, buttons);
}

static void
pm_choice_row_init (PmChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_choice_row_new (const char *title, const char *const *choices)
{
  PmChoiceRow *self;

  g_return_val_if_fail (title != NULL && choices != NULL, NULL);

  self = g_object_new (PM_TYPE_CHOICE_ROW, "title", title, NULL);
  self->choices = g_strdupv ((char **) choices);
  fill (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

void
pm_choice_row_show (PmChoiceRow *self, const char *choice)
{
  g_return_if_fail (PM_IS_CHOICE_ROW (self));

  if (g_strcmp0 (self->chosen, choice) != 0) {
    g_free (self->chosen);
    self->chosen = g_strdup (choice);
  }
  show (self);
}
