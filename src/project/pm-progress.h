#pragma once

#include "pm-import.h"

G_BEGIN_DECLS

/**
 * PmProgress:
 *
 * Carries progress from a working thread to the main loop: the newest only, so
 * that a busy main loop is not flooded.
 */
typedef struct _PmProgress PmProgress;

/**
 * pm_progress_new:
 * @func: (nullable): called in the thread-default context of the caller
 */
PmProgress *pm_progress_new (PmProgressFunc func, gpointer user_data);

/* From any thread; a #PmProgressFunc whose data is the PmProgress. */
void pm_progress_tell (guint done, guint total, gpointer progress);

/* In the main loop: @func is not called any more. */
void pm_progress_end (PmProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmProgress, pm_progress_end)

G_END_DECLS
