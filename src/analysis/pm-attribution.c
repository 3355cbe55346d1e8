#include "pm-attribution.h"

/* The longest that words between commas behind a name may be. */
#define APPOSITION 30
/* How far before a quote its cue may stand. */
#define REACH 60

static const PmToken *
get (const PmClauses *clauses, guint index)
{
  return pm_clauses_get (clauses, index);
}

static guint
skip_fillers (const PmClauses *clauses, guint index)
{
  guint i = index;

  while (i < index + 3 && get (clauses, i)->kind == PM_TOKEN_WORD && pm_token_is (get (clauses, i), PM_WORD_ADVERB | PM_WORD_AUXILIARY))
    i++;
  if (get (clauses, i)->kind == PM_TOKEN_WORD && (get (clauses, i)->flags & PM_TOKEN_LOWER) != 0 && get (clauses, i)->word == NULL &&
      clauses->tokens->chars[get (clauses, i)->span.end - 1] == 'y')
    i++;

  return i;
}

static gboolean
match_verb (const PmClauses *clauses, guint index, PmCue *cue)
{
  return pm_cues_match (clauses, index, cue) && cue->finite && cue->verb->class != PM_CUE_SOURCE;
}

/* `Orlin, who lost her farm, said`: the cue behind the second comma. */
static gboolean
match_over_commas (const PmClauses *clauses, guint comma, guint end, PmCue *cue)
{
  for (guint i = comma + 2; i < MIN (end, comma + APPOSITION); i++) {
    PmTokenKind kind = get (clauses, i)->kind;

    if (kind == PM_TOKEN_STOP || kind == PM_TOKEN_QUOTE || kind == PM_TOKEN_SEMICOLON)
      return FALSE;
    if (kind == PM_TOKEN_COMMA && match_verb (clauses, skip_fillers (clauses, i + 1), cue))
      return TRUE;
  }

  return FALSE;
}

/* A mention, then the cue. */
static gboolean
match_name_first (const PmClauses *clauses, const PmMentions *mentions, guint index, guint end, const PmMention **mention, PmCue *cue)
{
  const PmMention *found = pm_mentions_starting (mentions, index);

  if (found != NULL && found->possessive)
    found = pm_mentions_starting (mentions, found->end);
  if (found == NULL || found->possessive || (found->kind == PM_MENTION_PRONOUN && pm_token_is (get (clauses, found->first), PM_WORD_CONJUNCTION)))
    return FALSE;
  *mention = found;
  if (match_verb (clauses, skip_fillers (clauses, found->end), cue))
    return TRUE;
  if (get (clauses, found->end)->kind == PM_TOKEN_COMMA && match_over_commas (clauses, found->end, end, cue)) {
    *mention = pm_subject_name (clauses, mentions, found);
    return TRUE;
  }
  /* `Ferri of the University of Trent said` */
  for (guint i = found->end; i < MIN (end, found->end + 10) && get (clauses, i)->kind == PM_TOKEN_WORD && pm_token_is (get (clauses, found->end), PM_WORD_PREPOSITION); i++)
    if (match_verb (clauses, i, cue))
      return TRUE;

  return FALSE;
}

/* The cue, then a mention. */
static gboolean
match_cue_first (const PmClauses *clauses, const PmMentions *mentions, guint index, const PmMention **mention, PmCue *cue)
{
  const PmMention *found;
  guint i;

  if (!pm_cues_match (clauses, index, cue) || !cue->finite || g_str_equal (cue->verb->lemma, "tell"))
    return FALSE;
  i = cue->end;
  if (cue->verb->class != PM_CUE_SOURCE && pm_mentions_starting (mentions, i) == NULL)
    i = skip_fillers (clauses, i);
  found = pm_mentions_starting (mentions, i);
  if (found == NULL)
    found = pm_mentions_starting (mentions, i + 1);
  if (found != NULL && found->possessive && pm_mentions_starting (mentions, found->end) != NULL)
    found = pm_mentions_starting (mentions, found->end);
  if (found == NULL || (found->possessive && cue->verb->class != PM_CUE_SOURCE))
    return FALSE;
  *mention = pm_subject_name (clauses, mentions, found);

  return TRUE;
}

/* Whether the quote, by its last sign or the one behind it, lets an attribution
 * follow; what begins with a capitalized article is a sentence of its own. */
static gboolean
invites (const PmClauses *clauses, guint quote)
{
  gunichar last = pm_clauses_last_char (clauses, get (clauses, quote)->quote);
  const PmToken *next = get (clauses, quote + 1);

  if (next->kind == PM_TOKEN_COMMA || next->kind == PM_TOKEN_DASH)
    return TRUE;
  if (next->kind != PM_TOKEN_WORD)
    return FALSE;

  return last == ',' || last == '!' || last == '?' || last == '.' || last == 0x2026 || last == 0x2014 || last == 0x2013;
}

gboolean
pm_attribution_after (const PmClauses *clauses, const PmMentions *mentions, guint quote, guint end, const PmMention **mention, PmCue *cue)
{
  guint i = quote + 1;

  if (!invites (clauses, quote))
    return FALSE;
  if (get (clauses, i)->kind == PM_TOKEN_COMMA || get (clauses, i)->kind == PM_TOKEN_DASH)
    i++;
  if (i >= end)
    return FALSE;

  return match_cue_first (clauses, mentions, i, mention, cue) || match_name_first (clauses, mentions, i, end, mention, cue);
}

static gboolean
has_comma (const PmClauses *clauses, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (get (clauses, i)->kind == PM_TOKEN_COMMA)
      return TRUE;

  return FALSE;
}

/* Whether a cue of that class, so far before the quote, can be the quote’s. */
static gboolean
reaches (const PmClauses *clauses, const PmCue *cue, guint quote)
{
  switch (cue->verb->class) {
  case PM_CUE_NAMING:
    return !has_comma (clauses, cue->end, quote);
  case PM_CUE_MANNER:
    return quote - cue->end <= 1;
  case PM_CUE_PLAIN:
  case PM_CUE_ACT:
  case PM_CUE_SOURCE:
    return TRUE;
  }

  return TRUE;
}

static gboolean
is_short_word (const PmClauses *clauses, guint index, char first, char second)
{
  const PmToken *unit = get (clauses, index);

  return unit->kind == PM_TOKEN_WORD && unit->span.end - unit->span.start == 2 && clauses->tokens->chars[unit->span.start] == (guchar) first && clauses->tokens->chars[unit->span.start + 1] == (guchar) second;
}

/* `described by Orlin as “…”`, `dubbed “…” by Orlin`. */
static const PmMention *
find_agent (const PmClauses *clauses, const PmMentions *mentions, const PmCue *cue, guint quote)
{
  if (is_short_word (clauses, cue->end, 'b', 'y'))
    return pm_mentions_starting (mentions, cue->end + 1);
  if (is_short_word (clauses, quote + 1, 'b', 'y'))
    return pm_mentions_starting (mentions, quote + 2);

  return NULL;
}

/* `was called`: nobody does it. */
static gboolean
is_passive (const PmClauses *clauses, const PmCue *cue)
{
  const PmToken *before = get (clauses, cue->first - 1);
  guint length = before->span.end - before->span.start;
  gunichar c;

  if (cue->first == 0 || cue->verb->class != PM_CUE_NAMING || before->kind != PM_TOKEN_WORD || !pm_token_is (before, PM_WORD_AUXILIARY))
    return FALSE;
  c = clauses->tokens->chars[before->span.start];

  return c == 'w' || c == 'b' || c == 'i' || (c == 'a' && length == 3);
}

gboolean
pm_attribution_before (const PmClauses *clauses, const PmMentions *mentions, guint quote, guint first, const PmMention **mention, PmCue *cue, gboolean *near)
{
  for (guint i = quote; i > first && quote - i < REACH; i--) {
    if (!pm_cues_match (clauses, i - 1, cue) || cue->end > quote || !reaches (clauses, cue, quote))
      continue;
    *near = TRUE;
    *mention = cue->verb->class == PM_CUE_SOURCE ? pm_mentions_starting (mentions, cue->end) : find_agent (clauses, mentions, cue, quote);
    if (*mention == NULL && !is_passive (clauses, cue) && cue->verb->class != PM_CUE_SOURCE)
      *mention = pm_subject_of (clauses, mentions, first, cue->first, near);
    if (cue->verb->class == PM_CUE_SOURCE && *mention == NULL)
      continue;
    return TRUE;
  }

  return FALSE;
}
