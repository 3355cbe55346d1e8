#include "pm-quote-repair.h"

static const PmToken *
get (const PmTokens *tokens, guint index)
{
  return &g_array_index (tokens->tokens, PmToken, MIN (index, tokens->tokens->len - 1));
}

static gboolean
is_name (const PmToken *token)
{
  return token->kind == PM_TOKEN_WORD && (token->flags & PM_TOKEN_UPPER) != 0 &&
         !pm_token_is (token, PM_WORD_CONJUNCTION | PM_WORD_DETERMINER | PM_WORD_PREPOSITION | PM_WORD_ADVERB | PM_WORD_PRONOUN);
}

static gboolean
is_person (const PmToken *token)
{
  return token->kind == PM_TOKEN_WORD && (token->flags & PM_TOKEN_LOWER) != 0 && pm_token_is (token, PM_WORD_PRONOUN) &&
         pm_token_is (token, PM_WORD_MAN | PM_WORD_WOMAN);
}

static gboolean
is_cue (const PmToken *token)
{
  return token->kind == PM_TOKEN_WORD && (token->flags & PM_TOKEN_LOWER) != 0 && pm_token_is (token, PM_WORD_VERB_FORM);
}

static gboolean
ends_clause (const PmToken *token)
{
  return token->kind != PM_TOKEN_WORD || pm_token_is (token, PM_WORD_PREPOSITION | PM_WORD_ADVERB | PM_WORD_CONJUNCTION | PM_WORD_COMMON);
}

/* Whether the words from @index on say who speaks: `said Hanssen`, `he said`,
 * `Piet Hanssen said`, `the minister said`. */
static gboolean
is_clause (const PmTokens *tokens, guint index)
{
  const PmToken *first = get (tokens, index);
  guint i = index;

  if (is_cue (first))
    return is_name (get (tokens, index + 1)) || is_person (get (tokens, index + 1)) || pm_token_is (get (tokens, index + 1), PM_WORD_TITLE);
  if (!is_name (first) && !is_person (first) && !pm_token_is (first, PM_WORD_DETERMINER))
    return FALSE;
  while (i < index + 4 && (is_name (get (tokens, i)) || pm_token_is (get (tokens, i), PM_WORD_DETERMINER | PM_WORD_ROLE | PM_WORD_TITLE) || i == index))
    i++;
  if (pm_token_is (get (tokens, i), PM_WORD_ADVERB | PM_WORD_AUXILIARY))
    i++;

  return is_cue (get (tokens, i)) && ends_clause (get (tokens, i + 1));
}

static gboolean
is_sentence_end (const PmTokens *tokens, guint index)
{
  const PmToken *stop = get (tokens, index), *next;

  while (get (tokens, index + 1)->kind == PM_TOKEN_CLOSE)
    index++;
  next = get (tokens, index + 1);
  if (index + 1 >= tokens->tokens->len || next->kind == PM_TOKEN_BREAK || next->kind == PM_TOKEN_ADDRESS || next->kind == PM_TOKEN_MARK)
    return TRUE;
  if (next->kind == PM_TOKEN_NUMBER)
    return next->span.start > stop->span.end;

  return next->kind != PM_TOKEN_WORD ? next->kind == PM_TOKEN_OPEN || next->kind == PM_TOKEN_DASH : (next->flags & PM_TOKEN_LOWER) == 0;
}

static gboolean
may_introduce (const PmTokens *tokens, guint index)
{
  const PmToken *token = get (tokens, index);

  return token->kind == PM_TOKEN_COMMA || (token->kind == PM_TOKEN_STOP && (token->flags & PM_TOKEN_FULL_STOP) == 0);
}

guint
pm_quote_repair_end (const PmTokens *tokens, guint start, guint limit)
{
  guint end = start + 1;

  for (guint i = pm_tokens_find (tokens, start + 1); i < tokens->tokens->len && get (tokens, i)->span.end <= limit; i++) {
    const PmToken *token = get (tokens, i);

    if (token->kind == PM_TOKEN_BREAK)
      break;
    end = MAX (end, token->span.end);
    if (end > start + 2 && may_introduce (tokens, i) && is_clause (tokens, i + 1))
      break;
    if (token->kind == PM_TOKEN_STOP && is_sentence_end (tokens, i)) {
      while (get (tokens, i + 1)->kind == PM_TOKEN_CLOSE && get (tokens, i + 1)->span.end <= limit)
        end = get (tokens, ++i)->span.end;
      break;
    }
  }

  return end;
}

gboolean
pm_quote_repair_has_clause (const PmTokens *tokens, guint start, guint limit)
{
  for (guint i = pm_tokens_find (tokens, start + 1); i < tokens->tokens->len && get (tokens, i)->span.end <= limit; i++)
    if (get (tokens, i)->kind == PM_TOKEN_COMMA && is_clause (tokens, i + 1))
      return TRUE;

  return FALSE;
}
