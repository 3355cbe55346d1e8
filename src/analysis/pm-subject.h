#pragma once

#include "pm-mentions.h"

G_BEGIN_DECLS

/* Who does what a sentence tells. Mentions are borrowed from the PmMentions. */

/**
 * pm_subject_find:
 *
 * Returns: (nullable): the first mention of the sentence before @end that owns
 *   nothing and depends on no preposition
 */
const PmMention *pm_subject_find (const PmClauses *clauses, const PmMentions *mentions, guint first, guint end);

/**
 * pm_subject_of:
 * @first: where the sentence begins
 * @verb: a unit
 * @near: (out): whether nothing but adverbs, or words between commas, stands
 *   between it and the verb
 *
 * Returns: (nullable): who does @verb
 */
const PmMention *pm_subject_of (const PmClauses *clauses, const PmMentions *mentions, guint first, guint verb, gboolean *near);

/**
 * pm_subject_name:
 * @mention: such as `her neighbor` in `her neighbor, Pete Amaral,`
 *
 * Returns: the name that follows between commas, or @mention
 */
const PmMention *pm_subject_name (const PmClauses *clauses, const PmMentions *mentions, const PmMention *mention);

G_END_DECLS
