#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmDocumentDetails:
 *
 * A window to change what is known of a document: title, outlet, author, date,
 * address and language. It closes when the change is on disk.
 */
#define PM_TYPE_DOCUMENT_DETAILS (pm_document_details_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentDetails, pm_document_details, PM, DOCUMENT_DETAILS, AdwWindow)

/**
 * pm_document_details_present:
 * @parent: in the window to be modal for, which shows what went wrong
 */
void pm_document_details_present (GtkWidget *parent, PmProject *project, PmDocument *document);

G_END_DECLS
