#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/**
 * pm_shared_store_open:
 * @problem: (out) (nullable): why it is open for reading only, in words for
 *   users
 *
 * Opens a project as one of those who have it open: one that another computer
 * has open, or that is damaged, opens for reading only. Nothing is written yet;
 * pm_presence_enter() tells the others.
 */
PmStore *pm_shared_store_open (const char *path, PmStoreFlags flags, char **problem, GError **error);

/**
 * pm_shared_store_close:
 * @presence: the row that tells the others we have it open, or 0
 *
 * Takes leave of the others and closes it.
 */
void pm_shared_store_close (PmStore *store, gint64 presence);

G_END_DECLS
