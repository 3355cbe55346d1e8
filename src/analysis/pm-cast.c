#include "pm-cast.h"

#include <string.h>

/* Of so many last members of one name, or last persons, one is chosen. */
#define NEAR 8

struct _PmCast {
  GArray *members;    /* of PmMember */
  GHashTable *exact;  /* whole names, to a member plus 1 */
  GHashTable *lasts;  /* family names, to a GArray of int */
  GHashTable *firsts; /* given names, likewise */
  GHashTable *roles;  /* role words, to a member plus 1 */
  int recent[NEAR];   /* persons, the last first, or -1 */
  guint count;
};

static void
member_clear (gpointer data)
{
  g_free (((PmMember *) data)->name);
}

PmMember *
pm_cast_get (PmCast *self, int member)
{
  return &g_array_index (self->members, PmMember, member);
}

static char *
dup_unit (const PmClauses *clauses, guint unit)
{
  return pm_tokens_dup (clauses->tokens, pm_clauses_get (clauses, unit)->span);
}

static char *
dup_name (const PmClauses *clauses, const PmMention *mention)
{
  PmSpan span = { pm_clauses_get (clauses, mention->name)->span.start, mention->span.end };

  return pm_tokens_dup (clauses->tokens, span);
}

static void
file (GHashTable *table, char *key, int member)
{
  GArray *list = g_hash_table_lookup (table, key);

  if (list == NULL) {
    list = g_array_new (FALSE, FALSE, sizeof (int));
    g_hash_table_insert (table, key, list);
  } else {
    g_free (key);
  }
  g_array_append_val (list, member);
}

static int
add (PmCast *self, char *name, PmMentionKind kind, PmWordFlags gender)
{
  g_array_append_val (self->members, ((PmMember){ name, kind, gender, gender != 0, 0, 0 }));

  return (int) self->members->len - 1;
}

static guint
last_unit (const PmClauses *clauses, const PmMention *mention)
{
  guint last = mention->end - 1;

  while (last > mention->name && pm_token_is (pm_clauses_get (clauses, last), PM_WORD_SUFFIX))
    last--;

  return last;
}

/* Of those filed under the word, the one mentioned last whose gender fits. */
static int
find_near (PmCast *self, GHashTable *table, const char *word, PmWordFlags gender)
{
  GArray *list = g_hash_table_lookup (table, word);
  int best = -1;

  for (guint i = 0; list != NULL && i < MIN (list->len, NEAR); i++) {
    int member = g_array_index (list, int, list->len - 1 - i);
    const PmMember *other = pm_cast_get (self, member);

    if (gender != 0 && other->gender != 0 && gender != other->gender)
      continue;
    if (best < 0 || other->seen > pm_cast_get (self, best)->seen || (other->seen == 0 && pm_cast_get (self, best)->seen == 0))
      best = member;
  }

  return best;
}

static gboolean
is_full (const PmClauses *clauses, const PmMention *mention)
{
  return mention->kind == PM_MENTION_PERSON && last_unit (clauses, mention) > mention->name;
}

/* A middle name more or less makes no other person. */
static int
find_same (PmCast *self, const char *first, const char *last)
{
  GArray *list = g_hash_table_lookup (self->lasts, last);

  for (guint i = 0; list != NULL && i < MIN (list->len, NEAR); i++) {
    int member = g_array_index (list, int, list->len - 1 - i);
    const char *name = pm_cast_get (self, member)->name;
    gsize length = strlen (first);

    if (strncmp (name, first, length) == 0 && name[length] == ' ')
      return member;
  }

  return -1;
}

static void
learn_name (PmCast *self, const PmClauses *clauses, const PmMention *mention)
{
  guint end = last_unit (clauses, mention);
  g_autofree char *name = dup_name (clauses, mention);
  g_autofree char *first = dup_unit (clauses, mention->name);
  g_autofree char *last = dup_unit (clauses, end);
  int member;

  if (g_hash_table_contains (self->exact, name))
    return;
  member = find_same (self, first, last);
  if (member < 0) {
    PmSpan span = { pm_clauses_get (clauses, mention->name)->span.start, pm_clauses_get (clauses, end)->span.end };

    member = add (self, pm_tokens_dup (clauses->tokens, span), PM_MENTION_PERSON, mention->gender);
    file (self->lasts, g_steal_pointer (&last), member);
    file (self->firsts, g_steal_pointer (&first), member);
  }
  g_hash_table_insert (self->exact, g_steal_pointer (&name), GINT_TO_POINTER (member + 1));
}

PmCast *
pm_cast_new (void)
{
  PmCast *self = g_new0 (PmCast, 1);

  self->members = g_array_new (FALSE, FALSE, sizeof (PmMember));
  g_array_set_clear_func (self->members, member_clear);
  self->exact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lasts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < NEAR; i++)
    self->recent[i] = -1;

  return self;
}

void
pm_cast_learn_names (PmCast *self, const PmClauses *clauses, const PmMentions *mentions)
{
  for (guint i = 0; i < mentions->list->len; i++) {
    const PmMention *mention = &g_array_index (mentions->list, PmMention, i);

    if (is_full (clauses, mention))
      learn_name (self, clauses, mention);
  }
}

void
pm_cast_free (PmCast *self)
{
  g_array_unref (self->members);
  g_hash_table_unref (self->exact);
  g_hash_table_unref (self->lasts);
  g_hash_table_unref (self->firsts);
  g_hash_table_unref (self->roles);
  g_free (self);
}

static void
note (PmCast *self, int member)
{
  guint i = 0;

  pm_cast_get (self, member)->seen = ++self->count;
  pm_cast_get (self, member)->times++;
  if (pm_cast_get (self, member)->kind != PM_MENTION_PERSON && pm_cast_get (self, member)->kind != PM_MENTION_ROLE)
    return;
  while (i < NEAR - 1 && self->recent[i] != member)
    i++;
  memmove (self->recent + 1, self->recent, i * sizeof *self->recent);
  self->recent[0] = member;
}

static int
look_up (GHashTable *table, const char *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (table, key)) - 1;
}

static int
need (PmCast *self, char *name, PmMentionKind kind, PmWordFlags gender)
{
  int member = look_up (self->exact, name);

  if (member >= 0) {
    g_free (name);
    return member;
  }
  member = add (self, name, kind, gender);
  g_hash_table_insert (self->exact, g_strdup (name), GINT_TO_POINTER (member + 1));

  return member;
}

static int
resolve_name (PmCast *self, const PmClauses *clauses, const PmMention *mention)
{
  g_autofree char *name = dup_name (clauses, mention);
  g_autofree char *last = dup_unit (clauses, last_unit (clauses, mention));
  g_autofree char *first = dup_unit (clauses, mention->name);
  int member = look_up (self->exact, name);

  if (member < 0)
    member = find_near (self, self->lasts, last, mention->gender);
  if (member < 0 && last_unit (clauses, mention) == mention->name)
    member = find_near (self, self->firsts, first, mention->gender);
  if (member < 0)
    member = need (self, g_steal_pointer (&name), PM_MENTION_PERSON, mention->gender);

  return member;
}

static char *
dup_head (const PmClauses *clauses, const PmMention *mention)
{
  return pm_tokens_dup_folded (clauses->tokens, pm_clauses_get (clauses, mention->end - 1)->span);
}

/* `the minister` is who was called minister; `the board` the Protection Board. */
static int
resolve_noun (PmCast *self, const PmClauses *clauses, const PmMention *mention)
{
  g_autofree char *head = dup_head (clauses, mention);
  g_autofree char *name = dup_name (clauses, mention);
  gboolean known = mention->definite && mention->kind != PM_MENTION_CROWD && (mention->kind != PM_MENTION_RECORD);
  int member = look_up (self->exact, name);

  if (member < 0 && (known || mention->first == mention->name))
    member = look_up (self->roles, head);
  if (member >= 0)
    return member;

  return need (self, g_steal_pointer (&name), mention->kind, mention->gender);
}

static void
learn_role (PmCast *self, const PmClauses *clauses, guint unit, int member)
{
  if (pm_token_is (pm_clauses_get (clauses, unit), PM_WORD_ROLE | PM_WORD_TITLE | PM_WORD_BODY | PM_WORD_OUTLET))
    g_hash_table_insert (self->roles, pm_tokens_dup_folded (clauses->tokens, pm_clauses_get (clauses, unit)->span), GINT_TO_POINTER (member + 1));
}

void
pm_cast_learn_roles (PmCast *self, const PmClauses *clauses, const PmMention *mention, int member)
{
  guint end = mention->kind == PM_MENTION_PERSON ? mention->name : mention->end;

  for (guint i = mention->first; i < end; i++)
    if ((pm_clauses_get (clauses, i)->flags & PM_TOKEN_POSSESSIVE) == 0)
      learn_role (self, clauses, i, member);
  if (mention->gender == 0)
    return;
  pm_cast_get (self, member)->gender = mention->gender;
  pm_cast_get (self, member)->titled = TRUE;
}

int
pm_cast_resolve (PmCast *self, const PmClauses *clauses, const PmMention *mention)
{
  int member;

  if (mention->kind == PM_MENTION_PERSON) {
    member = resolve_name (self, clauses, mention);
    pm_cast_learn_roles (self, clauses, mention, member);
  } else if (mention->named) {
    member = need (self, dup_name (clauses, mention), mention->kind, 0);
    learn_role (self, clauses, mention->end - 1, member);
  } else {
    member = resolve_noun (self, clauses, mention);
  }
  note (self, member);

  return member;
}

int
pm_cast_find_other (PmCast *self, PmWordFlags gender, int not )
{
  for (guint i = 0; i < NEAR; i++) {
    int member = self->recent[i];

    if (member < 0)
      break;
    if (member != not &&pm_cast_get (self, member)->kind == PM_MENTION_PERSON && (pm_cast_get (self, member)->gender == 0 || pm_cast_get (self, member)->gender == gender))
      return member;
  }

  return -1;
}
