#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmRecent:
 *
 * A project that was opened before.
 *
 * PmRecent:missing: whether its file was not there when last looked for
 */
#define PM_TYPE_RECENT (pm_recent_get_type ())
G_DECLARE_FINAL_TYPE (PmRecent, pm_recent, PM, RECENT, GObject)

/**
 * pm_recent_new:
 * @opened: seconds since 1970, UTC
 */
PmRecent *pm_recent_new (GFile *file, const char *name, guint n_documents, gint64 opened);

GFile *pm_recent_get_file (PmRecent *self);

/* Returns: (nullable): %NULL if the file is not on a disk of this computer. */
const char *pm_recent_get_path (PmRecent *self);
const char *pm_recent_get_name (PmRecent *self);
guint pm_recent_get_n_documents (PmRecent *self);

gint64 pm_recent_get_opened (PmRecent *self);
gboolean pm_recent_get_missing (PmRecent *self);

/* Looks whether its file is there, without waiting for a slow disk. */
void pm_recent_check (PmRecent *self);

G_END_DECLS
