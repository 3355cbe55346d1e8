#pragma once

#include "pm-window.h"

G_BEGIN_DECLS

/* The commands of a window that its read page carries out, under the same name
 * with `page.` for `win.`. */
void pm_window_commands_install_actions (GtkWidgetClass *window_class);

/* There are none without a project. */
void pm_window_commands_set_enabled (PmWindow *window, gboolean enabled);

G_END_DECLS
