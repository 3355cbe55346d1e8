#pragma once

#include "pm-boundary-editor.h"
#include "pm-reader.h"

G_BEGIN_DECLS

/**
 * PmReaderKeys:
 *
 * The reader's keyboard: what is pressed in the text before GtkTextView sees
 * it. Keys name actions and do nothing themselves. Those that GtkTextView would
 * take but that mean something to the window are handed on to the window.
 */
typedef struct _PmReaderKeys PmReaderKeys;

/**
 * pm_reader_keys_new:
 * @reader: borrowed, as is @editor; both must outlive it
 * @editor: has the first say
 */
PmReaderKeys *pm_reader_keys_new (PmReader *reader, PmBoundaryEditor *editor);
void pm_reader_keys_free (PmReaderKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmReaderKeys, pm_reader_keys_free)

/* Whether letters, digits and other keys alone are commands. */
void pm_reader_keys_set_single (PmReaderKeys *self, gboolean single);

/**
 * pm_reader_keys_find_action:
 * @keyval: a key as it was typed, lower case
 * @state: no more than Shift and Ctrl
 * @single: whether single keys are commands
 * @digit: (out): '1' to '9' for the action that takes one
 *
 * Returns: (nullable): the action to activate; "" for a key that must not
 *   reach the text view
 */
const char *pm_reader_keys_find_action (guint keyval, GdkModifierType state, gboolean single, char *digit);

G_END_DECLS
