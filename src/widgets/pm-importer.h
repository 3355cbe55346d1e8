#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmImporter:
 *
 * Adds files to a project for a window: with progress and a way to cancel when
 * it takes long, and an account of what became of each file.
 */
#define PM_TYPE_IMPORTER (pm_importer_get_type ())
G_DECLARE_FINAL_TYPE (PmImporter, pm_importer, PM, IMPORTER, GObject)

/**
 * pm_importer_new:
 * @window: borrowed; owns the importer
 */
PmImporter *pm_importer_new (GtkWindow *window);

/* Leaving a project ends what is being imported into it. */
void pm_importer_set_project (PmImporter *self, PmProject *project);

/**
 * pm_importer_run:
 * @files: (element-type GFile):
 * @again: whether it is a folder that is opened, where files that the project
 *   has already are as they should be
 */
void pm_importer_run (PmImporter *self, GPtrArray *files, gboolean again);

/* Shows what became of the files of the last import, if there was one. */
void pm_importer_show_report (PmImporter *self);

G_END_DECLS
