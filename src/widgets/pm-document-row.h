#pragma once

#include "pm-codebook.h"
#include "pm-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmDocumentRow:
 *
 * A document in the sidebar: status, outlet, title, date, number of annotations
 * and a #PmTagBar. The row of a list view that it is in is named by it for
 * screen readers, status included.
 *
 * PmDocumentRow:document: (nullable)
 * PmDocumentRow:codebook: (nullable) for the colors of the bar
 */
#define PM_TYPE_DOCUMENT_ROW (pm_document_row_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentRow, pm_document_row, PM, DOCUMENT_ROW, AdwBin)

GtkWidget *pm_document_row_new (void);

PmDocument *pm_document_row_get_document (PmDocumentRow *self);

/* For people, translated: "Not started". */
const char *pm_status_get_label (PmStatus status);

G_END_DECLS
