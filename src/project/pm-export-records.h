#pragma once

#include "pm-annotation.h"
#include "pm-codebook.h"
#include "pm-set.h"

G_BEGIN_DECLS

/* From what a project holds to the records of a set. */

gboolean pm_export_records_push_tag (PmSetSink *sink, PmCodebook *codebook, PmTag *tag, GError **error);

/**
 * pm_export_records_sort:
 * @annotations: (element-type PmAnnotation): of one document; sorted in place
 *   into the order of an export
 */
void pm_export_records_sort (GPtrArray *annotations, PmCodebook *codebook);

/**
 * pm_export_records_push_annotation:
 * @document: with its text, for the context of each passage
 */
gboolean pm_export_records_push_annotation (PmSetSink *sink, PmCodebook *codebook, const PmSetDocument *document, PmAnnotation *annotation, GError **error);

G_END_DECLS
