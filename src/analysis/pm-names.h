#pragma once

#include "pm-cues.h"

G_BEGIN_DECLS

/**
 * pm_names_is_part:
 *
 * Returns: whether the unit may be a word of a name by its looks
 */
gboolean pm_names_is_part (const PmToken *unit);

/**
 * pm_names_find_end:
 * @index: the first word of a name
 *
 * Returns: behind the last unit of the capitalized words that begin at @index,
 *   with what joins names (de, of): titles, given names, family names, bodies
 */
guint pm_names_find_end (const PmClauses *clauses, guint index);

/**
 * pm_names_collect:
 *
 * Returns: (transfer full): a set of the words that are capitalized where a
 *   sentence does not begin, so that one that does begin a sentence can be told
 *   from a name; pm_names_holds() asks it
 */
GHashTable *pm_names_collect (const PmClauses *clauses);

gboolean pm_names_holds (GHashTable *names, const PmTokens *tokens, PmSpan word);

G_END_DECLS
