#include "pm-corpus-info.h"

#include "pm-json-file.h"
#include "pm-json-members.h"

struct _PmCorpusInfo {
  JsonObject *root;      /* NULL if there is no such file */
  JsonObject *documents; /* of the root; NULL if it has none */
};

static gboolean
check_entry (JsonObject *entry, PmDocumentFields *fields, GError **error)
{
  return pm_json_get_string (entry, "title", &fields->title, error) &&
         pm_json_get_string (entry, "outlet", &fields->outlet, error) &&
         pm_json_get_string (entry, "author", &fields->author, error) &&
         pm_json_get_string (entry, "published", &fields->published, error) &&
         pm_json_get_string (entry, "url", &fields->url, error) &&
         pm_json_get_string (entry, "language", &fields->language, error);
}

/* What has been checked here is not checked again when it is asked for. */
static gboolean
check_entries (JsonObject *documents, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, documents);
  while (json_object_iter_next (&iter, &name, &node)) {
    PmDocumentFields fields = { 0 };
    JsonObject *entry = NULL;

    if (!pm_json_get_object (documents, name, &entry, error))
      return FALSE;
    if (entry != NULL && !check_entry (entry, &fields, error)) {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
load (PmCorpusInfo *self, GFile *file, GCancellable *cancellable, GError **error)
{
  const char *text = NULL;

  self->root = pm_json_file_load (file, cancellable, error);
  if (self->root == NULL)
    return FALSE;
  if (!json_object_has_member (self->root, "documents"))
    return TRUE;
  return pm_json_get_object (self->root, "documents", &self->documents, error) &&
         pm_json_get_string (self->root, "name", &text, error) &&
         pm_json_get_string (self->root, "description", &text, error) &&
         (self->documents == NULL || check_entries (self->documents, error));
}

PmCorpusInfo *
pm_corpus_info_load (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (PmCorpusInfo) self = g_new0 (PmCorpusInfo, 1);
  g_autoptr (GFile) file = g_file_get_child (folder, PM_CORPUS_INFO_NAME);
  g_autoptr (GError) local = NULL;

  if (load (self, file, cancellable, &local) || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&self);
  g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", PM_CORPUS_INFO_NAME);
  return NULL;
}

void
pm_corpus_info_free (PmCorpusInfo *self)
{
  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

const PmCorpusInfo *
pm_corpus_info_get (GObject *keeper, GFile *folder, GCancellable *cancellable, GError **error)
{
  GHashTable *known = g_object_get_data (keeper, "pm-corpus-info");
  PmCorpusInfo *info;

  if (known == NULL) {
    known = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, (GDestroyNotify) pm_corpus_info_free);
    g_object_set_data_full (keeper, "pm-corpus-info", known, (GDestroyNotify) g_hash_table_unref);
  }
  info = g_hash_table_lookup (known, folder);
  if (info != NULL)
    return info;
  info = pm_corpus_info_load (folder, cancellable, error);
  if (info != NULL)
    g_hash_table_insert (known, g_object_ref (folder), info);
  return info;
}

static const char *
get_member (const PmCorpusInfo *self, const char *name)
{
  return self->documents == NULL ? NULL : json_object_get_string_member_with_default (self->root, name, NULL);
}

const char *
pm_corpus_info_get_name (const PmCorpusInfo *self)
{
  return get_member (self, "name");
}

const char *
pm_corpus_info_get_description (const PmCorpusInfo *self)
{
  return get_member (self, "description");
}

gboolean
pm_corpus_info_describe (const PmCorpusInfo *self, const char *name, PmDocumentFields *fields)
{
  JsonObject *entry = NULL;

  if (self->documents != NULL)
    pm_json_get_object (self->documents, name, &entry, NULL);
  return entry != NULL && check_entry (entry, fields, NULL);
}
