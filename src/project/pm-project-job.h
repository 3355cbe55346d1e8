#pragma once

#include "pm-project.h"
#include "pm-worker.h"

G_BEGIN_DECLS

/* How the functions of a project reach its thread. */

/**
 * PmProjectResult:
 * @changes: (nullable): what a change made of the project
 * @documents: (nullable) (element-type PmDocument): all, when @changes does not
 *   carry them
 * @row: what was made
 * @label: (nullable): what was undone or done again
 * @report: (nullable): what became of imported files
 *
 * What a change brings back from the thread.
 */
typedef struct {
  PmChanges *changes;
  GPtrArray *documents;
  gint64 row;
  char *label;
  PmImportReport *report;
} PmProjectResult;

void pm_project_result_free (gpointer result);

/* On the thread: says that everything must be read again. */
gboolean pm_project_result_read_all (PmProjectResult *result, PmStore *store, GError **error);

/* On the thread: reads what @result->changes says must be read again. */
gboolean pm_project_result_complete (PmProjectResult *result, PmStore *store, GError **error);

/**
 * PmProjectFunc:
 *
 * Changes the project, on its thread, and fills @result.
 */
typedef gboolean (*PmProjectFunc) (PmStore *store, gpointer data, PmProjectResult *result, GCancellable *cancellable, GError **error);

/**
 * pm_project_change:
 * @task: returns the #PmProjectResult, after #PmProject::changed
 * @data: (transfer full):
 */
void pm_project_change (PmProject *self, GTask *task, PmProjectFunc func, gpointer data, GDestroyNotify free_data);

/**
 * pm_project_push:
 * @job: only reads; its context is the #PmStore
 */
void pm_project_push (PmProject *self, GTask *task, PmJob job);

/* In the main loop: takes in what a change brought back. */
void pm_project_take (PmProject *self, PmProjectResult *result);

/* In the main loop: says that it is for reading only from now on, and why. */
void pm_project_forbid (PmProject *self, const char *problem);

/* Looks, on a thread of its own, whether the file is whole. */
void pm_project_check (PmProject *self);

G_END_DECLS
