#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * pm_apply:
 * @widget: who asks; it shows what went wrong
 * @project: (nullable): without one nothing happens
 * @edit: (transfer full):
 * @done: (nullable): translated; shown with an Undo button once it is on disk
 *
 * Does a user action for a widget that waits for nothing: it sees the outcome
 * when the project says that it has changed.
 */
void pm_apply (GtkWidget *widget, PmProject *project, PmEdit *edit, const char *done);

G_END_DECLS
