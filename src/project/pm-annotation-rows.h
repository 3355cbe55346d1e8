#pragma once

#include "pm-annotation.h"
#include "pm-edit-context.h"

G_BEGIN_DECLS

/* Single steps of edits on annotations. Each may fail with @error set, after
 * which the edit must fail. They check what they store: spans against the text,
 * attributes against the codebook. */

/**
 * pm_annotation_rows_insert:
 * @uuid: (nullable): %NULL to make one
 *
 * Returns: the new row, without passages yet, or -1
 */
gint64 pm_annotation_rows_insert (PmEditContext *context,
                                  const char *uuid,
                                  gint64 document,
                                  gint64 tag,
                                  PmAnnotationStatus status,
                                  const char *note,
                                  GError **error);

/* Puts @spans, of PmSpan, in the place of those there were. */
gboolean pm_annotation_rows_put_spans (PmEditContext *context, gint64 annotation, gint64 document, GArray *spans, GError **error);

/* An empty or %NULL value clears the attribute. */
gboolean pm_annotation_rows_put_value (PmEditContext *context, gint64 annotation, const PmValue *value, GError **error);

gboolean pm_annotation_rows_remove (PmEditContext *context, gint64 annotation, GError **error);
gboolean pm_annotation_rows_retag (PmEditContext *context, gint64 annotation, gint64 tag, GError **error);

/* Notes that it was changed, by whom is in the history. */
gboolean pm_annotation_rows_touch (PmEditContext *context, gint64 annotation, GError **error);

/* Returns the document's row, or -1 if there is no such annotation. */
gint64 pm_annotation_rows_get_document (PmEditContext *context, gint64 annotation, GError **error);

/**
 * pm_annotation_rows_unite:
 * @ids: (element-type gint64):
 *
 * Returns: (element-type PmSpan): what all of them cover, ascending, disjoint,
 *   touching ones joined
 */
GArray *pm_annotation_rows_unite (PmEditContext *context, GArray *ids, GError **error);

/**
 * pm_annotation_rows_label:
 * @format: translated, with one %s for the annotation's tag
 */
gboolean pm_annotation_rows_label (PmEditContext *context, const char *format, gint64 annotation, GError **error);

G_END_DECLS
