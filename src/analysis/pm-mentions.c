#include "pm-mentions.h"

/* An article may be so far before its noun. */
#define REACH 4

#define NOUNS (PM_WORD_ROLE | PM_WORD_TITLE | PM_WORD_CROWD | PM_WORD_BODY | PM_WORD_OUTLET | PM_WORD_RECORD)

typedef struct {
  const PmClauses *clauses;
  GHashTable *names;
  PmMentions *mentions;
  guint after; /* the last mention's end */
} Finder;

static const PmToken *
get (const Finder *self, guint index)
{
  return pm_clauses_get (self->clauses, index);
}

static PmWordFlags
find_gender (const Finder *self, guint first, guint end)
{
  PmWordFlags gender = 0;

  for (guint i = first; i < end; i++)
    if (get (self, i)->word != NULL && gender == 0 && (get (self, i)->flags & PM_TOKEN_POSSESSIVE) == 0 && !pm_token_is (get (self, i), PM_WORD_DETERMINER))
      gender = get (self, i)->word->flags & (PM_WORD_MAN | PM_WORD_WOMAN);

  return gender;
}

static void
add (Finder *self, PmMention mention)
{
  const PmToken *last = get (self, mention.end - 1), *before = get (self, mention.first - 1);

  mention.span = (PmSpan){ get (self, mention.named ? mention.name : mention.first)->span.start, last->span.end };
  mention.possessive = (last->flags & PM_TOKEN_POSSESSIVE) != 0;
  mention.governed = mention.first > 0 && before->kind == PM_TOKEN_WORD && pm_token_is (before, PM_WORD_PREPOSITION) && !pm_token_is (before, PM_WORD_CONJUNCTION);
  mention.gender = find_gender (self, mention.first, mention.end);
  for (guint i = mention.first; i < mention.end; i++)
    self->mentions->at[i] = (int) self->mentions->list->len;
  g_array_append_val (self->mentions->list, mention);
  self->after = mention.end;
}

static gboolean
is_small_role (const PmToken *unit)
{
  return unit->kind == PM_TOKEN_WORD && (unit->flags & (PM_TOKEN_UPPER | PM_TOKEN_POSSESSIVE)) == 0 && pm_token_is (unit, PM_WORD_ROLE | PM_WORD_TITLE) && !pm_token_is (unit, PM_WORD_PREPOSITION | PM_WORD_CONJUNCTION);
}

/* Behind the titles and roles at the head of the capitalized words. */
static guint
skip_titles (const Finder *self, guint first, guint end)
{
  guint name = first;

  for (guint i = first; i + 1 < end; i++) {
    if (!pm_token_is (get (self, i), PM_WORD_TITLE | PM_WORD_ROLE))
      continue;
    name = i + 1;
    if (name + 2 < end && pm_token_is (get (self, name), PM_WORD_PREPOSITION))
      name += 2;
  }

  return name;
}

static guint
cut_suffixes (const Finder *self, guint first, guint end)
{
  while (end > first + 1 && pm_token_is (get (self, end - 1), PM_WORD_SUFFIX))
    end--;

  return end;
}

static gboolean
names_body (const Finder *self, guint first, guint end)
{
  const PmToken *last = get (self, end - 1);

  if (pm_token_is (last, PM_WORD_BODY | PM_WORD_OUTLET) && !pm_token_is (last, PM_WORD_ROLE | PM_WORD_TITLE))
    return TRUE;
  if (end - first == 1 && (last->flags & PM_TOKEN_CAPITALS) != 0)
    return !pm_token_is (last, PM_WORD_PLACE);
  for (guint i = first; i + 1 < end; i++)
    if (pm_token_is (get (self, i), PM_WORD_BODY) && pm_token_is (get (self, i + 1), PM_WORD_PREPOSITION | PM_WORD_PARTICLE))
      return TRUE;

  return FALSE;
}

static PmMentionKind
classify_name (const Finder *self, guint first, guint name, guint end)
{
  const PmToken *last = get (self, end - 1);

  if (names_body (self, name == first ? first : name, end))
    return PM_MENTION_BODY;
  if (name == first && pm_token_is (last, PM_WORD_CROWD))
    return PM_MENTION_CROWD;
  if (name == first && pm_token_is (last, PM_WORD_ROLE | PM_WORD_TITLE))
    return PM_MENTION_ROLE;
  if (end - name == 1 && pm_token_is (last, PM_WORD_PLACE))
    return PM_MENTION_PLACE;

  return PM_MENTION_PERSON;
}

/* The place of `the`, `a`, `their` or `last month’s`, if one is before @index
 * within reach and only adjectives and nouns are between; @index if not. */
static guint
find_article (const Finder *self, guint index, guint *behind)
{
  guint owner = index;

  *behind = index;
  for (guint i = index; i > self->after && i + REACH > index; i--) {
    const PmToken *unit = get (self, i - 1);

    if (unit->kind != PM_TOKEN_WORD || (pm_token_is (unit, PM_WORD_VERB_FORM | PM_WORD_PREPOSITION | PM_WORD_AUXILIARY | PM_WORD_PRONOUN) && !pm_token_is (unit, PM_WORD_DETERMINER)))
      break;
    if (pm_token_is (unit, PM_WORD_DETERMINER)) {
      *behind = i;
      return i - 1;
    }
    if (pm_token_is (unit, PM_WORD_CONJUNCTION))
      break;
    if ((unit->flags & PM_TOKEN_POSSESSIVE) != 0)
      owner = i - 1;
  }
  *behind = owner;

  return owner;
}

static gboolean
is_definite (const Finder *self, guint first)
{
  PmSpan span = get (self, first)->span;
  gunichar c = g_unichar_tolower (self->clauses->tokens->chars[span.start]);

  return (span.end - span.start == 3 && c == 't') || (span.end - span.start == 4 && c == 't');
}

static PmMentionKind
classify_noun (const PmToken *head)
{
  if (pm_token_is (head, PM_WORD_ROLE | PM_WORD_TITLE))
    return PM_MENTION_ROLE;
  if (pm_token_is (head, PM_WORD_RECORD))
    return PM_MENTION_RECORD;
  if (pm_token_is (head, PM_WORD_CROWD))
    return PM_MENTION_CROWD;

  return PM_MENTION_BODY;
}

static guint take_name (Finder *self, guint first, guint index, gboolean initial);

/* `the museum’s director`, `a government adviser`, `critics`; with a name behind
 * it, `board chair Susan Tolland`. */
static guint
take_noun (Finder *self, guint index)
{
  guint end = index, name, first;
  PmMentionKind kind;

  while (end < index + REACH && get (self, end)->kind == PM_TOKEN_WORD && pm_token_is (get (self, end), NOUNS) && (end == index || (get (self, end)->flags & PM_TOKEN_UPPER) == 0) &&
         (end == index || !pm_token_is (get (self, end), PM_WORD_VERB_FORM | PM_WORD_ADVERB)) && (end == index || (get (self, end - 1)->flags & PM_TOKEN_POSSESSIVE) == 0))
    end++;
  first = find_article (self, index, &name);
  kind = classify_noun (get (self, end - 1));
  if (kind == PM_MENTION_ROLE && pm_names_is_part (get (self, end)) && is_small_role (get (self, end - 1)))
    return take_name (self, first, end, FALSE);
  if ((kind == PM_MENTION_BODY || kind == PM_MENTION_RECORD) && first == index && (get (self, index)->flags & PM_TOKEN_UPPER) == 0)
    return index + 1;
  add (self, (PmMention){ .kind = kind, .first = first, .end = end, .name = name, .definite = first < index && is_definite (self, first) });

  return end;
}

/* A capitalized word that begins a sentence is a name if it is one elsewhere, or
 * if it speaks. */
static gboolean
is_plausible (const Finder *self, guint index, guint end)
{
  PmCue cue;

  if (end - index > 1 || pm_token_is (get (self, index), NOUNS | PM_WORD_PLACE))
    return TRUE;

  return pm_names_holds (self->names, self->clauses->tokens, get (self, index)->span) || pm_cues_match (self->clauses, end, &cue) || get (self, end)->kind == PM_TOKEN_COMMA;
}

/* `the Biden administration`: the small word behind the name is what speaks. */
static gboolean
names_small_body (const Finder *self, guint end)
{
  const PmToken *unit = get (self, end);

  return (get (self, end - 1)->flags & PM_TOKEN_POSSESSIVE) == 0 && (unit->flags & PM_TOKEN_LOWER) != 0 && pm_token_is (unit, PM_WORD_BODY) && !pm_token_is (unit, PM_WORD_CUE);
}

static guint
take_name (Finder *self, guint first, guint index, gboolean initial)
{
  guint end = pm_names_find_end (self->clauses, index), name, roles = end, behind;
  PmMentionKind kind;

  if (initial && !is_plausible (self, index, end))
    return index + 1;
  while (roles < end + REACH && is_small_role (get (self, roles)) && (get (self, end - 1)->flags & PM_TOKEN_POSSESSIVE) == 0)
    roles++;
  if (roles > end && pm_names_is_part (get (self, roles)))
    return take_name (self, first, roles, FALSE);
  if (roles > end) {
    first = first < index ? first : find_article (self, index, &behind);
    add (self, (PmMention){ .kind = PM_MENTION_ROLE, .first = first, .end = roles, .name = index, .definite = first < index && is_definite (self, first) });
    return roles;
  }
  if (names_small_body (self, end)) {
    add (self, (PmMention){ .kind = PM_MENTION_BODY, .first = MIN (first, find_article (self, index, &behind)), .end = end + 1, .name = index, .named = TRUE });
    return end + 1;
  }
  name = skip_titles (self, index, end);
  kind = classify_name (self, index, name, cut_suffixes (self, name, end));
  if (kind == PM_MENTION_PERSON && first < index && pm_token_is (get (self, end - 1), PM_WORD_CROWD))
    kind = PM_MENTION_CROWD;
  if (kind != PM_MENTION_PERSON || first == index)
    first = MIN (first, find_article (self, index, &behind));
  add (self, (PmMention){ .kind = kind, .first = first, .end = end, .name = kind == PM_MENTION_PERSON ? name : index, .named = kind != PM_MENTION_ROLE, .definite = first < index && is_definite (self, first) });

  return end;
}

/* A unit may begin a mention; returns where to go on. */
static guint
take (Finder *self, guint index, gboolean initial)
{
  const PmToken *unit = get (self, index);

  if (unit->kind != PM_TOKEN_WORD || (unit->flags & PM_TOKEN_HEADING) != 0)
    return index + 1;
  if (pm_token_is (unit, PM_WORD_DETERMINER) && pm_token_is (get (self, index + 1), NOUNS))
    return index + 1;
  if (pm_token_is (unit, PM_WORD_PRONOUN)) {
    add (self, (PmMention){ .kind = PM_MENTION_PRONOUN, .first = index, .end = index + 1, .name = index });
    return index + 1;
  }
  if (pm_names_is_part (unit) && !(initial && (unit->flags & PM_TOKEN_UPPER) != 0 && pm_token_is (unit, PM_WORD_CUE) && !pm_token_is (unit, NOUNS)) &&
      !(initial && pm_token_is (unit, PM_WORD_CROWD) && !pm_names_is_part (get (self, index + 1))))
    return take_name (self, index, index, initial);
  if (pm_token_is (unit, NOUNS) && !pm_token_is (unit, PM_WORD_VERB_FORM) && (unit->flags & PM_TOKEN_POSSESSIVE) == 0)
    return take_noun (self, index);

  return index + 1;
}

PmMentions *
pm_mentions_new (const PmClauses *clauses, GHashTable *names)
{
  PmMentions *mentions = g_new0 (PmMentions, 1);
  Finder self = { clauses, names, mentions, 0 };

  mentions->list = g_array_new (FALSE, FALSE, sizeof (PmMention));
  mentions->n_units = clauses->units->len;
  mentions->at = g_new (int, mentions->n_units + 1);
  for (guint i = 0; i <= mentions->n_units; i++)
    mentions->at[i] = -1;
  for (guint s = 0; s < clauses->sentences->len; s++) {
    PmSentence sentence = g_array_index (clauses->sentences, PmSentence, s);

    self.after = sentence.first;
    for (guint i = sentence.first; i < sentence.end;)
      i = take (&self, i, i == sentence.first);
  }

  return mentions;
}

void
pm_mentions_free (PmMentions *self)
{
  g_array_unref (self->list);
  g_free (self->at);
  g_free (self);
}

const PmMention *
pm_mentions_at (const PmMentions *self, guint unit)
{
  return unit < self->n_units && self->at[unit] >= 0 ? &g_array_index (self->list, PmMention, self->at[unit]) : NULL;
}

const PmMention *
pm_mentions_starting (const PmMentions *self, guint unit)
{
  const PmMention *mention = pm_mentions_at (self, unit);

  return mention != NULL && mention->first == unit ? mention : NULL;
}

const PmMention *
pm_mentions_ending (const PmMentions *self, guint unit)
{
  const PmMention *mention = pm_mentions_at (self, unit);

  return mention != NULL && mention->end == unit + 1 ? mention : NULL;
}
