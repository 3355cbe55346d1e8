#include "pm-recents.h"

#define KEY "recent-projects"
#define TYPE "(ssux)" /* URI, name, documents, seconds since 1970 */
#define MOST 10

struct _PmRecents {
  GObject parent_instance;

  GSettings *settings;
  GPtrArray *recents; /* of PmRecent, owned */
};

typedef enum {
  PROP_N_ITEMS = 1
} Property;

static GParamSpec *props[PROP_N_ITEMS + 1];

static GType
get_item_type (GListModel *model)
{
  return PM_TYPE_RECENT;
}

static guint
get_n_items (GListModel *model)
{
  return PM_RECENTS (model)->recents->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PmRecents *self = PM_RECENTS (model);

  return position < self->recents->len ? g_object_ref (self->recents->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PmRecents, pm_recents, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GPtrArray *
load (GSettings *settings)
{
  GPtrArray *recents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) value = g_settings_get_value (settings, KEY);
  GVariantIter iter;
  const char *uri;
  const char *name;
  guint n_documents;
  gint64 opened;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&s&sux)", &uri, &name, &n_documents, &opened)) {
    g_autoptr (GFile) file = g_file_new_for_uri (uri);

    g_ptr_array_add (recents, pm_recent_new (file, name, n_documents, opened));
  }
  return recents;
}

static void
append (GVariantBuilder *builder, PmRecent *recent)
{
  g_autofree char *uri = g_file_get_uri (pm_recent_get_file (recent));

  g_variant_builder_add (builder, TYPE, uri, pm_recent_get_name (recent), pm_recent_get_n_documents (recent), pm_recent_get_opened (recent));
}

/* Stores @first, if any, and the others but the one at @path. */
static void
save (PmRecents *self, PmRecent *first, const char *path)
{
  GVariantBuilder builder;
  guint n = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" TYPE));
  if (first != NULL) {
    append (&builder, first);
    n++;
  }
  for (guint i = 0; i < self->recents->len && n < MOST; i++) {
    PmRecent *recent = self->recents->pdata[i];

    if (g_strcmp0 (pm_recent_get_path (recent), path) == 0)
      continue;
    append (&builder, recent);
    n++;
  }
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static void
settings_cb (PmRecents *self)
{
  guint before = self->recents->len;

  g_ptr_array_unref (self->recents);
  self->recents = load (self->settings);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->recents->len);
  pm_recents_check (self);
  if (before != self->recents->len)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

static void
pm_recents_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmRecents *self = PM_RECENTS (object);

  switch ((Property) id) {
  case PROP_N_ITEMS:
    g_value_set_uint (value, self->recents->len);
    break;
  }
}

static void
pm_recents_dispose (GObject *object)
{
  g_clear_object (&PM_RECENTS (object)->settings);

  G_OBJECT_CLASS (pm_recents_parent_class)->dispose (object);
}

static void
pm_recents_finalize (GObject *object)
{
  g_ptr_array_unref (PM_RECENTS (object)->recents);

  G_OBJECT_CLASS (pm_recents_parent_class)->finalize (object);
}

static void
pm_recents_class_init (PmRecentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_recents_get_property;
  object_class->dispose = pm_recents_dispose;
  object_class->finalize = pm_recents_finalize;

  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_recents_init (PmRecents *self)
{
  self->settings = g_settings_new (PM_APP_ID);
  self->recents = load (self->settings);
  g_signal_connect_object (self->settings, "changed::" KEY, G_CALLBACK (settings_cb), self, G_CONNECT_SWAPPED);
}

PmRecents *
pm_recents_new (void)
{
  return g_object_new (PM_TYPE_RECENTS, NULL);
}

void
pm_recents_add (PmRecents *self, const char *path, const char *name, guint n_documents)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (PmRecent) recent = NULL;

  g_return_if_fail (PM_IS_RECENTS (self));
  g_return_if_fail (path != NULL && name != NULL);

  file = g_file_new_for_path (path);
  recent = pm_recent_new (file, name, n_documents, g_get_real_time () / G_USEC_PER_SEC);
  save (self, recent, pm_recent_get_path (recent));
}

void
pm_recents_remove (PmRecents *self, const char *path)
{
  g_return_if_fail (PM_IS_RECENTS (self));
  g_return_if_fail (path != NULL);

  save (self, NULL, path);
}

void
pm_recents_check (PmRecents *self)
{
  g_return_if_fail (PM_IS_RECENTS (self));

  for (guint i = 0; i < self->recents->len; i++)
    pm_recent_check (self->recents->pdata[i]);
}
