#pragma once

#include "pm-store-db.h"

G_BEGIN_DECLS

/**
 * PmHistoryEntry:
 * @label: translated when it was made
 * @time: seconds since 1970, UTC
 * @undone: whether it has been undone, and can be done again
 */
typedef struct {
  gint64 id;
  char *label;
  char *annotator;
  gint64 time;
  gboolean undone;
} PmHistoryEntry;

void pm_history_entry_free (PmHistoryEntry *entry);

/**
 * pm_history_load:
 *
 * Returns: (transfer full) (element-type PmHistoryEntry): oldest first
 */
GPtrArray *pm_history_load (PmStore *store, GError **error);

/* Sets the labels of @changes to what can be undone and done again now. */
gboolean pm_history_read_labels (PmStore *store, PmChanges *changes, GError **error);

G_END_DECLS
