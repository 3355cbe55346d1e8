#include "pm-clauses.h"

static const PmToken nothing = { { 0, 0 }, PM_TOKEN_BREAK, 0, NULL, -1 };

const PmToken *
pm_clauses_get (const PmClauses *self, guint index)
{
  return index < self->units->len ? &g_array_index (self->units, PmToken, index) : &nothing;
}

static const PmQuote *
quote_at (const PmClauses *self, guint index)
{
  return &g_array_index (self->quotes, PmQuote, index);
}

static gboolean
is_closing_mark (gunichar c)
{
  return c == '"' || c == '\'' || c == 0xbb || c == 0xab || (c >= 0x2018 && c <= 0x201f) || c == 0x2039 || c == 0x203a || (c >= 0x3008 && c <= 0x300f) || c == ')' || c == ']';
}

gunichar
pm_clauses_last_char (const PmClauses *self, int quote)
{
  PmSpan span = quote_at (self, (guint) quote)->span;
  guint end = span.end;

  while (end > span.start + 1 && (is_closing_mark (self->tokens->chars[end - 1]) || g_unichar_isspace (self->tokens->chars[end - 1])))
    end--;

  return self->tokens->chars[end - 1];
}

/* An apostrophe behind a word, all that is left of single marks out here, makes
 * it a plural’s possessive. */
static gboolean
take_apostrophe (PmClauses *self, const PmToken *token)
{
  PmToken *last = self->units->len > 0 ? &g_array_index (self->units, PmToken, self->units->len - 1) : NULL;
  gunichar c = self->tokens->chars[token->span.start];

  if (token->kind != PM_TOKEN_MARK || (c != '\'' && c != 0x2019) || last == NULL || last->kind != PM_TOKEN_WORD || last->span.end != token->span.start)
    return FALSE;
  last->flags |= PM_TOKEN_POSSESSIVE;

  return TRUE;
}

static void
fill (PmClauses *self, PmSpan region, int parent)
{
  const GArray *tokens = self->tokens->tokens;
  guint quote = parent < 0 ? 0 : (guint) parent + 1;

  for (guint i = pm_tokens_find (self->tokens, region.start); i < tokens->len; i++) {
    PmToken token = g_array_index (tokens, PmToken, i);

    if (token.span.start >= region.end && parent >= 0)
      break;
    while (quote < self->quotes->len && quote_at (self, quote)->parent != parent && quote_at (self, quote)->span.start <= token.span.start)
      quote++;
    if (quote < self->quotes->len && quote_at (self, quote)->parent == parent && quote_at (self, quote)->span.start <= token.span.start && token.kind != PM_TOKEN_BREAK) {
      PmSpan span = quote_at (self, quote)->span;

      g_array_append_val (self->units, ((PmToken){ span, PM_TOKEN_QUOTE, 0, NULL, (int) quote++ }));
      while (i + 1 < tokens->len && g_array_index (tokens, PmToken, i + 1).span.start < span.end)
        i++;
      continue;
    }
    if (!take_apostrophe (self, &token))
      g_array_append_val (self->units, token);
  }
}

static gboolean
is_proper (const PmToken *unit)
{
  return unit->kind == PM_TOKEN_WORD && (unit->flags & PM_TOKEN_UPPER) != 0 &&
         !pm_token_is (unit, PM_WORD_CONJUNCTION | PM_WORD_DETERMINER | PM_WORD_PREPOSITION | PM_WORD_PRONOUN | PM_WORD_COMMON);
}

/* Whether `Pike asked` or `Pike said on Monday` stands at @index, as it may even
 * behind a quote that ends with a stop. */
static gboolean
attributes (const PmClauses *self, guint index, gboolean strict)
{
  guint i = index;

  while (i < index + 6 && (is_proper (pm_clauses_get (self, i)) || (i > index && pm_token_is (pm_clauses_get (self, i), PM_WORD_TITLE | PM_WORD_ROLE))))
    i++;
  if (i == index)
    return FALSE;
  if (pm_token_is (pm_clauses_get (self, i), PM_WORD_ADVERB | PM_WORD_AUXILIARY))
    i++;
  if (!pm_token_is (pm_clauses_get (self, i), PM_WORD_VERB_FORM) || (strict && pm_clauses_get (self, i)->word->verb->class != PM_CUE_PLAIN))
    return FALSE;

  return !strict || pm_clauses_get (self, i + 1)->kind != PM_TOKEN_WORD;
}

static gboolean
begins_sentence (const PmToken *unit)
{
  switch (unit->kind) {
  case PM_TOKEN_WORD:
    return (unit->flags & PM_TOKEN_LOWER) == 0;
  case PM_TOKEN_COMMA:
  case PM_TOKEN_SEMICOLON:
  case PM_TOKEN_COLON:
  case PM_TOKEN_CLOSE:
  case PM_TOKEN_STOP:
    return FALSE;
  case PM_TOKEN_NUMBER:
  case PM_TOKEN_DASH:
  case PM_TOKEN_OPEN:
  case PM_TOKEN_MARK:
  case PM_TOKEN_ADDRESS:
  case PM_TOKEN_OTHER:
  case PM_TOKEN_BREAK:
  case PM_TOKEN_QUOTE:
  default:
    return TRUE;
  }
}

static gboolean
quote_ends_sentence (const PmClauses *self, guint index)
{
  const PmToken *unit = pm_clauses_get (self, index);
  gunichar last = pm_clauses_last_char (self, unit->quote);
  gboolean stops = last == '.' || last == 0x3002;

  if ((quote_at (self, (guint) unit->quote)->flags & PM_QUOTE_CONTINUES) != 0)
    return TRUE;
  if (!stops && last != '!' && last != '?' && last != 0x2026 && last != 0xff01 && last != 0xff1f)
    return FALSE;

  return begins_sentence (pm_clauses_get (self, index + 1)) && !attributes (self, index + 1, stops);
}

static gboolean
ends_sentence (const PmClauses *self, guint index)
{
  const PmToken *unit = pm_clauses_get (self, index);

  if (unit->kind == PM_TOKEN_BREAK)
    return TRUE;
  if (unit->kind == PM_TOKEN_QUOTE)
    return quote_ends_sentence (self, index);

  return unit->kind == PM_TOKEN_STOP && begins_sentence (pm_clauses_get (self, index + 1));
}

static void
divide (PmClauses *self)
{
  guint first = 0;

  for (guint i = 0; i < self->units->len; i++) {
    if (i + 1 < self->units->len && !ends_sentence (self, i))
      continue;
    while (pm_clauses_get (self, i + 1)->kind == PM_TOKEN_CLOSE)
      i++;
    g_array_append_val (self->sentences, ((PmSentence){ first, i + 1 }));
    first = i + 1;
  }
}

PmClauses *
pm_clauses_new (const PmTokens *tokens, const GArray *quotes, int parent)
{
  PmClauses *self = g_new0 (PmClauses, 1);
  PmSpan region = { 0, tokens->length };

  self->tokens = tokens;
  self->quotes = quotes;
  self->units = g_array_new (FALSE, FALSE, sizeof (PmToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (PmSentence));
  if (parent >= 0) {
    const PmQuote *quote = &g_array_index (quotes, PmQuote, parent);

    region = (PmSpan){ quote->span.start + quote->open, quote->span.end - quote->close };
  }
  fill (self, region, parent);
  divide (self);

  return self;
}

void
pm_clauses_free (PmClauses *self)
{
  g_array_unref (self->units);
  g_array_unref (self->sentences);
  g_free (self);
}
