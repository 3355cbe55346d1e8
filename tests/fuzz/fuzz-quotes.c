/* Any UTF-8 is read to its end: spans are not empty, lie in the text and in one
 * paragraph, are in order, and pieces go on from pieces before them. */

#include "pm-quote-finder.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_span (const PmText *text, PmSpan span)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, pm_text_get_length (text));
}

static void
check_suggestion (const PmText *text, GPtrArray *found, guint index)
{
  const PmSuggestion *suggestion = g_ptr_array_index (found, index);
  g_autofree char *exact = pm_text_dup_slice (text, suggestion->span);

  check_span (text, suggestion->span);
  check_span (text, suggestion->mention);
  check_span (text, suggestion->cue);
  check_span (text, suggestion->evidence);
  g_assert_cmpuint (suggestion->span.start, <, suggestion->span.end);
  g_assert_null (strpbrk (exact, "\n\r"));
  g_assert_cmpint (suggestion->continued_from, <, (int) index);
  g_assert_true (suggestion->confidence >= 0 && suggestion->confidence <= 1);
  if (index > 0)
    g_assert_cmpint (pm_span_compare (((PmSuggestion *) g_ptr_array_index (found, index - 1))->span, suggestion->span), <=, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *valid = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (PmText) text = pm_text_new (valid, -1);
  g_autoptr (GArray) problems = NULL;
  g_autoptr (GPtrArray) found = pm_quote_finder_run (text, NULL, NULL, &problems);

  for (guint i = 0; i < found->len; i++)
    check_suggestion (text, found, i);
  for (guint i = 0; i < problems->len; i++)
    check_span (text, g_array_index (problems, PmQuoteProblem, i).span);

  return 0;
}
