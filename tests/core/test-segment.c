#include "pm-segment.h"

#include <string.h>

typedef PmSpan (*Segment) (const PmText *text, guint offset);

/* Each of these texts has its units marked by bars, and the bars taken out every
 * place in a unit, or in the space behind it, must give that unit. */
static void
assert_units (const char *marked, Segment segment)
{
  g_auto (GStrv) units = g_strsplit (marked, "|", -1);
  g_autofree char *whole = g_strjoinv ("", units);
  g_autoptr (PmText) text = pm_text_new (whole, -1);
  guint offset = 0;

  for (guint i = 0; units[i] != NULL; i++) {
    guint end = offset + (guint) g_utf8_strlen (units[i], -1);
    g_autofree char *expected = g_strstrip (g_strdup (units[i]));

    for (; offset < end; offset++) {
      g_autofree char *found = pm_text_dup_slice (text, segment (text, offset));

      g_assert_cmpstr (found, ==, segment == pm_segment_word ? units[i] : expected);
    }
  }
}

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

static guint
count_words (const char *content)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);

  return pm_segment_count_words (text);
}

static void
test_words_keep_apostrophes_and_hyphens (void)
{
  assert_units ("Don’t| |stop|,| |the| |well-known| |‘|workers|’| |mother-in-law's|.", pm_segment_word);
  assert_units ("a| |-| |b|--|c", pm_segment_word);
}

static void
test_numbers_keep_dots_and_commas (void)
{
  assert_units ("$|10,000.50|,| |3.5|%| |at| |10:30|.", pm_segment_word);
  assert_units ("end|.|Begin", pm_segment_word);
}

static void
test_words_keep_their_marks (void)
{
  assert_units ("e\u0301le\u0300ve| |क्षत्रिय| |می\u200cخواهم| |שלום", pm_segment_word);
}

static void
test_an_ideograph_is_a_word (void)
{
  assert_units ("戦|争|は|カタカナ| |한국어| |漢\ufe00|字", pm_segment_word);
}

static void
test_other_characters_run_together (void)
{
  assert_units ("a|  \t|b|?!…|\n|👩\u200d🚀❤\ufe0f|x", pm_segment_word);
}

static void
test_a_word_at_the_end_is_the_last (void)
{
  g_autoptr (PmText) text = pm_text_new ("one two", -1);

  g_assert_cmpuint (pm_segment_word (text, 7).start, ==, 4);
  g_assert_cmpuint (pm_segment_word (text, 99).start, ==, 4);
}

static void
test_a_stop_ends_a_sentence (void)
{
  assert_units ("He left. |She stayed! |Why? |Nobody knows… |Really?! |Yes.", pm_segment_sentence);
}

static void
test_titles_do_not_end_a_sentence (void)
{
  assert_units ("Mr. Smith met Sen. Jones and Dr. A. B. Lee. |They spoke.", pm_segment_sentence);
  assert_units ("“We are at, as you said, Mr. Secretary, a moment. |It is now.”", pm_segment_sentence);
}

static void
test_abbreviations_do_not_end_a_sentence (void)
{
  assert_units ("The U.S. Department of Defense met at 10 a.m. Wednesday. |It was Jan. 20.", pm_segment_sentence);
  assert_units ("Acme Inc. said, e.g. that No. 5 won, etc. and so on. |No. |That is all.", pm_segment_sentence);
  assert_units ("Russia asked the U.S. “not to” go. |National Sec. Advisor Lee left.", pm_segment_sentence);
  assert_units ("The U.S.'s role, p. 12, vs. Fig. 3.", pm_segment_sentence);
}

static void
test_abbreviations_may_end_a_sentence (void)
{
  assert_units ("It happened in the U.S. |The president left at 5 p.m. |He slept.", pm_segment_sentence);
  assert_units ("They met in the U.S. |“We go,” he said.", pm_segment_sentence);
}

static void
test_initials_do_not_end_a_sentence (void)
{
  assert_units ("George W. Bush and J. R. R. Tolkien met É. Zola. |They ate.", pm_segment_sentence);
}

static void
test_decimals_and_addresses_hold_together (void)
{
  assert_units ("It rose 3.5 percent to 1.000.000. |See example.com or https://a.org/?Query=1.2 now.", pm_segment_sentence);
}

static void
test_closing_marks_belong_to_the_sentence (void)
{
  assert_units ("“We must go.” |(He did not.) |‘So it is.’ |«Oui!» |\"Fine.\" |Then.", pm_segment_sentence);
  assert_units ("He agreed.[12] |Others did not.", pm_segment_sentence);
}

static void
test_a_speaker_goes_on_with_the_sentence (void)
{
  assert_units ("“Must we go?” he asked. |“Go!” they cried.", pm_segment_sentence);
}

static void
test_glued_sentences_are_told_apart (void)
{
  assert_units ("no new aid for Ukraine.|“We are meeting. |This must end.”|It was the 26th meeting of the UDCG.|The end.", pm_segment_sentence);
  assert_units ("He said, \"It ends.\"|Then he left.|\"Begin,\" he said.", pm_segment_sentence);
}

static void
test_an_ellipsis_may_leave_words_out (void)
{
  assert_units ("“President Trump … intends to ... President Putin . . . and so on.” |Well... |Then it ended.", pm_segment_sentence);
}

static void
test_wide_stops_need_no_space (void)
{
  assert_units ("战争必须结束。|「本当？」|はい！|おわり", pm_segment_sentence);
}

static void
test_other_scripts_have_their_stops (void)
{
  assert_units ("هل انتهت الحرب؟ |نعم. |یہ ختم ہوئی۔ |युद्ध समाप्त। |अब।", pm_segment_sentence);
}

static void
test_a_line_end_ends_a_sentence (void)
{
  assert_units ("A headline without a stop\n|Then the text. |More", pm_segment_sentence);
}

static void
test_a_list_number_ends_nothing (void)
{
  assert_units ("1. The first thing. |It was 2020. |He left.", pm_segment_sentence);
}

static void
test_the_end_belongs_to_the_last_sentence (void)
{
  g_autoptr (PmText) text = pm_text_new ("One. Two.\n", -1);
  PmSpan last = pm_segment_sentence (text, 10);

  g_assert_cmpuint (last.start, ==, 5);
  g_assert_cmpuint (last.end, ==, 9);
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
  g_test_add_func ("/segment/a-stop-ends-a-sentence", test_a_stop_ends_a_sentence);
  g_test_add_func ("/segment/titles-do-not-end-a-sentence", test_titles_do_not_end_a_sentence);
  g_test_add_func ("/segment/abbreviations-do-not-end-a-sentence", test_abbreviations_do_not_end_a_sentence);
  g_test_add_func ("/segment/abbreviations-may-end-a-sentence", test_abbreviations_may_end_a_sentence);
  g_test_add_func ("/segment/initials-do-not-end-a-sentence", test_initials_do_not_end_a_sentence);
  g_test_add_func ("/segment/decimals-and-addresses-hold-together", test_decimals_and_addresses_hold_together);
  g_test_add_func ("/segment/closing-marks-belong-to-the-sentence", test_closing_marks_belong_to_the_sentence);
  g_test_add_func ("/segment/a-speaker-goes-on-with-the-sentence", test_a_speaker_goes_on_with_the_sentence);
  g_test_add_func ("/segment/glued-sentences-are-told-apart", test_glued_sentences_are_told_apart);
  g_test_add_func ("/segment/an-ellipsis-may-leave-words-out", test_an_ellipsis_may_leave_words_out);
  g_test_add_func ("/segment/wide-stops-need-no-space", test_wide_stops_need_no_space);
  g_test_add_func ("/segment/other-scripts-have-their-stops", test_other_scripts_have_their_stops);
  g_test_add_func ("/segment/a-line-end-ends-a-sentence", test_a_line_end_ends_a_sentence);
  g_test_add_func ("/segment/a-list-number-ends-nothing", test_a_list_number_ends_nothing);
  g_test_add_func ("/segment/the-end-belongs-to-the-last-sentence", test_the_end_belongs_to_the_last_sentence);
  g_test_add_func ("/segment/an-endless-line-costs-little", test_an_endless_line_costs_little);
  g_test_add_func ("/segment/a-paragraph-is-a-line", test_a_paragraph_is_a_line);
  g_test_add_func ("/segment/a-quotation-includes-its-marks", test_a_quotation_includes_its_marks);
  g_test_add_func ("/segment/the-innermost-quotation-counts", test_the_innermost_quotation_counts);
  g_test_add_func ("/segment/apostrophes-are-no-quotes", test_apostrophes_are_no_quotes);
  g_test_add_func ("/segment/other-marks-quote-too", test_other_marks_quote_too);
  g_test_add_func ("/segment/inches-are-no-quotes", test_inches_are_no_quotes);
  g_test_add_func ("/segment/a-quotation-ends-with-the-paragraph", test_a_quotation_ends_with_the_paragraph);
  g_test_add_func ("/segment/an-unclosed-mark-spoils-nothing-around-it", test_an_unclosed_mark_spoils_nothing_around_it);
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
