#include "pm-cues.h"

/* The verb that the word and the @n words behind it make, or NULL. */
static const PmVerb *
find_phrase (const PmClauses *clauses, guint index, guint n)
{
  const PmToken *first = pm_clauses_get (clauses, index);
  g_autofree char *particle = NULL;

  for (guint i = 1; i <= n; i++)
    if (pm_clauses_get (clauses, index + i)->kind != PM_TOKEN_WORD)
      return NULL;
  particle = pm_tokens_dup_folded (clauses->tokens, (PmSpan){ pm_clauses_get (clauses, index + 1)->span.start, pm_clauses_get (clauses, index + n)->span.end });

  return g_hash_table_lookup (first->word->particles, particle);
}

static gboolean
ends_in (const PmClauses *clauses, const PmToken *unit, const char *end)
{
  guint length = (guint) g_utf8_strlen (end, -1);

  if (unit->span.end - unit->span.start <= length)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (clauses->tokens->chars[unit->span.end - length + i] != (guchar) end[i])
      return FALSE;

  return TRUE;
}

/* `they claim`, `would call`, `critics report`: only so is a plain form a verb. */
static gboolean
takes_plain_form (const PmClauses *clauses, const PmToken *before)
{
  if (before->kind != PM_TOKEN_WORD || (before->flags & PM_TOKEN_POSSESSIVE) != 0)
    return FALSE;
  if (pm_token_is (before, PM_WORD_PREPOSITION | PM_WORD_DETERMINER) && !pm_token_is (before, PM_WORD_CROWD))
    return FALSE;

  return pm_token_is (before, PM_WORD_PRONOUN | PM_WORD_AUXILIARY | PM_WORD_CROWD | PM_WORD_ADVERB) || ((before->flags & PM_TOKEN_LOWER) != 0 && ends_in (clauses, before, "s"));
}

/* Whether the word that could be a verb is a noun: the claims, his remarks. */
static gboolean
is_noun (const PmClauses *clauses, guint index)
{
  const PmToken *unit = pm_clauses_get (clauses, index);
  const PmToken *before = pm_clauses_get (clauses, index - 1);

  if (index == 0)
    return FALSE;
  if (!pm_token_is (unit, PM_WORD_VERB_FORM))
    return !takes_plain_form (clauses, before);
  if (before->kind != PM_TOKEN_WORD)
    return FALSE;
  if ((before->flags & PM_TOKEN_POSSESSIVE) != 0)
    return TRUE;
  if (pm_token_is (before, PM_WORD_DETERMINER) && !pm_token_is (before, PM_WORD_CROWD | PM_WORD_PRONOUN))
    return TRUE;

  return ends_in (clauses, unit, "s") && pm_token_is (before, PM_WORD_PREPOSITION);
}

/* `a call for` has no verb. */
static gboolean
is_owned (const PmToken *before)
{
  return before->kind == PM_TOKEN_WORD && ((before->flags & PM_TOKEN_POSSESSIVE) != 0 || (pm_token_is (before, PM_WORD_DETERMINER | PM_WORD_PREPOSITION) && !pm_token_is (before, PM_WORD_CROWD | PM_WORD_PRONOUN)));
}

gboolean
pm_cues_match (const PmClauses *clauses, guint index, PmCue *cue)
{
  const PmToken *unit = pm_clauses_get (clauses, index);
  const PmVerb *verb = NULL;
  guint words = 0;

  if (unit->kind != PM_TOKEN_WORD || unit->word == NULL || (unit->flags & PM_TOKEN_HEADING) != 0)
    return FALSE;
  if ((unit->flags & PM_TOKEN_UPPER) != 0 && index > 0 && pm_clauses_get (clauses, index - 1)->kind == PM_TOKEN_WORD)
    return FALSE;
  if (unit->word->particles != NULL)
    for (words = 2; words > 0 && verb == NULL; words--)
      verb = find_phrase (clauses, index, words);
  words = verb != NULL ? words + 1 : 0;
  if (verb != NULL && verb->class != PM_CUE_SOURCE && is_owned (pm_clauses_get (clauses, index - 1)))
    return FALSE;
  if (verb == NULL) {
    verb = unit->word->verb;
    if (verb == NULL || is_noun (clauses, index))
      return FALSE;
  }

  *cue = (PmCue){ verb, { unit->span.start, pm_clauses_get (clauses, index + words)->span.end }, index, index + words + 1, !ends_in (clauses, unit, "ing") };

  return TRUE;
}
