#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmCliProgress:
 *
 * Long work as a terminal sees it: a line on standard error that tells how far
 * it is, if that is a terminal, and Ctrl+C, which cancels it. There is one at a
 * time.
 */
typedef struct _PmCliProgress PmCliProgress;

/**
 * pm_cli_progress_new:
 * @label: translated, before the numbers
 *
 * From now on SIGINT, SIGTERM and SIGHUP cancel; a second one ends the program
 * at once, which leaves the project as it was as well.
 */
PmCliProgress *pm_cli_progress_new (const char *label);

/* Takes the line away, and gives the signals their usual meaning again. */
void pm_cli_progress_free (PmCliProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmCliProgress, pm_cli_progress_free)

/**
 * pm_cli_progress_report:
 * @total: 0 if not known
 * @progress: the #PmCliProgress
 *
 * A PmProgressFunc.
 */
void pm_cli_progress_report (guint done, guint total, gpointer progress);

GCancellable *pm_cli_progress_get_cancellable (PmCliProgress *self);

G_END_DECLS
