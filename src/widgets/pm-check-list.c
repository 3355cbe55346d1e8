#include "pm-check-list.h"

#include "pm-check-item.h"
#include "pm-document.h"

#define INDENT 24 /* pixels */

struct _PmCheckList {
  AdwBin parent_instance;

  GListStore *items; /* of PmCheckItem */
  guint n_checked;
  gboolean spreading; /* a tick is on its way to those under or above it */
};

G_DEFINE_FINAL_TYPE (PmCheckList, pm_check_list, ADW_TYPE_BIN)

typedef enum {
  PROP_N_CHECKED = 1
} Property;

static GParamSpec *props[PROP_N_CHECKED + 1];

static PmCheckItem *
get_item (PmCheckList *self, guint position)
{
  PmCheckItem *item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  /* The store keeps it. */
  if (item != NULL)
    g_object_unref (item);
  return item;
}

static void
count (PmCheckList *self)
{
  PmCheckItem *item;
  guint n = 0;

  for (guint i = 0; (item = get_item (self, i)) != NULL; i++)
    n += pm_check_item_get_checked (item);
  if (n == self->n_checked)
    return;

  self->n_checked = n;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHECKED]);
}

static void
check_below (PmCheckList *self, guint position, guint depth)
{
  PmCheckItem *item;

  for (guint i = position + 1; (item = get_item (self, i)) != NULL && pm_check_item_get_depth (item) > depth; i++)
    pm_check_item_set_checked (item, TRUE);
}

static void
uncheck_above (PmCheckList *self, guint position, guint depth)
{
  while (position-- > 0 && depth > 0) {
    PmCheckItem *item = get_item (self, position);

    if (pm_check_item_get_depth (item) >= depth)
      continue;
    depth = pm_check_item_get_depth (item);
    pm_check_item_set_checked (item, FALSE);
  }
}

static void
checked_cb (PmCheckList *self, GParamSpec *pspec, PmCheckItem *item)
{
  guint position;

  if (self->spreading || !g_list_store_find (self->items, item, &position))
    return;

  self->spreading = TRUE;
  if (pm_check_item_get_checked (item))
    check_below (self, position, pm_check_item_get_depth (item));
  else
    uncheck_above (self, position, pm_check_item_get_depth (item));
  self->spreading = FALSE;
  count (self);
}

/* The box itself has the focus, not the row around it. */
static void
setup_cb (PmCheckList *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, gtk_check_button_new ());
}

static void
bind_cb (PmCheckList *self, GtkListItem *list_item)
{
  GtkWidget *check = gtk_list_item_get_child (list_item);
  PmCheckItem *item = gtk_list_item_get_item (list_item);
  GBinding *binding;

  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), pm_check_item_get_label (item));
  gtk_widget_set_margin_start (check, (int) pm_check_item_get_depth (item) * INDENT);
  binding = g_object_bind_property (item, "checked", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_set_data (G_OBJECT (check), "binding", binding);
}

static void
unbind_cb (PmCheckList *self, GtkListItem *list_item)
{
  GtkWidget *check = gtk_list_item_get_child (list_item);

  g_binding_unbind (g_object_steal_data (G_OBJECT (check), "binding"));
}

static PmCheckItem *
new_item (PmCheckList *self, gint64 id, const char *label, guint depth)
{
  PmCheckItem *item = pm_check_item_new (id, label, depth);

  g_signal_connect_object (item, "notify::checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  return item;
}

static void
set_items (PmCheckList *self, GPtrArray *items)
{
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  count (self);
}

static void
pm_check_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmCheckList *self = PM_CHECK_LIST (object);

  switch ((Property) id) {
  case PROP_N_CHECKED:
    g_value_set_uint (value, self->n_checked);
    break;
  }
}

static void
pm_check_list_class_init (PmCheckListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_check_list_get_property;

  props[PROP_N_CHECKED] = g_param_spec_uint ("n-checked", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PM_TYPE_CHECK_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-check-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PmCheckList, items);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
pm_check_list_init (PmCheckList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pm_check_list_set_documents (PmCheckList *self, GPtrArray *documents)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (PM_IS_CHECK_LIST (self));
  g_return_if_fail (documents != NULL);

  for (guint i = 0; i < documents->len; i++) {
    PmDocument *document = documents->pdata[i];

    g_ptr_array_add (items, new_item (self, pm_document_get_id (document), pm_document_get_title (document), 0));
  }
  set_items (self, items);
}

void
pm_check_list_set_tags (PmCheckList *self, PmCodebook *codebook)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *tags;

  g_return_if_fail (PM_IS_CHECK_LIST (self));
  g_return_if_fail (PM_IS_CODEBOOK (codebook));

  tags = pm_codebook_get_tags (codebook);
  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = tags->pdata[i];
    guint depth = 0;

    for (PmTag *above = pm_codebook_get_parent (codebook, tag); above != NULL; above = pm_codebook_get_parent (codebook, above))
      depth++;
    g_ptr_array_add (items, new_item (self, pm_tag_get_id (tag), pm_tag_get_name (tag), depth));
  }
  set_items (self, items);
}

void
pm_check_list_check (PmCheckList *self, gint64 id)
{
  PmCheckItem *item;

  g_return_if_fail (PM_IS_CHECK_LIST (self));

  for (guint i = 0; (item = get_item (self, i)) != NULL; i++)
    if (pm_check_item_get_id (item) == id)
      pm_check_item_set_checked (item, TRUE);
}

guint
pm_check_list_get_n_checked (PmCheckList *self)
{
  g_return_val_if_fail (PM_IS_CHECK_LIST (self), 0);

  return self->n_checked;
}

GArray *
pm_check_list_dup_checked (PmCheckList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  PmCheckItem *item;

  g_return_val_if_fail (PM_IS_CHECK_LIST (self), ids);

  for (guint i = 0; (item = get_item (self, i)) != NULL; i++) {
    gint64 id = pm_check_item_get_id (item);

    if (pm_check_item_get_checked (item))
      g_array_append_val (ids, id);
  }
  return ids;
}
