#include "pm-subject.h"

/* How far apart a subject and its verb may be, and how long words between commas. */
#define REACH 45
/* Where in a sentence its subject must be at the latest. */
#define SENTENCE 100
#define APPOSITION 12

static const PmToken *
get (const PmClauses *clauses, guint index)
{
  return pm_clauses_get (clauses, index);
}

static gboolean
may_act (const PmMention *mention)
{
  return mention != NULL && !mention->possessive && mention->kind != PM_MENTION_PLACE;
}

static gboolean
is_relative (const PmClauses *clauses, const PmMention *mention)
{
  return mention->kind == PM_MENTION_PRONOUN && pm_token_is (get (clauses, mention->first), PM_WORD_CONJUNCTION);
}

/* LISBEN, Oct 4 (Norvex) - … */
static gboolean
is_dateline (const PmClauses *clauses, const PmMention *mention, guint first)
{
  PmTokenKind next = get (clauses, mention->end)->kind;

  return mention->first == first && (get (clauses, first)->flags & PM_TOKEN_CAPITALS) != 0 && (next == PM_TOKEN_COMMA || next == PM_TOKEN_DASH || next == PM_TOKEN_OPEN);
}

const PmMention *
pm_subject_find (const PmClauses *clauses, const PmMentions *mentions, guint first, guint end)
{
  for (guint i = first; i < MIN (end, first + SENTENCE); i++) {
    const PmMention *mention = pm_mentions_starting (mentions, i);

    if (may_act (mention) && !mention->governed && !is_relative (clauses, mention) && !is_dateline (clauses, mention, first))
      return pm_subject_name (clauses, mentions, mention);
  }

  return NULL;
}

/* The comma behind the mention and what depends on it: `his chief of staff at
 * the time, `; 0 if there is none. */
static guint
find_comma (const PmClauses *clauses, const PmMention *mention)
{
  guint i = mention->end;

  if (get (clauses, i)->kind == PM_TOKEN_WORD && !pm_token_is (get (clauses, i), PM_WORD_PREPOSITION))
    return 0;
  while (i < mention->end + 8 && get (clauses, i)->kind == PM_TOKEN_WORD && !pm_token_is (get (clauses, i), PM_WORD_CUE | PM_WORD_AUXILIARY | PM_WORD_CONJUNCTION))
    i++;

  return get (clauses, i)->kind == PM_TOKEN_COMMA ? i : 0;
}

const PmMention *
pm_subject_name (const PmClauses *clauses, const PmMentions *mentions, const PmMention *mention)
{
  guint comma = find_comma (clauses, mention);

  if (mention->named || mention->kind == PM_MENTION_PRONOUN || comma == 0)
    return mention;
  for (guint i = comma + 1; i < comma + APPOSITION; i++) {
    const PmMention *name = pm_mentions_starting (mentions, i);
    PmTokenKind kind = get (clauses, i)->kind;

    if (kind == PM_TOKEN_COMMA || kind == PM_TOKEN_STOP || kind == PM_TOKEN_QUOTE || kind == PM_TOKEN_BREAK)
      break;
    if (name != NULL && name->kind == PM_MENTION_PERSON && name->named && !name->possessive && !name->governed)
      return name;
  }

  return mention;
}

static gboolean
is_filler (const PmClauses *clauses, guint index)
{
  const PmToken *unit = get (clauses, index);

  if (unit->kind != PM_TOKEN_WORD)
    return FALSE;
  if (pm_token_is (unit, PM_WORD_ADVERB | PM_WORD_AUXILIARY))
    return TRUE;

  return unit->span.end - unit->span.start > 4 && clauses->tokens->chars[unit->span.end - 1] == 'y' && clauses->tokens->chars[unit->span.end - 2] == 'l' && (unit->flags & PM_TOKEN_LOWER) != 0;
}

/* `the head of the bank said`: the head. */
static const PmMention *
climb (const PmMentions *mentions, const PmMention *mention)
{
  while (mention->governed && mention->first > 1) {
    const PmMention *above = pm_mentions_ending (mentions, mention->first - 2);

    if (above == NULL || above->possessive)
      return NULL;
    mention = above;
  }

  return mention;
}

/* The comma behind the subject of `Holm, a cautious woman, said`, from the comma
 * before the verb. */
static const PmMention *
cross_commas (const PmClauses *clauses, const PmMentions *mentions, guint first, guint comma)
{
  const PmMention *found = NULL;

  for (guint i = comma; i > first && comma - i < REACH; i--) {
    const PmMention *mention = pm_mentions_ending (mentions, i - 1);
    PmTokenKind kind = get (clauses, i)->kind;

    if (kind == PM_TOKEN_QUOTE || kind == PM_TOKEN_SEMICOLON)
      break;
    if (i == comma || (kind != PM_TOKEN_COMMA && kind != PM_TOKEN_DASH))
      continue;
    if (!may_act (mention) || (mention->governed && climb (mentions, mention) == NULL))
      continue;
    mention = climb (mentions, mention);
    if (found == NULL || (mention->kind == PM_MENTION_PERSON && found->kind != PM_MENTION_PERSON))
      found = mention;
  }

  return found != NULL ? pm_subject_name (clauses, mentions, found) : NULL;
}

/* The nearest mention to the left that may act. */
static const PmMention *
search (const PmClauses *clauses, const PmMentions *mentions, guint first, guint verb)
{
  for (guint i = verb; i > first && verb - i < REACH; i--) {
    const PmMention *mention = pm_mentions_ending (mentions, i - 1);

    if (may_act (mention) && !mention->governed && mention->kind != PM_MENTION_RECORD && !is_relative (clauses, mention))
      return mention;
  }

  return NULL;
}

/* Who `who` is: what stands before it. */
static const PmMention *
antecedent (const PmClauses *clauses, const PmMentions *mentions, guint first, const PmMention *relative)
{
  guint i = relative->first;
  const PmMention *mention;

  if (i > first && get (clauses, i - 1)->kind == PM_TOKEN_COMMA)
    i--;
  mention = i > first ? pm_mentions_ending (mentions, i - 1) : NULL;

  /* `he is the one who` */
  if (mention != NULL && mention->kind == PM_MENTION_CROWD && get (clauses, mention->end - 1)->span.end - get (clauses, mention->end - 1)->span.start == 3)
    return pm_subject_find (clauses, mentions, first, mention->first);

  return mention != NULL && may_act (mention) ? mention : search (clauses, mentions, first, relative->first);
}

static gboolean
is_coordinated (const PmToken *unit)
{
  return unit->kind == PM_TOKEN_WORD && pm_token_is (unit, PM_WORD_CONJUNCTION);
}

const PmMention *
pm_subject_of (const PmClauses *clauses, const PmMentions *mentions, guint first, guint verb, gboolean *near)
{
  guint i = verb;
  const PmMention *mention;

  *near = TRUE;
  while (i > first && is_filler (clauses, i - 1) && pm_mentions_at (mentions, i - 1) == NULL)
    i--;
  mention = i > first ? pm_mentions_ending (mentions, i - 1) : NULL;
  if (mention != NULL && is_relative (clauses, mention))
    return antecedent (clauses, mentions, first, mention);
  if (mention != NULL && !mention->possessive && climb (mentions, mention) != NULL)
    return climb (mentions, mention);
  if (i > first && (get (clauses, i - 1)->kind == PM_TOKEN_COMMA || get (clauses, i - 1)->kind == PM_TOKEN_DASH)) {
    mention = cross_commas (clauses, mentions, first, i - 1);
    if (mention != NULL)
      return mention;
  }
  *near = FALSE;
  mention = i > first && is_coordinated (get (clauses, i - 1)) ? pm_subject_find (clauses, mentions, first, i) : NULL;

  return mention != NULL ? mention : search (clauses, mentions, first, i);
}
