#include "pm-attribute-list.h"

#include "pm-apply.h"
#include "pm-attribute-row.h"
#include "pm-feedback.h"
#include "pm-tag-edit.h"

#include <glib/gi18n-lib.h>

struct _PmAttributeList {
  AdwBin parent_instance;

  PmProject *project;
  PmTag *tag;
  GPtrArray *rows; /* of PmAttributeRow, borrowed from the list box */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PmAttributeList, pm_attribute_list, ADW_TYPE_BIN)

typedef enum {
  PROP_PROJECT = 1
} Property;

static GParamSpec *props[PROP_PROJECT + 1];

static PmAttributeRow *
find_row (PmAttributeList *self, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (pm_attribute_row_get_id (g_ptr_array_index (self->rows, i)) == id)
      return g_ptr_array_index (self->rows, i);
  }

  return NULL;
}

static void
change_cb (PmAttributeList *self, const PmAttribute *attribute, PmAttributeRow *row)
{
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_change_attribute (attribute), NULL);
}

static void
move_cb (PmAttributeList *self, int steps, PmAttributeRow *row)
{
  guint position;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;
  if (steps == 0 || (int) position + steps < 0 || (int) position + steps >= (int) self->rows->len)
    return;
  pm_apply (GTK_WIDGET (self), self->project,
            pm_edit_move_attribute (pm_attribute_row_get_id (row), (guint) ((int) position + steps)), NULL);
}

static void
remove_cb (PmAttributeList *self, PmAttributeRow *row)
{
  pm_apply (GTK_WIDGET (self), self->project, pm_edit_remove_attribute (pm_attribute_row_get_id (row)),
            _("Attribute Removed"));
}

static PmAttributeRow *
make_row (PmAttributeList *self)
{
  GtkWidget *row = pm_attribute_row_new ();

  g_signal_connect_object (row, "change", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return PM_ATTRIBUTE_ROW (row);
}

static gboolean
rows_fit (PmAttributeList *self, GPtrArray *attributes)
{
  if (attributes->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);

    if (pm_attribute_row_get_id (g_ptr_array_index (self->rows, i)) != attribute->id)
      return FALSE;
  }

  return TRUE;
}

/* Rows of attributes that stay are used again, wherever they go. */
static void
rebuild (PmAttributeList *self, GPtrArray *attributes)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);
    PmAttributeRow *row = find_row (self, attribute->id);

    g_ptr_array_add (rows, row != NULL ? row : make_row (self));
  }
  for (guint i = 0; i < self->rows->len; i++) {
    g_ptr_array_add (old, g_object_ref (g_ptr_array_index (self->rows, i)));
    gtk_list_box_remove (self->list, g_ptr_array_index (self->rows, i));
  }
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_extend (self->rows, rows, NULL, NULL);
}

static void
commit (PmAttributeList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    pm_attribute_row_commit (g_ptr_array_index (self->rows, i));
}

static GPtrArray *
get_attributes (PmAttributeList *self)
{
  return self->tag != NULL ? pm_tag_get_attributes (self->tag) : NULL;
}

static char *
dup_free_name (PmAttributeList *self)
{
  GPtrArray *attributes = get_attributes (self);

  for (guint n = 1;; n++) {
    g_autofree char *name = n == 1 ? g_strdup (_("new attribute")) : g_strdup_printf (_("new attribute %u"), n);
    gboolean taken = FALSE;

    for (guint i = 0; i < attributes->len; i++)
      taken |= g_str_equal (((const PmAttribute *) g_ptr_array_index (attributes, i))->name, name);
    if (!taken)
      return g_steal_pointer (&name);
  }
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmAttributeList) self = user_data;
  GError *error = NULL;
  gint64 id = pm_project_apply_finish (PM_PROJECT (source), result, &error);
  PmAttributeRow *row = self->tag != NULL ? find_row (self, id) : NULL;

  if (error != NULL)
    pm_feedback_error (GTK_WIDGET (self), error);
  else if (row != NULL)
    pm_attribute_row_edit (row);
}

static void
pm_attribute_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, PM_ATTRIBUTE_LIST (object)->project);
    break;
  }
}

static void
pm_attribute_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_PROJECT:
    g_set_object (&PM_ATTRIBUTE_LIST (object)->project, g_value_get_object (value));
    break;
  }
}

static void
pm_attribute_list_dispose (GObject *object)
{
  PmAttributeList *self = PM_ATTRIBUTE_LIST (object);

  g_clear_object (&self->project);
  g_clear_object (&self->tag);

  G_OBJECT_CLASS (pm_attribute_list_parent_class)->dispose (object);
}

static void
pm_attribute_list_finalize (GObject *object)
{
  g_ptr_array_unref (PM_ATTRIBUTE_LIST (object)->rows);

  G_OBJECT_CLASS (pm_attribute_list_parent_class)->finalize (object);
}

static void
pm_attribute_list_class_init (PmAttributeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_attribute_list_get_property;
  object_class->set_property = pm_attribute_list_set_property;
  object_class->dispose = pm_attribute_list_dispose;
  object_class->finalize = pm_attribute_list_finalize;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-attribute-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PmAttributeList, list);
}

static void
pm_attribute_list_init (PmAttributeList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_attribute_list_show (PmAttributeList *self, PmTag *tag)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *attributes;

  g_return_if_fail (PM_IS_ATTRIBUTE_LIST (self));

  if (self->tag != NULL && (tag == NULL || pm_tag_get_id (tag) != pm_tag_get_id (self->tag)))
    commit (self);
  g_set_object (&self->tag, tag);
  attributes = tag != NULL ? get_attributes (self) : none;
  if (!rows_fit (self, attributes))
    rebuild (self, attributes);
  for (guint i = 0; i < attributes->len; i++)
    pm_attribute_row_show (g_ptr_array_index (self->rows, i), g_ptr_array_index (attributes, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), attributes->len > 0);
}

void
pm_attribute_list_add (PmAttributeList *self)
{
  g_autofree char *name = NULL;
  g_autoptr (PmAttribute) attribute = NULL;

  g_return_if_fail (PM_IS_ATTRIBUTE_LIST (self));

  if (self->tag == NULL || self->project == NULL)
    return;
  name = dup_free_name (self);
  attribute = pm_attribute_new (name, PM_ATTRIBUTE_TEXT);
  pm_project_apply_async (self->project, pm_edit_add_attribute (pm_tag_get_id (self->tag), attribute),
                          NULL, added_cb, g_object_ref (self));
}
