#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size a window had last, kept in the settings. */
void pm_window_geometry_save (GtkWindow *window, GSettings *settings);
void pm_window_geometry_restore (GtkWindow *window, GSettings *settings);

G_END_DECLS
