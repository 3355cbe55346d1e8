#include "pm-cli-project.h"

#include "pm-presence.h"
#include "pm-store-error.h"

#include <glib/gi18n.h>

PmStore *
pm_cli_project_open (const char *path, GError **error)
{
  return pm_store_open (path, PM_STORE_DEFAULT, error);
}

static gboolean
check_alone (PmStore *store, GError **error)
{
  g_autoptr (PmPresence) other = NULL;

  if (!pm_presence_find_other (store, 0, &other, error))
    return FALSE;
  if (other == NULL || other->here)
    return TRUE;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_BUSY, _("%s has “%s” open on %s. Nothing was changed."), other->name, pm_store_get_path (store), other->host);
  return FALSE;
}

PmStore *
pm_cli_project_open_to_change (const char *path, GError **error)
{
  g_autoptr (PmStore) store = pm_store_open (path, PM_STORE_DEFAULT, error);

  if (store == NULL)
    return NULL;
  if (pm_store_get_read_only (store)) {
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_READ_ONLY, _("“%s” cannot be written. Nothing was changed."), path);
    return NULL;
  }

  return check_alone (store, error) ? g_steal_pointer (&store) : NULL;
}

static gboolean
add_all (PmStore *store, GArray *rows, GError **error)
{
  g_autoptr (GPtrArray) documents = pm_store_load_documents (store, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    gint64 row = pm_document_get_id (g_ptr_array_index (documents, i));

    g_array_append_val (rows, row);
  }

  return documents != NULL;
}

GArray *
pm_cli_project_find_documents (PmStore *store, char **keys, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (keys == NULL && !add_all (store, rows, error))
    return NULL;

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++) {
    gint64 row = pm_store_find_document (store, keys[i], error);

    if (row < 0)
      return NULL;
    g_array_append_val (rows, row);
  }

  return g_steal_pointer (&rows);
}

PmTag *
pm_cli_project_find_tag (PmCodebook *codebook, const char *path, GError **error)
{
  PmTag *tag = pm_codebook_get_by_path (codebook, path);

  if (tag == NULL)
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("There is no tag “%s” in the codebook."), path);

  return tag;
}
