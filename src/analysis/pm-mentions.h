#pragma once

#include "pm-names.h"

G_BEGIN_DECLS

typedef enum {
  PM_MENTION_PERSON, /* by name */
  PM_MENTION_ROLE,   /* the minister */
  PM_MENTION_CROWD,  /* critics, police */
  PM_MENTION_BODY,   /* by name or not: Calder Bank, the bank */
  PM_MENTION_RECORD, /* the report */
  PM_MENTION_PLACE,  /* speaks only beside a cue: Moscow said */
  PM_MENTION_PRONOUN
} PmMentionKind;

/**
 * PmMention:
 * @first: its first unit, title or article included
 * @end: behind its last unit
 * @name: the first unit of the name itself, or of what follows the article
 * @span: of the name, or of the whole if it has none, in code points
 * @gender: %PM_WORD_MAN, %PM_WORD_WOMAN or 0, from titles and role nouns alone
 * @possessive: owns what follows
 * @governed: stands behind a preposition
 * @named: has a proper name
 * @definite: `the …`, so known already; `a …` is not
 */
typedef struct {
  PmMentionKind kind;
  guint first;
  guint end;
  guint name;
  PmSpan span;
  PmWordFlags gender;
  gboolean possessive;
  gboolean governed;
  gboolean named;
  gboolean definite;
} PmMention;

/**
 * PmMentions:
 * @list: (element-type PmMention): in order, disjoint
 * @at: (array): of each unit the mention it is in, or -1
 *
 * Who and what could speak.
 */
typedef struct {
  GArray *list;
  int *at;
  guint n_units;
} PmMentions;

/**
 * pm_mentions_new:
 * @names: as pm_names_collect() gives them
 */
PmMentions *pm_mentions_new (const PmClauses *clauses, GHashTable *names);
void pm_mentions_free (PmMentions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmMentions, pm_mentions_free)

/* The mention that the unit is in, or NULL; with _starting, only if it begins
 * there, with _ending, only if it ends there. */
const PmMention *pm_mentions_at (const PmMentions *self, guint unit);
const PmMention *pm_mentions_starting (const PmMentions *self, guint unit);
const PmMention *pm_mentions_ending (const PmMentions *self, guint unit);

G_END_DECLS
