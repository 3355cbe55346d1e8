#include "pm-focus.h"

void
pm_focus_init (PmFocus *self)
{
  *self = (PmFocus){ -1, -1, -1, FALSE };
}

void
pm_focus_set (PmFocus *self, PmCast *cast, int member)
{
  switch (pm_cast_get (cast, member)->kind) {
  case PM_MENTION_PERSON:
  case PM_MENTION_ROLE:
    self->rivals = self->person >= 0 && self->person != member;
    self->person = member;
    break;
  case PM_MENTION_BODY:
  case PM_MENTION_RECORD:
  case PM_MENTION_PLACE:
    self->thing = member;
    break;
  case PM_MENTION_CROWD:
    self->crowd = member;
    break;
  case PM_MENTION_PRONOUN:
    break;
  }
}

int
pm_focus_resolve_person (PmFocus *self, PmCast *cast, PmWordFlags gender, gboolean *sure)
{
  int member = self->person;

  if (member < 0)
    member = pm_cast_find_other (cast, gender, -1);
  else if (pm_cast_get (cast, member)->gender != 0 && pm_cast_get (cast, member)->gender != gender)
    member = pm_cast_find_other (cast, gender, member);
  if (member < 0)
    return -1;
  *sure = !self->rivals || (pm_cast_get (cast, member)->gender == gender && pm_cast_get (cast, member)->titled);
  if (pm_cast_get (cast, member)->gender == 0)
    pm_cast_get (cast, member)->gender = gender;

  return member;
}

int
pm_focus_resolve (PmFocus *self, PmCast *cast, const PmClauses *clauses, const PmMention *pronoun, gboolean *sure)
{
  const PmToken *unit = pm_clauses_get (clauses, pronoun->first);
  gunichar c = g_unichar_tolower (clauses->tokens->chars[unit->span.start]);
  guint length = unit->span.end - unit->span.start;

  *sure = FALSE;
  if (pronoun->gender != 0)
    return pm_focus_resolve_person (self, cast, pronoun->gender, sure);
  if (c == 'i' && length == 2)
    return self->thing;
  if (c == 't' && length == 4)
    return self->crowd >= 0 ? self->crowd : self->thing;

  return -1;
}
