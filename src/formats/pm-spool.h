#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmSpool:
 *
 * Bytes that wait until what stands before them is written. A few wait in
 * memory, many in a temporary file that has no name, so nothing is left behind
 * whatever happens.
 */
typedef struct _PmSpool PmSpool;

/**
 * pm_spool_new:
 * @limit: how many bytes may wait in memory
 */
PmSpool *pm_spool_new (gsize limit);
void pm_spool_free (PmSpool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmSpool, pm_spool_free)

gboolean pm_spool_add (PmSpool *self, const GString *bytes, GError **error);

/* Nothing can be added after this. */
gboolean pm_spool_write_to (PmSpool *self, GOutputStream *stream, GError **error);

G_END_DECLS
