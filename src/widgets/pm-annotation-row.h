#pragma once

#include "pm-annotation-list.h"
#include "pm-codebook.h"
#include "pm-paragraphs.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmAnnotationRow:
 *
 * An annotation in the list of the open document: its tag, paragraph, first
 * words and speaker. The whole of it is one sentence for screen readers.
 */
#define PM_TYPE_ANNOTATION_ROW (pm_annotation_row_get_type ())
G_DECLARE_FINAL_TYPE (PmAnnotationRow, pm_annotation_row, PM, ANNOTATION_ROW, AdwBin)

/**
 * PmAnnotationContext:
 * @codebook: (nullable): to name the tag
 * @list: the annotations around it
 * @paragraphs: (nullable): of the document's text
 */
typedef struct {
  PmCodebook *codebook;
  PmAnnotationList *list;
  const PmParagraphs *paragraphs;
} PmAnnotationContext;

GtkWidget *pm_annotation_row_new (void);

/**
 * pm_annotation_row_show:
 * @context: not kept
 */
void pm_annotation_row_show (PmAnnotationRow *self, PmAnnotation *annotation, const PmAnnotationContext *context);

/**
 * pm_annotation_row_is_stale:
 *
 * Returns: whether the annotations around it have changed so that it must be
 *   shown anew; cheap, unlike showing it
 */
gboolean pm_annotation_row_is_stale (PmAnnotationRow *self, const PmAnnotationContext *context);

/**
 * pm_annotation_row_get_annotation:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PmAnnotation *pm_annotation_row_get_annotation (PmAnnotationRow *self);

/**
 * pm_annotation_row_get_label:
 *
 * Returns: (transfer none): what a screen reader says
 */
const char *pm_annotation_row_get_label (PmAnnotationRow *self);

G_END_DECLS
