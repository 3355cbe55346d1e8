#include "pm-soft-breaks.h"

#include <string.h>

/* @unit over and over, on one line of at least @bytes. */
static PmText *
make_line (const char *unit, gsize bytes)
{
  GString *line = g_string_new ("short\n");
  gsize length;

  while (line->len < bytes)
    g_string_append (line, unit);
  g_string_append (line, "\nend");
  length = line->len;
  return pm_text_new_take (g_string_free (line, FALSE), length);
}

static gsize
find_longest_line (const char *text)
{
  gsize longest = 0;

  while (*text != '\0') {
    gsize length = strcspn (text, "\n");

    longest = MAX (longest, length);
    text += length + (text[length] != '\0' ? 1 : 0);
  }
  return longest;
}

static void
test_short_lines_are_left_alone (void)
{
  g_autoptr (PmText) text = pm_text_new ("One line.\nAnother one.", -1);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);
  guint n_spans;

  g_assert_null (display);
  pm_soft_breaks_get_continued (breaks, &n_spans);
  g_assert_cmpuint (n_spans, ==, 0);
  g_assert_cmpuint (pm_soft_breaks_to_display (breaks, 7), ==, 7);
}

static void
test_spaces_become_line_ends_and_nothing_moves (void)
{
  g_autoptr (PmText) text = make_line ("A sentence of words — with a dash. ", 50000);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);
  const char *content = pm_text_get_content (text);

  g_assert_cmpuint (strlen (display), ==, pm_text_get_bytes (text));
  for (gsize i = 0; display[i] != '\0'; i++)
    g_assert_true (display[i] == content[i] || (display[i] == '\n' && content[i] == ' '));
  g_assert_cmpuint (find_longest_line (display), <=, 2048);
  g_assert_cmpuint (pm_soft_breaks_to_display (breaks, 40000), ==, 40000);
}

static void
test_breaks_come_after_sentences (void)
{
  g_autoptr (PmText) text = make_line ("A sentence of some words. ", 20000);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);

  g_assert_nonnull (breaks);
  for (char *p = strchr (display, '\n') + 1; (p = strchr (p, '\n')) != NULL && p[1] != 'e'; p++)
    g_assert_cmpint (p[-1], ==, '.');
}

static void
assert_maps_both_ways (PmText *text, PmSoftBreaks *breaks, const char *display)
{
  guint previous = 0;

  for (guint i = 0; i < pm_text_get_length (text); i++) {
    guint shown = pm_soft_breaks_to_display (breaks, i);
    gunichar c = g_utf8_get_char (g_utf8_offset_to_pointer (display, shown));

    g_assert_true (c == pm_text_char_at (text, i) || c == '\n');
    g_assert_cmpuint (pm_soft_breaks_to_stored (breaks, shown), ==, i);
    g_assert_true (i == 0 || shown > previous);
    previous = shown;
  }
}

static void
test_without_spaces_offsets_are_mapped (void)
{
  g_autoptr (PmText) text = make_line ("漢字の長い行。", 20000);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);

  g_assert_cmpuint (strlen (display), >, pm_text_get_bytes (text));
  g_assert_cmpuint (find_longest_line (display), <, 9000);
  assert_maps_both_ways (text, breaks, display);
}

static void
test_what_hangs_together_is_not_cut (void)
{
  g_autoptr (PmText) text = make_line ("e\xcc\x81👩‍🔬", 20000);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);

  g_assert_nonnull (breaks);
  for (const char *p = strchr (display, '\n') + 1; (p = strchr (p, '\n')) != NULL && p[1] != 'n'; p++) {
    gunichar after = g_utf8_get_char (p + 1);

    g_assert_true (after == 'e' || after == 0x1f469);
  }
}

static void
test_span_leaves_out_line_ends_put_in (void)
{
  g_autoptr (PmText) text = make_line ("漢字", 20000);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);
  guint cut = 0;
  PmSpan shown;

  for (guint i = 1; cut == 0; i++) {
    if (pm_soft_breaks_to_display (breaks, i) > i)
      cut = i;
  }
  shown = pm_soft_breaks_span_to_display (breaks, (PmSpan){ cut - 2, cut });
  g_assert_cmpuint (pm_span_length (shown), ==, 2);
  shown = pm_soft_breaks_span_to_display (breaks, (PmSpan){ cut, cut + 2 });
  g_assert_cmpuint (pm_span_length (shown), ==, 2);
  shown = pm_soft_breaks_span_to_display (breaks, (PmSpan){ cut, cut });
  g_assert_cmpuint (pm_span_length (shown), ==, 0);
}

static void
test_continued_is_all_but_the_last_chunk (void)
{
  g_autoptr (PmText) text = make_line ("words and more words ", 9000);
  g_autofree char *display = NULL;
  g_autoptr (PmSoftBreaks) breaks = pm_soft_breaks_new (text, &display);
  guint n_spans;
  const PmSpan *spans = pm_soft_breaks_get_continued (breaks, &n_spans);

  g_assert_cmpuint (n_spans, ==, 1);
  g_assert_cmpuint (spans[0].start, ==, 6);
  g_assert_cmpint (display[spans[0].end - 1], ==, '\n');
  g_assert_null (strchr (strchr (display + spans[0].end, '\n') + 1, '\n'));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/soft-breaks/short-lines-are-left-alone", test_short_lines_are_left_alone);
  g_test_add_func ("/soft-breaks/spaces-become-line-ends-and-nothing-moves", test_spaces_become_line_ends_and_nothing_moves);
  g_test_add_func ("/soft-breaks/breaks-come-after-sentences", test_breaks_come_after_sentences);
  g_test_add_func ("/soft-breaks/without-spaces-offsets-are-mapped", test_without_spaces_offsets_are_mapped);
  g_test_add_func ("/soft-breaks/what-hangs-together-is-not-cut", test_what_hangs_together_is_not_cut);
  g_test_add_func ("/soft-breaks/span-leaves-out-line-ends-put-in", test_span_leaves_out_line_ends_put_in);
  g_test_add_func ("/soft-breaks/continued-is-all-but-the-last-chunk", test_continued_is_all_but_the_last_chunk);

  return g_test_run ();
}
