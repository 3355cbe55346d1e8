#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a file and reads tags from it, or writes the project's tags to it.
 * What comes of it is shown through @widget. */

void pm_codebook_files_import (GtkWidget *widget, PmProject *project);
void pm_codebook_files_export (GtkWidget *widget, PmProject *project);

G_END_DECLS
