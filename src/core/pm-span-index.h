#pragma once

#include "pm-span.h"

G_BEGIN_DECLS

/**
 * PmSpanIndex:
 *
 * Spans with an owner each, found by overlap. A balanced search tree in reading
 * order whose nodes know the furthest end below them. Adding, removing, next and
 * previous take O(log n); a query O(log n + k) if the k found lie together, as
 * those on a page do, and O(k log n) if they are strewn over the text. Not
 * thread-safe.
 */
typedef struct _PmSpanIndex PmSpanIndex;

PmSpanIndex *pm_span_index_new (void);
void pm_span_index_free (PmSpanIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmSpanIndex, pm_span_index_free)

guint pm_span_index_get_size (const PmSpanIndex *self);

/**
 * pm_span_index_add:
 * @span: not empty, in code points
 * @owner: whatever the caller knows the span by, such as an annotation; kept as
 *   a borrowed pointer. The same span may have several owners, and an owner
 *   several spans; the same pair is kept only once. Equal
 *   spans stand in no particular order.
 */
void pm_span_index_add (PmSpanIndex *self, PmSpan span, gpointer owner);

/**
 * pm_span_index_remove:
 *
 * Returns: whether the pair was there
 */
gboolean pm_span_index_remove (PmSpanIndex *self, PmSpan span, gpointer owner);

void pm_span_index_clear (PmSpanIndex *self);

/**
 * PmSpanFunc:
 *
 * Returns: whether to go on
 */
typedef gboolean (*PmSpanFunc) (PmSpan span, gpointer owner, gpointer user_data);

/**
 * pm_span_index_foreach:
 * @range: in code points
 * @func: called in reading order for every span that overlaps @range; it must
 *   not change the index
 */
void pm_span_index_foreach (const PmSpanIndex *self, PmSpan range, PmSpanFunc func, gpointer user_data);

/**
 * pm_span_index_next:
 * @offset: in code points
 * @span: (out) (optional): where found
 *
 * Returns: (transfer none) (nullable): the owner of the first span in reading
 *   order that starts at or after @offset
 */
gpointer pm_span_index_next (const PmSpanIndex *self, guint offset, PmSpan *span);

/**
 * pm_span_index_previous:
 *
 * Returns: (transfer none) (nullable): the owner of the last span in reading
 *   order that starts before @offset
 */
gpointer pm_span_index_previous (const PmSpanIndex *self, guint offset, PmSpan *span);

G_END_DECLS
