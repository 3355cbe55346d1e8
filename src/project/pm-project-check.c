#include "pm-check.h"
#include "pm-project-job.h"

#include <glib/gi18n-lib.h>

static void
forbid_job (GTask *task, gpointer store)
{
  pm_store_forbid_changes (store);
  g_task_return_boolean (task, TRUE);
}

static void
check_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;

  if (pm_check_quick (path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Nothing more is written to a file that has been found damaged. */
static void
checked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PmProject *self = PM_PROJECT (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  if (g_task_propagate_boolean (G_TASK (result), &error) || !g_error_matches (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED))
    return;

  pm_project_push (self, task, forbid_job);
  pm_project_forbid (self, _("This project file is damaged. You can read what is left of it and save that as a copy."));
}

void
pm_project_check (PmProject *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, checked_cb, NULL);

  g_task_set_task_data (task, g_strdup (pm_project_get_path (self)), g_free);
  g_task_run_in_thread (task, check_thread);
}
