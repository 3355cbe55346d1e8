#pragma once

#include "pm-annotation-filter.h"
#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmAnnotationsView:
 *
 * The list of the open document's annotations, as far as they pass a
 * filter. It is the full equivalent of the highlights for those who cannot see
 * them.
 *
 * PmAnnotationsView:project:
 * PmAnnotationsView:list: (nullable) the #PmAnnotationList of the open document
 * PmAnnotationsView:text: (nullable) its #PmText, to number the paragraphs
 * PmAnnotationsView:selected: row of the selected annotation, or 0
 * PmAnnotationsView:count: (nullable) how many there are, and pass: "3 of 11"
 *
 * PmAnnotationsView::show-annotation: (gint64 row) the user activated it
 */
#define PM_TYPE_ANNOTATIONS_VIEW (pm_annotations_view_get_type ())
G_DECLARE_FINAL_TYPE (PmAnnotationsView, pm_annotations_view, PM, ANNOTATIONS_VIEW, AdwBin)

/**
 * pm_annotations_view_get_filter:
 *
 * Returns: (transfer none): what the annotations have to pass
 */
PmAnnotationFilter *pm_annotations_view_get_filter (PmAnnotationsView *self);

G_END_DECLS
