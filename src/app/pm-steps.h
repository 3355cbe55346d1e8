#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmSteps:
 *
 * Undo and redo as a window shows them: its commands `win.undo` and `win.redo`,
 * and the section of its menu that names what they would do.
 */
#define PM_TYPE_STEPS (pm_steps_get_type ())
G_DECLARE_FINAL_TYPE (PmSteps, pm_steps, PM, STEPS, GObject)

/* To be called for the window's class. */
void pm_steps_install_actions (GtkWidgetClass *window_class);

/**
 * pm_steps_new:
 * @window: borrowed; owns this
 * @undo: borrowed: the button whose tooltip says what would be undone
 * @redo: borrowed
 */
PmSteps *pm_steps_new (GtkWidget *window, GtkWidget *undo, GtkWidget *redo);

void pm_steps_set_project (PmSteps *self, PmProject *project);

/**
 * pm_steps_get_menu:
 *
 * Returns: (transfer none): the section for the window's menu
 */
GMenu *pm_steps_get_menu (PmSteps *self);

G_END_DECLS
