#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PmSpan:
 * @start: first code point inside the span
 * @end: first code point after it; never less than @start
 *
 * A half-open range of an article's text. Both ends count Unicode code
 * points from the start of the text, as GtkTextIter offsets and the JSON
 * export do.
 */
typedef struct {
  guint start;
  guint end;
} PmSpan;

guint pm_span_length (PmSpan span);

/**
 * pm_span_overlaps:
 *
 * Touching spans, where one ends as the other begins, do not overlap.
 */
gboolean pm_span_overlaps (PmSpan a, PmSpan b);

gboolean pm_span_contains (PmSpan span, guint offset);

/**
 * pm_span_compare:
 *
 * Reading order: by start, and of two that start together the longer first.
 *
 * Returns: less than, equal to or greater than 0
 */
int pm_span_compare (PmSpan a, PmSpan b);

G_END_DECLS
