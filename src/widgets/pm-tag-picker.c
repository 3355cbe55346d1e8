#include "pm-tag-picker.h"

#include "pm-tag-chip.h"
#include "pm-tag-entry.h"

#include <string.h>

struct _PmTagPicker {
  AdwBin parent_instance;

  PmCodebook *codebook;
  gint64 without;
  char *none_label;
  char *typed; /* case-folded */

  GtkSearchEntry *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PmTagPicker, pm_tag_picker, ADW_TYPE_BIN)

typedef enum {
  PROP_NONE_LABEL = 1
} Property;

static GParamSpec *props[PROP_NONE_LABEL + 1];

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_left_out (PmTagPicker *self, PmTag *tag)
{
  for (; tag != NULL; tag = pm_codebook_get_parent (self->codebook, tag)) {
    if (pm_tag_get_id (tag) == self->without)
      return TRUE;
  }

  return FALSE;
}

static guint
count_depth (PmTagPicker *self, PmTag *tag)
{
  guint depth = 0;

  while ((tag = pm_codebook_get_parent (self->codebook, tag)) != NULL)
    depth++;

  return depth;
}

static void
fill (PmTagPicker *self)
{
  GtkWidget *row;
  GPtrArray *tags;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (self->none_label != NULL)
    gtk_list_box_append (self->list, pm_tag_entry_new (NULL, self->none_label, self->none_label, 0));
  if (self->codebook == NULL)
    return;

  tags = pm_codebook_get_tags (self->codebook);
  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    g_autofree char *label = pm_tag_dup_label (self->codebook, tag);

    if (!is_left_out (self, tag))
      gtk_list_box_append (self->list, pm_tag_entry_new (tag, pm_tag_get_name (tag), label, count_depth (self, tag)));
  }
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  PmTagPicker *self = user_data;
  g_autofree char *folded = g_utf8_casefold (pm_tag_entry_get_label (PM_TAG_ENTRY (row)), -1);

  return self->typed == NULL || strstr (folded, self->typed) != NULL;
}

static GtkListBoxRow *
get_first (PmTagPicker *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    if (gtk_widget_get_child_visible (row))
      return GTK_LIST_BOX_ROW (row);
  }

  return NULL;
}

static void
searched_cb (PmTagPicker *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_free (self->typed);
  self->typed = *typed != '\0' ? g_utf8_casefold (typed, -1) : NULL;
  gtk_list_box_invalidate_filter (self->list);
}

static void
pick (PmTagPicker *self, GtkListBoxRow *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  PmTag *tag = pm_tag_entry_get_tag (PM_TAG_ENTRY (row));
  gint64 id = tag != NULL ? pm_tag_get_id (tag) : 0;

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  g_signal_emit (self, signals[PICKED], 0, id);
}

static void
row_activated_cb (PmTagPicker *self, GtkListBoxRow *row)
{
  pick (self, row);
}

static void
search_activated_cb (PmTagPicker *self)
{
  GtkListBoxRow *row = get_first (self);

  if (row != NULL)
    pick (self, row);
}

static gboolean
search_pressed_cb (PmTagPicker *self, guint key)
{
  GtkListBoxRow *row = get_first (self);

  if (key != GDK_KEY_Down || row == NULL)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (row));

  return TRUE;
}

static void
search_stopped_cb (PmTagPicker *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Each time it is shown it starts anew. */
static void
pm_tag_picker_map (GtkWidget *widget)
{
  PmTagPicker *self = PM_TAG_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  GTK_WIDGET_CLASS (pm_tag_picker_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
pm_tag_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_NONE_LABEL:
    g_value_set_string (value, PM_TAG_PICKER (object)->none_label);
    break;
  }
}

static void
pm_tag_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_NONE_LABEL:
    PM_TAG_PICKER (object)->none_label = g_value_dup_string (value);
    break;
  }
}

static void
pm_tag_picker_finalize (GObject *object)
{
  PmTagPicker *self = PM_TAG_PICKER (object);

  g_clear_object (&self->codebook);
  g_free (self->none_label);
  g_free (self->typed);

  G_OBJECT_CLASS (pm_tag_picker_parent_class)->finalize (object);
}

static void
pm_tag_picker_class_init (PmTagPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_tag_picker_get_property;
  object_class->set_property = pm_tag_picker_set_property;
  object_class->finalize = pm_tag_picker_finalize;
  widget_class->map = pm_tag_picker_map;

  props[PROP_NONE_LABEL] = g_param_spec_string ("none-label", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[PICKED] = g_signal_new ("picked", PM_TYPE_TAG_PICKER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-tag-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PmTagPicker, search);
  gtk_widget_class_bind_template_child (widget_class, PmTagPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pm_tag_picker_init (PmTagPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

void
pm_tag_picker_set_codebook (PmTagPicker *self, PmCodebook *codebook, gint64 without)
{
  g_return_if_fail (PM_IS_TAG_PICKER (self));
  g_return_if_fail (codebook == NULL || PM_IS_CODEBOOK (codebook));

  if (!g_set_object (&self->codebook, codebook) && self->without == without)
    return;
  self->without = without;
  fill (self);
}
