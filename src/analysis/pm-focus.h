#pragma once

#include "pm-cast.h"

G_BEGIN_DECLS

/**
 * PmFocus:
 * @person: the member that `he` or `she` means now, or -1
 * @thing: the member that `it` means now, or -1
 * @crowd: the member that `they` means now, or -1
 * @rivals: whether another person has come up since
 *
 * Who the text is about, from sentence to sentence.
 */
typedef struct {
  int person;
  int thing;
  int crowd;
  gboolean rivals;
} PmFocus;

void pm_focus_init (PmFocus *self);

/* Makes the member the one that the text is about. */
void pm_focus_set (PmFocus *self, PmCast *cast, int member);

/* The person that `he` or `she`, by @gender, means; @sure as below. */
int pm_focus_resolve_person (PmFocus *self, PmCast *cast, PmWordFlags gender, gboolean *sure);

/**
 * pm_focus_resolve:
 * @pronoun: a mention of a pronoun
 * @sure: (out): whether nobody else can be meant
 *
 * Returns: the member it means, or -1
 */
int pm_focus_resolve (PmFocus *self, PmCast *cast, const PmClauses *clauses, const PmMention *pronoun, gboolean *sure);

G_END_DECLS
