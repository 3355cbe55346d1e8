#include "pm-native-texts.h"

#include "pm-json-members.h"

#define CACHE_BYTES (32 * 1024 * 1024)

typedef struct {
  char *name;
  char *source;
  goffset offset;
  gboolean with_text;
} Entry;

struct _PmNativeTexts {
  PmNativeFile *file;  /* borrowed */
  GHashTable *entries; /* of Entry by id, both owned */
  GHashTable *cache;   /* of PmText by id, both owned */
  gsize cached;        /* bytes */
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->source);
  g_free (entry);
}

PmNativeTexts *
pm_native_texts_new (PmNativeFile *file)
{
  PmNativeTexts *self = g_new0 (PmNativeTexts, 1);

  self->file = file;
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  self->cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pm_text_unref);
  return self;
}

void
pm_native_texts_free (PmNativeTexts *self)
{
  g_hash_table_unref (self->cache);
  g_hash_table_unref (self->entries);
  g_free (self);
}

/* When full, all go: annotations come document by document, so hardly any would
 * be asked for again. */
static void
keep (PmNativeTexts *self, const char *id, PmText *text)
{
  if (self->cached + pm_text_get_bytes (text) > CACHE_BYTES) {
    g_hash_table_remove_all (self->cache);
    self->cached = 0;
  }
  self->cached += pm_text_get_bytes (text);
  g_hash_table_insert (self->cache, g_strdup (id), pm_text_ref (text));
}

gboolean
pm_native_texts_add (PmNativeTexts *self, const char *id, const char *name, const char *source, PmText *text, goffset offset)
{
  Entry *entry;

  if (g_hash_table_contains (self->entries, id))
    return FALSE;
  entry = g_new0 (Entry, 1);
  entry->name = g_strdup (name);
  entry->source = g_strdup (source);
  entry->offset = offset;
  entry->with_text = text != NULL;
  g_hash_table_insert (self->entries, g_strdup (id), entry);
  if (text != NULL)
    keep (self, id, text);
  return TRUE;
}

gboolean
pm_native_texts_contains (PmNativeTexts *self, const char *id)
{
  return g_hash_table_contains (self->entries, id);
}

const char *
pm_native_texts_get_name (PmNativeTexts *self, const char *id)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry == NULL ? NULL : entry->name;
}

const char *
pm_native_texts_get_source (PmNativeTexts *self, const char *id)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry == NULL ? NULL : entry->source;
}

static gboolean
load (PmNativeTexts *self, const char *id, goffset offset, GError **error)
{
  g_autoptr (JsonObject) record = pm_native_file_load (self->file, offset, error);
  g_autoptr (PmText) text = NULL;
  JsonObject *object = NULL;
  const char *content = NULL;

  if (record == NULL ||
      !pm_json_get_object (record, "text", &object, error) ||
      (object != NULL && !pm_json_get_string (object, "content", &content, error)))
    return FALSE;
  text = pm_text_new (content != NULL ? content : "", -1);
  keep (self, id, text);
  return TRUE;
}

gboolean
pm_native_texts_get (PmNativeTexts *self, const char *id, const PmText **text, GError **error)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  *text = NULL;
  if (entry == NULL || !entry->with_text)
    return TRUE;
  if (!g_hash_table_contains (self->cache, id) && !load (self, id, entry->offset, error))
    return FALSE;
  *text = g_hash_table_lookup (self->cache, id);
  return TRUE;
}
