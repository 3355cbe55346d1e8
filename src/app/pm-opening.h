#pragma once

#include "pm-project.h"

G_BEGIN_DECLS

/**
 * PmOpening:
 * @project: the project, open
 * @files: (element-type GFile): articles to be added to it; empty when a
 *   project file was opened
 *
 * What the user asked to open, when it is there.
 */
typedef struct {
  PmProject *project;
  GPtrArray *files;
} PmOpening;

void pm_opening_free (PmOpening *opening);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmOpening, pm_opening_free)

/**
 * pm_opening_run_async:
 * @files: (element-type GFile): a project, or a folder or files that become the
 *   corpus of one; may be empty for a project without articles
 * @path: (nullable): where the project is to be, instead of the usual place
 * @annotator: (nullable): who will make changes
 *
 * Opens a project, making it first if need be. The same folder gives the same
 * project.
 */
void pm_opening_run_async (GPtrArray *files,
                           const char *path,
                           const char *annotator,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
PmOpening *pm_opening_run_finish (GAsyncResult *result, GError **error);

/* Whether @file is a project by its name. */
gboolean pm_opening_is_project (GFile *file);

G_END_DECLS
