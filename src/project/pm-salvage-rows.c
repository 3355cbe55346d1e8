#include "pm-salvage-rows.h"

/* So many numbers in a row without one end the search where the end of a table
 * is not known. */
#define GAP 100000

gboolean
pm_salvage_note (PmRescue *self, GError *failure)
{
  gboolean written = failure == NULL;

  if (!written && self->error == NULL && !g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_INVALID))
    self->error = g_steal_pointer (&failure);
  g_clear_error (&failure);

  return written;
}

/* The highest number a row of the table may have, as SQLite remembers it or can
 * see it; -1 if that cannot be read. */
static gint64
find_last (PmRescue *self, const char *table)
{
  gint64 last = -1;
  gint64 seen = -1;
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM \"%s\"", table);
  sqlite3_stmt *stmt = NULL;

  if (!pm_db_get_int (self->from, &last, NULL, "SELECT seq FROM sqlite_sequence WHERE name = ?1", "s", table))
    last = -1;
  if (sqlite3_prepare_v2 (pm_db_get_handle (self->from), sql, -1, &stmt, NULL) == SQLITE_OK && sqlite3_step (stmt) == SQLITE_ROW)
    seen = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);

  return MAX (last, seen);
}

/* Returns: whether there was something in the place of the row */
static gboolean
try_row (PmRescue *self, gint64 row, const char *sql, PmRescueFunc func, gconstpointer data)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->from, &failure, sql, "i", row);
  gboolean found = stmt != NULL && pm_db_step (stmt, &failure);

  if (found)
    func (self, row, stmt, data);
  if (failure != NULL)
    self->counts->lost++;

  return found;
}

static gboolean
can_read (PmRescue *self, const char *sql)
{
  g_autoptr (PmStmt) stmt = pm_db_query (self->from, NULL, sql, "i", (gint64) 0);

  return stmt != NULL;
}

void
pm_salvage_each_row (PmRescue *self, const char *table, const char *sql, PmRescueFunc func, gconstpointer data)
{
  gint64 last = find_last (self, table);
  gint64 end = last >= 0 ? MIN (last, self->limit) : self->limit;
  gint64 gap = 0;

  if (!can_read (self, sql)) {
    self->counts->lost++;
    return;
  }
  for (gint64 row = 1; row <= end && (last >= 0 || gap < GAP) && self->error == NULL; row++)
    gap = try_row (self, row, sql, func, data) ? 0 : gap + 1;
}

static void
bind (PmStmt *stmt, PmStmt *old, int column)
{
  const char *text = sqlite3_column_type (old, column) == SQLITE_TEXT ? pm_stmt_get_string (old, column) : NULL;
  int bytes = text != NULL ? sqlite3_column_bytes (old, column) : 0;

  if (text != NULL && !g_utf8_validate_len (text, bytes, NULL))
    sqlite3_bind_text (stmt, column + 1, g_utf8_make_valid (text, bytes), -1, g_free);
  else
    sqlite3_bind_value (stmt, column + 1, sqlite3_column_value (old, column));
}

gboolean
pm_salvage_insert (PmRescue *self, const char *sql, PmStmt *old)
{
  GError *failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->to, &failure, sql, "");

  for (int i = 0; stmt != NULL && i < sqlite3_column_count (old); i++)
    bind (stmt, old, i);
  if (stmt != NULL)
    pm_db_step (stmt, &failure);

  return pm_salvage_note (self, failure);
}
