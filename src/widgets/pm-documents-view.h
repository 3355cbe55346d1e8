#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmDocumentsView:
 *
 * The list of a project's documents, one of which is chosen, with a menu on
 * each. What is chosen stays so while the filter hides it; when it is removed
 * from the project, its neighbor is chosen.
 *
 * PmDocumentsView:project: (nullable)
 * PmDocumentsView:codebook: (nullable) the project's, for the rows; read-only
 * PmDocumentsView:selected: row of the document that is chosen, or 0
 *
 * PmDocumentsView::activated: (gint64 document) by Enter or a double click
 */
#define PM_TYPE_DOCUMENTS_VIEW (pm_documents_view_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentsView, pm_documents_view, PM, DOCUMENTS_VIEW, AdwBin)

gint64 pm_documents_view_get_selected (PmDocumentsView *self);
void pm_documents_view_set_selected (PmDocumentsView *self, gint64 document);

void pm_documents_view_scroll_to_selected (PmDocumentsView *self);

G_END_DECLS
