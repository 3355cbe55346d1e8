#pragma once

#include "pm-document-keeper.h"
#include "pm-format.h"

G_BEGIN_DECLS

/**
 * PmReadAhead:
 *
 * Reads files on a thread of its own while the thread that takes them is busy
 * with the ones before. It is only so far ahead that a few megabytes are held.
 */
typedef struct _PmReadAhead PmReadAhead;

/**
 * pm_read_ahead_new:
 * @files: (element-type GFile): of one document each
 */
PmReadAhead *pm_read_ahead_new (GPtrArray *files, const PmFormat *format, GCancellable *cancellable);

/* Stops reading; waits for the file that is being read. */
void pm_read_ahead_free (PmReadAhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmReadAhead, pm_read_ahead_free)

/**
 * pm_read_ahead_get_next:
 *
 * Returns: (transfer none) (nullable): the file that is taken next
 */
GFile *pm_read_ahead_get_next (PmReadAhead *self);

/**
 * pm_read_ahead_take:
 *
 * Waits for the next file; may be called once for each.
 *
 * Returns: (transfer full): its document; %NULL with the format's @error
 */
PmKeptDocument *pm_read_ahead_take (PmReadAhead *self, GError **error);

G_END_DECLS
