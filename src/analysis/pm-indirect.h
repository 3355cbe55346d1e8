#pragma once

#include "pm-mentions.h"

G_BEGIN_DECLS

/**
 * PmIndirect:
 * @content: what is reported, in code points
 * @cue: what reports it
 * @subject: (nullable): who; for `according to` the source
 * @explicit: said *that*, or according to
 *
 * Speech without marks.
 */
typedef struct {
  PmSpan content;
  PmCue cue;
  const PmMention *subject;
  gboolean explicit;
} PmIndirect;

/**
 * pm_indirect_find:
 * @indirect: (out):
 *
 * Looks for reported speech in a sentence: a verb that takes a clause with its
 * subject right before it and the clause behind it, or `according to` at either
 * end. What is reported has no quote in it.
 *
 * Returns: whether there is any
 */
gboolean pm_indirect_find (const PmClauses *clauses, const PmMentions *mentions, PmSentence sentence, PmIndirect *indirect);

G_END_DECLS
