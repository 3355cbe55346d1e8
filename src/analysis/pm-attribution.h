#pragma once

#include "pm-indirect.h"
#include "pm-subject.h"
#include "pm-suggestion.h"

G_BEGIN_DECLS

/**
 * PmAttribution:
 * @member: who speaks, or -1
 * @kind: what the mention is
 * @mention: where the text names him, in code points; empty if it does not
 * @verb: (nullable): the cue
 * @cue: where it is
 * @beside: whether the cue stands in the quote’s own sentence
 *
 * Who says a quote, and why that is thought.
 */
typedef struct {
  int member;
  PmMentionKind kind;
  PmSpan mention;
  const PmVerb *verb;
  PmSpan cue;
  gboolean beside;
  double confidence;
  PmReason reason;
} PmAttribution;

/**
 * pm_attribution_after:
 * @quote: a unit that is a quote
 * @end: where its sentence ends
 * @mention: (out): the speaker
 * @cue: (out): the reporting words
 *
 * Looks behind a quote: `“…,” Orlin said`, `“…,” said Orlin`, `“…,” according to
 * Orlin`, `“…,” Orlin, a farmer, said`.
 */
gboolean pm_attribution_after (const PmClauses *clauses, const PmMentions *mentions, guint quote, guint end, const PmMention **mention, PmCue *cue);

/**
 * pm_attribution_before:
 * @first: where the sentence begins
 * @mention: (out) (nullable): the speaker, %NULL if only the cue was found
 * @near: (out): whether speaker and cue stand close together
 *
 * Looks from a quote back to the start of its sentence for the last reporting
 * word and who does it.
 */
gboolean pm_attribution_before (const PmClauses *clauses, const PmMentions *mentions, guint quote, guint first, const PmMention **mention, PmCue *cue, gboolean *near);

G_END_DECLS
