#include "pm-segment.h"

/* The bars in @marked part it into sentences: every place in one, or in the space
 * behind it, must give that sentence. */
static void
assert_sentences (const char *marked)
{
  g_auto (GStrv) sentences = g_strsplit (marked, "|", -1);
  g_autofree char *whole = g_strjoinv ("", sentences);
  g_autoptr (PmText) text = pm_text_new (whole, -1);
  guint offset = 0;

  for (guint i = 0; sentences[i] != NULL; i++) {
    guint end = offset + (guint) g_utf8_strlen (sentences[i], -1);

    for (g_strstrip (sentences[i]); offset < end; offset++) {
      g_autofree char *found = pm_text_dup_slice (text, pm_segment_sentence (text, offset));

      g_assert_cmpstr (found, ==, sentences[i]);
    }
  }
}

static void
test_a_stop_ends_a_sentence (void)
{
  assert_sentences ("He left. |She stayed! |Why? |Nobody knows… |Really?! |Yes.");
}

static void
test_titles_do_not_end_a_sentence (void)
{
  assert_sentences ("Mr. Smith met Sen. Jones and Dr. A. B. Lee. |They spoke.");
  assert_sentences ("“We are at, as you said, Mr. Secretary, a moment. |It is now.”");
}

static void
test_abbreviations_do_not_end_a_sentence (void)
{
  assert_sentences ("The U.S. Department of Defense met at 10 a.m. Wednesday. |It was Jan. 20.");
  assert_sentences ("Acme Inc. said, e.g. that No. 5 won, etc. and so on. |No. |That is all.");
  assert_sentences ("Russia asked the U.S. “not to” go. |National Sec. Advisor Lee left.");
  assert_sentences ("The U.S.'s role, p. 12, vs. Fig. 3.");
}

static void
test_abbreviations_may_end_a_sentence (void)
{
  assert_sentences ("It happened in the U.S. |The president left at 5 p.m. |He slept.");
  assert_sentences ("They met in the U.S. |“We go,” he said.");
}

static void
test_initials_do_not_end_a_sentence (void)
{
  assert_sentences ("George W. Bush and J. R. R. Tolkien met É. Zola. |They ate.");
}

static void
test_decimals_and_addresses_hold_together (void)
{
  assert_sentences ("It rose 3.5 percent to 1.000.000. |See example.com or https://a.org/?Query=1.2 now.");
}

static void
test_closing_marks_belong_to_the_sentence (void)
{
  assert_sentences ("“We must go.” |(He did not.) |‘So it is.’ |«Oui!» |\"Fine.\" |Then.");
  assert_sentences ("He agreed.[12] |Others did not.");
}

static void
test_a_speaker_goes_on_with_the_sentence (void)
{
  assert_sentences ("“Must we go?” he asked. |“Go!” they cried.");
}

static void
test_glued_sentences_are_told_apart (void)
{
  assert_sentences ("no new aid for Ukraine.|“We are meeting. |This must end.”|It was the 26th meeting of the UDCG.|The end.");
  assert_sentences ("He said, \"It ends.\"|Then he left.|\"Begin,\" he said.");
}

static void
test_an_ellipsis_may_leave_words_out (void)
{
  assert_sentences ("“President Trump … intends to ... President Putin . . . and so on.” |Well... |Then it ended.");
}

static void
test_wide_stops_need_no_space (void)
{
  assert_sentences ("战争必须结束。|「本当？」|はい！|おわり");
}

static void
test_other_scripts_have_their_stops (void)
{
  assert_sentences ("هل انتهت الحرب؟ |نعم. |یہ ختم ہوئی۔ |युद्ध समाप्त। |अब।");
}

static void
test_a_line_end_ends_a_sentence (void)
{
  assert_sentences ("A headline without a stop\n|Then the text. |More");
}

static void
test_a_list_number_ends_nothing (void)
{
  assert_sentences ("1. The first thing. |It was 2020. |He left.");
}

static void
test_the_end_belongs_to_the_last_sentence (void)
{
  g_autoptr (PmText) text = pm_text_new ("One. Two.\n", -1);
  PmSpan last = pm_segment_sentence (text, 10);

  g_assert_cmpuint (last.start, ==, 5);
  g_assert_cmpuint (last.end, ==, 9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentence/a-stop-ends-a-sentence", test_a_stop_ends_a_sentence);
  g_test_add_func ("/sentence/titles-do-not-end-a-sentence", test_titles_do_not_end_a_sentence);
  g_test_add_func ("/sentence/abbreviations-do-not-end-a-sentence", test_abbreviations_do_not_end_a_sentence);
  g_test_add_func ("/sentence/abbreviations-may-end-a-sentence", test_abbreviations_may_end_a_sentence);
  g_test_add_func ("/sentence/initials-do-not-end-a-sentence", test_initials_do_not_end_a_sentence);
  g_test_add_func ("/sentence/decimals-and-addresses-hold-together", test_decimals_and_addresses_hold_together);
  g_test_add_func ("/sentence/closing-marks-belong-to-the-sentence", test_closing_marks_belong_to_the_sentence);
  g_test_add_func ("/sentence/a-speaker-goes-on-with-the-sentence", test_a_speaker_goes_on_with_the_sentence);
  g_test_add_func ("/sentence/glued-sentences-are-told-apart", test_glued_sentences_are_told_apart);
  g_test_add_func ("/sentence/an-ellipsis-may-leave-words-out", test_an_ellipsis_may_leave_words_out);
  g_test_add_func ("/sentence/wide-stops-need-no-space", test_wide_stops_need_no_space);
  g_test_add_func ("/sentence/other-scripts-have-their-stops", test_other_scripts_have_their_stops);
  g_test_add_func ("/sentence/a-line-end-ends-a-sentence", test_a_line_end_ends_a_sentence);
  g_test_add_func ("/sentence/a-list-number-ends-nothing", test_a_list_number_ends_nothing);
  g_test_add_func ("/sentence/the-end-belongs-to-the-last-sentence", test_the_end_belongs_to_the_last_sentence);

  return g_test_run ();
}
