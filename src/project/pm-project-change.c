#include "pm-history.h"
#include "pm-project-job.h"

void
pm_project_result_free (gpointer data)
{
  PmProjectResult *result = data;

  g_clear_pointer (&result->changes, pm_changes_unref);
  g_clear_pointer (&result->documents, g_ptr_array_unref);
  g_clear_pointer (&result->report, pm_import_report_free);
  g_free (result->label);
  g_free (result);
}

gboolean
pm_project_result_read_all (PmProjectResult *result, PmStore *store, GError **error)
{
  result->changes = pm_changes_new ();
  result->changes->everything = TRUE;
  result->changes->codebook = pm_store_load_codebook (store, error);

  return result->changes->codebook != NULL && pm_history_read_labels (store, result->changes, error);
}

gboolean
pm_project_result_complete (PmProjectResult *result, PmStore *store, GError **error)
{
  if (result->changes == NULL || (!result->changes->everything && !result->changes->documents_all))
    return TRUE;

  result->documents = pm_store_load_documents (store, error);

  return result->documents != NULL;
}

/* A change on its way through the worker. */
typedef struct {
  PmProjectFunc func;
  gpointer data;
  GDestroyNotify free_data;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  if (change->free_data != NULL)
    change->free_data (change->data);
  g_free (change);
}

static void
change_job (GTask *task, gpointer store)
{
  Change *change = g_task_get_task_data (task);
  PmProjectResult *result = g_new0 (PmProjectResult, 1);
  GError *error = NULL;

  if (change->func (store, change->data, result, g_task_get_cancellable (task), &error) && pm_project_result_complete (result, store, &error)) {
    g_task_return_pointer (task, result, pm_project_result_free);
    return;
  }

  pm_project_result_free (result);
  g_task_return_error (task, error);
}

static void
changed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  PmProjectResult *done = g_task_propagate_pointer (G_TASK (result), &error);

  if (done == NULL) {
    g_task_return_error (task, error);
    return;
  }
  pm_project_take (PM_PROJECT (object), done);
  g_task_return_pointer (task, done, pm_project_result_free);
}

void
pm_project_change (PmProject *self, GTask *task, PmProjectFunc func, gpointer data, GDestroyNotify free_data)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GTask) inner = g_task_new (self, cancellable, changed_cb, g_object_ref (task));
  Change change = { func, data, free_data };

  /* What is on disk must be shown, also when nobody waits for it any more. */
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (inner, g_memdup2 (&change, sizeof change), change_free);
  pm_project_push (self, inner, change_job);
}

static GTask *
new_task (PmProject *self, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
}

static gboolean
apply (PmStore *store, gpointer edit, PmProjectResult *result, GCancellable *cancellable, GError **error)
{
  result->row = pm_store_apply (store, edit, &result->changes, error);

  return result->row >= 0;
}

static gboolean
undo (PmStore *store, gpointer data, PmProjectResult *result, GCancellable *cancellable, GError **error)
{
  return pm_store_undo (store, &result->label, &result->changes, error);
}

static gboolean
redo (PmStore *store, gpointer data, PmProjectResult *result, GCancellable *cancellable, GError **error)
{
  return pm_store_redo (store, &result->label, &result->changes, error);
}

static char *
finish_label (PmProject *self, GAsyncResult *result, GError **error)
{
  PmProjectResult *done = g_task_propagate_pointer (G_TASK (result), error);
  char *label = done != NULL ? g_steal_pointer (&done->label) : NULL;

  g_clear_pointer (&done, pm_project_result_free);

  return label;
}

void
pm_project_apply_async (PmProject *self, PmEdit *edit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (self, pm_project_apply_async, cancellable, callback, user_data);

  pm_project_change (self, task, apply, edit, (GDestroyNotify) pm_edit_free);
}

gint64
pm_project_apply_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  PmProjectResult *done;
  gint64 row;

  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  done = g_task_propagate_pointer (G_TASK (result), error);
  row = done != NULL ? done->row : -1;
  g_clear_pointer (&done, pm_project_result_free);

  return row;
}

void
pm_project_undo_async (PmProject *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (self, pm_project_undo_async, cancellable, callback, user_data);

  pm_project_change (self, task, undo, NULL, NULL);
}

char *
pm_project_undo_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return finish_label (self, result, error);
}

void
pm_project_redo_async (PmProject *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = new_task (self, pm_project_redo_async, cancellable, callback, user_data);

  pm_project_change (self, task, redo, NULL, NULL);
}

char *
pm_project_redo_finish (PmProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return finish_label (self, result, error);
}
