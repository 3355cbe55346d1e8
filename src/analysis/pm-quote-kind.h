#pragma once

#include "pm-attribution.h"

G_BEGIN_DECLS

/**
 * pm_quote_kind_decide:
 * @quote: what to decide about
 * @attribution: who is thought to say it
 *
 * Tells speech from fragments, and both from marks that quote nobody: irony,
 * titles, terms, nicknames.
 */
PmSuggestionKind pm_quote_kind_decide (const PmTokens *tokens, const PmQuote *quote, const PmAttribution *attribution);

/* The same for a language without a lexicon: never says that nobody speaks. */
PmSuggestionKind pm_quote_kind_decide_plain (const PmTokens *tokens, const PmQuote *quote);

G_END_DECLS
