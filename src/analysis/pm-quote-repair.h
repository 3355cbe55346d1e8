#pragma once

#include "pm-tokens.h"

G_BEGIN_DECLS

/**
 * pm_quote_repair_end:
 * @start: an opening mark that nothing closes
 * @limit: where the next quote opens, or the paragraph ends
 *
 * Guesses where the quote ends: before an attribution in its first sentence
 * (“… the phone, said Hanssen”), or else with that sentence.
 *
 * Returns: behind its last character; more than @start, at most @limit
 */
guint pm_quote_repair_end (const PmTokens *tokens, guint start, guint limit);

/**
 * pm_quote_repair_has_clause:
 *
 * Returns: whether an attribution stands between the two places, which nobody
 *   says of himself: `, said Hanssen`
 */
gboolean pm_quote_repair_has_clause (const PmTokens *tokens, guint start, guint limit);

G_END_DECLS
