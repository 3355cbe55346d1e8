#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmWindow:
 *
 * A window: the welcome page, or one project with its pages. It wires its
 * children together, shows what they have to say, and holds the commands that
 * concern the project as a whole (`win.*`).
 */
#define PM_TYPE_WINDOW (pm_window_get_type ())
G_DECLARE_FINAL_TYPE (PmWindow, pm_window, PM, WINDOW, AdwApplicationWindow)

PmWindow *pm_window_new (GtkApplication *application);

/**
 * pm_window_get_project:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PmProject *pm_window_get_project (PmWindow *self);

/**
 * pm_window_get_read_page:
 *
 * Returns: (transfer none) (nullable): where its project is read; %NULL before
 *   the first one
 */
GtkWidget *pm_window_get_read_page (PmWindow *self);

/**
 * pm_window_open:
 * @files: (element-type GFile): a project, or what is to become one
 * @path: (nullable): where that project is to be, instead of the usual place
 */
void pm_window_open (PmWindow *self, GPtrArray *files, const char *path);

/**
 * pm_window_add:
 * @files: (element-type GFile): articles or annotation sets
 *
 * Adds them to its project; without one, they become a corpus of their own.
 */
void pm_window_add (PmWindow *self, GPtrArray *files);

void pm_window_open_sample (PmWindow *self);

G_END_DECLS
