#include "pm-schema.h"

#include "pm-schema-resources.h"

static gboolean
run_migration (PmDb *db, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/pressmark/Pressmark/schema/%d.sql", version);
  g_autofree char *done = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resource_lookup_data (pm_schema_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL &&
         pm_db_exec (db, g_bytes_get_data (sql, NULL), error) &&
         pm_db_exec (db, done, error);
}

static gboolean
run_all (PmDb *db, int from, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", PM_SCHEMA_APPLICATION_ID);

  for (int version = from + 1; version <= PM_SCHEMA_VERSION; version++)
    if (!run_migration (db, version, error))
      return FALSE;

  return pm_db_exec (db, mark, error);
}

gboolean
pm_schema_migrate (PmDb *db, int from, GError **error)
{
  if (!pm_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_all (db, from, error) && pm_db_exec (db, "COMMIT", error))
    return TRUE;

  pm_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}
