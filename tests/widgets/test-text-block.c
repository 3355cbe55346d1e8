#include "pm-text-block.h"

#include <string.h>

static void
test_blocks_are_the_lines (void)
{
  g_autoptr (PmText) text = pm_text_new ("one\n\n three\n", -1);
  PmTextBlock first = pm_text_block_get (text, 0);
  PmTextBlock second = pm_text_block_get (text, pm_text_block_get_next (&first, text));
  PmTextBlock third = pm_text_block_get (text, pm_text_block_get_next (&second, text));

  g_assert_cmpuint (first.span.end, ==, 3);
  g_assert_true (first.starts && first.ends);
  g_assert_cmpuint (second.span.start, ==, 4);
  g_assert_cmpuint (second.span.end, ==, 4);
  g_assert_true (pm_text_block_is_blank (&second, text));
  g_assert_cmpuint (third.span.start, ==, 5);
  g_assert_cmpuint (third.span.end, ==, 11);
  g_assert_false (pm_text_block_is_blank (&third, text));
  g_assert_cmpuint (pm_text_block_get_next (&third, text), ==, pm_text_get_length (text));
}

/* Together they are the text, and none is too long. */
static void
check_all (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint offset = 0; offset < pm_text_get_length (text);) {
    PmTextBlock block = pm_text_block_get (text, offset);
    g_autofree char *slice = pm_text_dup_slice (text, block.span);

    g_assert_cmpuint (pm_span_length (block.span), <=, PM_TEXT_BLOCK_LONGEST);
    g_string_append (all, slice);
    offset = pm_text_block_get_next (&block, text);
    if (offset > block.span.end)
      g_string_append_c (all, '\n');
  }
  g_assert_cmpstr (all->str, ==, content);
}

static void
test_blocks_together_are_the_text (void)
{
  g_autofree char *solid = g_strnfill (7001, 'x');
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (words, "word e\xcc\x81 ");
  check_all ("");
  check_all ("\n\n\n");
  check_all (solid);
  check_all (words->str);
}

static void
test_long_line_is_cut_after_a_space (void)
{
  g_autofree char *before = g_strnfill (1800, 'a');
  g_autofree char *after = g_strnfill (1800, 'b');
  g_autofree char *content = g_strconcat (before, " ", after, NULL);
  g_autoptr (PmText) text = pm_text_new (content, -1);
  PmTextBlock block = pm_text_block_get (text, 0);

  g_assert_cmpuint (block.span.end, ==, 1801);
  g_assert_false (block.ends);
  g_assert_false (pm_text_block_get (text, 1801).starts);
}

static void
test_no_cut_inside_a_cluster (void)
{
  g_autofree char *before = g_strnfill (PM_TEXT_BLOCK_LONGEST - 1, 'a');
  g_autofree char *after = g_strnfill (100, 'b');
  g_autofree char *content = g_strconcat (before, "e\xcc\x81", after, NULL);
  g_autoptr (PmText) text = pm_text_new (content, -1);

  g_assert_cmpuint (pm_text_block_get (text, 0).span.end, ==, PM_TEXT_BLOCK_LONGEST - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-block/blocks-are-the-lines", test_blocks_are_the_lines);
  g_test_add_func ("/text-block/blocks-together-are-the-text", test_blocks_together_are_the_text);
  g_test_add_func ("/text-block/long-line-is-cut-after-a-space", test_long_line_is_cut_after_a_space);
  g_test_add_func ("/text-block/no-cut-inside-a-cluster", test_no_cut_inside_a_cluster);

  return g_test_run ();
}
