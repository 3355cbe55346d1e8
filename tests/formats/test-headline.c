#include "pm-headline.h"

static void
check (const char *text, const char *expected)
{
  g_autofree char *found = pm_headline_dup (text);

  g_assert_cmpstr (found, ==, expected);
}

#define BODY "\n\nThe minister said on Monday that the line would be built by the end of next year."

static void
test_line_over_a_blank_one_is_a_headline (void)
{
  check ("Minister promises a line" BODY, "Minister promises a line");
  check ("  Will it be built?  " BODY, "Will it be built?");
  check ("Minister: ‘It will be built’" BODY, "Minister: ‘It will be built’");
}

static void
test_line_over_a_longer_one_is_a_headline (void)
{
  check ("Minister promises a line\nThe minister said on Monday that the line would be built.", "Minister promises a line");
}

static void
test_running_prose_is_none (void)
{
  check ("The minister said it would be built." BODY, NULL);
  check ("The minister said: “It will be built.”" BODY, NULL);
  check ("Date:" BODY, NULL);
}

static void
test_wrapped_prose_is_none (void)
{
  check ("The minister said on Monday that the\nline would be built by the end of next year and\nmore.", NULL);
}

static void
test_single_paragraph_is_none (void)
{
  check ("BRUSSELS, Belgium — The minister said on Monday", NULL);
  check ("", NULL);
  check ("\n\n", NULL);
}

static void
test_long_line_is_none (void)
{
  g_autofree char *line = g_strnfill (PM_HEADLINE_MAX + 1, 'a');
  g_autofree char *text = g_strconcat (line, BODY, BODY, BODY, NULL);

  check (text, NULL);
  check (text + 1, line + 1);
}

static void
test_line_without_letters_is_none (void)
{
  check ("---" BODY, NULL);
  check ("2026-11-21" BODY, NULL);
}

static void
test_markdown_marks_are_left_out (void)
{
  check ("## Minister promises a line" BODY, "Minister promises a line");
}

static void
test_blank_lines_before_it_are_skipped (void)
{
  check ("\n \nMinister promises a line" BODY, "Minister promises a line");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/headline/line-over-a-blank-one-is-a-headline", test_line_over_a_blank_one_is_a_headline);
  g_test_add_func ("/headline/line-over-a-longer-one-is-a-headline", test_line_over_a_longer_one_is_a_headline);
  g_test_add_func ("/headline/running-prose-is-none", test_running_prose_is_none);
  g_test_add_func ("/headline/wrapped-prose-is-none", test_wrapped_prose_is_none);
  g_test_add_func ("/headline/single-paragraph-is-none", test_single_paragraph_is_none);
  g_test_add_func ("/headline/long-line-is-none", test_long_line_is_none);
  g_test_add_func ("/headline/line-without-letters-is-none", test_line_without_letters_is_none);
  g_test_add_func ("/headline/markdown-marks-are-left-out", test_markdown_marks_are_left_out);
  g_test_add_func ("/headline/blank-lines-before-it-are-skipped", test_blank_lines_before_it_are_skipped);

  return g_test_run ();
}
