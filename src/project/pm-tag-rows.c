#include "pm-tag-rows.h"

#include "pm-codebook-reader.h"

#include <glib/gi18n-lib.h>

static void
not_found (GError **error)
{
  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This tag is no longer in the codebook. Nothing was changed."));
}

static gint64
last_row (PmDb *db)
{
  return sqlite3_last_insert_rowid (pm_db_get_handle (db));
}

static const char *
none_if_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

gboolean
pm_tag_rows_check_name (PmEditContext *context, gint64 parent, const char *name, gint64 except, GError **error)
{
  gint64 taken = 0;

  if (name == NULL || *name == '\0') {
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("A tag needs a name. Nothing was changed."));
    return FALSE;
  }
  if (!pm_db_get_int (pm_edit_context_get_db (context), &taken, error,
                      "SELECT id FROM tag WHERE ifnull (parent, 0) = ?1 AND name = ?2 AND id <> ?3", "isi", parent, name, except))
    return FALSE;
  if (taken != 0)
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("There is already a tag “%s” here. Nothing was changed."), name);

  return taken == 0;
}

gboolean
pm_tag_rows_free_shortcut (PmEditContext *context, gint64 parent, const char *shortcut, gint64 except, GError **error)
{
  return none_if_empty (shortcut) == NULL ||
         pm_db_run (pm_edit_context_get_db (context), error,
                    "UPDATE tag SET shortcut = NULL WHERE ifnull (parent, 0) = ?1 AND shortcut = ?2 AND id <> ?3", "isi", parent, shortcut, except);
}

static gboolean
insert (PmDb *db, const PmTagFields *fields, const char *uuid, GError **error)
{
  if (!pm_db_run (db, error,
                  "INSERT INTO tag (uuid, parent, position, name, color, pattern, shortcut, definition, use_when, not_when) "
                  "VALUES (?1, nullif (?2, 0), (SELECT count(*) FROM tag WHERE ifnull (parent, 0) = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                  "sisssssss", uuid, fields->parent, fields->name, pm_color_get_name (fields->color), pm_pattern_get_name (fields->pattern),
                  none_if_empty (fields->shortcut), none_if_empty (fields->definition), none_if_empty (fields->use_when), none_if_empty (fields->not_when)))
    return FALSE;

  return TRUE;
}

gint64
pm_tag_rows_insert (PmEditContext *context, const PmTagFields *fields, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *made = fields->uuid == NULL ? g_uuid_string_random () : NULL;

  if (!pm_tag_rows_check_name (context, fields->parent, fields->name, 0, error) ||
      !pm_tag_rows_free_shortcut (context, fields->parent, fields->shortcut, 0, error) ||
      !insert (db, fields, made != NULL ? made : fields->uuid, error))
    return -1;

  return last_row (db);
}

static gboolean
check_attribute (PmDb *db, gint64 tag, const PmAttribute *attribute, GError **error)
{
  gint64 taken = 0;

  if (*attribute->name == '\0') {
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("An attribute needs a name. Nothing was changed."));
    return FALSE;
  }
  if (!pm_db_get_int (db, &taken, error, "SELECT id FROM attribute WHERE tag = ?1 AND name = ?2", "is", tag, attribute->name))
    return FALSE;
  if (taken != 0)
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("The tag already has an attribute “%s”. Nothing was changed."), attribute->name);

  return taken == 0;
}

gint64
pm_tag_rows_insert_attribute (PmEditContext *context, gint64 tag, const PmAttribute *attribute, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *choices = pm_choices_to_json (attribute->choices);

  if (!check_attribute (db, tag, attribute, error) ||
      !pm_db_run (db, error,
                  "INSERT INTO attribute (uuid, tag, position, name, kind, choices, anchored, required) "
                  "VALUES (?1, ?2, (SELECT count(*) FROM attribute WHERE tag = ?2), ?3, ?4, ?5, ?6, ?7)",
                  "sisssii", attribute->uuid, tag, attribute->name, pm_attribute_kind_get_name (attribute->kind), choices,
                  (gint64) attribute->anchored, (gint64) attribute->required))
    return -1;

  return last_row (db);
}

static GArray *
load_siblings (PmDb *db, gint64 parent, gint64 except, GError **error)
{
  g_autoptr (GArray) siblings = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "SELECT id FROM tag WHERE ifnull (parent, 0) = ?1 AND id <> ?2 ORDER BY position, id", "ii", parent, except);

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_array_append_val (siblings, ((gint64){ sqlite3_column_int64 (stmt, 0) }));
  if (failure == NULL)
    return g_steal_pointer (&siblings);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
pm_tag_rows_place (PmEditContext *context, gint64 tag, gint64 parent, guint position, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  g_autoptr (GArray) siblings = load_siblings (db, parent, tag, error);

  if (siblings == NULL || !pm_db_run (db, error, "UPDATE tag SET parent = nullif (?1, 0) WHERE id = ?2", "ii", parent, tag))
    return FALSE;

  g_array_insert_val (siblings, MIN (position, siblings->len), tag);
  for (guint i = 0; i < siblings->len; i++)
    if (!pm_db_run (db, error, "UPDATE tag SET position = ?1 WHERE id = ?2 AND position <> ?1", "ii", (gint64) i, g_array_index (siblings, gint64, i)))
      return FALSE;

  return TRUE;
}

gint64
pm_tag_rows_get_parent (PmEditContext *context, gint64 tag, GError **error)
{
  gint64 parent = -1;

  if (pm_db_get_int (pm_edit_context_get_db (context), &parent, error, "SELECT ifnull (parent, 0) FROM tag WHERE id = ?1", "i", tag) && parent < 0)
    not_found (error);

  return parent;
}

gboolean
pm_tag_rows_is_below (PmEditContext *context, gint64 tag, gint64 above, gboolean *below, GError **error)
{
  gint64 found = 0;

  if (!pm_db_get_int (pm_edit_context_get_db (context), &found, error,
                      "WITH RECURSIVE up (id) AS (SELECT ?1 UNION SELECT tag.parent FROM up JOIN tag ON tag.id = up.id WHERE tag.parent IS NOT NULL) "
                      "SELECT 1 FROM up WHERE id = ?2",
                      "ii", tag, above))
    return FALSE;
  *below = found != 0;

  return TRUE;
}

char *
pm_tag_rows_dup_name (PmEditContext *context, gint64 tag, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *name = pm_db_dup_string (pm_edit_context_get_db (context), &failure, "SELECT name FROM tag WHERE id = ?1", "i", tag);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (name == NULL)
    not_found (error);

  return name;
}
