#include "pm-heading.h"

/* Longer lines are no headings, in code points. */
#define LONGEST 300

static gboolean
begins_with (const PmTokens *self, PmSpan span, const char *prefix)
{
  guint i = span.start;

  for (; *prefix != '\0'; prefix++, i++)
    if (i >= span.end || g_unichar_tolower (self->chars[i]) != (guchar) *prefix)
      return FALSE;

  return !g_unichar_isalpha (pm_tokens_char (self, i));
}

gboolean
pm_heading_is_furniture (const PmTokens *self, PmSpan span)
{
  const char *const *furniture = pm_lexicon_get_furniture (self->lexicon);

  for (guint i = 0; furniture[i] != NULL; i++)
    if (begins_with (self, span, furniture[i]))
      return TRUE;

  return FALSE;
}

gboolean
pm_heading_looks (const PmTokens *self, PmSpan span, guint first)
{
  const PmToken *last = &g_array_index (self->tokens, PmToken, self->tokens->len - 1);
  guint words = 0, capitals = 0;

  if (last->kind == PM_TOKEN_STOP || last->kind == PM_TOKEN_MARK || last->kind == PM_TOKEN_COLON || last->kind == PM_TOKEN_COMMA || span.end - span.start > LONGEST)
    return FALSE;
  for (guint i = first; i < self->tokens->len; i++) {
    const PmToken *token = &g_array_index (self->tokens, PmToken, i);

    if (token->kind != PM_TOKEN_WORD || pm_token_is (token, PM_WORD_PREPOSITION | PM_WORD_DETERMINER | PM_WORD_CONJUNCTION))
      continue;
    words++;
    capitals += (token->flags & PM_TOKEN_UPPER) != 0;
  }

  return words >= 3 && capitals * 10 >= words * 7;
}
