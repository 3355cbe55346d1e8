#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmWelcome:
 *
 * What the window shows while no project is open: ways to begin, an example, and
 * the recent projects, which it takes from the settings itself. All it does is
 * name actions of the window: `win.open-folder`, `win.new-project`,
 * `win.open-sample`, `win.open-recent`, `win.locate-recent`, and
 * `win.import-paths` for what is dropped.
 */
#define PM_TYPE_WELCOME (pm_welcome_get_type ())
G_DECLARE_FINAL_TYPE (PmWelcome, pm_welcome, PM, WELCOME, AdwBin)

GtkWidget *pm_welcome_new (void);

G_END_DECLS
