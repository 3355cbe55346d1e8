#pragma once

#include "pm-recent.h"

G_BEGIN_DECLS

/**
 * PmRecents:
 *
 * The projects that were opened last, the latest first: a list model of
 * #PmRecent that is kept in the settings, so that all that are alive show the
 * same. Main thread.
 *
 * PmRecents:n-items: how many there are
 */
#define PM_TYPE_RECENTS (pm_recents_get_type ())
G_DECLARE_FINAL_TYPE (PmRecents, pm_recents, PM, RECENTS, GObject)

PmRecents *pm_recents_new (void);

/**
 * pm_recents_add:
 * @path: absolute; one that is there already moves to the top
 *
 * Remembers a project as opened now. Only the latest ten are kept.
 */
void pm_recents_add (PmRecents *self, const char *path, const char *name, guint n_documents);

void pm_recents_remove (PmRecents *self, const char *path);

/* Looks which files are there, without waiting for slow disks. */
void pm_recents_check (PmRecents *self);

G_END_DECLS
