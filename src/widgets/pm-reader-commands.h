#pragma once

#include "pm-passages.h"
#include "pm-reader.h"

G_BEGIN_DECLS

/**
 * pm_reader_commands_install_actions:
 *
 * The reader's actions that select and go places. `reader.select-…` selects the
 * passage around the caret or around what is selected; again, more.
 * `reader.next-annotation` and `reader.previous-annotation` go from the selected
 * annotation, or from the caret if none is. `reader.next-overlap` selects the
 * next of the annotations that the caret is in.
 */
void pm_reader_commands_install_actions (GtkWidgetClass *klass);

G_END_DECLS
