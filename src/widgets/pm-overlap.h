#pragma once

#include "pm-annotation-list.h"

G_BEGIN_DECLS

/* Which annotations of one tag lie over each other. */

/**
 * pm_overlap_find_same:
 * @spans: (element-type PmSpan): at least one
 * @tag: the tag's row
 *
 * Returns: the row of an annotation with that very tag and exactly those
 *   passages, or 0
 */
gint64 pm_overlap_find_same (PmAnnotationList *list, GArray *spans, gint64 tag);

/**
 * pm_overlap_find_mergeable:
 * @annotation: its row
 *
 * Returns: (transfer full) (element-type gint64): @annotation, then the rows of
 *   those with the same tag that overlap it; empty if it is not in @list
 */
GArray *pm_overlap_find_mergeable (PmAnnotationList *list, gint64 annotation);

G_END_DECLS
