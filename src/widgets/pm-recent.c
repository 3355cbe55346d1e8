#include "pm-recent.h"

struct _PmRecent {
  GObject parent_instance;

  GFile *file;
  char *name;
  guint n_documents;
  gint64 opened;
  gboolean missing;
};

G_DEFINE_FINAL_TYPE (PmRecent, pm_recent, G_TYPE_OBJECT)

typedef enum {
  PROP_MISSING = 1
} Property;

static GParamSpec *props[PROP_MISSING + 1];

static void
pm_recent_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmRecent *self = PM_RECENT (object);

  switch ((Property) id) {
  case PROP_MISSING:
    g_value_set_boolean (value, self->missing);
    break;
  }
}

static void
pm_recent_finalize (GObject *object)
{
  PmRecent *self = PM_RECENT (object);

  g_object_unref (self->file);
  g_free (self->name);

  G_OBJECT_CLASS (pm_recent_parent_class)->finalize (object);
}

static void
pm_recent_class_init (PmRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_recent_get_property;
  object_class->finalize = pm_recent_finalize;

  props[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_recent_init (PmRecent *self)
{
}

PmRecent *
pm_recent_new (GFile *file, const char *name, guint n_documents, gint64 opened)
{
  PmRecent *self;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);

  self = g_object_new (PM_TYPE_RECENT, NULL);
  self->file = g_object_ref (file);
  self->name = g_strdup (name);
  self->n_documents = n_documents;
  self->opened = opened;
  return self;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmRecent) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  gboolean missing = info == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  if (self->missing == missing)
    return;

  self->missing = missing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MISSING]);
}

void
pm_recent_check (PmRecent *self)
{
  g_return_if_fail (PM_IS_RECENT (self));

  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, looked_cb, g_object_ref (self));
}

GFile *
pm_recent_get_file (PmRecent *self)
{
  g_return_val_if_fail (PM_IS_RECENT (self), NULL);

  return self->file;
}

const char *
pm_recent_get_path (PmRecent *self)
{
  g_return_val_if_fail (PM_IS_RECENT (self), NULL);

  return g_file_peek_path (self->file);
}

const char *
pm_recent_get_name (PmRecent *self)
{
  g_return_val_if_fail (PM_IS_RECENT (self), NULL);

  return self->name;
}

guint
pm_recent_get_n_documents (PmRecent *self)
{
  g_return_val_if_fail (PM_IS_RECENT (self), 0);

  return self->n_documents;
}

gint64
pm_recent_get_opened (PmRecent *self)
{
  g_return_val_if_fail (PM_IS_RECENT (self), 0);

  return self->opened;
}

gboolean
pm_recent_get_missing (PmRecent *self)
{
  g_return_val_if_fail (PM_IS_RECENT (self), FALSE);

  return self->missing;
}
