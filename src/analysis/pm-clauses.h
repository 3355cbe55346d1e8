#pragma once

#include "pm-quote-pairs.h"

G_BEGIN_DECLS

/**
 * PmSentence:
 * @first: its first unit
 * @end: behind its last
 */
typedef struct {
  guint first;
  guint end;
} PmSentence;

/**
 * PmClauses:
 * @units: (element-type PmToken): a %PM_TOKEN_QUOTE stands for each quote, so
 *   that its words are nobody's cue or name
 * @sentences: (element-type PmSentence): in order; together all units
 *
 * A text as its writer wrote it, without what he quotes.
 */
typedef struct {
  const PmTokens *tokens;
  const GArray *quotes; /* of PmQuote */
  GArray *units;
  GArray *sentences;
} PmClauses;

/**
 * pm_clauses_new:
 * @quotes: (element-type PmQuote): both must outlive the result
 * @parent: the quote whose words to take, or -1 for what is outside of all
 */
PmClauses *pm_clauses_new (const PmTokens *tokens, const GArray *quotes, int parent);
void pm_clauses_free (PmClauses *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmClauses, pm_clauses_free)

/* The unit at @index; an empty break before the first and behind the last. */
const PmToken *pm_clauses_get (const PmClauses *self, guint index);

/* The last character inside the quote's closing marks. */
gunichar pm_clauses_last_char (const PmClauses *self, int quote);

G_END_DECLS
