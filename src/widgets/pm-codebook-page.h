#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmCodebookPage:
 *
 * The codebook of a project, to edit: the tree of its tags, and all about the
 * selected one.
 *
 * PmCodebookPage:project: (nullable)
 */
#define PM_TYPE_CODEBOOK_PAGE (pm_codebook_page_get_type ())
G_DECLARE_FINAL_TYPE (PmCodebookPage, pm_codebook_page, PM, CODEBOOK_PAGE, AdwBin)

GtkWidget *pm_codebook_page_new (void);

G_END_DECLS
