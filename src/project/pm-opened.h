#pragma once

#include "pm-project-job.h"

G_BEGIN_DECLS

/**
 * PmOpenRequest:
 * @annotator: (nullable):
 * @make: whether to make the project first if it is not there
 * @folder: (nullable): what it is made for
 *
 * What to open, and for whom.
 */
typedef struct {
  char *path;
  PmStoreFlags flags;
  char *annotator;
  gboolean make;
  GFile *folder;
} PmOpenRequest;

PmOpenRequest *pm_open_request_new (const char *path, PmStoreFlags flags, const char *annotator);
void pm_open_request_free (PmOpenRequest *request);

/**
 * PmOpened:
 * @problem: (nullable): why it is for reading only
 * @result: all that a project shows
 *
 * A project as the thread that opens it leaves it to the main loop.
 */
typedef struct {
  PmStore *store;
  char *problem;
  char *name;
  char *annotator;
  PmProjectResult *result;
} PmOpened;

/**
 * pm_opened_new:
 *
 * Opens a project and reads all that is shown of it; blocks.
 */
PmOpened *pm_opened_new (const PmOpenRequest *request, GError **error);
void pm_opened_free (PmOpened *opened);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmOpened, pm_opened_free)

G_END_DECLS
