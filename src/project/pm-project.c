#include "pm-project.h"

#include "pm-history.h"
#include "pm-project-job.h"

#include <glib/gi18n-lib.h>

struct _PmProject {
  GObject parent_instance;

  PmStore *store; /* only the worker's thread uses it */
  PmWorker *worker;
  char *path;
  char *name;
  char *annotator;
  gboolean read_only;
  PmCodebook *codebook;
  PmDocumentList *documents;
  char *undo_label;
  char *redo_label;
  guint watch; /* source that looks for others' changes */
};

G_DEFINE_FINAL_TYPE (PmProject, pm_project, G_TYPE_OBJECT)

typedef enum {
  PROP_CODEBOOK = 1,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  PROP_NAME
} Property;

static GParamSpec *props[PROP_NAME + 1];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_label (PmProject *self, char **field, const char *label, Property property)
{
  if (g_strcmp0 (*field, label) == 0)
    return;

  g_free (*field);
  *field = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
take_codebook (PmProject *self, PmCodebook *codebook)
{
  if (codebook != NULL && g_set_object (&self->codebook, codebook))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODEBOOK]);
}

/* The one place where the project as the main loop knows it changes. */
static void
take_changes (PmProject *self, PmProjectResult *result)
{
  if (result->changes == NULL)
    return;

  take_codebook (self, result->changes->codebook);
  if (result->documents != NULL)
    pm_document_list_set (self->documents, result->documents);
  else
    pm_document_list_apply (self->documents, result->changes);
  set_label (self, &self->undo_label, result->changes->undo_label, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, result->changes->redo_label, PROP_REDO_LABEL);
  g_signal_emit (self, signals[CHANGED], 0, result->changes);
}

static gboolean
read_again (PmStore *store, PmProjectResult *result, GError **error)
{
  result->changes = pm_changes_new ();
  result->changes->everything = TRUE;
  result->changes->codebook = pm_store_load_codebook (store, error);

  return result->changes->codebook != NULL && pm_history_read_labels (store, result->changes, error);
}

static gboolean
look (PmStore *store, gpointer data, PmProjectResult *result, GCancellable *cancellable, GError **error)
{
  gboolean changed = FALSE;

  return pm_store_check_changed (store, &changed, error) && (!changed || read_again (store, result, error));
}

static gboolean
look_cb (gpointer data)
{
  g_autoptr (GTask) task = g_task_new (data, NULL, NULL, NULL);

  pm_project_change (data, task, look, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static void
pm_project_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmProject *self = PM_PROJECT (object);

  switch ((Property) id) {
  case PROP_CODEBOOK:
    g_value_set_object (value, self->codebook);
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, self->undo_label);
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, self->redo_label);
    break;
  case PROP_READ_ONLY:
    g_value_set_boolean (value, self->read_only);
    break;
  case PROP_NAME:
    g_value_set_string (value, self->name);
    break;
  }
}

static void
pm_project_dispose (GObject *object)
{
  PmProject *self = PM_PROJECT (object);

  g_clear_handle_id (&self->watch, g_source_remove);

  G_OBJECT_CLASS (pm_project_parent_class)->dispose (object);
}

static void
pm_project_finalize (GObject *object)
{
  PmProject *self = PM_PROJECT (object);

  g_clear_pointer (&self->worker, pm_worker_free);
  g_clear_pointer (&self->store, pm_store_close);
  g_clear_object (&self->codebook);
  g_clear_object (&self->documents);
  g_free (self->path);
  g_free (self->name);
  g_free (self->annotator);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (pm_project_parent_class)->finalize (object);
}

static void
pm_project_class_init (PmProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_project_get_property;
  object_class->dispose = pm_project_dispose;
  object_class->finalize = pm_project_finalize;

  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[CHANGED] = g_signal_new ("changed", PM_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PM_TYPE_CHANGES);
}

static void
pm_project_init (PmProject *self)
{
  self->documents = pm_document_list_new ();
}

typedef struct {
  char *path;
  PmStoreFlags flags;
  char *annotator;
} Open;

static void
open_free (gpointer data)
{
  Open *args = data;

  g_free (args->path);
  g_free (args->annotator);
  g_free (args);
}

/* A project as the thread that opens it leaves it to the main loop. */
typedef struct {
  PmStore *store;
  char *name;
  char *annotator;
  PmProjectResult *result;
} Opened;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_pointer (&opened->store, pm_store_close);
  g_clear_pointer (&opened->result, pm_project_result_free);
  g_free (opened->name);
  g_free (opened->annotator);
  g_free (opened);
}

static gboolean
read_all (Opened *opened, GError **error)
{
  opened->result = g_new0 (PmProjectResult, 1);
  opened->name = pm_store_dup_meta (opened->store, "name", error);

  return opened->name != NULL && read_again (opened->store, opened->result, error) && pm_project_result_complete (opened->result, opened->store, error);
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Open *args = data;
  Opened *opened = g_new0 (Opened, 1);
  GError *error = NULL;

  opened->store = pm_store_open (args->path, args->flags, &error);
  if (opened->store != NULL && args->annotator != NULL)
    pm_store_set_annotator (opened->store, args->annotator);
  if (opened->store != NULL && read_all (opened, &error)) {
    opened->annotator = g_strdup (args->annotator != NULL ? args->annotator : g_get_real_name ());
    g_task_return_pointer (task, opened, opened_free);
    return;
  }

  opened_free (opened);
  g_task_return_error (task, error);
}

void
pm_project_open_async (const char *path,
                       PmStoreFlags flags,
                       const char *annotator,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Open *args = g_new0 (Open, 1);

  g_return_if_fail (path != NULL);

  *args = (Open){ g_strdup (path), flags, g_strdup (annotator) };
  g_task_set_source_tag (task, pm_project_open_async);
  g_task_set_task_data (task, args, open_free);
  g_task_run_in_thread (task, open_thread);
}

PmProject *
pm_project_open_finish (GAsyncResult *result, GError **error)
{
  Opened *opened = g_task_propagate_pointer (G_TASK (result), error);
  PmProject *self;

  if (opened == NULL)
    return NULL;

  self = g_object_new (PM_TYPE_PROJECT, NULL);
  self->store = g_steal_pointer (&opened->store);
  self->path = g_strdup (pm_store_get_path (self->store));
  self->read_only = pm_store_get_read_only (self->store);
  self->name = g_steal_pointer (&opened->name);
  self->annotator = g_steal_pointer (&opened->annotator);
  take_changes (self, opened->result);
  self->worker = pm_worker_new ("project", self->store);
  self->watch = g_timeout_add_seconds (1, look_cb, self);
  opened_free (opened);

  return self;
}

const char *
pm_project_get_path (PmProject *self)
{
  return self->path;
}

const char *
pm_project_get_name (PmProject *self)
{
  return self->name;
}

gboolean
pm_project_get_read_only (PmProject *self)
{
  return self->read_only;
}

const char *
pm_project_get_undo_label (PmProject *self)
{
  return self->undo_label;
}

const char *
pm_project_get_redo_label (PmProject *self)
{
  return self->redo_label;
}

PmCodebook *
pm_project_get_codebook (PmProject *self)
{
  return self->codebook;
}

PmDocumentList *
pm_project_get_documents (PmProject *self)
{
  return self->documents;
}

const char *
pm_project_get_annotator (PmProject *self)
{
  return self->annotator;
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
  take_changes (PM_PROJECT (object), done);
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
  pm_worker_push (self->worker, inner, change_job);
}

void
pm_project_push (PmProject *self, GTask *task, PmJob job)
{
  pm_worker_push (self->worker, task, job);
}

static void
set_annotator_job (GTask *task, gpointer store)
{
  pm_store_set_annotator (store, g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

void
pm_project_set_annotator (PmProject *self, const char *name)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  g_return_if_fail (name != NULL && *name != '\0');

  g_free (self->annotator);
  self->annotator = g_strdup (name);
  g_task_set_task_data (task, g_strdup (name), g_free);
  pm_worker_push (self->worker, task, set_annotator_job);
}
