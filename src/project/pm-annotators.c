#include "pm-annotators.h"

#include "pm-store-db.h"

void
pm_annotator_free (PmAnnotator *annotator)
{
  g_free (annotator->uuid);
  g_free (annotator->name);
  g_free (annotator);
}

static PmAnnotator *
read_annotator (PmStmt *stmt)
{
  PmAnnotator *annotator = g_new0 (PmAnnotator, 1);

  *annotator = (PmAnnotator){
    g_strdup (pm_stmt_get_string (stmt, 0)),
    g_strdup (pm_stmt_get_string (stmt, 1)),
    sqlite3_column_int (stmt, 2) != 0,
    sqlite3_column_int (stmt, 3),
  };

  return annotator;
}

GPtrArray *
pm_annotators_load (PmStore *store, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_annotator_free);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (store), &failure,
                                         "SELECT n.uuid, n.name, n.program, count(a.id) FROM annotator n "
                                         "LEFT JOIN annotation a ON a.annotator = n.id GROUP BY n.id ORDER BY n.name",
                                         "");

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_ptr_array_add (all, read_annotator (stmt));
  if (failure == NULL)
    return g_steal_pointer (&all);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
