#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmBoundary:
 *
 * The edges of an annotation's passages while one of them is being moved. No
 * passage can become empty or run into the next one. All offsets are code
 * points.
 */
typedef struct _PmBoundary PmBoundary;

/**
 * pm_boundary_new:
 * @spans: (element-type PmSpan): at least one, ascending, disjoint; copied
 *
 * Begins at the start of the first passage.
 */
PmBoundary *pm_boundary_new (PmText *text, const GArray *spans);
void pm_boundary_free (PmBoundary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmBoundary, pm_boundary_free)

/* Returns: (transfer none) (element-type PmSpan): as they are now. */
const GArray *pm_boundary_get_spans (const PmBoundary *self);

/* The place of the edge that is being moved. */
guint pm_boundary_get_offset (const PmBoundary *self);
guint pm_boundary_get_piece (const PmBoundary *self);
gboolean pm_boundary_is_at_end (const PmBoundary *self);

/**
 * pm_boundary_take:
 * @piece: which passage
 * @end: its end, or its start
 *
 * Moves that edge from now on.
 */
void pm_boundary_take (PmBoundary *self, guint piece, gboolean end);

/**
 * pm_boundary_take_next:
 *
 * Goes on to the next edge in reading order.
 *
 * Returns: %FALSE after the last one
 */
gboolean pm_boundary_take_next (PmBoundary *self);

/* Moves the edge there, or as near as it may go. */
void pm_boundary_move_to (PmBoundary *self, guint offset);

/* Moves it by a character, with the marks that belong to it, or by a word. */
void pm_boundary_step (PmBoundary *self, gboolean forward, gboolean by_word);

/* Whether any edge is not where it was. */
gboolean pm_boundary_is_changed (const PmBoundary *self);

G_END_DECLS
