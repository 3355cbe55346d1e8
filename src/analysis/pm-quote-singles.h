#pragma once

#include "pm-quote-marks.h"

G_BEGIN_DECLS

/* Single marks, which are also apostrophes, decades, elisions and feet. */

/**
 * pm_quote_singles_is_apostrophe:
 * @offset: a single mark
 *
 * Returns: whether what is around it leaves no doubt: don’t, ’90s, ’tis, ’n’
 */
gboolean pm_quote_singles_is_apostrophe (const PmTokens *tokens, guint offset);

/**
 * pm_quote_singles_settle:
 * @marks: (element-type PmMark): all, of which the single ones are looked at
 *
 * Takes the apostrophes out and says of each closer how sure it is.
 */
void pm_quote_singles_settle (const PmTokens *tokens, GArray *marks);

G_END_DECLS
