#include "pm-native-tags.h"

#include "pm-format.h"
#include "pm-native-parse.h"

#include <glib/gi18n.h>

typedef struct {
  JsonObject *record; /* NULL once passed on */
  PmNativeTag tag;    /* borrows from the record */
  char *path;         /* NULL until passed on */
} Entry;

struct _PmNativeTags {
  GHashTable *entries; /* of Entry by id, both owned */
  GHashTable *paths;   /* owned */
  GPtrArray *waiting;  /* of Entry, borrowed, in the order of the file */
  guint next;          /* of those waiting */
};

static void
release_record (Entry *entry)
{
  pm_native_tag_clear (&entry->tag);
  g_clear_pointer (&entry->record, json_object_unref);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  release_record (entry);
  g_free (entry->path);
  g_free (entry);
}

PmNativeTags *
pm_native_tags_new (void)
{
  PmNativeTags *self = g_new0 (PmNativeTags, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waiting = g_ptr_array_new ();
  return self;
}

void
pm_native_tags_free (PmNativeTags *self)
{
  g_ptr_array_unref (self->waiting);
  g_hash_table_unref (self->paths);
  g_hash_table_unref (self->entries);
  g_free (self);
}

gboolean
pm_native_tags_add (PmNativeTags *self, JsonObject *record, GError **error)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->record = json_object_ref (record);
  if (!pm_native_parse_tag (record, &entry->tag, error)) {
    free_entry (entry);
    return FALSE;
  }
  if (g_hash_table_contains (self->entries, entry->tag.id)) {
    g_set_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_MISMATCH, _ ("the id “%s” is given to two tags"), entry->tag.id);
    free_entry (entry);
    return FALSE;
  }
  g_hash_table_insert (self->entries, g_strdup (entry->tag.id), entry);
  g_ptr_array_add (self->waiting, entry);
  return TRUE;
}

/* As pm_codebook_dup_path() writes it. */
static char *
join_path (const char *parent, const char *name)
{
  g_autoptr (GString) path = g_string_new (parent);

  if (parent != NULL)
    g_string_append_c (path, '/');
  for (const char *p = name; *p != '\0'; p++) {
    if (*p == '/' || *p == '\\')
      g_string_append_c (path, '\\');
    g_string_append_c (path, *p);
  }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* Even a tag that is refused has its path from here on. */
static gboolean
pass_on (PmNativeTags *self, Entry *entry, const char *parent, PmSetSink *sink, GError **error)
{
  gboolean ok;

  entry->path = join_path (parent, entry->tag.set.fields.name);
  ok = g_hash_table_add (self->paths, g_strdup (entry->path));
  if (!ok)
    g_set_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_MISMATCH, _ ("two tags are called “%s”"), entry->path);
  entry->tag.set.path = entry->path;
  entry->tag.set.parent = parent;
  if (ok && sink != NULL)
    ok = pm_set_sink_tag (sink, &entry->tag.set, error);
  release_record (entry);
  return ok;
}

static gboolean
refuse (PmNativeTags *self, Entry *entry, const char *message, GError **error)
{
  g_set_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_MISMATCH, "%s: %s", entry->tag.id, message);
  return pass_on (self, entry, NULL, NULL, NULL) && FALSE;
}

static gboolean
flush_entry (PmNativeTags *self, Entry *entry, guint depth, PmSetSink *sink, GError **error)
{
  Entry *parent = NULL;

  if (entry->path != NULL)
    return TRUE;
  if (depth >= PM_NATIVE_MAX_TAG_DEPTH)
    return refuse (self, entry, _ ("the tag stands under itself, or too deep"), error);
  if (entry->tag.parent != NULL) {
    parent = g_hash_table_lookup (self->entries, entry->tag.parent);
    if (parent == NULL)
      return refuse (self, entry, _ ("the tag above it is missing"), error);
    if (!flush_entry (self, parent, depth + 1, sink, error))
      return FALSE;
  }
  return pass_on (self, entry, parent == NULL ? NULL : parent->path, sink, error);
}

gboolean
pm_native_tags_flush (PmNativeTags *self, PmSetSink *sink, GError **error)
{
  while (self->next < self->waiting->len)
    if (!flush_entry (self, self->waiting->pdata[self->next], 0, sink, error))
      return FALSE;
    else
      self->next++;
  g_ptr_array_set_size (self->waiting, 0);
  self->next = 0;
  return TRUE;
}

const char *
pm_native_tags_get_path (PmNativeTags *self, const char *id)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry == NULL ? NULL : entry->path;
}
