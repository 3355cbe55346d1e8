#include "pm-opening.h"

#include "pm-new-project.h"

typedef struct {
  GPtrArray *files; /* of GFile: what is to be added */
  char *annotator;
} Args;

static void
args_free (gpointer data)
{
  Args *args = data;

  g_ptr_array_unref (args->files);
  g_free (args->annotator);
  g_free (args);
}

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
  Args *args = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  PmProject *project = pm_project_open_finish (result, &error);
  PmOpening *opening;

  if (project == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }

  opening = g_new0 (PmOpening, 1);
  *opening = (PmOpening){ project, g_ptr_array_ref (args->files) };
  g_task_return_pointer (task, opening, (GDestroyNotify) pm_opening_free);
}

static void
open_project (GTask *task, const char *path)
{
  Args *args = g_task_get_task_data (task);

  pm_project_open_async (path, PM_STORE_DEFAULT, args->annotator, g_task_get_cancellable (task), opened_cb, g_object_ref (task));
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pm_new_project_make_finish (result, &error);

  if (path != NULL)
    open_project (task, path);
  else
    g_task_return_error (task, g_steal_pointer (&error));
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
  Args *args = g_new0 (Args, 1);
  GFile *first = files->len > 0 ? g_ptr_array_index (files, 0) : NULL;

  args->files = is_one_project (files) ? g_ptr_array_new () : g_ptr_array_ref (files);
  args->annotator = g_strdup (annotator);
  g_task_set_source_tag (task, pm_opening_run_async);
  g_task_set_task_data (task, args, args_free);

  if (is_one_project (files)) {
    g_autofree char *project = g_file_get_path (first);

    open_project (task, project);
  } else {
    pm_new_project_make_async (path, first, cancellable, made_cb, g_object_ref (task));
  }
}

PmOpening *
pm_opening_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
