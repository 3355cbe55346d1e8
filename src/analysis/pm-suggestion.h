#pragma once

#include "pm-lexicon.h"
#include "pm-quote-pairs.h"

G_BEGIN_DECLS

typedef enum {
  PM_SUGGESTION_DIRECT,
  PM_SUGGESTION_PARTIAL,
  PM_SUGGESTION_INDIRECT,
  PM_SUGGESTION_SCARE /* irony, a title, a term, a nickname: nobody speaks */
} PmSuggestionKind;

/* "direct", "partial", "indirect" or "scare". */
const char *pm_suggestion_kind_get_name (PmSuggestionKind kind);

/**
 * PmReason:
 * @PM_REASON_NONE: no speaker was found
 * @PM_REASON_NAMED_AFTER: named after the quote (“…,” Orlin said)
 * @PM_REASON_NAMED_BEFORE: named before it (Orlin said: “…”)
 * @PM_REASON_PRONOUN_AFTER: a pronoun after it, and who that is
 * @PM_REASON_PRONOUN_BEFORE: the same before it
 * @PM_REASON_SOURCE: according to somebody
 * @PM_REASON_COLON: the line before ends in a colon
 * @PM_REASON_CARRIED: goes on after a quote of the same paragraph
 * @PM_REASON_CONTINUED: goes on from the paragraph before
 * @PM_REASON_SUBJECT: who the sentence, or the one before, is about
 * @PM_REASON_BLOCK: stands alone after a quote of the speaker’s
 *
 * Why the speaker is thought to be the speaker. The names are stored: do not
 * change them.
 */
typedef enum {
  PM_REASON_NONE,
  PM_REASON_NAMED_AFTER,
  PM_REASON_NAMED_BEFORE,
  PM_REASON_PRONOUN_AFTER,
  PM_REASON_PRONOUN_BEFORE,
  PM_REASON_SOURCE,
  PM_REASON_COLON,
  PM_REASON_CARRIED,
  PM_REASON_CONTINUED,
  PM_REASON_SUBJECT,
  PM_REASON_BLOCK
} PmReason;

/* "none", "named-after", "named-before", … */
const char *pm_reason_get_name (PmReason reason);
gboolean pm_reason_parse (const char *name, PmReason *reason);

/**
 * PmSuggestion:
 * @span: marks included; within one paragraph
 * @level: 1 outside all other quotes, 0 for indirect speech
 * @continued_from: the index of the piece before it in the list, or -1
 * @speaker: (nullable): the fullest name in the text
 * @mention: where the text names the speaker; empty if it does not
 * @cue: the reporting words; empty if there are none
 * @lemma: (nullable): of the cue
 * @confidence: 0 to 1; of the speaker, or where there is none, of the kind
 * @evidence: what the reason points at: mention and cue; may be empty
 *
 * A passage that looks like somebody’s words.
 */
typedef struct {
  PmSpan span;
  guint level;
  PmSuggestionKind kind;
  PmQuoteFlags flags;
  int continued_from;
  char *speaker;
  PmSpan mention;
  PmSpan cue;
  char *lemma;
  PmStance stance;
  double confidence;
  PmReason reason;
  PmSpan evidence;
} PmSuggestion;

void pm_suggestion_free (PmSuggestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmSuggestion, pm_suggestion_free)

/**
 * pm_quote_flags_dup_names:
 *
 * Returns: (transfer full): the names of the flags, with spaces between:
 *   unclosed, swapped, mixed, continues, continued, long, nested
 */
char *pm_quote_flags_dup_names (PmQuoteFlags flags);

G_END_DECLS
