#pragma once

#include "pm-annotation.h"

G_BEGIN_DECLS

/* Sets of passages: arrays of #PmSpan, ascending and disjoint. */

GArray *pm_spans_new (void);

/* Returns: (transfer full): the passages that @annotation stands on */
GArray *pm_spans_of (PmAnnotation *annotation);

/**
 * pm_spans_union:
 *
 * Returns: (transfer full): what is covered by either; passages that overlap or
 *   touch become one
 */
GArray *pm_spans_union (GArray *a, GArray *b);

gboolean pm_spans_equal (GArray *a, GArray *b);
gboolean pm_spans_overlap (GArray *a, GArray *b);

/* Returns: from the start of the first to the end of the last; empty at 0 if
 *   there is none */
PmSpan pm_spans_get_extent (GArray *spans);

G_END_DECLS
