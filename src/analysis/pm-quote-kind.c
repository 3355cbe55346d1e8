#include "pm-quote-kind.h"

/* What there is inside a quote’s marks. */
typedef struct {
  guint length; /* in code points */
  guint words;
  guint capitalized; /* of the words that would be in a title */
  guint title_words;
  gboolean upper;  /* begins as a sentence does */
  gboolean clause; /* begins in small letters, with a subject and a verb */
  gboolean stops;  /* ends as a sentence does */
} Inside;

static const PmToken *
get (const PmTokens *tokens, guint index)
{
  return &g_array_index (tokens->tokens, PmToken, MIN (index, tokens->tokens->len - 1));
}

static gboolean
is_small (const PmToken *token)
{
  return pm_token_is (token, PM_WORD_DETERMINER | PM_WORD_PREPOSITION | PM_WORD_CONJUNCTION | PM_WORD_PARTICLE);
}

/* I’d, we’re, that’s: a word that is no possessive and has an apostrophe. */
static gboolean
is_contraction (const PmTokens *tokens, const PmToken *token)
{
  for (guint i = token->span.start; i < token->span.end + 1; i++)
    if (pm_tokens_char (tokens, i) == '\'' || pm_tokens_char (tokens, i) == 0x2019)
      return token->kind == PM_TOKEN_WORD && (token->flags & PM_TOKEN_POSSESSIVE) == 0;

  return FALSE;
}

static gboolean
is_verb (const PmToken *token)
{
  return token->kind == PM_TOKEN_WORD && pm_token_is (token, PM_WORD_AUXILIARY | PM_WORD_CUE);
}

/* `we are …`, `it’s …`, `the worst is …`: a clause, though it begins in small
 * letters. Subordinate ones (`that …`) are parts of the writer’s sentence. */
static gboolean
is_clause (const PmTokens *tokens, guint first, guint end)
{
  const PmToken *token = get (tokens, first);

  if (token->kind != PM_TOKEN_WORD || end - first < 3)
    return FALSE;
  if (pm_token_is (token, PM_WORD_CONJUNCTION) && pm_token_is (get (tokens, first + 1), PM_WORD_PRONOUN) && token->span.end - token->span.start <= 3)
    return TRUE;
  if (is_contraction (tokens, token))
    return !pm_token_is (token, PM_WORD_AUXILIARY);
  if (pm_token_is (token, PM_WORD_PRONOUN) && !pm_token_is (token, PM_WORD_CONJUNCTION))
    return TRUE;
  if (!pm_token_is (token, PM_WORD_DETERMINER))
    return FALSE;
  for (guint i = first + 1; i < MIN (end, first + 5); i++) {
    if (get (tokens, i)->kind != PM_TOKEN_WORD || pm_token_is (get (tokens, i), PM_WORD_CONJUNCTION | PM_WORD_PREPOSITION | PM_WORD_PRONOUN))
      return FALSE;
    if (i > first + 1 && pm_token_is (get (tokens, i), PM_WORD_AUXILIARY) && is_verb (get (tokens, i)))
      return TRUE;
  }

  return FALSE;
}

static Inside
look_inside (const PmTokens *tokens, const PmQuote *quote)
{
  guint first = pm_tokens_find (tokens, quote->span.start + quote->open);
  guint end = pm_tokens_find (tokens, quote->span.end - quote->close);
  Inside inside = { .length = quote->span.end - quote->span.start - quote->open - quote->close };
  guint begin = first;

  while (begin < end && (get (tokens, begin)->kind == PM_TOKEN_MARK || get (tokens, begin)->kind == PM_TOKEN_STOP || get (tokens, begin)->kind == PM_TOKEN_DASH || get (tokens, begin)->kind == PM_TOKEN_OPEN))
    begin++;
  inside.upper = begin < end && (get (tokens, begin)->kind != PM_TOKEN_WORD || (get (tokens, begin)->flags & PM_TOKEN_LOWER) == 0);
  inside.clause = begin < end && is_clause (tokens, begin, end);
  for (guint i = begin; i < end && i < begin + 40; i++) {
    const PmToken *token = get (tokens, i);

    if (token->kind != PM_TOKEN_WORD && token->kind != PM_TOKEN_NUMBER)
      continue;
    inside.words++;
    inside.title_words += i == begin || !is_small (token);
    inside.capitalized += (i == begin || !is_small (token)) && (token->flags & PM_TOKEN_LOWER) == 0;
  }
  inside.stops = end > begin && get (tokens, end - 1)->kind == PM_TOKEN_STOP;

  return inside;
}

static gboolean
is_title_case (const Inside *inside)
{
  return inside->words > 0 && inside->capitalized == inside->title_words;
}

/* Whether the word before the mark says that it names something: so-called,
 * titled, the word, a newsletter called. */
static gboolean
is_named (const PmTokens *tokens, const PmQuote *quote, const PmAttribution *attribution)
{
  guint index = pm_tokens_find (tokens, quote->span.start);
  const PmToken *before, *earlier;
  gboolean spoken = attribution->beside && attribution->member >= 0 && attribution->kind != PM_MENTION_RECORD && attribution->kind != PM_MENTION_PLACE;

  if (index < 2)
    return FALSE;
  before = get (tokens, index - 1);
  earlier = get (tokens, index - 2);
  if (before->kind == PM_TOKEN_COMMA)
    return pm_token_is (earlier, PM_WORD_NAMING) && !pm_token_is (earlier, PM_WORD_CUE);
  if (pm_token_is (before, PM_WORD_PREPOSITION) && pm_token_is (earlier, PM_WORD_NAMING) && before->span.end - before->span.start == 2)
    return !spoken;
  if (!pm_token_is (before, PM_WORD_NAMING))
    return FALSE;

  return !pm_token_is (before, PM_WORD_CUE) || !spoken;
}

/* Whether the quote is a sentence’s beginning or follows a comma or colon, as
 * speech does. */
static gboolean
stands_as_speech (const PmTokens *tokens, const PmQuote *quote)
{
  guint index = pm_tokens_find (tokens, quote->span.start);
  PmTokenKind kind = index > 0 ? get (tokens, index - 1)->kind : PM_TOKEN_BREAK;

  return kind != PM_TOKEN_WORD && kind != PM_TOKEN_NUMBER;
}

/* Two capitalized words with a comma at their end open speech: “Good butter,” */
static gboolean
ends_in_comma (const PmTokens *tokens, const PmQuote *quote)
{
  return quote->span.end > 1 && pm_tokens_char (tokens, quote->span.end - 1 - quote->close) == ',';
}

/* Dean “The Wall” Marlow: a nickname stands inside a name. */
static gboolean
is_nickname (const PmTokens *tokens, const PmQuote *quote, const Inside *inside)
{
  guint index = pm_tokens_find (tokens, quote->span.start), behind = pm_tokens_find (tokens, quote->span.end);
  const PmToken *before = get (tokens, index > 0 ? index - 1 : 0), *after = get (tokens, behind);

  return index > 0 && inside->words <= 4 && is_title_case (inside) && before->kind == PM_TOKEN_WORD && (before->flags & PM_TOKEN_UPPER) != 0 &&
         after->kind == PM_TOKEN_WORD && (after->flags & PM_TOKEN_UPPER) != 0 && after->word == NULL;
}

static PmSuggestionKind
decide_capitalized (const PmTokens *tokens, const PmQuote *quote, const PmAttribution *attribution, const Inside *inside)
{
  gboolean speech = stands_as_speech (tokens, quote);
  gboolean titled = is_title_case (inside);

  if (!attribution->beside && titled && inside->words <= 6 && inside->words > 0 && !(speech && (inside->stops || inside->words == 1) && attribution->confidence >= 0.55 && attribution->member >= 0))
    return PM_SUGGESTION_SCARE;
  if (inside->stops || ends_in_comma (tokens, quote))
    return !speech && titled && inside->words <= 4 && inside->words > 1 && !ends_in_comma (tokens, quote) ? PM_SUGGESTION_PARTIAL : PM_SUGGESTION_DIRECT;
  if (!speech && inside->words <= 4 && attribution->beside)
    return PM_SUGGESTION_PARTIAL;

  return PM_SUGGESTION_DIRECT;
}

PmSuggestionKind
pm_quote_kind_decide (const PmTokens *tokens, const PmQuote *quote, const PmAttribution *attribution)
{
  Inside inside = look_inside (tokens, quote);
  gboolean piece = (quote->flags & (PM_QUOTE_CONTINUES | PM_QUOTE_CONTINUED)) != 0;

  if (inside.length <= 2 || inside.words == 0)
    return inside.words == 0 && inside.length > 8 ? PM_SUGGESTION_DIRECT : PM_SUGGESTION_SCARE;
  if ((quote->flags & PM_QUOTE_CONTINUED) != 0 || (piece && inside.upper))
    return PM_SUGGESTION_DIRECT;
  if (is_nickname (tokens, quote, &inside) || (is_named (tokens, quote, attribution) && (!inside.stops || inside.words <= 6)))
    return PM_SUGGESTION_SCARE;
  if (inside.upper)
    return decide_capitalized (tokens, quote, attribution, &inside);
  if (inside.clause && (attribution->beside || inside.words > 4))
    return PM_SUGGESTION_DIRECT;
  if (attribution->beside)
    return PM_SUGGESTION_PARTIAL;

  return inside.words <= 4 ? PM_SUGGESTION_SCARE : PM_SUGGESTION_PARTIAL;
}

PmSuggestionKind
pm_quote_kind_decide_plain (const PmTokens *tokens, const PmQuote *quote)
{
  Inside inside = look_inside (tokens, quote);

  if ((quote->flags & (PM_QUOTE_CONTINUES | PM_QUOTE_CONTINUED)) != 0)
    return PM_SUGGESTION_DIRECT;

  return inside.stops || inside.words > 3 ? PM_SUGGESTION_DIRECT : PM_SUGGESTION_PARTIAL;
}
