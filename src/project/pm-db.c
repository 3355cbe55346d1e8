#include "pm-db.h"

#include <glib/gi18n-lib.h>

/* How long to wait for others to end their writing, in milliseconds. Opening and
 * closing a project write, too. */
#define PATIENCE 5000

struct _PmDb {
  sqlite3 *handle;
  GHashTable *statements; /* of SQL text, borrowed, to PmStmt, owned */
};

G_DEFINE_QUARK (pm_store_error, pm_store_error)

static void
finalize (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

/* @code is an extended one. */
static PmStoreError
classify (int code)
{
  /* The file beside the project that its readers share cannot grow. */
  if (code == SQLITE_IOERR_SHMSIZE)
    return PM_STORE_ERROR_FULL;

  switch (code & 0xff) {
  case SQLITE_FULL:
    return PM_STORE_ERROR_FULL;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return PM_STORE_ERROR_READ_ONLY;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return PM_STORE_ERROR_BUSY;
  case SQLITE_CORRUPT:
    return PM_STORE_ERROR_DAMAGED;
  case SQLITE_NOTADB:
    return PM_STORE_ERROR_NOT_PROJECT;
  case SQLITE_CONSTRAINT:
    return PM_STORE_ERROR_INVALID;
  default:
    return PM_STORE_ERROR_FAILED;
  }
}

static const char *
explain (PmStoreError code)
{
  switch (code) {
  case PM_STORE_ERROR_FULL:
    return _("The disk is full. This change was not made; all earlier work is safe.");
  case PM_STORE_ERROR_READ_ONLY:
    return _("The project file cannot be written. This change was not made; all earlier work is safe.");
  case PM_STORE_ERROR_BUSY:
    return _("Another program is writing to the project. This change was not made; try again.");
  case PM_STORE_ERROR_DAMAGED:
    return _("The project file is damaged. What can be read can be saved as a copy.");
  case PM_STORE_ERROR_NOT_PROJECT:
  case PM_STORE_ERROR_GONE:
  case PM_STORE_ERROR_NEWER:
  case PM_STORE_ERROR_NOT_FOUND:
  case PM_STORE_ERROR_INVALID:
  case PM_STORE_ERROR_CONFLICT:
  case PM_STORE_ERROR_FAILED:
    break;
  }

  return NULL;
}

static void
set_error (GError **error, sqlite3 *handle)
{
  PmStoreError code = classify (sqlite3_extended_errcode (handle));
  const char *words = explain (code);

  if (code == PM_STORE_ERROR_NOT_PROJECT)
    g_set_error (error, PM_STORE_ERROR, code, _("“%s” is not a Pressmark project. It was not changed."), sqlite3_db_filename (handle, "main"));
  else if (words != NULL)
    g_set_error_literal (error, PM_STORE_ERROR, code, words);
  else
    /* Translators: %s is what the database says, in English. */
    g_set_error (error, PM_STORE_ERROR, code, _("The change was not made; all earlier work is safe. The database says: %s"), sqlite3_errmsg (handle));
}

static PmStmt *
lookup (PmDb *self, const char *sql, GError **error)
{
  PmStmt *stmt = g_hash_table_lookup (self->statements, sql);

  if (stmt != NULL) {
    g_assert (!sqlite3_stmt_busy (stmt));
    return stmt;
  }
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK) {
    set_error (error, self->handle);
    return NULL;
  }
  g_hash_table_insert (self->statements, (gpointer) sql, stmt);

  return stmt;
}

static void
bind (PmStmt *stmt, const char *types, va_list args)
{
  for (int i = 1; *types != '\0'; i++, types++) {
    if (*types == 'i')
      sqlite3_bind_int64 (stmt, i, va_arg (args, gint64));
    else
      sqlite3_bind_text (stmt, i, va_arg (args, const char *), -1, SQLITE_TRANSIENT);
  }
}

static PmStmt *
query (PmDb *self, GError **error, const char *sql, const char *types, va_list args)
{
  PmStmt *stmt = lookup (self, sql, error);

  if (stmt != NULL)
    bind (stmt, types, args);

  return stmt;
}

void
pm_stmt_done (PmStmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}

/* Counting what is in use costs a lock each time memory is taken. It has no
 * effect in a program that has used SQLite before. */
static gpointer
configure (gpointer data)
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);

  return NULL;
}

PmDb *
pm_db_open (const char *uri, int flags, GError **error)
{
  static GOnce configured = G_ONCE_INIT;
  PmDb *self = g_new0 (PmDb, 1);
  int code;

  g_once (&configured, configure, NULL);
  code = sqlite3_open_v2 (uri, &self->handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize);
  sqlite3_busy_timeout (self->handle, PATIENCE);
  if (code == SQLITE_OK)
    return self;

  set_error (error, self->handle);
  pm_db_close (self);

  return NULL;
}

void
pm_db_close (PmDb *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self);
}

sqlite3 *
pm_db_get_handle (PmDb *self)
{
  return self->handle;
}

void
pm_db_set_error (PmDb *self, GError **error)
{
  set_error (error, self->handle);
}

gboolean
pm_db_exec (PmDb *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  set_error (error, self->handle);
  return FALSE;
}

PmStmt *
pm_db_query (PmDb *self, GError **error, const char *sql, const char *types, ...)
{
  PmStmt *stmt = NULL;
  va_list args;

  va_start (args, types);
  stmt = query (self, error, sql, types, args);
  va_end (args);

  return stmt;
}

gboolean
pm_db_step (PmStmt *stmt, GError **error)
{
  int code = sqlite3_step (stmt);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    set_error (error, sqlite3_db_handle (stmt));

  return code == SQLITE_ROW;
}

gboolean
pm_db_run (PmDb *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (PmStmt) stmt = NULL;
  g_autoptr (GError) failure = NULL;
  va_list args;

  va_start (args, types);
  stmt = query (self, &failure, sql, types, args);
  va_end (args);

  if (stmt != NULL)
    pm_db_step (stmt, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
pm_db_get_int (PmDb *self, gint64 *value, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (PmStmt) stmt = NULL;
  g_autoptr (GError) failure = NULL;
  va_list args;

  va_start (args, types);
  stmt = query (self, &failure, sql, types, args);
  va_end (args);

  if (stmt != NULL && pm_db_step (stmt, &failure))
    *value = sqlite3_column_int64 (stmt, 0);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

char *
pm_db_dup_string (PmDb *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (PmStmt) stmt = NULL;
  va_list args;

  va_start (args, types);
  stmt = query (self, error, sql, types, args);
  va_end (args);

  return stmt != NULL && pm_db_step (stmt, error) ? g_strdup (pm_stmt_get_string (stmt, 0)) : NULL;
}

const char *
pm_stmt_get_string (PmStmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}
