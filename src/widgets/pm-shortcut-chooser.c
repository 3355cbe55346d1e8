#include "pm-shortcut-chooser.h"

#include <glib/gi18n-lib.h>

struct _PmShortcutChooser {
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PmShortcutChooser, pm_shortcut_chooser, ADW_TYPE_BIN)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first row is for no shortcut, the others for 1 to 9. */
static void
choose (PmShortcutChooser *self, int index)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  char digit[2] = { (char) ('0' + index), '\0' };

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  g_signal_emit (self, signals[CHOSEN], 0, index > 0 ? digit : NULL);
}

static void
activated_cb (PmShortcutChooser *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

static gboolean
pressed_cb (PmShortcutChooser *self, guint key)
{
  if (key < GDK_KEY_1 || key > GDK_KEY_9)
    return FALSE;
  choose (self, (int) (key - GDK_KEY_0));

  return TRUE;
}

static void
append (PmShortcutChooser *self, const char *key, const char *owner, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *cap = gtk_label_new (key);
  GtkWidget *name = gtk_label_new (owner);

  gtk_widget_add_css_class (cap, "key-cap");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_visible (cap, key != NULL);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->list, row);
}

static void
append_digit (PmShortcutChooser *self, char digit, PmTag *owner, gboolean own)
{
  char key[2] = { digit, '\0' };
  g_autofree char *label = NULL;

  if (owner == NULL)
    label = g_strdup_printf (_("Key %s, free"), key);
  else
    /* Translators: a digit and the tag that has it as its shortcut */
    label = g_strdup_printf (_("Key %s, used by %s"), key, pm_tag_get_name (owner));

  append (self, key, owner == NULL ? "" : (own ? _("this tag") : pm_tag_get_name (owner)), label);
}

static void
pm_shortcut_chooser_class_init (PmShortcutChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", PM_TYPE_SHORTCUT_CHOOSER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-shortcut-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, PmShortcutChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
pm_shortcut_chooser_init (PmShortcutChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_shortcut_chooser_show (PmShortcutChooser *self, PmCodebook *codebook, PmTag *tag)
{
  GtkWidget *row;

  g_return_if_fail (PM_IS_SHORTCUT_CHOOSER (self));
  g_return_if_fail (PM_IS_CODEBOOK (codebook) && PM_IS_TAG (tag));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  append (self, NULL, _("None"), _("No shortcut"));
  for (char digit = '1'; digit <= '9'; digit++) {
    PmTag *owner = pm_codebook_get_by_shortcut (codebook, pm_tag_get_fields (tag)->parent, digit);

    append_digit (self, digit, owner, owner == tag);
  }
}
