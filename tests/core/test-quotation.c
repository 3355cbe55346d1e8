#include "pm-segment.h"

#include <string.h>

/* Looks for the quotation at the start of @around. */
static void
assert_quotation (const char *content, const char *around, const char *expected)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  guint offset = pm_text_offset_at_byte (text, (gsize) (strstr (content, around) - content));
  PmSpan span;
  g_autofree char *found = NULL;

  if (pm_segment_quotation (text, offset, &span))
    found = pm_text_dup_slice (text, span);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_a_quotation_includes_its_marks (void)
{
  assert_quotation ("He said “we go” today.", "go", "“we go”");
  assert_quotation ("He said “we go” today.", "“", "“we go”");
  assert_quotation ("He said “we go” today.", "”", "“we go”");
  assert_quotation ("He said “we go” today.", "today", NULL);
  assert_quotation ("He said “we go” today.", "said", NULL);
}

static void
test_the_innermost_quotation_counts (void)
{
  assert_quotation ("“They said ‘no’ to us,” he said.", "no", "‘no’");
  assert_quotation ("“They said ‘no’ to us,” he said.", "They", "“They said ‘no’ to us,”");
}

static void
test_apostrophes_are_no_quotes (void)
{
  assert_quotation ("‘We don’t go in the ’90s,’ he said.", "go", "‘We don’t go in the ’90s,’");
  assert_quotation ("‘The workers’ union is right,’ he said.", "right", "‘The workers’ union is right,’");
  assert_quotation ("It’s the workers’ own fault, isn’t it?", "own", NULL);
}

static void
test_other_marks_quote_too (void)
{
  assert_quotation ("Er sagte: „Wir gehen.“ Dann", "gehen", "„Wir gehen.“");
  assert_quotation ("Il dit «on va» et", "on va", "«on va»");
  assert_quotation ("Er sagte »wir gehen« und", "wir", "»wir gehen«");
  assert_quotation ("彼は「行く『時』だ」と", "時", "『時』");
  assert_quotation ("He said \"we go\" and \"stay\" too", "stay", "\"stay\"");
  assert_quotation ("He said \"we go\" and \"stay\" too", "and", NULL);
}

static void
test_inches_are_no_quotes (void)
{
  assert_quotation ("He is 6'2\" tall and said \"hello\" to", "and", NULL);
  assert_quotation ("He is 6'2\" tall and said \"hello\" to", "hello", "\"hello\"");
  assert_quotation ("He said \"in 2020\" and left", "in 2", "\"in 2020\"");
}

static void
test_a_quotation_ends_with_the_paragraph (void)
{
  assert_quotation ("“We go.\n“We stay,” he said.", "go", NULL);
  assert_quotation ("“We go.\n“We stay,” he said.", "stay", "“We stay,”");
}

static void
test_an_unclosed_mark_spoils_nothing_around_it (void)
{
  assert_quotation ("“They said ‘no to us,” he said. “Yes.”", "They", "“They said ‘no to us,”");
  assert_quotation ("“They said ‘no to us,” he said. “Yes.”", "Yes", "“Yes.”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quotation/a-quotation-includes-its-marks", test_a_quotation_includes_its_marks);
  g_test_add_func ("/quotation/the-innermost-quotation-counts", test_the_innermost_quotation_counts);
  g_test_add_func ("/quotation/apostrophes-are-no-quotes", test_apostrophes_are_no_quotes);
  g_test_add_func ("/quotation/other-marks-quote-too", test_other_marks_quote_too);
  g_test_add_func ("/quotation/inches-are-no-quotes", test_inches_are_no_quotes);
  g_test_add_func ("/quotation/a-quotation-ends-with-the-paragraph", test_a_quotation_ends_with_the_paragraph);
  g_test_add_func ("/quotation/an-unclosed-mark-spoils-nothing-around-it", test_an_unclosed_mark_spoils_nothing_around_it);

  return g_test_run ();
}
