#include "pm-passage.h"

#include <glib/gi18n.h>

/* A character that cannot be shown would spoil the line it is shown in. */
static char *
dup_character (gunichar c)
{
  char utf8[8] = { 0 };

  if (!g_unichar_isprint (c) || g_unichar_isspace (c))
    return g_strdup_printf ("U+%04X", c);
  g_unichar_to_utf8 (c, utf8);
  return g_strdup_printf ("“%s” (U+%04X)", utf8, c);
}

static char *
dup_difference (PmSpan span, guint offset, gunichar is, gunichar said)
{
  g_autofree char *found = dup_character (is);
  g_autofree char *wanted = dup_character (said);

  return g_strdup_printf (_ ("the passage %u–%u is not what the file says: code point %u is %s, not %s"), span.start, span.end, offset, found, wanted);
}

/* Both sides are as long as @span. */
static char *
dup_first_difference (const PmText *text, PmSpan span, const char *exact)
{
  const char *p = pm_text_get_content (text) + pm_text_byte_at (text, span.start);

  for (guint offset = span.start; offset < span.end; offset++) {
    if (g_utf8_get_char (p) != g_utf8_get_char (exact))
      return dup_difference (span, offset, g_utf8_get_char (p), g_utf8_get_char (exact));
    p = g_utf8_next_char (p);
    exact = g_utf8_next_char (exact);
  }
  return NULL;
}

char *
pm_passage_dup_misfit (const PmText *text, PmSpan span, const char *exact)
{
  glong length = g_utf8_strlen (exact, -1);

  if (text != NULL && span.end > pm_text_get_length (text))
    return g_strdup_printf (_ ("the passage %u–%u reaches past the end of the text, which has %u code points"), span.start, span.end, pm_text_get_length (text));
  if (length != (glong) (span.end - span.start))
    return g_strdup_printf (_ ("the passage %u–%u covers %u code points, but the words given for it have %ld"), span.start, span.end, span.end - span.start, length);
  return text == NULL ? NULL : dup_first_difference (text, span, exact);
}

char *
pm_passage_dup_context_misfit (const PmText *text, PmSpan span, const char *prefix, const char *suffix)
{
  guint before = prefix == NULL ? 0 : (guint) g_utf8_strlen (prefix, -1);
  guint after = suffix == NULL ? 0 : (guint) g_utf8_strlen (suffix, -1);
  char *misfit = NULL;

  if (before > span.start || after > pm_text_get_length (text) - span.end)
    return g_strdup_printf (_ ("what the file says stands around the passage %u–%u does not fit into the text"), span.start, span.end);
  if (before > 0)
    misfit = dup_first_difference (text, (PmSpan){ span.start - before, span.start }, prefix);
  if (misfit == NULL && after > 0)
    misfit = dup_first_difference (text, (PmSpan){ span.end, span.end + after }, suffix);
  return misfit;
}
