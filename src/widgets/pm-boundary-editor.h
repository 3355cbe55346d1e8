#pragma once

#include "pm-reader.h"
#include "pm-scene.h"

G_BEGIN_DECLS

/**
 * PmBoundaryEditor:
 *
 * The handles at the ends of the selected annotation's passages, and moving
 * them by pointer or keys. Until the user keeps the new bounds they are a draft
 * in the scene; then the reader emits PmReader::bounds-changed.
 */
typedef struct _PmBoundaryEditor PmBoundaryEditor;

/**
 * PmDamageFunc:
 * @span: what has to be drawn anew, in code points of the stored text
 */
typedef void (*PmDamageFunc) (PmSpan span, gpointer user_data);

/**
 * pm_boundary_editor_new:
 * @reader: borrowed, as is @scene; both must outlive the editor
 * @damage: called with @reader when the draft has changed
 */
PmBoundaryEditor *pm_boundary_editor_new (PmReader *reader, PmScene *scene, PmDamageFunc damage);
void pm_boundary_editor_free (PmBoundaryEditor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmBoundaryEditor, pm_boundary_editor_free)

/**
 * pm_boundary_editor_snapshot:
 *
 * Draws the handles. To be called with buffer coordinates, above the text.
 */
void pm_boundary_editor_snapshot (PmBoundaryEditor *self, GtkSnapshot *snapshot);

/* Begins with the first edge of the selected annotation, or goes on to the next
 * one; after the last keeps the draft. */
void pm_boundary_editor_next (PmBoundaryEditor *self);

/* Whether an edge is being moved. */
gboolean pm_boundary_editor_is_active (PmBoundaryEditor *self);

/**
 * pm_boundary_editor_handle_key:
 *
 * Arrows move the edge, Enter keeps, Escape reverts.
 *
 * Returns: whether an edge is being moved and the key has done one of that
 */
gboolean pm_boundary_editor_handle_key (PmBoundaryEditor *self, guint keyval, GdkModifierType state);

void pm_boundary_editor_step (PmBoundaryEditor *self, gboolean forward, gboolean by_word);

/* Ends it; asks for the draft to be stored, or drops it. */
void pm_boundary_editor_keep (PmBoundaryEditor *self);
void pm_boundary_editor_revert (PmBoundaryEditor *self);

G_END_DECLS
