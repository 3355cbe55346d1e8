#include "pm-project.h"

#include "pm-opened.h"
#include "pm-presence.h"
#include "pm-project-job.h"
#include "pm-shared-store.h"

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
  char *problem;
  gint64 presence; /* our row among those who have it open, or 0 */
  guint watch;     /* source that looks for others' changes */
  guint ticks;     /* of the watch, in seconds */
};

G_DEFINE_FINAL_TYPE (PmProject, pm_project, G_TYPE_OBJECT)

typedef enum {
  PROP_CODEBOOK = 1,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  PROP_NAME,
  PROP_PROBLEM
} Property;

static GParamSpec *props[PROP_PROBLEM + 1];

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
void
pm_project_take (PmProject *self, PmProjectResult *result)
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
look (PmStore *store, gpointer data, PmProjectResult *result, GCancellable *cancellable, GError **error)
{
  gboolean changed = FALSE;

  return pm_store_check_changed (store, &changed, error) && (!changed || pm_project_result_read_all (result, store, error));
}

static void
enter_job (GTask *task, gpointer store)
{
  g_task_return_int (task, pm_store_get_read_only (store) ? 0 : MAX (pm_presence_enter (store, NULL), 0));
}

static void
entered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PM_PROJECT (object)->presence = g_task_propagate_int (G_TASK (result), NULL);
}

/* Not while opening: it waits for the disk. */
static void
enter (PmProject *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, entered_cb, NULL);

  pm_worker_push (self->worker, task, enter_job);
}

static void
refresh_job (GTask *task, gpointer store)
{
  const gint64 *presence = g_task_get_task_data (task);

  pm_presence_refresh (store, *presence, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
refresh (PmProject *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_task_data (task, g_memdup2 (&self->presence, sizeof self->presence), g_free);
  pm_worker_push (self->worker, task, refresh_job);
}

static gboolean
look_cb (gpointer data)
{
  PmProject *self = data;
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  /* Reading the whole file is not to be in the way of showing it. */
  if (self->ticks++ == 0) {
    pm_project_check (self);
    enter (self);
  }
  pm_project_change (self, task, look, NULL, NULL);
  if (self->presence > 0 && self->ticks % PM_PRESENCE_INTERVAL == 0)
    refresh (self);

  return G_SOURCE_CONTINUE;
}

void
pm_project_forbid (PmProject *self, const char *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  self->read_only = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
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
  case PROP_PROBLEM:
    g_value_set_string (value, self->problem);
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
  pm_shared_store_close (self->store, self->presence);
  g_clear_object (&self->codebook);
  g_clear_object (&self->documents);
  g_free (self->path);
  g_free (self->name);
  g_free (self->problem);
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
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[CHANGED] = g_signal_new ("changed", PM_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PM_TYPE_CHANGES);
}

static void
pm_project_init (PmProject *self)
{
  self->documents = pm_document_list_new ();
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  PmOpened *opened = pm_opened_new (data, &error);

  if (opened != NULL)
    g_task_return_pointer (task, opened, (GDestroyNotify) pm_opened_free);
  else
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

  g_return_if_fail (path != NULL);

  g_task_set_source_tag (task, pm_project_open_async);
  g_task_set_task_data (task, pm_open_request_new (path, flags, annotator), (GDestroyNotify) pm_open_request_free);
  g_task_run_in_thread (task, open_thread);
}

void
pm_project_make_async (const char *path,
                       GFile *folder,
                       const char *annotator,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  PmOpenRequest *request = pm_open_request_new (path, PM_STORE_DEFAULT, annotator);

  g_return_if_fail (path != NULL || folder != NULL);

  request->make = TRUE;
  g_set_object (&request->folder, folder);
  g_task_set_source_tag (task, pm_project_make_async);
  g_task_set_task_data (task, request, (GDestroyNotify) pm_open_request_free);
  g_task_run_in_thread (task, open_thread);
}

PmProject *
pm_project_open_finish (GAsyncResult *result, GError **error)
{
  PmOpened *opened = g_task_propagate_pointer (G_TASK (result), error);
  PmProject *self;

  if (opened == NULL)
    return NULL;

  self = g_object_new (PM_TYPE_PROJECT, NULL);
  self->store = g_steal_pointer (&opened->store);
  self->path = g_strdup (pm_store_get_path (self->store));
  self->read_only = pm_store_get_read_only (self->store);
  self->name = g_steal_pointer (&opened->name);
  self->annotator = g_steal_pointer (&opened->annotator);
  pm_project_take (self, opened->result);
  self->worker = pm_worker_new ("project", self->store);
  self->problem = g_steal_pointer (&opened->problem);
  self->watch = g_timeout_add_seconds (1, look_cb, self);
  pm_opened_free (opened);

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
pm_project_get_problem (PmProject *self)
{
  return self->problem;
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
