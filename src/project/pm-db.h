#pragma once

#include "pm-store-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * PmDb:
 *
 * A database connection with its prepared statements, which it keeps for the
 * next use. One thread at a time. Errors are %PM_STORE_ERROR, in words for
 * users.
 */
typedef struct _PmDb PmDb;

/* A statement of a PmDb; letting go of one makes it ready for its next use. */
typedef sqlite3_stmt PmStmt;
void pm_stmt_done (PmStmt *stmt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmStmt, pm_stmt_done)

/**
 * pm_db_open:
 * @uri: an SQLite URI or path
 * @flags: SQLITE_OPEN_…
 */
PmDb *pm_db_open (const char *uri, int flags, GError **error);
void pm_db_close (PmDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmDb, pm_db_close)

sqlite3 *pm_db_get_handle (PmDb *self);

/**
 * pm_db_set_error:
 *
 * Tells what the last call on the connection failed from.
 */
void pm_db_set_error (PmDb *self, GError **error);

gboolean pm_db_exec (PmDb *self, const char *sql, GError **error);

/**
 * pm_db_query:
 * @sql: a string that outlives the connection
 * @types: one letter a parameter: `i` gint64, `s` nullable string
 *
 * Binds the parameters; pm_db_step() gets the rows. The statement must not be
 * in use already.
 *
 * Returns: (transfer full): the statement; %NULL with @error set
 */
PmStmt *pm_db_query (PmDb *self, GError **error, const char *sql, const char *types, ...);

/**
 * pm_db_step:
 *
 * Returns: whether there is a row; %FALSE without @error at the end
 */
gboolean pm_db_step (PmStmt *stmt, GError **error);

/**
 * pm_db_run:
 *
 * pm_db_query() for a statement without rows.
 */
gboolean pm_db_run (PmDb *self, GError **error, const char *sql, const char *types, ...);

/**
 * pm_db_get_int:
 * @value: (out): the first column of the only row; untouched if there is none
 *
 * Returns: whether it worked; having no row is no failure
 */
gboolean pm_db_get_int (PmDb *self, gint64 *value, GError **error, const char *sql, const char *types, ...);

/**
 * pm_db_dup_string:
 *
 * Returns: (transfer full) (nullable): the first column of the only row
 */
char *pm_db_dup_string (PmDb *self, GError **error, const char *sql, const char *types, ...);

/* A column as text; NULL where the value is. Borrowed until the next step. */
const char *pm_stmt_get_string (PmStmt *stmt, int column);

G_END_DECLS
