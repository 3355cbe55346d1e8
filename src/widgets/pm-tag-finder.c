#include "pm-tag-finder.h"

#include "pm-tag-chip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PmTagFinder {
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkListBox *results;
  GtkWidget *key;

  PmCodebook *codebook;
  GArray *found; /* of gint64: the rows' tags, 0 for the one to be made */
};

G_DEFINE_FINAL_TYPE (PmTagFinder, pm_tag_finder, ADW_TYPE_BIN)

typedef enum {
  PROP_SEARCHING = 1
} Property;

static GParamSpec *props[PROP_SEARCHING + 1];

enum {
  CHOSEN,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_typed (PmTagFinder *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static gboolean
is_searching (PmTagFinder *self)
{
  g_autofree char *typed = dup_typed (self);

  return *typed != '\0';
}

static void
append (PmTagFinder *self, gint64 tag, GtkWidget *child, const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->results, row);
  g_array_append_val (self->found, tag);
}

static void
append_tag (PmTagFinder *self, PmTag *tag)
{
  GtkWidget *chip = pm_tag_chip_new ();

  pm_tag_chip_set_tag (PM_TAG_CHIP (chip), self->codebook, tag);
  append (self, pm_tag_get_id (tag), chip, pm_tag_chip_get_label (PM_TAG_CHIP (chip)));
}

static void
append_offer (PmTagFinder *self, const char *typed)
{
  /* Translators: %s is what the user typed. */
  g_autofree char *text = g_strdup_printf (_("Create Tag “%s”"), typed);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  append (self, 0, label, text);
}

/* Whether each of @words begins or is in a word of @label. */
static gboolean
matches (char **words, const char *label)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Appends the matching tags whose own name begins with what was typed, or the
 * others. */
static gboolean
append_matches (PmTagFinder *self, const char *folded, gboolean beginning)
{
  GPtrArray *tags = pm_codebook_get_tags (self->codebook);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  gboolean same = FALSE;

  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    g_autofree char *name = g_utf8_casefold (pm_tag_get_name (tag), -1);
    g_autofree char *label = pm_tag_dup_label (self->codebook, tag);

    same = same || (g_str_equal (name, folded) && pm_tag_get_fields (tag)->parent == 0);
    if (g_str_has_prefix (name, folded) == beginning && matches (words, label))
      append_tag (self, tag);
  }

  return same;
}

static void
clear (PmTagFinder *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, row);
  g_array_set_size (self->found, 0);
}

static void
update (PmTagFinder *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *folded = g_utf8_casefold (typed, -1);

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self->results), *typed != '\0');
  gtk_widget_set_visible (self->key, *typed == '\0');
  if (*typed == '\0' || self->codebook == NULL)
    return;

  if (!append_matches (self, folded, TRUE)) {
    append_matches (self, folded, FALSE);
    append_offer (self, typed);
  } else {
    append_matches (self, folded, FALSE);
  }
  gtk_list_box_select_row (self->results, gtk_list_box_get_row_at_index (self->results, 0));
}

static void
changed_cb (PmTagFinder *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCHING]);
}

static void
choose (PmTagFinder *self, GtkListBoxRow *row)
{
  g_autofree char *typed = dup_typed (self);
  gint64 tag;

  if (row == NULL)
    return;

  tag = g_array_index (self->found, gint64, gtk_list_box_row_get_index (row));
  if (tag != 0)
    g_signal_emit (self, signals[CHOSEN], 0, tag);
  else
    g_signal_emit (self, signals[CREATE], 0, typed);
}

static void
row_activated_cb (PmTagFinder *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static void
activate_cb (PmTagFinder *self)
{
  choose (self, gtk_list_box_get_selected_row (self->results));
}

static void
move (PmTagFinder *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->results);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = gtk_list_box_get_row_at_index (self->results, CLAMP (index, 0, MAX ((int) self->found->len - 1, 0)));
  if (row != NULL)
    gtk_list_box_select_row (self->results, row);
}

static gboolean
key_pressed_cb (PmTagFinder *self, guint key, guint keycode, GdkModifierType state)
{
  if (!is_searching (self) || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;

  move (self, key == GDK_KEY_Down ? 1 : -1);

  return GDK_EVENT_STOP;
}

static gboolean
pm_tag_finder_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PM_TAG_FINDER (widget)->entry));
}

static void
pm_tag_finder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmTagFinder *self = PM_TAG_FINDER (object);

  switch ((Property) id) {
  case PROP_SEARCHING:
    g_value_set_boolean (value, is_searching (self));
    break;
  }
}

static void
pm_tag_finder_dispose (GObject *object)
{
  g_clear_object (&PM_TAG_FINDER (object)->codebook);

  G_OBJECT_CLASS (pm_tag_finder_parent_class)->dispose (object);
}

static void
pm_tag_finder_finalize (GObject *object)
{
  g_array_unref (PM_TAG_FINDER (object)->found);

  G_OBJECT_CLASS (pm_tag_finder_parent_class)->finalize (object);
}

static void
pm_tag_finder_class_init (PmTagFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_tag_finder_get_property;
  object_class->dispose = pm_tag_finder_dispose;
  object_class->finalize = pm_tag_finder_finalize;
  widget_class->grab_focus = pm_tag_finder_grab_focus;

  props[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[CHOSEN] = g_signal_new ("chosen", PM_TYPE_TAG_FINDER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CREATE] = g_signal_new ("create", PM_TYPE_TAG_FINDER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, PmTagFinder, results);
  gtk_widget_class_bind_template_child (widget_class, PmTagFinder, key);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
pm_tag_finder_init (PmTagFinder *self)
{
  self->found = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_tag_finder_set_codebook (PmTagFinder *self, PmCodebook *codebook)
{
  g_return_if_fail (PM_IS_TAG_FINDER (self));

  if (g_set_object (&self->codebook, codebook))
    update (self);
}

void
pm_tag_finder_reset (PmTagFinder *self)
{
  pm_tag_finder_type (self, "");
}

void
pm_tag_finder_type (PmTagFinder *self, const char *text)
{
  g_return_if_fail (PM_IS_TAG_FINDER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

guint
pm_tag_finder_get_n_found (PmTagFinder *self)
{
  g_return_val_if_fail (PM_IS_TAG_FINDER (self), 0);

  return self->found->len;
}
