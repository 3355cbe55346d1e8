#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmProgressWindow:
 *
 * How far long work is, with a way to cancel it. It shows itself only when the
 * work has taken half a second; whoever started the work destroys it when that
 * has ended.
 */
#define PM_TYPE_PROGRESS_WINDOW (pm_progress_window_get_type ())
G_DECLARE_FINAL_TYPE (PmProgressWindow, pm_progress_window, PM, PROGRESS_WINDOW, AdwWindow)

/**
 * pm_progress_window_new:
 * @parent: the window to be modal for
 * @title: translated, such as "Adding Documents"
 * @cancellable: cancelled when the user wants that
 *
 * Returns: owned by GTK, as windows are
 */
PmProgressWindow *pm_progress_window_new (GtkWindow *parent, const char *title, GCancellable *cancellable);

/**
 * pm_progress_window_update:
 * @total: 0 if not known yet
 */
void pm_progress_window_update (PmProgressWindow *self, guint done, guint total);

/* The same, as a #PmProgressFunc. */
void pm_progress_window_update_cb (guint done, guint total, gpointer self);

G_END_DECLS
