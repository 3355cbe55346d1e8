#include "pm-speakers.h"

#include "pm-persons.h"

/* So many quotes in a row still count as one that stands alone. */
#define ROW 8

/* The reader of one level of a text. */
typedef struct {
  PmSpeakers *speakers; /* borrowed, as the next two */
  const GArray *quotes;
  PmPersons *who;
  int last;         /* the last quote, or -1 */
  int last_subject; /* who the last sentence was about, or -1 */
  int block;        /* whom a colon at a line’s end introduced, or -1 */
  PmAttribution introduction;
  guint introduced; /* the unit behind that line */
  gboolean indirect;
} Reader;

static const PmToken *
get (const Reader *self, guint index)
{
  return pm_clauses_get (self->who->clauses, index);
}

static const PmQuote *
quote_at (const Reader *self, int index)
{
  return &g_array_index (self->quotes, PmQuote, index);
}

static PmAttribution *
attribution_at (const Reader *self, int quote)
{
  return &g_array_index (self->speakers->attributions, PmAttribution, quote);
}

static gboolean
is_person (const Reader *self, int member)
{
  return pm_persons_include (self->who, member);
}

/* What @mention, with the cue, makes of a quote. */
static PmAttribution
attribute (Reader *self, const PmMention *mention, const PmCue *cue, PmReason named, double confidence)
{
  int place = pm_persons_place (self->who, mention);
  PmAttribution result = { self->who->members[place], mention->kind, mention->span, cue->verb, cue->span, TRUE, confidence, named };

  if (mention->kind == PM_MENTION_PRONOUN) {
    result.reason = named == PM_REASON_NAMED_AFTER ? PM_REASON_PRONOUN_AFTER : PM_REASON_PRONOUN_BEFORE;
    result.confidence = self->who->sure[place] ? MIN (confidence, 0.9) : MIN (confidence, 0.9) - 0.1;
  } else if (mention->kind != PM_MENTION_PERSON) {
    result.confidence = confidence - (self->who->sure[place] ? 0.04 : 0.15);
  }
  if (cue->verb->class == PM_CUE_SOURCE)
    result.reason = PM_REASON_SOURCE;
  if (result.member < 0)
    result.confidence = 0.4;

  return result;
}

static gboolean
try_after (Reader *self, guint unit, PmSentence sentence, PmAttribution *result)
{
  const PmMention *mention;
  PmCue cue;

  if (!pm_attribution_after (self->who->clauses, self->who->mentions, unit, sentence.end, &mention, &cue))
    return FALSE;
  *result = attribute (self, mention, &cue, PM_REASON_NAMED_AFTER, 0.95);

  return TRUE;
}

static const PmAttribution *
find_in_sentence (const Reader *self, guint unit, PmSentence sentence)
{
  for (guint i = unit; i > sentence.first && unit - i < 40; i--)
    if (get (self, i - 1)->kind == PM_TOKEN_QUOTE)
      return attribution_at (self, get (self, i - 1)->quote);

  return NULL;
}

static gboolean
try_before (Reader *self, guint unit, PmSentence sentence, PmAttribution *result)
{
  const PmMention *mention;
  const PmAttribution *earlier;
  gboolean near;
  PmCue cue;

  if (!pm_attribution_before (self->who->clauses, self->who->mentions, unit, sentence.first, &mention, &cue, &near))
    return FALSE;
  earlier = cue.finite ? NULL : find_in_sentence (self, cue.first, sentence);
  if (earlier != NULL && earlier->member >= 0) {
    *result = *earlier;
    result->verb = cue.verb;
    result->cue = cue.span;
    result->confidence = MIN (earlier->confidence, 0.88);
    return TRUE;
  }
  if (mention != NULL) {
    *result = attribute (self, mention, &cue, PM_REASON_NAMED_BEFORE, near && cue.finite ? 0.94 : 0.75);
    if (unit - cue.end > 12)
      result->confidence -= 0.06;
  } else {
    *result = (PmAttribution){ .member = -1, .verb = cue.verb, .cue = cue.span, .beside = TRUE, .confidence = 0.4 };
  }

  return TRUE;
}

static PmAttribution
weaken (const PmAttribution *other, PmReason reason, double confidence)
{
  PmAttribution result = *other;

  result.verb = NULL;
  result.cue = (PmSpan){ 0, 0 };
  result.beside = FALSE;
  result.reason = reason;
  result.confidence = MIN (other->confidence, confidence);

  return result;
}

static PmAttribution
by_member (int member, PmReason reason, double confidence)
{
  return (PmAttribution){ .member = member, .kind = PM_MENTION_PERSON, .confidence = confidence, .reason = reason };
}

static gboolean
stands_alone (const Reader *self, guint unit)
{
  guint before = unit, after = unit + 1;

  while (before > 0 && unit - before < ROW && get (self, before - 1)->kind == PM_TOKEN_QUOTE)
    before--;
  while (after - unit < ROW && get (self, after)->kind == PM_TOKEN_QUOTE)
    after++;

  return (before == 0 || get (self, before - 1)->kind == PM_TOKEN_BREAK) && get (self, after)->kind == PM_TOKEN_BREAK;
}

static gboolean
has_children (const Reader *self, int quote)
{
  return (guint) quote + 1 < self->quotes->len && quote_at (self, quote + 1)->parent == quote;
}

/* Whether the last quote is in the paragraph and nobody else came up since. */
static gboolean
is_carried (const Reader *self, guint unit)
{
  if (self->last < 0 || attribution_at (self, self->last)->member < 0 || quote_at (self, self->last)->paragraph != quote_at (self, get (self, unit)->quote)->paragraph)
    return FALSE;

  return self->last_subject < 0 || self->last_subject == attribution_at (self, self->last)->member || !is_person (self, self->last_subject);
}

/* Nothing in the sentence says it. */
static PmAttribution
guess (Reader *self, guint unit, PmSentence sentence, int subject)
{
  int quote = get (self, unit)->quote;
  gboolean alone = stands_alone (self, unit);

  if (self->introduced == sentence.first && self->introduction.member >= 0)
    return self->introduction;
  if (alone && self->block >= 0 && has_children (self, quote))
    return by_member (self->block, PM_REASON_BLOCK, 0.6);
  if (unit > sentence.first && subject >= 0)
    return by_member (subject, PM_REASON_SUBJECT, get (self, unit - 1)->kind == PM_TOKEN_COLON ? 0.7 : 0.45);
  if (is_carried (self, unit))
    return weaken (attribution_at (self, self->last), PM_REASON_CARRIED, 0.8);
  if (alone && self->last >= 0 && attribution_at (self, self->last)->member >= 0 && (self->last_subject < 0 || !is_person (self, self->last_subject)))
    return weaken (attribution_at (self, self->last), PM_REASON_BLOCK, 0.6);
  if (self->who->focus->person >= 0 && unit == sentence.first)
    return by_member (self->who->focus->person, PM_REASON_SUBJECT, 0.55);

  return (PmAttribution){ .member = -1, .confidence = 0.3 };
}

static void
attribute_quote (Reader *self, guint unit, PmSentence sentence, int subject)
{
  int index = get (self, unit)->quote, from = quote_at (self, index)->continued_from;
  PmAttribution before, result;
  gboolean found = try_before (self, unit, sentence, &before);

  if (found && before.member >= 0 && before.verb->class == PM_CUE_NAMING && before.confidence >= 0.8 && before.cue.end + 60 > quote_at (self, index)->span.start)
    result = before;
  else if (try_after (self, unit, sentence, &result) && (result.member >= 0 || !found))
    ;
  else if (from >= 0)
    result = weaken (attribution_at (self, from), PM_REASON_CONTINUED, 0.9);
  else if (found)
    result = before;
  else
    result = guess (self, unit, sentence, subject);
  if (result.member < 0 && result.verb != NULL && subject >= 0 && result.verb->class != PM_CUE_NAMING)
    result.member = subject;
  *attribution_at (self, index) = result;
  self->last = index;
  self->last_subject = -1;
  if (result.member >= 0 && result.confidence >= 0.7)
    pm_focus_set (self->who->focus, self->who->cast, result.member);
}

/* A line that ends in a colon introduces what is below it. */
static void
introduce (Reader *self, PmSentence sentence, int subject)
{
  guint end = sentence.end - 1;
  const PmMention *mention = NULL;
  gboolean near;
  PmCue cue;

  if (get (self, end)->kind != PM_TOKEN_BREAK || end <= sentence.first || get (self, end - 1)->kind != PM_TOKEN_COLON)
    return;
  self->introduced = sentence.end;
  self->introduction = (PmAttribution){ .member = subject, .kind = PM_MENTION_PERSON, .beside = TRUE, .confidence = 0.7, .reason = PM_REASON_COLON };
  if (pm_attribution_before (self->who->clauses, self->who->mentions, end, sentence.first, &mention, &cue, &near) && mention != NULL) {
    self->introduction = attribute (self, mention, &cue, PM_REASON_NAMED_BEFORE, 0.92);
    self->introduction.reason = PM_REASON_COLON;
  }
  self->block = self->introduction.member >= 0 && !is_person (self, self->introduction.member) ? self->introduction.member : -1;
}

static void
report (Reader *self, PmSentence sentence)
{
  PmReported reported;

  if (!self->indirect || !pm_indirect_find (self->who->clauses, self->who->mentions, sentence, &reported.speech) || reported.speech.subject == NULL)
    return;
  reported.attribution = attribute (self, reported.speech.subject, &reported.speech.cue, PM_REASON_NAMED_BEFORE, 0.9);
  reported.attribution.confidence = MIN (reported.attribution.confidence, reported.speech.explicit ? 0.65 : 0.55);
  if (reported.attribution.member >= 0)
    g_array_append_val (self->speakers->reported, reported);
}

static void
read_sentence (Reader *self, PmSentence sentence)
{
  int subject = pm_persons_resolve (self->who, sentence);
  gboolean quoted = FALSE;

  for (guint i = sentence.first; i < sentence.end; i++)
    if (get (self, i)->kind == PM_TOKEN_QUOTE) {
      attribute_quote (self, i, sentence, subject);
      quoted = TRUE;
    }
  report (self, sentence);
  if (subject >= 0 && !(quoted && get (self, sentence.first)->kind == PM_TOKEN_QUOTE)) {
    if (!is_person (self, subject) || !quoted || attribution_at (self, self->last)->confidence < 0.7)
      pm_focus_set (self->who->focus, self->who->cast, subject);
    self->last_subject = quoted ? -1 : subject;
  }
  introduce (self, sentence, subject);
}

static void
read_level (PmSpeakers *speakers, const PmTokens *tokens, const GArray *quotes, int parent, PmFocus *focus, gboolean indirect)
{
  g_autoptr (PmClauses) clauses = pm_clauses_new (tokens, quotes, parent);
  g_autoptr (GHashTable) names = pm_names_collect (clauses);
  g_autoptr (PmMentions) mentions = pm_mentions_new (clauses, names);
  g_autoptr (PmPersons) who = pm_persons_new (speakers->cast, clauses, mentions, focus, parent >= 0 ? g_array_index (speakers->attributions, PmAttribution, parent).member : -1);
  Reader self = { speakers, quotes, who, -1, -1, -1, { .member = -1 }, G_MAXUINT, indirect };

  for (guint i = 0; i < clauses->sentences->len; i++)
    read_sentence (&self, g_array_index (clauses->sentences, PmSentence, i));
}

/* Names stand in quotes as well. */
static PmCast *
learn_names (const PmTokens *tokens)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PmQuote));
  g_autoptr (PmClauses) clauses = pm_clauses_new (tokens, none, -1);
  g_autoptr (GHashTable) names = pm_names_collect (clauses);
  g_autoptr (PmMentions) mentions = pm_mentions_new (clauses, names);
  PmCast *cast = pm_cast_new ();

  pm_cast_learn_names (cast, clauses, mentions);

  return cast;
}

/* What is known of a later piece of an utterance is true of the first. */
static void
unite_pieces (PmSpeakers *self, const GArray *quotes)
{
  for (guint i = quotes->len; i > 0; i--) {
    const PmAttribution *later = &g_array_index (self->attributions, PmAttribution, i - 1);
    int from = g_array_index (quotes, PmQuote, i - 1).continued_from;

    if (from >= 0 && later->member >= 0 && later->confidence > g_array_index (self->attributions, PmAttribution, from).confidence)
      g_array_index (self->attributions, PmAttribution, from) = weaken (later, PM_REASON_CONTINUED, 0.9);
  }
}

PmSpeakers *
pm_speakers_new (const PmTokens *tokens, const GArray *quotes, gboolean indirect)
{
  PmSpeakers *self = g_new0 (PmSpeakers, 1);
  PmFocus focus, inner;
  int read = -1;

  self->attributions = g_array_new (FALSE, TRUE, sizeof (PmAttribution));
  g_array_set_size (self->attributions, quotes->len);
  for (guint i = 0; i < quotes->len; i++)
    g_array_index (self->attributions, PmAttribution, i).member = -1;
  self->reported = g_array_new (FALSE, FALSE, sizeof (PmReported));
  pm_focus_init (&focus);
  pm_focus_init (&inner);
  if (!pm_tokens_speak_lexicon (tokens))
    return self;
  self->cast = learn_names (tokens);
  read_level (self, tokens, quotes, -1, &focus, indirect);
  for (guint i = 0; i < quotes->len; i++) {
    int parent = g_array_index (quotes, PmQuote, i).parent;

    if (parent > read && g_array_index (quotes, PmQuote, parent).level == 1) {
      read_level (self, tokens, quotes, parent, &inner, FALSE);
      read = parent;
    }
  }
  unite_pieces (self, quotes);

  return self;
}

void
pm_speakers_free (PmSpeakers *self)
{
  g_clear_pointer (&self->cast, pm_cast_free);
  g_array_unref (self->attributions);
  g_array_unref (self->reported);
  g_free (self);
}
