#pragma once

#include "pm-codebook.h"
#include "pm-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmDocumentRow:
 *
 * A document in the sidebar: status, outlet, title, date, number of annotations
 * and how they are spread over the tags (pm-tag-bar.h). It names the row of the
 * list view that it is in for screen readers, status included, and is silent
 * itself.
 *
 * PmDocumentRow:document: (nullable)
 * PmDocumentRow:codebook: (nullable) for the colors of the bar
 */
#define PM_TYPE_DOCUMENT_ROW (pm_document_row_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentRow, pm_document_row, PM, DOCUMENT_ROW, GtkWidget)

GtkWidget *pm_document_row_new (void);

PmDocument *pm_document_row_get_document (PmDocumentRow *self);

G_END_DECLS
