#include "pm-indirect.h"

#include "pm-subject.h"

/* Fewer words report nothing. */
#define WORDS 3
/* Nor does a sentence of more units. */
#define LONGEST 150

static const PmToken *
get (const PmClauses *clauses, guint index)
{
  return pm_clauses_get (clauses, index);
}

/* The last unit that belongs to the sentence's words. */
static guint
find_last (const PmClauses *clauses, PmSentence sentence)
{
  guint end = sentence.end;

  while (end > sentence.first && (get (clauses, end - 1)->kind == PM_TOKEN_BREAK || get (clauses, end - 1)->kind == PM_TOKEN_STOP))
    end--;

  return end;
}

static gboolean
is_plain (const PmClauses *clauses, guint first, guint end)
{
  guint words = 0;

  if (end - first > LONGEST)
    return FALSE;
  for (guint i = first; i < end; i++) {
    if (get (clauses, i)->kind == PM_TOKEN_QUOTE || get (clauses, i)->kind == PM_TOKEN_MARK || get (clauses, i)->kind == PM_TOKEN_COLON)
      return FALSE;
    words += get (clauses, i)->kind == PM_TOKEN_WORD;
  }

  return words >= WORDS;
}

static gboolean
is_word (const PmClauses *clauses, guint index, const char *word)
{
  const PmToken *unit = get (clauses, index);
  guint length = unit->span.end - unit->span.start;

  for (guint i = 0; i < length; i++)
    if (g_unichar_tolower (clauses->tokens->chars[unit->span.start + i]) != (guchar) word[i] || word[i] == '\0')
      return FALSE;

  return unit->kind == PM_TOKEN_WORD && word[length] == '\0';
}

/* Behind what may stand between the verb and its clause: Thursday, in an
 * interview, reporters (for told), that. */
static guint
skip_to_clause (const PmClauses *clauses, const PmMentions *mentions, const PmCue *cue, guint end, gboolean *explicit)
{
  guint i = cue->end;

  for (guint j = i; j < end && j < i + 8; j++) {
    if (is_word (clauses, j, "that")) {
      *explicit = TRUE;
      return j + 1;
    }
    if (get (clauses, j)->kind != PM_TOKEN_WORD || pm_token_is (get (clauses, j), PM_WORD_AUXILIARY | PM_WORD_VERB_FORM | PM_WORD_PRONOUN | PM_WORD_CONJUNCTION))
      break;
  }
  if (g_str_equal (cue->verb->lemma, "tell")) {
    const PmMention *hearer = pm_mentions_starting (mentions, i);

    return hearer != NULL ? hearer->end : end;
  }
  while (i < end && pm_token_is (get (clauses, i), PM_WORD_COMMON | PM_WORD_ADVERB) && get (clauses, i)->kind == PM_TOKEN_WORD && ((get (clauses, i)->flags & PM_TOKEN_UPPER) != 0 || !pm_token_is (get (clauses, i), PM_WORD_COMMON)))
    i++;

  return i;
}

/* Whether a clause with a subject begins at @index, and has a verb. */
static gboolean
begins_clause (const PmClauses *clauses, const PmMentions *mentions, guint index, guint end, gboolean explicit)
{
  const PmToken *unit = get (clauses, index);

  if (unit->kind != PM_TOKEN_WORD && unit->kind != PM_TOKEN_NUMBER)
    return FALSE;
  if (explicit)
    return TRUE;
  if (pm_mentions_starting (mentions, index) == NULL && !pm_token_is (unit, PM_WORD_DETERMINER) && (unit->kind == PM_TOKEN_WORD && pm_token_is (unit, PM_WORD_PREPOSITION | PM_WORD_CONJUNCTION | PM_WORD_ADVERB)))
    return FALSE;
  for (guint i = index + 1; i < end && i < index + 14; i++)
    if (pm_token_is (get (clauses, i), PM_WORD_AUXILIARY))
      return TRUE;

  return FALSE;
}

static gboolean
find_report (const PmClauses *clauses, const PmMentions *mentions, PmSentence sentence, const PmCue *cue, PmIndirect *indirect)
{
  guint end = find_last (clauses, sentence), first;
  gboolean near, explicit = FALSE;

  if (cue->verb->class != PM_CUE_PLAIN || !cue->finite)
    return FALSE;
  indirect->subject = pm_subject_of (clauses, mentions, sentence.first, cue->first, &near);
  if (indirect->subject == NULL || !near)
    return FALSE;
  first = skip_to_clause (clauses, mentions, cue, end, &explicit);
  if (!begins_clause (clauses, mentions, first, end, explicit) || !is_plain (clauses, first, end))
    return FALSE;
  indirect->content = (PmSpan){ get (clauses, first)->span.start, get (clauses, end - 1)->span.end };
  indirect->cue = *cue;
  indirect->explicit = explicit;

  return TRUE;
}

/* `…, according to the audit.` or `According to the audit, …`. */
static gboolean
find_source (const PmClauses *clauses, const PmMentions *mentions, PmSentence sentence, const PmCue *cue, PmIndirect *indirect)
{
  const PmMention *source = pm_mentions_starting (mentions, cue->end);
  guint first = sentence.first, end = cue->first;

  if (source == NULL)
    return FALSE;
  if (cue->first == sentence.first) {
    for (first = source->end; first < MIN (sentence.end, source->end + 40) && get (clauses, first)->kind != PM_TOKEN_COMMA; first++)
      ;
    first++;
    end = find_last (clauses, sentence);
  } else if (get (clauses, end - 1)->kind == PM_TOKEN_COMMA) {
    end--;
  }
  if (first >= end || !is_plain (clauses, first, end))
    return FALSE;
  *indirect = (PmIndirect){ { get (clauses, first)->span.start, get (clauses, end - 1)->span.end }, *cue, source, TRUE };

  return TRUE;
}

gboolean
pm_indirect_find (const PmClauses *clauses, const PmMentions *mentions, PmSentence sentence, PmIndirect *indirect)
{
  PmCue cue;

  for (guint i = sentence.first; i < sentence.end; i++) {
    if (!pm_cues_match (clauses, i, &cue))
      continue;
    if (cue.verb->class == PM_CUE_SOURCE ? find_source (clauses, mentions, sentence, &cue, indirect) : find_report (clauses, mentions, sentence, &cue, indirect))
      return TRUE;
  }

  return FALSE;
}
