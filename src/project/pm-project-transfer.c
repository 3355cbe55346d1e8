#include "pm-progress.h"
#include "pm-project-job.h"

/* An import or an export with copies of all it needs. */
typedef struct {
  GPtrArray *files; /* of GFile */
  GFile *target;
  char *format;
  gboolean keep_duplicates;
  GArray *documents; /* of gint64; may be NULL */
  GArray *tags;      /* of gint64; may be NULL */
  gboolean texts;
  PmProgress *progress;
} Transfer;

static void
transfer_free (gpointer data)
{
  Transfer *args = data;

  g_clear_pointer (&args->files, g_ptr_array_unref);
  g_clear_object (&args->target);
  g_clear_pointer (&args->documents, g_array_unref);
  g_clear_pointer (&args->tags, g_array_unref);
  g_clear_pointer (&args->progress, pm_progress_end);
  g_free (args->format);
  g_free (args);
}

static gpointer
copy_file (gconstpointer file, gpointer data)
{
  return g_object_ref ((gpointer) file);
}

static gboolean
import (PmStore *store, gpointer data, PmProjectResult *result, GCancellable *cancellable, GError **error)
{
  Transfer *args = data;
  PmImportOptions options = { args->format, args->keep_duplicates };

  result->report = pm_import_run (store, args->files, &options, pm_progress_tell, args->progress, cancellable, &result->changes, error);

  return result->report != NULL;
}

void
pm_project_import_async (PmProject *self,
                         GPtrArray *files,
                         const PmImportOptions *options,
                         PmProgressFunc progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Transfer *args = g_new0 (Transfer, 1);

  args->files = g_ptr_array_copy (files, copy_file, NULL);
  g_ptr_array_set_free_func (args->files, g_object_unref);
  args->format = g_strdup (options->format);
  args->keep_duplicates = options->keep_duplicates;
  args->progress = pm_progress_new (progress, progress_data);
  g_task_set_source_tag (task, pm_project_import_async);
  pm_project_change (self, task, import, args, transfer_free);
}

PmImportReport *
pm_project_import_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  PmProjectResult *done;
  PmImportReport *report;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  done = g_task_propagate_pointer (G_TASK (result), error);
  report = done != NULL ? g_steal_pointer (&done->report) : NULL;
  g_clear_pointer (&done, pm_project_result_free);

  return report;
}

static void
return_boolean (GTask *task, gboolean done, GError *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
export_job (GTask *task, gpointer store)
{
  Transfer *args = g_task_get_task_data (task);
  PmExportOptions options = { args->format, args->documents, args->tags, args->texts };
  GError *error = NULL;
  gboolean done = pm_export_to_file (store, args->target, &options, pm_progress_tell, args->progress, g_task_get_cancellable (task), &error);

  return_boolean (task, done, error);
}

void
pm_project_export_async (PmProject *self,
                         GFile *target,
                         const PmExportOptions *options,
                         PmProgressFunc progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Transfer *args = g_new0 (Transfer, 1);

  args->target = g_object_ref (target);
  args->format = g_strdup (options->format);
  args->documents = options->documents != NULL ? g_array_copy (options->documents) : NULL;
  args->tags = options->tags != NULL ? g_array_copy (options->tags) : NULL;
  args->texts = options->texts;
  args->progress = pm_progress_new (progress, progress_data);
  g_task_set_source_tag (task, pm_project_export_async);
  g_task_set_task_data (task, args, transfer_free);
  pm_project_push (self, task, export_job);
}

gboolean
pm_project_export_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
save_copy_job (GTask *task, gpointer store)
{
  g_autofree char *path = g_file_get_path (g_task_get_task_data (task));
  GError *error = NULL;
  gboolean done = pm_store_save_copy (store, path, &error);

  return_boolean (task, done, error);
}

void
pm_project_save_copy_async (PmProject *self, GFile *target, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, pm_project_save_copy_async);
  g_task_set_task_data (task, g_object_ref (target), g_object_unref);
  pm_project_push (self, task, save_copy_job);
}

gboolean
pm_project_save_copy_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
