#include "pm-salvage.h"

#include "pm-salvage-annotations.h"
#include "pm-salvage-documents.h"
#include "pm-store-db.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
copy_row (PmRescue *self, gint64 row, PmStmt *old, gconstpointer insert)
{
  if (!pm_salvage_insert (self, insert, old))
    self->counts->lost++;
}

static void
copy_meta (PmRescue *self)
{
  const char *keys[] = { "id", "name", "description" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *value = pm_db_dup_string (self->from, NULL, "SELECT value FROM meta WHERE key = ?1", "s", keys[i]);
    GError *failure = NULL;
    g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

    if (valid != NULL)
      pm_db_run (self->to, &failure, "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", "ss", keys[i], valid);
    pm_salvage_note (self, failure);
  }
}

/* A tag may stand below one with a higher number, so all come first to the top. */
static void
move_tag (PmRescue *self, gint64 row, PmStmt *old, gconstpointer data)
{
  GError *failure = NULL;

  pm_db_run (self->to, &failure, "UPDATE tag SET parent = ?2 WHERE id = ?1 AND ?2 IN (SELECT id FROM tag) AND ?1 <> ?2", "ii",
             row, (gint64) sqlite3_column_int64 (old, 0));
  pm_salvage_note (self, failure);
}

static void
copy_all (PmRescue *self)
{
  copy_meta (self);
  pm_salvage_each_row (self, "annotator", "SELECT id, uuid, name, program FROM annotator WHERE id = ?1",
                       copy_row, "INSERT INTO annotator (id, uuid, name, program) VALUES (?1, ?2, ?3, ?4)");
  pm_salvage_each_row (self, "tag", "SELECT id, uuid, position, name, color, pattern, shortcut, definition, use_when, not_when FROM tag WHERE id = ?1",
                       copy_row, "INSERT INTO tag (id, uuid, position, name, color, pattern, shortcut, definition, use_when, not_when) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  pm_salvage_each_row (self, "tag", "SELECT parent FROM tag WHERE id = ?1 AND parent IS NOT NULL", move_tag, NULL);
  pm_salvage_each_row (self, "attribute", "SELECT id, uuid, tag, position, name, kind, choices, anchored, required FROM attribute WHERE id = ?1",
                       copy_row, "INSERT INTO attribute (id, uuid, tag, position, name, kind, choices, anchored, required) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  pm_salvage_documents (self);
  pm_salvage_annotations (self);
  pm_salvage_each_row (self, "link", "SELECT id, uuid, type, source, target, annotator, created FROM link WHERE id = ?1",
                       copy_row, "INSERT INTO link (id, uuid, type, source, target, annotator, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
}

/* A row takes some bytes at the least, so the file bounds how many there are. */
static gint64
find_limit (PmDb *from)
{
  gint64 pages = 0;
  gint64 size = 0;

  if (!pm_db_get_int (from, &pages, NULL, "PRAGMA page_count", "") || !pm_db_get_int (from, &size, NULL, "PRAGMA page_size", ""))
    return 0;

  return pages * size / 4;
}

static gboolean
is_worth_it (PmRescue *self)
{
  gint64 tags = 0;

  pm_db_get_int (self->to, &tags, NULL, "SELECT count(*) FROM tag", "");

  return tags + self->counts->documents > 0 || self->counts->lost == 0;
}

/* All has to be in the file itself, not in the log beside it, before the file
 * takes its name. */
static gboolean
finish (PmDb *to, GError **error)
{
  return pm_db_exec (to, "COMMIT", error) && pm_db_exec (to, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

static gboolean
fill (PmDb *from, PmDb *to, PmSalvageCounts *counts, GError **error)
{
  PmRescue rescue = { from, to, find_limit (from), counts, NULL };

  if (!pm_db_exec (to, "BEGIN IMMEDIATE", error))
    return FALSE;
  copy_all (&rescue);
  if (rescue.error == NULL && is_worth_it (&rescue))
    return finish (to, error);

  pm_db_exec (to, "ROLLBACK", NULL);
  if (rescue.error != NULL)
    g_propagate_error (error, rescue.error);
  else
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED, _("Nothing in the file can be read. It was not changed."));

  return FALSE;
}

/* SQLite reads from a file that is shorter than it should be only if it is told
 * not to mind the state of its schema. */
static void
tolerate (PmDb *from, gboolean damage)
{
  sqlite3_db_config (pm_db_get_handle (from), SQLITE_DBCONFIG_WRITABLE_SCHEMA, damage, NULL);
}

static void
take_away (const char *path)
{
  const char *suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

static gboolean
put_in_place (const char *part, const char *to, GError **error)
{
  take_away (to);
  if (g_rename (part, to) == 0)
    return TRUE;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_FAILED, _("“%s” could not be written: %s"), to, g_strerror (errno));
  return FALSE;
}

gboolean
pm_salvage_db (PmDb *from, const char *to, PmSalvageCounts *counts, GError **error)
{
  g_autofree char *part = g_strconcat (to, ".part", NULL);
  g_autoptr (PmStore) store = NULL;
  gboolean filled;

  *counts = (PmSalvageCounts){ 0 };
  take_away (part);
  store = pm_store_open (part, PM_STORE_CREATE, error);
  tolerate (from, TRUE);
  filled = store != NULL && fill (from, pm_store_get_db (store), counts, error);
  tolerate (from, FALSE);
  g_clear_pointer (&store, pm_store_close);
  if (filled && put_in_place (part, to, error))
    return TRUE;

  take_away (part);
  return FALSE;
}

gboolean
pm_salvage (const char *from, const char *to, PmSalvageCounts *counts, GError **error)
{
  g_autoptr (PmDb) db = pm_store_open_reading (from, error);

  return db != NULL && pm_salvage_db (db, to, counts, error);
}

/* From where, to where. */
typedef struct {
  char *from;
  char *to;
} Paths;

static void
paths_free (gpointer data)
{
  Paths *paths = data;

  g_free (paths->from);
  g_free (paths->to);
  g_free (paths);
}

static void
salvage_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Paths *paths = data;
  PmSalvageCounts counts = { 0 };
  GError *error = NULL;

  if (pm_salvage (paths->from, paths->to, &counts, &error))
    g_task_return_pointer (task, g_memdup2 (&counts, sizeof counts), g_free);
  else
    g_task_return_error (task, error);
}

void
pm_salvage_async (const char *from, const char *to, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Paths *paths = g_new0 (Paths, 1);

  *paths = (Paths){ g_strdup (from), g_strdup (to) };
  g_task_set_source_tag (task, pm_salvage_async);
  g_task_set_task_data (task, paths, paths_free);
  g_task_run_in_thread (task, salvage_thread);
}

gboolean
pm_salvage_finish (GAsyncResult *result, PmSalvageCounts *counts, GError **error)
{
  g_autofree PmSalvageCounts *saved = g_task_propagate_pointer (G_TASK (result), error);

  if (saved != NULL)
    *counts = *saved;

  return saved != NULL;
}
