#pragma once

#include "pm-codebook.h"
#include "pm-document.h"

G_BEGIN_DECLS

/* What is said of a document in words, translated. */

/* "Not started". */
const char *pm_status_get_label (PmStatus status);

/* Date and number of annotations: "3 Mar · 16 annotations". */
char *pm_document_dup_caption (PmDocument *document);

/* All that its row says, for screen readers. */
char *pm_document_dup_sentence (PmDocument *document);

/**
 * pm_document_dup_details:
 * @codebook: (nullable): to name the tags
 *
 * Returns: (transfer full): what a row has no room for, line by line: the whole
 *   title, the status, the tags, the file
 */
char *pm_document_dup_details (PmDocument *document, PmCodebook *codebook);

G_END_DECLS
