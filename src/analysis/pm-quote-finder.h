#pragma once

#include "pm-suggestion.h"
#include "pm-text.h"

G_BEGIN_DECLS

/* Who made a suggestion, as it is stored. */
#define PM_QUOTE_FINDER_NAME "model:quote-finder/1"

/**
 * PmQuoteFinderOptions:
 * @indirect: look for indirect speech too
 * @min_confidence: leave out what is less sure; 0 for all
 */
typedef struct {
  gboolean indirect;
  double min_confidence;
} PmQuoteFinderOptions;

/**
 * pm_quote_finder_run:
 * @text: any; takes time in proportion to its length
 * @lexicon: (nullable): %NULL for English
 * @options: (nullable): %NULL for everything
 * @problems: (out) (optional) (transfer full) (element-type PmQuoteProblem): what
 *   is wrong with the marks, in order
 *
 * Finds what looks like quotes, and says who speaks. The same text always gives
 * the same. Any thread.
 *
 * Returns: (transfer full) (element-type PmSuggestion): in reading order, the
 *   outer before the inner
 */
GPtrArray *pm_quote_finder_run (const PmText *text, const PmLexicon *lexicon, const PmQuoteFinderOptions *options, GArray **problems);

G_END_DECLS
