#pragma once

#include "pm-document.h"
#include "pm-edit.h"

G_BEGIN_DECLS

PmEdit *pm_edit_set_status (gint64 document, PmStatus status);

/**
 * pm_edit_change_document:
 * @fields: copied; title, outlet, author, published, url and language are
 *   stored in the document with that id
 */
PmEdit *pm_edit_change_document (const PmDocumentFields *fields);

/**
 * pm_edit_remove_documents:
 * @ids: (element-type gint64): rows; copied
 *
 * Removes them with their annotations.
 */
PmEdit *pm_edit_remove_documents (GArray *ids);

G_END_DECLS
