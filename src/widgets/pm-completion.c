#include "pm-completion.h"

#include <string.h>

#define MAX_SHOWN 8

struct _PmCompletion {
  GtkPopover parent_instance;

  char **values;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PmCompletion, pm_completion, GTK_TYPE_POPOVER)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whether some word of @value starts with @typed; both are case-folded. */
static gboolean
matches (const char *value, const char *typed)
{
  const char *found = strstr (value, typed);

  while (found != NULL) {
    if (found == value || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;
    found = strstr (g_utf8_next_char (found), typed);
  }

  return FALSE;
}

static void
clear (PmCompletion *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
add (PmCompletion *self, const char *value)
{
  GtkWidget *label = gtk_label_new (value);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static const char *
get_value (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static guint
fill (PmCompletion *self, const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  guint n_shown = 0;

  clear (self);
  for (guint i = 0; self->values != NULL && self->values[i] != NULL && n_shown < MAX_SHOWN; i++) {
    g_autofree char *value = g_utf8_casefold (self->values[i], -1);

    if (matches (value, folded) && !g_str_equal (self->values[i], typed)) {
      add (self, self->values[i]);
      n_shown++;
    }
  }

  return n_shown;
}

static void
choose (PmCompletion *self, GtkListBoxRow *row)
{
  g_autofree char *value = g_strdup (get_value (row));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, value);
}

static void
activated_cb (PmCompletion *self, GtkListBoxRow *row)
{
  choose (self, row);
}

/* Up from the first and Down from the last row leave the list. */
static void
step (PmCompletion *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int position = row != NULL ? gtk_list_box_row_get_index (row) + by : (by > 0 ? 0 : -1);

  if (row == NULL && by < 0)
    row = GTK_LIST_BOX_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->list)));
  else
    row = position >= 0 ? gtk_list_box_get_row_at_index (self->list, position) : NULL;
  gtk_list_box_select_row (self->list, row);
}

static gboolean
press_open (PmCompletion *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (key == GDK_KEY_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up)
    step (self, -1);
  else if (key == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self));
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && row != NULL)
    choose (self, row);
  else
    return FALSE;

  return TRUE;
}

static gboolean
pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  PmCompletion *self = PM_COMPLETION (user_data);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    return press_open (self, key);
  if (key != GDK_KEY_Down)
    return FALSE;
  pm_completion_update (self, "");

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

static void
pm_completion_finalize (GObject *object)
{
  g_strfreev (PM_COMPLETION (object)->values);

  G_OBJECT_CLASS (pm_completion_parent_class)->finalize (object);
}

static void
pm_completion_class_init (PmCompletionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pm_completion_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", PM_TYPE_COMPLETION, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-completion.ui");
  gtk_widget_class_bind_template_child (widget_class, PmCompletion, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
pm_completion_init (PmCompletion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PmCompletion *
pm_completion_new (GtkWidget *anchor)
{
  PmCompletion *self;
  GtkEventController *keys;

  g_return_val_if_fail (GTK_IS_WIDGET (anchor), NULL);

  self = g_object_new (PM_TYPE_COMPLETION, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self), anchor);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (anchor, keys);

  return self;
}

void
pm_completion_set_values (PmCompletion *self, const char *const *values)
{
  g_return_if_fail (PM_IS_COMPLETION (self));

  g_strfreev (self->values);
  self->values = g_strdupv ((char **) values);
}

void
pm_completion_update (PmCompletion *self, const char *typed)
{
  g_return_if_fail (PM_IS_COMPLETION (self));

  if (fill (self, typed) > 0)
    gtk_popover_popup (GTK_POPOVER (self));
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}
