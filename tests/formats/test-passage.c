#include "pm-passage.h"

static void
check (PmSpan span, const char *exact, const char *expected)
{
  g_autoptr (PmText) text = pm_text_new ("a💩b\ncd", -1);
  g_autofree char *found = pm_passage_dup_misfit (text, span, exact);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_equal_passage_fits (void)
{
  check ((PmSpan){ 0, 3 }, "a💩b", NULL);
  check ((PmSpan){ 3, 6 }, "\ncd", NULL);
}

static void
test_first_difference_is_named (void)
{
  check ((PmSpan){ 1, 3 }, "💩c", "the passage 1–3 is not what the file says: code point 2 is “b” (U+0062), not “c” (U+0063)");
}

static void
test_invisible_characters_are_named_by_number (void)
{
  check ((PmSpan){ 3, 4 }, "x", "the passage 3–4 is not what the file says: code point 3 is U+000A, not “x” (U+0078)");
}

static void
test_wrong_length_is_told (void)
{
  check ((PmSpan){ 0, 2 }, "a💩b", "the passage 0–2 covers 2 code points, but the words given for it have 3");
}

static void
test_span_past_the_end_is_told (void)
{
  check ((PmSpan){ 5, 7 }, "d!", "the passage 5–7 reaches past the end of the text, which has 6 code points");
}

static void
test_length_is_checked_without_a_text (void)
{
  g_autofree char *fits = pm_passage_dup_misfit (NULL, (PmSpan){ 7, 9 }, "xy");
  g_autofree char *differs = pm_passage_dup_misfit (NULL, (PmSpan){ 7, 9 }, "x");

  g_assert_null (fits);
  g_assert_nonnull (differs);
}

static void
check_context (const char *prefix, const char *suffix, gboolean fits)
{
  g_autoptr (PmText) text = pm_text_new ("a💩b\ncd", -1);
  g_autofree char *misfit = pm_passage_dup_context_misfit (text, (PmSpan){ 2, 4 }, prefix, suffix);

  g_assert_cmpint (misfit == NULL, ==, fits);
}

static void
test_context_is_compared (void)
{
  check_context ("a💩", "cd", TRUE);
  check_context ("💩", "c", TRUE);
  check_context (NULL, NULL, TRUE);
  check_context ("b💩", "c", FALSE);
  check_context ("💩", "d", FALSE);
  check_context ("xa💩", "", FALSE);
  check_context ("", "cde", FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passage/equal-passage-fits", test_equal_passage_fits);
  g_test_add_func ("/passage/first-difference-is-named", test_first_difference_is_named);
  g_test_add_func ("/passage/invisible-characters-are-named-by-number", test_invisible_characters_are_named_by_number);
  g_test_add_func ("/passage/wrong-length-is-told", test_wrong_length_is_told);
  g_test_add_func ("/passage/span-past-the-end-is-told", test_span_past_the_end_is_told);
  g_test_add_func ("/passage/length-is-checked-without-a-text", test_length_is_checked_without_a_text);
  g_test_add_func ("/passage/context-is-compared", test_context_is_compared);

  return g_test_run ();
}
