#include "pm-links.h"

#include "pm-store-db.h"

void
pm_link_free (PmLink *link)
{
  g_free (link->uuid);
  g_free (link->type);
  g_free (link->from);
  g_free (link->to);
  g_free (link->annotator);
  g_free (link);
}

static PmLink *
read_link (PmStmt *stmt)
{
  PmLink *link = g_new0 (PmLink, 1);

  *link = (PmLink){
    g_strdup (pm_stmt_get_string (stmt, 0)),
    g_strdup (pm_stmt_get_string (stmt, 1)),
    g_strdup (pm_stmt_get_string (stmt, 2)),
    g_strdup (pm_stmt_get_string (stmt, 3)),
    g_strdup (pm_stmt_get_string (stmt, 4)),
    sqlite3_column_int64 (stmt, 5),
  };

  return link;
}

GPtrArray *
pm_links_load (PmStore *store, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_link_free);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (store), &failure,
                                         "SELECT l.uuid, l.type, s.uuid, t.uuid, n.name, l.created FROM link l "
                                         "JOIN annotation s ON s.id = l.source JOIN annotation t ON t.id = l.target "
                                         "JOIN annotator n ON n.id = l.annotator "
                                         "WHERE ?1 = 0 OR s.document = ?1 OR t.document = ?1 ORDER BY l.id",
                                         "i", document);

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_ptr_array_add (all, read_link (stmt));
  if (failure == NULL)
    return g_steal_pointer (&all);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
