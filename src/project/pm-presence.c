#include "pm-presence.h"

#include "pm-store-db.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

void
pm_presence_free (PmPresence *self)
{
  g_free (self->host);
  g_free (self->name);
  g_free (self);
}

gint64
pm_presence_enter (PmStore *store, GError **error)
{
  PmDb *db = pm_store_get_db (store);

  if (!pm_store_guard (store, error) ||
      !pm_db_run (db, error, "INSERT INTO presence (host, pid, name, seen) VALUES (?1, ?2, ?3, ?4)", "sisi",
                  g_get_host_name (), (gint64) getpid (), pm_store_get_annotator (store), now ()))
    return -1;

  return sqlite3_last_insert_rowid (pm_db_get_handle (db));
}

/* Somebody may have thought that we were gone. */
gboolean
pm_presence_refresh (PmStore *store, gint64 row, GError **error)
{
  return pm_store_guard (store, error) &&
         pm_db_run (pm_store_get_db (store), error,
                    "INSERT INTO presence (id, host, pid, name, seen) VALUES (?1, ?2, ?3, ?4, ?5) "
                    "ON CONFLICT DO UPDATE SET seen = ?5",
                    "isisi", row, g_get_host_name (), (gint64) getpid (), pm_store_get_annotator (store), now ());
}

gboolean
pm_presence_leave (PmStore *store, gint64 row, GError **error)
{
  return pm_store_guard (store, error) &&
         pm_db_run (pm_store_get_db (store), error, "DELETE FROM presence WHERE id = ?1", "i", row);
}

static gboolean
is_alive (const PmPresence *presence)
{
  if (!presence->here)
    return presence->seen > now () - PM_PRESENCE_LIFETIME;

  return kill (presence->pid, 0) == 0 || errno == EPERM;
}

static PmPresence *
read_presence (PmStmt *stmt)
{
  PmPresence *self = g_new0 (PmPresence, 1);

  *self = (PmPresence){
    g_strdup (pm_stmt_get_string (stmt, 1)),
    sqlite3_column_int64 (stmt, 2),
    g_strdup (pm_stmt_get_string (stmt, 3)),
    sqlite3_column_int64 (stmt, 4),
  };
  self->here = g_strcmp0 (self->host, g_get_host_name ()) == 0;

  return self;
}

/* Puts the rows of those who are gone into @gone, and somebody who is there, if
 * anybody is, into @other. */
static gboolean
look (PmStore *store, gint64 row, GArray *gone, PmPresence **other, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (store), &failure,
                                         "SELECT id, host, pid, name, seen FROM presence WHERE id <> ?1 ORDER BY id", "i", row);

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    g_autoptr (PmPresence) presence = read_presence (stmt);
    gint64 id = sqlite3_column_int64 (stmt, 0);

    if (!is_alive (presence)) {
      g_array_append_val (gone, id);
    } else if (*other == NULL || ((*other)->here && !presence->here)) {
      g_clear_pointer (other, pm_presence_free);
      *other = g_steal_pointer (&presence);
    }
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
forget (PmStore *store, GArray *gone, GError **error)
{
  if (pm_store_get_read_only (store))
    return TRUE;

  for (guint i = 0; i < gone->len; i++)
    if (!pm_presence_leave (store, g_array_index (gone, gint64, i), error))
      return FALSE;

  return TRUE;
}

gboolean
pm_presence_find_other (PmStore *store, gint64 row, PmPresence **other, GError **error)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PmPresence) found = NULL;

  *other = NULL;
  if (!look (store, row, gone, &found, error) || !forget (store, gone, error))
    return FALSE;

  *other = g_steal_pointer (&found);
  return TRUE;
}
