#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The window's menu. */

/**
 * pm_window_menu_new:
 * @steps: the section that pm_window_menu_set_steps() fills
 */
GMenuModel *pm_window_menu_new (GMenu *steps);

void pm_window_menu_set_steps (GMenu *steps, const char *undo, const char *redo);

/**
 * pm_window_menu_name_undo:
 * @label: (nullable): what would be undone
 *
 * Returns: (transfer full): such as "Undo Tag as Quote"
 */
char *pm_window_menu_name_undo (const char *label);
char *pm_window_menu_name_redo (const char *label);

/* Shows the keyboard shortcuts. */
void pm_window_menu_show_shortcuts (GtkWindow *window);

G_END_DECLS
