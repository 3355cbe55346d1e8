#include "pm-persons.h"

#include "pm-subject.h"

static const PmToken *
get (const PmPersons *self, guint index)
{
  return pm_clauses_get (self->clauses, index);
}

guint
pm_persons_place (const PmPersons *self, const PmMention *mention)
{
  return (guint) (mention - (const PmMention *) (gconstpointer) self->mentions->list->data);
}

gboolean
pm_persons_include (const PmPersons *self, int member)
{
  PmMentionKind kind = member >= 0 ? pm_cast_get (self->cast, member)->kind : PM_MENTION_PLACE;

  return kind == PM_MENTION_PERSON || kind == PM_MENTION_ROLE;
}

/* `he` after the sentence’s subject is the subject, else who the text is about. */
static int
resolve_pronoun (PmPersons *self, const PmMention *mention, int subject, gboolean *sure)
{
  if (mention->gender != 0 && pm_persons_include (self, subject)) {
    PmMember *member = pm_cast_get (self->cast, subject);

    if (member->gender == 0 || member->gender == mention->gender) {
      *sure = TRUE;
      return subject;
    }
  }
  if (self->narrator >= 0 && pm_token_is (get (self, mention->first), PM_WORD_PRONOUN) && get (self, mention->first)->span.end - get (self, mention->first)->span.start == 1)
    return self->narrator;

  return pm_focus_resolve (self->focus, self->cast, self->clauses, mention, sure);
}

/* `the actress`, of whom nothing was said, is who the text is about. */
static gboolean
means_focus (const PmPersons *self, const PmMention *mention, int member)
{
  const PmMember *other = pm_cast_get (self->cast, member);
  int focus = self->focus->person;

  if (mention->kind != PM_MENTION_ROLE || mention->named || !mention->definite || other->times > 1 || other->kind != PM_MENTION_ROLE || focus < 0 || focus == member)
    return FALSE;
  if (pm_token_is (get (self, mention->end - 1), PM_WORD_ANONYMOUS) != (pm_cast_get (self->cast, focus)->kind == PM_MENTION_ROLE))
    return FALSE;

  return mention->gender == 0 || pm_cast_get (self->cast, focus)->gender == 0 || mention->gender == pm_cast_get (self->cast, focus)->gender;
}

/* Two mentions with only a comma between, of which one is a role; or `the man was
 * Per Aune`. */
static gboolean
are_apposed (const PmPersons *self, const PmMention *before, const PmMention *mention)
{
  gboolean joined = get (self, before->end)->kind == PM_TOKEN_WORD && pm_token_is (get (self, before->end), PM_WORD_AUXILIARY);

  if (before->possessive || mention->possessive || mention->first != before->end + 1 || (!joined && get (self, before->end)->kind != PM_TOKEN_COMMA))
    return FALSE;

  if (before->kind == PM_MENTION_ROLE && mention->kind == PM_MENTION_PERSON && joined)
    return TRUE;

  return !joined && ((before->kind == PM_MENTION_PERSON && mention->kind == PM_MENTION_ROLE && mention->end > mention->first) ||
                     (before->kind == PM_MENTION_ROLE && mention->kind == PM_MENTION_PERSON) ||
                     (before->kind == PM_MENTION_BODY && mention->kind == PM_MENTION_BODY && before->named && !mention->named));
}

/* `her letter`: she speaks. */
static gboolean
is_own_record (const PmPersons *self, const PmMention *mention)
{
  return mention->kind == PM_MENTION_RECORD && mention->end > mention->first + 1 && pm_token_is (get (self, mention->first), PM_WORD_MAN | PM_WORD_WOMAN) && self->focus->person >= 0;
}

static void
resolve (PmPersons *self, guint index, int subject)
{
  const PmMention *mention = &g_array_index (self->mentions->list, PmMention, index);
  const PmMention *before = index > 0 ? mention - 1 : NULL;
  PmCast *cast = self->cast;
  int member;

  self->sure[index] = TRUE;
  if (is_own_record (self, mention)) {
    self->members[index] = pm_focus_resolve_person (self->focus, cast, get (self, mention->first)->word->flags & (PM_WORD_MAN | PM_WORD_WOMAN), &self->sure[index]);
    self->sure[index] = FALSE;
    return;
  }
  if (mention->kind == PM_MENTION_PRONOUN) {
    self->sure[index] = FALSE;
    self->members[index] = resolve_pronoun (self, mention, subject, &self->sure[index]);
    return;
  }
  if (before != NULL && before->named && are_apposed (self, before, mention)) {
    self->members[index] = self->members[index - 1];
    pm_cast_learn_roles (cast, self->clauses, mention, self->members[index]);
    return;
  }
  member = pm_cast_resolve (cast, self->clauses, mention);
  if (before != NULL && are_apposed (self, before, mention)) {
    pm_cast_learn_roles (cast, self->clauses, before, member);
    self->members[index - 1] = member;
  }
  if (means_focus (self, mention, member)) {
    member = self->focus->person;
    self->sure[index] = FALSE;
  }
  self->members[index] = member;
}

int
pm_persons_resolve (PmPersons *self, PmSentence sentence)
{
  const PmMention *subject = pm_subject_find (self->clauses, self->mentions, sentence.first, sentence.end);
  int member = -1;

  for (guint i = sentence.first; i < sentence.end; i++) {
    const PmMention *mention = pm_mentions_starting (self->mentions, i);

    if (mention == NULL)
      continue;
    resolve (self, (guint) pm_persons_place (self, mention), member);
    if (mention == subject)
      member = self->members[pm_persons_place (self, mention)];
  }

  return member;
}

PmPersons *
pm_persons_new (PmCast *cast, const PmClauses *clauses, const PmMentions *mentions, PmFocus *focus, int narrator)
{
  PmPersons *self = g_new0 (PmPersons, 1);

  *self = (PmPersons){ cast, clauses, mentions, focus, narrator, g_new0 (int, mentions->list->len + 1), g_new0 (gboolean, mentions->list->len + 1) };
  for (guint i = 0; i < mentions->list->len; i++)
    self->members[i] = -1;

  return self;
}

void
pm_persons_free (PmPersons *self)
{
  g_free (self->members);
  g_free (self->sure);
  g_free (self);
}
