#include "pm-suggestion.h"

static const char *const kinds[] = { "direct", "partial", "indirect", "scare" };

static const char *const reasons[] = {
  "none", "named-after", "named-before", "pronoun-after", "pronoun-before", "source", "colon", "carried", "continued", "subject", "block"
};

static const char *const flag_names[] = { "unclosed", "swapped", "mixed", "continues", "continued", "long", "nested" };

const char *
pm_suggestion_kind_get_name (PmSuggestionKind kind)
{
  return kinds[kind];
}

const char *
pm_reason_get_name (PmReason reason)
{
  return reasons[reason];
}

gboolean
pm_reason_parse (const char *name, PmReason *reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i], name) == 0) {
      *reason = (PmReason) i;
      return TRUE;
    }

  return FALSE;
}

void
pm_suggestion_free (PmSuggestion *self)
{
  g_free (self->speaker);
  g_free (self->lemma);
  g_free (self);
}

char *
pm_quote_flags_dup_names (PmQuoteFlags flags)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flag_names); i++)
    if ((flags & (1u << i)) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", flag_names[i]);

  return g_string_free (names, FALSE);
}
