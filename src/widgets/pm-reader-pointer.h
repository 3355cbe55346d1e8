#pragma once

#include "pm-reader.h"
#include "pm-scene.h"

G_BEGIN_DECLS

/**
 * PmReaderPointer:
 *
 * What the mouse does in the reader, beyond placing the caret and selecting:
 * a click selects a highlight, Ctrl adds pieces to a selection, double and
 * triple clicks take words and paragraphs of the stored text, resting tells
 * what is under the pointer.
 */
typedef struct _PmReaderPointer PmReaderPointer;

/* Both arguments are borrowed and must outlive it. */
PmReaderPointer *pm_reader_pointer_new (PmReader *reader, PmScene *scene);
void pm_reader_pointer_free (PmReaderPointer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmReaderPointer, pm_reader_pointer_free)

/* Whether what is selected by dragging grows to whole words. */
void pm_reader_pointer_set_snap_to_words (PmReaderPointer *self, gboolean snap);

/**
 * pm_reader_pointer_get_pieces:
 *
 * Returns: (transfer none) (element-type PmSpan): what was selected before with
 *   Ctrl, as the user selected it
 */
const GArray *pm_reader_pointer_get_pieces (PmReaderPointer *self);

/* Forgets pieces and what the pointer is on; returns whether there were pieces. */
gboolean pm_reader_pointer_reset (PmReaderPointer *self);

G_END_DECLS
