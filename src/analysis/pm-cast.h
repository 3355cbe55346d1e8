#pragma once

#include "pm-mentions.h"

G_BEGIN_DECLS

/**
 * PmMember:
 * @name: (not nullable): the fullest form seen
 * @kind: what it was first seen as
 * @gender: %PM_WORD_MAN, %PM_WORD_WOMAN or 0 while not known
 * @titled: whether a title or role told the gender, and not a pronoun
 * @seen: the number of its last mention, to tell which is nearer
 * @times: how often it was mentioned so far
 *
 * Somebody in a text, under one name.
 */
typedef struct {
  char *name;
  PmMentionKind kind;
  PmWordFlags gender;
  gboolean titled;
  guint seen;
  guint times;
} PmMember;

/**
 * PmCast:
 *
 * Everybody in a text. Short names belong to the full ones, wherever in the text
 * those are; a title or role that stood beside a name (`Foreign Minister Awa
 * Sarr`) belongs to it from then on (`the minister`).
 */
typedef struct _PmCast PmCast;

PmCast *pm_cast_new (void);

/* Learns the full names of @mentions. */
void pm_cast_learn_names (PmCast *self, const PmClauses *clauses, const PmMentions *mentions);
void pm_cast_free (PmCast *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmCast, pm_cast_free)

/**
 * pm_cast_resolve:
 * @mention: no pronoun
 *
 * Call it for mentions in the order of the text: what is near matters, and roles
 * are learned.
 *
 * Returns: who it is: an index for pm_cast_get(); a role that fits nobody is a
 *   member of its own
 */
int pm_cast_resolve (PmCast *self, const PmClauses *clauses, const PmMention *mention);

/* Says that the mention's roles belong to the member: `Holm, the chancellor`. */
void pm_cast_learn_roles (PmCast *self, const PmClauses *clauses, const PmMention *mention, int member);

PmMember *pm_cast_get (PmCast *self, int member);

/**
 * pm_cast_find_other:
 * @gender: of a pronoun
 *
 * Returns: the person mentioned last who may be meant, besides @not; -1 if there
 *   is none near
 */
int pm_cast_find_other (PmCast *self, PmWordFlags gender, int not );

G_END_DECLS
