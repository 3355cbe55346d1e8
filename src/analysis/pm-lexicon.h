#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a word may be; any number of them. data/lexicon/en.lexicon says what
 * each is for. */
typedef enum {
  PM_WORD_TITLE = 1 << 0,
  PM_WORD_ROLE = 1 << 1,
  PM_WORD_ANONYMOUS = 1 << 2,
  PM_WORD_CROWD = 1 << 3,
  PM_WORD_BODY = 1 << 4,
  PM_WORD_OUTLET = 1 << 5,
  PM_WORD_RECORD = 1 << 6,
  PM_WORD_NOUN = 1 << 7,
  PM_WORD_PRONOUN = 1 << 8,
  PM_WORD_MAN = 1 << 9,
  PM_WORD_WOMAN = 1 << 10,
  PM_WORD_DETERMINER = 1 << 11,
  PM_WORD_PREPOSITION = 1 << 12,
  PM_WORD_CONJUNCTION = 1 << 13,
  PM_WORD_ADVERB = 1 << 14,
  PM_WORD_AUXILIARY = 1 << 15,
  PM_WORD_COMMON = 1 << 16,
  PM_WORD_PLACE = 1 << 17,
  PM_WORD_PARTICLE = 1 << 18,
  PM_WORD_SUFFIX = 1 << 19,
  PM_WORD_ABBREVIATION = 1 << 20,
  PM_WORD_ELISION = 1 << 21,
  PM_WORD_CLIPPED = 1 << 22,
  PM_WORD_NAMING = 1 << 23,
  PM_WORD_CUE = 1 << 24,
  PM_WORD_VERB_FORM = 1 << 25 /* a cue that is not the lemma itself */
} PmWordFlags;

/**
 * PmStance:
 *
 * What choosing a reporting word tells about the writer: nothing (said), that he
 * takes it for true (confirmed), that he does not vouch for it (claimed), or a
 * feeling (slammed).
 */
typedef enum {
  PM_STANCE_NEUTRAL,
  PM_STANCE_SUPPORTING,
  PM_STANCE_DISTANCING,
  PM_STANCE_EMOTIVE
} PmStance;

/* "neutral", "supporting", "distancing" or "emotive". */
const char *pm_stance_get_name (PmStance stance);

/**
 * PmCueClass:
 * @PM_CUE_PLAIN: takes a clause (said that …)
 * @PM_CUE_NAMING: gives a name (called it “…”)
 * @PM_CUE_ACT: needs an object or a preposition (accused … of “…”)
 * @PM_CUE_MANNER: counts only right beside a quote (“…,” she laughed)
 * @PM_CUE_SOURCE: no verb (according to)
 */
typedef enum {
  PM_CUE_PLAIN,
  PM_CUE_NAMING,
  PM_CUE_ACT,
  PM_CUE_MANNER,
  PM_CUE_SOURCE
} PmCueClass;

/**
 * PmVerb:
 * @lemma: (not nullable): such as `say`, or `fire back`
 *
 * A reporting verb.
 */
typedef struct {
  char *lemma;
  PmStance stance;
  PmCueClass class;
} PmVerb;

/**
 * PmWord:
 * @verb: (nullable): the reporting verb this is a form of
 * @particles: (nullable) (element-type PmVerb): by the particle that must
 *   follow, the verb both make
 *
 * What the lexicon knows about a word.
 */
typedef struct {
  PmWordFlags flags;
  const PmVerb *verb;
  GHashTable *particles;
} PmWord;

/**
 * PmLexicon:
 *
 * The words of one language that tell who speaks. Immutable, may be shared
 * between threads.
 */
typedef struct _PmLexicon PmLexicon;

/**
 * pm_lexicon_new:
 * @data: a lexicon file
 * @length: in bytes
 * @error: return location for a #GKeyFileError
 */
PmLexicon *pm_lexicon_new (const char *data, gsize length, GError **error);

/**
 * pm_lexicon_get_default:
 *
 * Returns: (transfer none): the English one, which is built in
 */
const PmLexicon *pm_lexicon_get_default (void);

void pm_lexicon_free (PmLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmLexicon, pm_lexicon_free)

/**
 * pm_lexicon_look_up:
 * @word: in lower case, with straight apostrophes
 *
 * Returns: (nullable): what is known about it
 */
const PmWord *pm_lexicon_look_up (const PmLexicon *self, const char *word);

/**
 * pm_lexicon_get_furniture:
 *
 * Returns: (array zero-terminated=1): what lines begin with that are no part of
 *   an article, in lower case
 */
const char *const *pm_lexicon_get_furniture (const PmLexicon *self);

G_END_DECLS
