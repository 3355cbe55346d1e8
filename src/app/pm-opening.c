#include "pm-opening.h"

void
pm_opening_free (PmOpening *opening)
{
  g_clear_object (&opening->project);
  g_ptr_array_unref (opening->files);
  g_free (opening);
}

gboolean
pm_opening_is_project (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".pressmark");
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PmProject *project = pm_project_open_finish (result, &error);
  PmOpening *opening;

  if (project == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }

  opening = g_new0 (PmOpening, 1);
  *opening = (PmOpening){ project, g_ptr_array_ref (g_task_get_task_data (task)) };
  g_task_return_pointer (task, opening, (GDestroyNotify) pm_opening_free);
}

static gboolean
is_one_project (GPtrArray *files)
{
  return files->len == 1 && pm_opening_is_project (g_ptr_array_index (files, 0));
}

void
pm_opening_run_async (GPtrArray *files,
                      const char *path,
                      const char *annotator,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GFile *first = files->len > 0 ? g_ptr_array_index (files, 0) : NULL;

  g_task_set_source_tag (task, pm_opening_run_async);
  g_task_set_task_data (task, is_one_project (files) ? g_ptr_array_new () : g_ptr_array_ref (files), (GDestroyNotify) g_ptr_array_unref);

  if (is_one_project (files)) {
    g_autofree char *project = g_file_get_path (first);

    pm_project_open_async (project, PM_STORE_DEFAULT, annotator, cancellable, opened_cb, g_object_ref (task));
  } else {
    pm_project_make_async (path, first, annotator, cancellable, opened_cb, g_object_ref (task));
  }
}

PmOpening *
pm_opening_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
