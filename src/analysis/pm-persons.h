#pragma once

#include "pm-focus.h"

G_BEGIN_DECLS

/**
 * PmPersons:
 * @narrator: the member that `I` is, or -1
 * @members: (array): of each mention who it is, or -1, once its sentence was read
 * @sure: (array): of each mention whether nobody else can be meant
 *
 * Who each mention of a text, or of a quote in it, is. Borrows what it is made
 * of.
 */
typedef struct {
  PmCast *cast;
  const PmClauses *clauses;
  const PmMentions *mentions;
  PmFocus *focus;
  int narrator;
  int *members;
  gboolean *sure;
} PmPersons;

PmPersons *pm_persons_new (PmCast *cast, const PmClauses *clauses, const PmMentions *mentions, PmFocus *focus, int narrator);
void pm_persons_free (PmPersons *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPersons, pm_persons_free)

/**
 * pm_persons_resolve:
 *
 * Finds out who the mentions of the sentence are. Call it for all sentences, in
 * order.
 *
 * Returns: who the sentence is about, or -1
 */
int pm_persons_resolve (PmPersons *self, PmSentence sentence);

/* Whether the member is somebody, not something; -1 is nobody. */
gboolean pm_persons_include (const PmPersons *self, int member);

/* The place of the mention in the arrays. */
guint pm_persons_place (const PmPersons *self, const PmMention *mention);

G_END_DECLS
