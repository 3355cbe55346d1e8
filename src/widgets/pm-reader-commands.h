#pragma once

#include "pm-passages.h"
#include "pm-reader.h"
#include "pm-scene.h"

G_BEGIN_DECLS

/* What the reader's actions do that select and go places. */

/* Selects the passage around the caret or what is selected; again, more. */
void pm_reader_commands_select (PmReader *reader, const PmScene *scene, PmPassageKind kind);

/* Selects and shows the annotation after or before the selected one, or after or
 * before the caret if none is. */
void pm_reader_commands_go (PmReader *reader, const PmScene *scene, gboolean forward);

/* Selects the next of the annotations that the caret is in. */
void pm_reader_commands_overlap (PmReader *reader, const PmScene *scene);

/**
 * pm_reader_commands_dup_description:
 *
 * Returns: (transfer full): the paths of the tags at the caret, innermost
 *   first, for a screen reader; empty where there are none
 */
char *pm_reader_commands_dup_description (PmReader *reader, const PmScene *scene);

G_END_DECLS
