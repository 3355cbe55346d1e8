#include "pm-check.h"

#include "pm-changeset.h"
#include "pm-check-document.h"
#include "pm-store-db.h"

#include <glib/gi18n-lib.h>

/* How many steps of SQLite's machine pass between two looks at the cancellable. */
#define STEPS 10000

/* How many faults of the database are told; more say nothing new. */
#define FAULTS "20"

/* A part of the check: reads with one statement and reports. */
typedef void (*RowFunc) (PmStmt *stmt, PmCheckReporter *reporter);

static int
cancelled_cb (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static gboolean
each_row (PmDb *db, const char *sql, RowFunc func, PmCheckReporter *reporter, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, sql, "");

  while (stmt != NULL && pm_db_step (stmt, &failure))
    func (stmt, reporter);

  return pm_check_reporter_absorb (reporter, g_steal_pointer (&failure), error);
}

static void
database_row (PmStmt *stmt, PmCheckReporter *reporter)
{
  const char *message = pm_stmt_get_string (stmt, 0);

  if (g_strcmp0 (message, "ok") != 0)
    pm_check_reporter_tell (reporter, _("The database is damaged: %s"), message);
}

static void
reference_row (PmStmt *stmt, PmCheckReporter *reporter)
{
  pm_check_reporter_tell (reporter, _("A row of the table “%s” belongs to a row of “%s” that is not there."),
                                       pm_stmt_get_string (stmt, 0), pm_stmt_get_string (stmt, 2));
}

static void
tag_row (PmStmt *stmt, PmCheckReporter *reporter)
{
  pm_check_reporter_tell (reporter, _("The tag “%s” stands below itself."), pm_stmt_get_string (stmt, 0));
}

static void
meta_row (PmStmt *stmt, PmCheckReporter *reporter)
{
  pm_check_reporter_tell (reporter, _("The project has lost its “%s”."), pm_stmt_get_string (stmt, 0));
}

static void
link_row (PmStmt *stmt, PmCheckReporter *reporter)
{
  reporter->counts->links++;
  reporter->problem.annotation = pm_stmt_get_string (stmt, 1);
  if (sqlite3_column_int (stmt, 2) == 0)
    pm_check_reporter_tell (reporter, _("A link “%s” leads nowhere."), pm_stmt_get_string (stmt, 0));
  reporter->problem.annotation = NULL;
}

static gboolean
can_be_walked (GBytes *changeset)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, size, (void *) data);

  while (code == SQLITE_OK || code == SQLITE_ROW) {
    code = sqlite3changeset_next (iter);
    if (code == SQLITE_DONE)
      break;
  }
  if (iter != NULL)
    sqlite3changeset_finalize (iter);

  return code == SQLITE_DONE;
}

static void
history_row (PmStmt *stmt, PmCheckReporter *reporter)
{
  g_autoptr (GBytes) compressed = g_bytes_new (sqlite3_column_blob (stmt, 1), sqlite3_column_bytes (stmt, 1));
  g_autoptr (GBytes) changeset = pm_changeset_expand (compressed, NULL);

  reporter->counts->steps++;
  if (changeset == NULL || !can_be_walked (changeset))
    pm_check_reporter_tell (reporter, _("The step “%s” of the history cannot be read, so it cannot be undone."), pm_stmt_get_string (stmt, 0));
}

/* Asks the index to compare itself with the texts, which it does as a change
 * that changes nothing. */
static gboolean
check_search (PmStore *store, PmCheckReporter *reporter, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (pm_store_get_read_only (store) ||
      pm_db_exec (pm_store_get_db (store), "INSERT INTO document_fts (document_fts, rank) VALUES ('integrity-check', 1)", &failure))
    return TRUE;
  if (!g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  pm_check_reporter_tell (reporter, _("The search index does not have the texts as they are."));
  return TRUE;
}

static void
document_row (PmStmt *stmt, GArray *ids)
{
  gint64 id = sqlite3_column_int64 (stmt, 0);

  g_array_append_val (ids, id);
}

static gboolean
check_documents (PmDb *db, PmCheckReporter *reporter, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "SELECT id FROM document ORDER BY id", "");

  while (stmt != NULL && pm_db_step (stmt, &failure))
    document_row (stmt, ids);
  if (!pm_check_reporter_absorb (reporter, g_steal_pointer (&failure), error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !pm_check_document (db, g_array_index (ids, gint64, i), reporter, error))
      return FALSE;

  return TRUE;
}

static const struct {
  const char *sql;
  RowFunc func;
} parts[] = {
  { "PRAGMA foreign_key_check", reference_row },
  { "SELECT w.name FROM (SELECT 'id' AS name UNION SELECT 'serial') w WHERE w.name NOT IN (SELECT key FROM meta)", meta_row },
  { "WITH RECURSIVE down (id) AS (SELECT id FROM tag WHERE parent IS NULL UNION SELECT t.id FROM tag t JOIN down ON t.parent = down.id) "
    "SELECT name FROM tag WHERE id NOT IN (SELECT id FROM down)",
    tag_row },
  { "SELECT l.type, s.uuid, s.id IS NOT NULL AND t.id IS NOT NULL FROM link l "
    "LEFT JOIN annotation s ON s.id = l.source LEFT JOIN annotation t ON t.id = l.target ORDER BY l.id",
    link_row },
  { "SELECT label, changeset FROM history ORDER BY id", history_row },
};

/* All of it sees the project as it is at one moment. */
static gboolean
check_contents (PmDb *db, PmCheckReporter *reporter, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!each_row (db, parts[i].sql, parts[i].func, reporter, error))
      return FALSE;

  return check_documents (db, reporter, cancellable, error);
}

static gboolean
check_all (PmStore *store, PmCheckReporter *reporter, GCancellable *cancellable, GError **error)
{
  PmDb *db = pm_store_get_db (store);
  gboolean done;

  if (!each_row (db, "PRAGMA integrity_check (" FAULTS ")", database_row, reporter, error) ||
      !check_search (store, reporter, error) ||
      !pm_db_exec (db, "BEGIN", error))
    return FALSE;

  done = check_contents (db, reporter, cancellable, error);
  pm_db_exec (db, "COMMIT", NULL);

  return done;
}

gboolean
pm_check_run (PmStore *store,
              PmProblemFunc func,
              gpointer user_data,
              PmCheckCounts *counts,
              GCancellable *cancellable,
              GError **error)
{
  sqlite3 *handle = pm_db_get_handle (pm_store_get_db (store));
  PmCheckReporter reporter = { func, user_data, counts };
  g_autoptr (GError) failure = NULL;

  *counts = (PmCheckCounts){ 0 };
  if (cancellable != NULL)
    sqlite3_progress_handler (handle, STEPS, cancelled_cb, cancellable);
  check_all (store, &reporter, cancellable, &failure);
  sqlite3_progress_handler (handle, 0, NULL, NULL);

  if (failure == NULL)
    return TRUE;
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

gboolean
pm_check_quick (const char *path, GError **error)
{
  g_autoptr (PmDb) db = pm_store_open_reading (path, error);
  g_autofree char *answer = NULL;

  if (db == NULL)
    return FALSE;
  answer = pm_db_dup_string (db, error, "PRAGMA quick_check (1)", "");
  if (answer == NULL || g_str_equal (answer, "ok"))
    return answer != NULL;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED,
               _("“%s” is damaged: %s. What can be read can be saved as a copy."), path, answer);
  return FALSE;
}
