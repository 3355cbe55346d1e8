#include "pm-history.h"

#include "pm-changeset.h"
#include "pm-edit-context.h"

#include <glib/gi18n-lib.h>

/* A step of the history on its way back or forth. */
typedef struct {
  gint64 id;
  char *label;
  GBytes *changeset;
} Step;

static void
step_clear (Step *step)
{
  g_free (step->label);
  g_clear_pointer (&step->changeset, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

#define LAST_DONE "SELECT id, label, changeset FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1"
#define FIRST_UNDONE "SELECT id, label, changeset FROM history WHERE undone = 1 ORDER BY id LIMIT 1"

static gboolean
insert_step (PmDb *db, const char *label, const char *annotator, GBytes *changeset, GError **error)
{
  g_autoptr (GBytes) compressed = pm_changeset_compress (changeset);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "INSERT INTO history (label, annotator, time, changeset) VALUES (?1, ?2, ?3, ?4)", "ssi",
                                         label, annotator, g_get_real_time () / G_USEC_PER_SEC);

  if (stmt != NULL) {
    gsize size;
    gconstpointer data = g_bytes_get_data (compressed, &size);

    sqlite3_bind_blob64 (stmt, 4, data, size, SQLITE_STATIC);
    pm_db_step (stmt, &failure);
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
count_change (PmDb *db, GError **error)
{
  return pm_db_run (db, error, "UPDATE meta SET value = value + 1 WHERE key = 'serial'", "");
}

/* A new action ends what could be done again. */
static gboolean
keep (PmDb *db, const char *label, const char *annotator, GBytes *changeset, GError **error)
{
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  return pm_db_run (db, error, "DELETE FROM history WHERE id IN (SELECT id FROM history WHERE undone = 1)", "") &&
         insert_step (db, label, annotator, changeset, error) &&
         count_change (db, error);
}

static gint64
run_recorded (PmStore *store, PmEdit *edit, GBytes **changeset, GError **error)
{
  PmDb *db = pm_store_get_db (store);
  const char *annotator = pm_edit_get_annotator (edit);
  g_autoptr (sqlite3_session) session = pm_changeset_record (db, error);
  g_autofree char *label = NULL;
  gint64 row = session != NULL ? pm_edit_run (edit, db, pm_store_get_annotator (store), &label, error) : -1;

  if (row < 0 || (*changeset = pm_changeset_take (db, session, error)) == NULL)
    return -1;

  return keep (db, label != NULL ? label : _("Change"), annotator != NULL ? annotator : pm_store_get_annotator (store), *changeset, error) ? row : -1;
}

/* It is committed: that what it made cannot be read must not be told as if it
 * had failed. */
static void
finish (PmStore *store, GBytes *changeset, PmChanges **changes)
{
  g_autoptr (PmChanges) described = pm_changeset_describe (store, changeset, NULL);

  if (described == NULL) {
    described = pm_changes_new ();
    described->everything = TRUE;
  }
  pm_history_read_labels (store, described, NULL);
  if (changes != NULL)
    *changes = g_steal_pointer (&described);
}

gint64
pm_store_apply (PmStore *self, PmEdit *edit, PmChanges **changes, GError **error)
{
  PmDb *db = pm_store_get_db (self);
  g_autoptr (GBytes) changeset = NULL;
  gint64 row;

  if (!pm_store_guard (self, error) || !pm_db_exec (db, "BEGIN IMMEDIATE", error))
    return -1;

  row = run_recorded (self, edit, &changeset, error);
  if (row < 0 || !pm_db_exec (db, "COMMIT", error)) {
    pm_db_exec (db, "ROLLBACK", NULL);
    return -1;
  }

  finish (self, changeset, changes);

  return row;
}

static gboolean
find_step (PmDb *db, const char *sql, Step *step, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, sql, "");

  if (stmt != NULL && pm_db_step (stmt, &failure)) {
    g_autoptr (GBytes) compressed = g_bytes_new (sqlite3_column_blob (stmt, 2), sqlite3_column_bytes (stmt, 2));

    step->id = sqlite3_column_int64 (stmt, 0);
    step->label = g_strdup (pm_stmt_get_string (stmt, 1));
    step->changeset = pm_changeset_expand (compressed, &failure);
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
turn_back (Step *step, GError **error)
{
  GBytes *inverse = pm_changeset_invert (step->changeset, error);

  g_bytes_unref (step->changeset);
  step->changeset = inverse;

  return inverse != NULL;
}

static gboolean
take_step (PmDb *db, gboolean back, Step *step, GError **error)
{
  if (!find_step (db, back ? LAST_DONE : FIRST_UNDONE, step, error))
    return FALSE;
  if (step->changeset == NULL)
    return TRUE;

  return (!back || turn_back (step, error)) &&
         pm_changeset_apply (db, step->changeset, error) &&
         pm_db_run (db, error, "UPDATE history SET undone = ?1 WHERE id = ?2", "ii", (gint64) back, step->id) &&
         count_change (db, error);
}

/* Foreign keys cannot be switched inside a transaction. */
static gboolean
move_without_cascades (PmDb *db, gboolean back, Step *step, GError **error)
{
  gboolean moved = pm_db_exec (db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error) &&
                   take_step (db, back, step, error) &&
                   pm_db_exec (db, "COMMIT", error);

  if (!moved)
    pm_db_exec (db, "ROLLBACK", NULL);
  pm_db_exec (db, "PRAGMA foreign_keys = ON", NULL);

  return moved;
}

static gboolean
move (PmStore *self, gboolean back, char **label, PmChanges **changes, GError **error)
{
  g_auto (Step) step = { 0 };

  *label = NULL;
  if (changes != NULL)
    *changes = NULL;
  if (!pm_store_guard (self, error) || !move_without_cascades (pm_store_get_db (self), back, &step, error))
    return FALSE;

  *label = g_steal_pointer (&step.label);
  if (step.changeset != NULL)
    finish (self, step.changeset, changes);

  return TRUE;
}

gboolean
pm_store_undo (PmStore *self, char **label, PmChanges **changes, GError **error)
{
  return move (self, TRUE, label, changes, error);
}

gboolean
pm_store_redo (PmStore *self, char **label, PmChanges **changes, GError **error)
{
  return move (self, FALSE, label, changes, error);
}

gboolean
pm_history_read_labels (PmStore *store, PmChanges *changes, GError **error)
{
  PmDb *db = pm_store_get_db (store);
  g_autoptr (GError) failure = NULL;

  changes->undo_label = pm_db_dup_string (db, &failure, "SELECT label FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1", "");
  if (failure == NULL)
    changes->redo_label = pm_db_dup_string (db, &failure, "SELECT label FROM history WHERE undone = 1 ORDER BY id LIMIT 1", "");
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

void
pm_history_entry_free (PmHistoryEntry *entry)
{
  g_free (entry->label);
  g_free (entry->annotator);
  g_free (entry);
}

GPtrArray *
pm_history_load (PmStore *store, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_history_entry_free);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (store), &failure, "SELECT id, label, annotator, time, undone FROM history ORDER BY id", "");

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    PmHistoryEntry *entry = g_new0 (PmHistoryEntry, 1);

    *entry = (PmHistoryEntry){
      sqlite3_column_int64 (stmt, 0),
      g_strdup (pm_stmt_get_string (stmt, 1)),
      g_strdup (pm_stmt_get_string (stmt, 2)),
      sqlite3_column_int64 (stmt, 3),
      sqlite3_column_int (stmt, 4),
    };
    g_ptr_array_add (entries, entry);
  }
  if (failure == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
