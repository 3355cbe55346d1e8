#include "pm-opened.h"

#include "pm-new-project.h"
#include "pm-shared-store.h"

PmOpenRequest *
pm_open_request_new (const char *path, PmStoreFlags flags, const char *annotator)
{
  PmOpenRequest *request = g_new0 (PmOpenRequest, 1);

  request->path = g_strdup (path);
  request->flags = flags;
  request->annotator = g_strdup (annotator);

  return request;
}

void
pm_open_request_free (PmOpenRequest *request)
{
  g_free (request->path);
  g_free (request->annotator);
  g_clear_object (&request->folder);
  g_free (request);
}

void
pm_opened_free (PmOpened *opened)
{
  if (opened->store != NULL)
    pm_shared_store_close (opened->store, 0);
  g_clear_pointer (&opened->result, pm_project_result_free);
  g_free (opened->problem);
  g_free (opened->name);
  g_free (opened->annotator);
  g_free (opened);
}

static gboolean
read_all (PmOpened *opened, GError **error)
{
  opened->name = pm_store_dup_meta (opened->store, "name", error);

  return opened->name != NULL &&
         pm_project_result_read_all (opened->result, opened->store, error) &&
         pm_project_result_complete (opened->result, opened->store, error);
}

static PmStore *
open_store (const PmOpenRequest *request, char **problem, GError **error)
{
  g_autofree char *made = request->make ? pm_new_project_make (request->path, request->folder, error) : NULL;

  if (request->make && made == NULL)
    return NULL;

  return pm_shared_store_open (made != NULL ? made : request->path, request->flags, problem, error);
}

PmOpened *
pm_opened_new (const PmOpenRequest *request, GError **error)
{
  g_autoptr (PmOpened) opened = g_new0 (PmOpened, 1);

  opened->result = g_new0 (PmProjectResult, 1);
  opened->annotator = g_strdup (request->annotator != NULL ? request->annotator : g_get_real_name ());
  opened->store = open_store (request, &opened->problem, error);
  if (opened->store == NULL)
    return NULL;
  pm_store_set_annotator (opened->store, opened->annotator);

  return read_all (opened, error) ? g_steal_pointer (&opened) : NULL;
}
