#pragma once

#include "pm-window.h"

G_BEGIN_DECLS

/* The commands of a window that begin with choosing a file. */

void pm_window_files_install_actions (GtkWidgetClass *window_class);

/**
 * pm_window_files_get_sample:
 *
 * Returns: (transfer full): the folder of the sample corpus
 */
GFile *pm_window_files_get_sample (void);

/* Keeps @project among the recent ones. */
void pm_window_files_remember (PmProject *project);

/* Says why something could not be opened; one that was cancelled is silent. */
void pm_window_files_explain (GtkWindow *window, const GError *error);

/* Opens or adds what is dropped onto the window. */
void pm_window_files_take_drops (PmWindow *window);

G_END_DECLS
