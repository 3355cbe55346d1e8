#include "pm-import-tags.h"

#include "pm-tag-rows.h"

#include <glib/gi18n-lib.h>

struct _PmImportTags {
  GHashTable *tags; /* of path to Known, owned */
};

typedef struct {
  gint64 row;
  char *parent;           /* path; NULL at the top */
  GHashTable *attributes; /* of name to gint64 row */
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free (known->parent);
  g_hash_table_unref (known->attributes);
  g_free (known);
}

PmImportTags *
pm_import_tags_new (void)
{
  PmImportTags *self = g_new0 (PmImportTags, 1);

  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_free);

  return self;
}

void
pm_import_tags_free (PmImportTags *self)
{
  g_hash_table_unref (self->tags);
  g_free (self);
}

/* Returns 0 if there is none, -1 with @error set. */
static gint64
find_tag (PmDb *db, const PmSetTag *tag, gint64 parent, GError **error)
{
  gint64 row = 0;

  if (tag->id != NULL && !pm_db_get_int (db, &row, error, "SELECT id FROM tag WHERE uuid = ?1", "s", tag->id))
    return -1;
  if (row == 0 && !pm_db_get_int (db, &row, error, "SELECT id FROM tag WHERE ifnull (parent, 0) = ?1 AND name = ?2", "is", parent, tag->fields.name))
    return -1;

  return row;
}

static gint64
add_tag (PmEditContext *context, const PmSetTag *tag, gint64 parent, GError **error)
{
  PmTagFields fields = tag->fields;
  gint64 taken = 0;

  fields.parent = parent;
  fields.uuid = tag->id;
  if (fields.shortcut != NULL &&
      !pm_db_get_int (pm_edit_context_get_db (context), &taken, error, "SELECT 1 FROM tag WHERE ifnull (parent, 0) = ?1 AND shortcut = ?2", "is", parent, fields.shortcut))
    return -1;
  if (taken)
    fields.shortcut = NULL;

  return pm_tag_rows_insert (context, &fields, error);
}

static char *
choose_uuid (PmDb *db, const char *wanted, GError **error)
{
  gint64 taken = 0;

  if (!pm_db_get_int (db, &taken, error, "SELECT 1 FROM attribute WHERE uuid = ?1", "s", wanted))
    return NULL;

  return wanted == NULL || taken ? g_uuid_string_random () : g_strdup (wanted);
}

static gboolean
add_attribute (Known *known, PmEditContext *context, const PmAttribute *attribute, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  gint64 row = 0;

  if (!pm_db_get_int (db, &row, error, "SELECT id FROM attribute WHERE tag = ?1 AND name = ?2", "is", known->row, attribute->name))
    return FALSE;
  if (row == 0) {
    PmAttribute copy = *attribute;
    g_autofree char *uuid = choose_uuid (db, attribute->uuid, error);

    copy.uuid = uuid;
    row = uuid != NULL ? pm_tag_rows_insert_attribute (context, known->row, &copy, error) : -1;
  }
  if (row < 0)
    return FALSE;

  g_hash_table_insert (known->attributes, g_strdup (attribute->name), g_memdup2 (&row, sizeof row));
  return TRUE;
}

/* Attributes the project's tag has and the set does not name count as well. */
static gboolean
learn_attributes (Known *known, PmDb *db, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "SELECT name, id FROM attribute WHERE tag = ?1", "i", known->row);

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    gint64 row = sqlite3_column_int64 (stmt, 1);

    g_hash_table_insert (known->attributes, g_strdup (pm_stmt_get_string (stmt, 0)), g_memdup2 (&row, sizeof row));
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static Known *
remember (PmImportTags *self, const PmSetTag *tag, gint64 row)
{
  Known *known = g_new0 (Known, 1);

  known->row = row;
  known->parent = g_strdup (tag->parent);
  known->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (self->tags, g_strdup (tag->path), known);

  return known;
}

gboolean
pm_import_tags_add (PmImportTags *self, PmEditContext *context, const PmSetTag *tag, GError **error)
{
  gint64 parent = tag->parent != NULL ? pm_import_tags_get (self, context, tag->parent, error) : 0;
  gint64 row = parent >= 0 ? find_tag (pm_edit_context_get_db (context), tag, parent, error) : -1;
  Known *known;

  if (row == 0)
    row = add_tag (context, tag, parent, error);
  if (row < 0)
    return FALSE;

  known = remember (self, tag, row);
  if (!learn_attributes (known, pm_edit_context_get_db (context), error))
    return FALSE;
  for (guint i = 0; tag->attributes != NULL && i < tag->attributes->len; i++)
    if (!add_attribute (known, context, g_ptr_array_index (tag->attributes, i), error))
      return FALSE;

  return TRUE;
}

gint64
pm_import_tags_get (PmImportTags *self, PmEditContext *context, const char *path, GError **error)
{
  Known *known = g_hash_table_lookup (self->tags, path);

  if (known != NULL)
    return known->row;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("The file uses the tag “%s” but does not describe it. Nothing of the file was added."), path);
  return -1;
}

gint64
pm_import_tags_get_attribute (PmImportTags *self, const char *path, const char *name)
{
  while (path != NULL) {
    Known *known = g_hash_table_lookup (self->tags, path);
    gint64 *row = known != NULL ? g_hash_table_lookup (known->attributes, name) : NULL;

    if (row != NULL)
      return *row;
    path = known != NULL ? known->parent : NULL;
  }

  return 0;
}
