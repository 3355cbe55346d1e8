#pragma once

#include "pm-annotation.h"
#include "pm-edit.h"

G_BEGIN_DECLS

/* What can be done to annotations. Spans are code points of the stored text;
 * the passages are read from it when the edit is applied. */

/**
 * PmDraft:
 * @document: the document's row
 * @tag: the tag's row
 * @spans: (element-type PmSpan): at least one, ascending, disjoint, not empty
 * @values: (nullable) (element-type PmValue): attributes of the tag
 * @note: (nullable):
 *
 * An annotation to be made.
 */
typedef struct {
  gint64 document;
  gint64 tag;
  GArray *spans;
  GArray *values;
  const char *note;
  PmAnnotationStatus status;
} PmDraft;

/**
 * pm_edit_annotate:
 * @draft: copied
 *
 * Its result is the new annotation's row.
 */
PmEdit *pm_edit_annotate (const PmDraft *draft);

/**
 * pm_edit_remove_annotations:
 * @ids: (element-type gint64): rows; copied
 */
PmEdit *pm_edit_remove_annotations (GArray *ids);

/* Attributes that the new tag does not give are kept where one of the same name
 * is there, and else removed. */
PmEdit *pm_edit_retag (GArray *ids, gint64 tag);

/**
 * pm_edit_set_spans:
 * @spans: (element-type PmSpan): all its passages, as in #PmDraft; copied
 */
PmEdit *pm_edit_set_spans (gint64 annotation, GArray *spans);

/**
 * pm_edit_set_value:
 * @value: (nullable): copied; its attribute says which. %NULL or an empty text
 *   clears @attribute.
 */
PmEdit *pm_edit_set_value (gint64 annotation, gint64 attribute, const PmValue *value);

/**
 * pm_edit_set_note:
 * @note: (nullable):
 */
PmEdit *pm_edit_set_note (gint64 annotation, const char *note);

/**
 * pm_edit_merge_annotations:
 * @ids: (element-type gint64): rows of one document and one tag, at least two;
 *   copied
 *
 * Makes the first of them cover what all of them cover.
 */
PmEdit *pm_edit_merge_annotations (GArray *ids);

G_END_DECLS
