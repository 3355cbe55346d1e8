#include "pm-segment.h"

/* The bars in @marked part it into words and what is between them: every place
 * in one must give that one. */
static void
assert_words (const char *marked)
{
  g_auto (GStrv) words = g_strsplit (marked, "|", -1);
  g_autofree char *whole = g_strjoinv ("", words);
  g_autoptr (PmText) text = pm_text_new (whole, -1);
  guint offset = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    guint end = offset + (guint) g_utf8_strlen (words[i], -1);

    for (; offset < end; offset++) {
      g_autofree char *found = pm_text_dup_slice (text, pm_segment_word (text, offset));

      g_assert_cmpstr (found, ==, words[i]);
    }
  }
}

static guint
count_words (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);

  return pm_segment_count_words (text);
}

static void
test_words_keep_apostrophes_and_hyphens (void)
{
  assert_words ("Don’t| |stop|,| |the| |well-known| |‘|workers|’| |mother-in-law's|.");
  assert_words ("a| |-| |b|--|c");
}

static void
test_numbers_keep_dots_and_commas (void)
{
  assert_words ("$|10,000.50|,| |3.5|%| |at| |10:30|.");
  assert_words ("end|.|Begin");
}

static void
test_words_keep_their_marks (void)
{
  assert_words ("e\u0301le\u0300ve| |क्षत्रिय| |می\u200cخواهم| |שלום");
}

static void
test_an_ideograph_is_a_word (void)
{
  assert_words ("戦|争|は|カタカナ| |한국어| |漢\ufe00|字");
}

static void
test_other_characters_run_together (void)
{
  assert_words ("a|  \t|b|?!…|\n|👩\u200d🚀❤\ufe0f|x");
}

static void
test_a_word_at_the_end_is_the_last (void)
{
  g_autoptr (PmText) text = pm_text_new ("one two", -1);

  g_assert_cmpuint (pm_segment_word (text, 7).start, ==, 4);
  g_assert_cmpuint (pm_segment_word (text, 99).start, ==, 4);
}

static void
test_an_endless_line_costs_little (void)
{
  const guint length = 4 * 1024 * 1024;
  g_autofree char *content = g_strnfill (length, 'x');
  g_autoptr (PmText) text = pm_text_new (content, -1);
  PmSpan span;

  for (guint i = 0; i < 1000; i++) {
    span = pm_segment_sentence (text, length / 2);
    g_assert_cmpuint (pm_span_length (span), <=, 10001);
    g_assert_true (pm_span_contains (span, length / 2));
    pm_segment_word (text, length / 2);
    pm_segment_quotation (text, length / 2, &span);
  }
}

static void
test_a_paragraph_is_a_line (void)
{
  g_autoptr (PmText) text = pm_text_new ("é1\n\nthree\n", -1);

  g_assert_cmpint (pm_span_compare (pm_segment_paragraph (text, 0), (PmSpan){ 0, 2 }), ==, 0);
  g_assert_cmpint (pm_span_compare (pm_segment_paragraph (text, 2), (PmSpan){ 0, 2 }), ==, 0);
  g_assert_cmpint (pm_span_compare (pm_segment_paragraph (text, 3), (PmSpan){ 3, 3 }), ==, 0);
  g_assert_cmpint (pm_span_compare (pm_segment_paragraph (text, 6), (PmSpan){ 4, 9 }), ==, 0);
  g_assert_cmpint (pm_span_compare (pm_segment_paragraph (text, 10), (PmSpan){ 4, 9 }), ==, 0);
}

static PmSpan
trim (const char *content, guint start, guint end)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);

  return pm_segment_trim (text, (PmSpan){ start, end });
}

static void
test_trimming_takes_all_white_space (void)
{
  g_assert_cmpint (pm_span_compare (trim ("a \n\u00a0é b\t\u3000c", 1, 9), (PmSpan){ 4, 7 }), ==, 0);
  g_assert_cmpint (pm_span_compare (trim ("abc", 0, 3), (PmSpan){ 0, 3 }), ==, 0);
}

static void
test_trimming_space_leaves_nothing_at_its_start (void)
{
  g_assert_cmpint (pm_span_compare (trim ("a   b", 1, 4), (PmSpan){ 1, 1 }), ==, 0);
  g_assert_cmpint (pm_span_compare (trim ("abc", 2, 2), (PmSpan){ 2, 2 }), ==, 0);
  g_assert_cmpint (pm_span_compare (trim ("", 0, 0), (PmSpan){ 0, 0 }), ==, 0);
}

static PmSpan
snap (const char *content, guint start, guint end)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);

  return pm_segment_snap (text, (PmSpan){ start, end });
}

static void
test_snapping_cuts_no_word (void)
{
  g_assert_cmpint (pm_span_compare (snap ("one don’t three", 5, 11), (PmSpan){ 4, 15 }), ==, 0);
  g_assert_cmpint (pm_span_compare (snap ("one don’t three", 4, 9), (PmSpan){ 4, 9 }), ==, 0);
}

static void
test_snapping_keeps_space_and_marks_as_they_are (void)
{
  g_assert_cmpint (pm_span_compare (snap ("one   (two)  x", 4, 7), (PmSpan){ 4, 7 }), ==, 0);
  g_assert_cmpint (pm_span_compare (snap ("one   (two)  x", 5, 8), (PmSpan){ 5, 10 }), ==, 0);
  g_assert_cmpint (pm_span_compare (snap ("one", 1, 1), (PmSpan){ 1, 1 }), ==, 0);
}

static void
test_words_are_counted (void)
{
  g_assert_cmpuint (count_words (""), ==, 0);
  g_assert_cmpuint (count_words (" … — ! "), ==, 0);
  g_assert_cmpuint (count_words ("Don’t pay $10,000.50 for a well-known 3.5% rise."), ==, 8);
  g_assert_cmpuint (count_words ("end.“Begin”  the 'quote' - now"), ==, 5);
  g_assert_cmpuint (count_words ("e\u0301le\u0300ve 👩\u200d🚀 שלום"), ==, 2);
}

static void
test_each_ideograph_counts (void)
{
  g_assert_cmpuint (count_words ("戦争は カタカナ, 한국어 말 漢\ufe00字"), ==, 8);
}

/* Counting and looking up must agree on what a word is. */
static void
test_counting_agrees_with_looking_up (void)
{
  const char *content = "It's 3.5% — the U.S. “well-known” 10:30; a--b - c' 'd l’eau 戦争は ① x_y e\u0301.";
  g_autoptr (PmText) text = pm_text_new (content, -1);
  guint count = 0;

  for (guint i = 0; i < pm_text_get_length (text);) {
    PmSpan word = pm_segment_word (text, i);

    g_assert_cmpuint (word.start, ==, i);
    count += g_unichar_isalnum (pm_text_char_at (text, i)) != 0;
    i = word.end;
  }
  g_assert_cmpuint (pm_segment_count_words (text), ==, count);
}

static void
test_an_empty_text_has_empty_units (void)
{
  g_autoptr (PmText) text = pm_text_new ("", -1);
  PmSpan span;

  g_assert_cmpuint (pm_segment_word (text, 0).end, ==, 0);
  g_assert_cmpuint (pm_segment_sentence (text, 0).end, ==, 0);
  g_assert_cmpuint (pm_segment_paragraph (text, 3).end, ==, 0);
  g_assert_false (pm_segment_quotation (text, 0, &span));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/segment/words-keep-apostrophes-and-hyphens", test_words_keep_apostrophes_and_hyphens);
  g_test_add_func ("/segment/numbers-keep-dots-and-commas", test_numbers_keep_dots_and_commas);
  g_test_add_func ("/segment/words-keep-their-marks", test_words_keep_their_marks);
  g_test_add_func ("/segment/an-ideograph-is-a-word", test_an_ideograph_is_a_word);
  g_test_add_func ("/segment/other-characters-run-together", test_other_characters_run_together);
  g_test_add_func ("/segment/a-word-at-the-end-is-the-last", test_a_word_at_the_end_is_the_last);
  g_test_add_func ("/segment/an-endless-line-costs-little", test_an_endless_line_costs_little);
  g_test_add_func ("/segment/a-paragraph-is-a-line", test_a_paragraph_is_a_line);
  g_test_add_func ("/segment/trimming-takes-all-white-space", test_trimming_takes_all_white_space);
  g_test_add_func ("/segment/trimming-space-leaves-nothing-at-its-start", test_trimming_space_leaves_nothing_at_its_start);
  g_test_add_func ("/segment/snapping-cuts-no-word", test_snapping_cuts_no_word);
  g_test_add_func ("/segment/snapping-keeps-space-and-marks-as-they-are", test_snapping_keeps_space_and_marks_as_they_are);
  g_test_add_func ("/segment/words-are-counted", test_words_are_counted);
  g_test_add_func ("/segment/each-ideograph-counts", test_each_ideograph_counts);
  g_test_add_func ("/segment/counting-agrees-with-looking-up", test_counting_agrees_with_looking_up);
  g_test_add_func ("/segment/an-empty-text-has-empty-units", test_an_empty_text_has_empty_units);

  return g_test_run ();
}
