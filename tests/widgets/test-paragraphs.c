#include "pm-paragraphs.h"

static guint
get_number (const char *utf8, guint offset)
{
  g_autoptr (PmText) text = pm_text_new (utf8, -1);
  g_autoptr (PmParagraphs) paragraphs = pm_paragraphs_new (text);

  return pm_paragraphs_get_number (paragraphs, offset);
}

static void
test_first_line_is_one (void)
{
  g_assert_cmpuint (get_number ("abc\ndef", 0), ==, 1);
}

static void
test_line_end_belongs_to_its_line (void)
{
  g_assert_cmpuint (get_number ("abc\ndef", 3), ==, 1);
  g_assert_cmpuint (get_number ("abc\ndef", 4), ==, 2);
}

static void
test_empty_lines_do_not_count (void)
{
  g_assert_cmpuint (get_number ("abc\n\n\ndef", 6), ==, 2);
}

static void
test_lines_of_spaces_do_not_count (void)
{
  g_assert_cmpuint (get_number ("abc\n \t\xc2\xa0\ndef", 8), ==, 2);
}

static void
test_nothing_comes_before_the_first (void)
{
  g_assert_cmpuint (get_number ("\n\nabc", 1), ==, 0);
}

static void
test_offsets_are_code_points (void)
{
  g_assert_cmpuint (get_number ("😀😀\nb", 2), ==, 1);
  g_assert_cmpuint (get_number ("😀😀\nb", 3), ==, 2);
}

static void
test_empty_text_has_none (void)
{
  g_assert_cmpuint (get_number ("", 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paragraphs/first-line-is-one", test_first_line_is_one);
  g_test_add_func ("/paragraphs/line-end-belongs-to-its-line", test_line_end_belongs_to_its_line);
  g_test_add_func ("/paragraphs/empty-lines-do-not-count", test_empty_lines_do_not_count);
  g_test_add_func ("/paragraphs/lines-of-spaces-do-not-count", test_lines_of_spaces_do_not_count);
  g_test_add_func ("/paragraphs/nothing-comes-before-the-first", test_nothing_comes_before_the_first);
  g_test_add_func ("/paragraphs/offsets-are-code-points", test_offsets_are_code_points);
  g_test_add_func ("/paragraphs/empty-text-has-none", test_empty_text_has_none);

  return g_test_run ();
}
