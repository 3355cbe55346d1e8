#include "pm-names.h"

/* A name of more words is a mistake. */
#define WORDS 10

gboolean
pm_names_is_part (const PmToken *unit)
{
  if (unit->kind != PM_TOKEN_WORD || (unit->flags & PM_TOKEN_UPPER) == 0 || (unit->flags & PM_TOKEN_HEADING) != 0)
    return FALSE;
  if (pm_token_is (unit, PM_WORD_TITLE | PM_WORD_BODY | PM_WORD_OUTLET))
    return TRUE;
  if ((unit->flags & PM_TOKEN_CAPITALS) != 0)
    return !pm_token_is (unit, PM_WORD_DETERMINER | PM_WORD_PREPOSITION | PM_WORD_CONJUNCTION);

  return !pm_token_is (unit, PM_WORD_CONJUNCTION | PM_WORD_DETERMINER | PM_WORD_PREPOSITION | PM_WORD_AUXILIARY | PM_WORD_ADVERB | PM_WORD_PRONOUN | PM_WORD_COMMON | PM_WORD_VERB_FORM);
}

static gboolean
is_of (const PmClauses *clauses, const PmToken *unit)
{
  return unit->span.end - unit->span.start == 2 && clauses->tokens->chars[unit->span.start] == 'o' && clauses->tokens->chars[unit->span.start + 1] == 'f';
}

/* Whether the small word at @index joins two parts of a name. */
static gboolean
joins (const PmClauses *clauses, guint first, guint index)
{
  const PmToken *unit = pm_clauses_get (clauses, index);
  gboolean joint = unit->kind == PM_TOKEN_WORD && pm_token_is (unit, PM_WORD_PARTICLE);

  if (unit->kind == PM_TOKEN_OTHER && clauses->tokens->chars[unit->span.start] == '&')
    joint = TRUE;
  if (is_of (clauses, unit))
    for (guint i = first; i < index; i++)
      joint = joint || pm_token_is (pm_clauses_get (clauses, i), PM_WORD_BODY | PM_WORD_ROLE | PM_WORD_TITLE);

  return joint && pm_names_is_part (pm_clauses_get (clauses, index + 1));
}

guint
pm_names_find_end (const PmClauses *clauses, guint index)
{
  guint i = index;

  while (i < index + WORDS && (pm_names_is_part (pm_clauses_get (clauses, i)) || (i > index && joins (clauses, index, i)))) {
    gboolean possessive = (pm_clauses_get (clauses, i)->flags & PM_TOKEN_POSSESSIVE) != 0;

    i++;
    if (possessive)
      break;
  }

  return i;
}

/* Words are known by a number alone, which is quick; that two of them have the
 * same does no harm. */
static gpointer
get_key (const PmTokens *tokens, PmSpan word)
{
  guint hash = 2166136261u;

  for (guint i = word.start; i < word.end; i++)
    hash = (hash ^ tokens->chars[i]) * 16777619u;

  return GUINT_TO_POINTER (hash);
}

GHashTable *
pm_names_collect (const PmClauses *clauses)
{
  GHashTable *names = g_hash_table_new (NULL, NULL);

  for (guint s = 0; s < clauses->sentences->len; s++) {
    PmSentence sentence = g_array_index (clauses->sentences, PmSentence, s);

    for (guint i = sentence.first + 1; i < sentence.end; i++) {
      const PmToken *unit = pm_clauses_get (clauses, i);

      if (pm_names_is_part (unit) && pm_clauses_get (clauses, i - 1)->kind != PM_TOKEN_QUOTE)
        g_hash_table_add (names, get_key (clauses->tokens, unit->span));
    }
  }

  return names;
}

gboolean
pm_names_holds (GHashTable *names, const PmTokens *tokens, PmSpan word)
{
  return g_hash_table_contains (names, get_key (tokens, word));
}
