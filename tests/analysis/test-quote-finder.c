#include "pm-quote-finder.h"

/* What the finder as a whole makes of small texts. */

typedef struct {
  PmText *text;
  GPtrArray *found; /* of PmSuggestion */
  GArray *problems; /* of PmQuoteProblem */
} Found;

static void
found_clear (Found *self)
{
  pm_text_unref (self->text);
  g_ptr_array_unref (self->found);
  g_array_unref (self->problems);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static Found
find (const char *content)
{
  Found self = { pm_text_new (content, -1), NULL, NULL };

  self.found = pm_quote_finder_run (self.text, NULL, NULL, &self.problems);

  return self;
}

static const PmSuggestion *
get (const Found *self, guint index)
{
  g_assert_cmpuint (index, <, self->found->len);

  return g_ptr_array_index (self->found, index);
}

static void
assert_words (const Found *self, PmSpan span, const char *words)
{
  g_autofree char *slice = pm_text_dup_slice (self->text, span);

  g_assert_cmpstr (slice, ==, words);
}

static void
speaker_after (void)
{
  g_auto (Found) f = find ("“We are tired,” Mara Vasht said.");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Mara Vasht");
  g_assert_cmpstr (get (&f, 0)->lemma, ==, "say");
  g_assert_cmpint (get (&f, 0)->reason, ==, PM_REASON_NAMED_AFTER);
  assert_words (&f, get (&f, 0)->mention, "Mara Vasht");
  assert_words (&f, get (&f, 0)->cue, "said");
  assert_words (&f, get (&f, 0)->evidence, "Mara Vasht said");
}

static void
speaker_before (void)
{
  g_auto (Found) f = find ("Mayor Mara Vasht called the plan “a cruel joke.”");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Mara Vasht");
  g_assert_cmpint (get (&f, 0)->kind, ==, PM_SUGGESTION_PARTIAL);
  g_assert_cmpint (get (&f, 0)->stance, ==, PM_STANCE_NEUTRAL);
}

static void
short_name_means_full_name (void)
{
  g_auto (Found) f = find ("Mara Vasht won on Sunday. “We are tired,” Vasht said.");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Mara Vasht");
}

static void
pronoun_means_subject (void)
{
  g_auto (Found) f = find ("Mara Vasht won on Sunday. “We are tired,” she said.");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Mara Vasht");
  g_assert_cmpint (get (&f, 0)->reason, ==, PM_REASON_PRONOUN_AFTER);
}

static void
role_means_who_has_it (void)
{
  g_auto (Found) f = find ("Foreign Minister Awa Sarr met Idris Kamara. “We listened,” the minister said.");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Awa Sarr");
}

static void
second_quote_is_carried (void)
{
  g_auto (Found) f = find ("“We are tired,” Mara Vasht said. “We want to go home.”");

  g_assert_cmpstr (get (&f, 1)->speaker, ==, "Mara Vasht");
  g_assert_cmpint (get (&f, 1)->reason, ==, PM_REASON_CARRIED);
  g_assert_null (get (&f, 1)->lemma);
}

static void
body_speaks (void)
{
  g_auto (Found) f = find ("“Safety comes first,” the Clean Water Board said in a statement.");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Clean Water Board");
}

static void
outlet_is_quoted (void)
{
  g_auto (Found) f = find ("Reuters reported:\n\n“The bridge was closed on Friday. Nobody was hurt.”");

  g_assert_cmpstr (get (&f, 0)->speaker, ==, "Reuters");
  g_assert_cmpint (get (&f, 0)->reason, ==, PM_REASON_COLON);
}

static void
title_has_no_speaker (void)
{
  g_auto (Found) f = find ("Her new novel, “The Long Road,” is out.");

  g_assert_cmpint (get (&f, 0)->kind, ==, PM_SUGGESTION_SCARE);
  g_assert_null (get (&f, 0)->speaker);
}

static void
so_called_has_no_speaker (void)
{
  g_auto (Found) f = find ("He said the so-called “golden rule” was dead.");

  g_assert_cmpint (get (&f, 0)->kind, ==, PM_SUGGESTION_SCARE);
}

static void
indirect_speech (void)
{
  g_auto (Found) f = find ("Mara Vasht said that the bridge would be closed.");

  g_assert_cmpint (get (&f, 0)->kind, ==, PM_SUGGESTION_INDIRECT);
  assert_words (&f, get (&f, 0)->span, "the bridge would be closed");
  g_assert_cmpfloat (get (&f, 0)->confidence, <, 0.7);
}

static void
indirect_can_be_off (void)
{
  PmQuoteFinderOptions options = { FALSE, 0 };
  g_autoptr (PmText) text = pm_text_new ("Mara Vasht said that the bridge would be closed.", -1);
  g_autoptr (GPtrArray) found = pm_quote_finder_run (text, NULL, &options, NULL);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
pieces_are_tied (void)
{
  g_auto (Found) f = find ("“We are tired,” Mara Vasht said. “We want rest.\n\n“We want it now.”");

  g_assert_cmpuint (f.found->len, ==, 3);
  g_assert_cmpint (get (&f, 2)->continued_from, ==, 1);
  g_assert_cmpstr (get (&f, 2)->speaker, ==, "Mara Vasht");
}

static void
unsure_is_left_out (void)
{
  PmQuoteFinderOptions options = { TRUE, 0.9 };
  g_autoptr (PmText) text = pm_text_new ("“We are tired,” Mara Vasht said. “We want to go home.”", -1);
  g_autoptr (GPtrArray) found = pm_quote_finder_run (text, NULL, &options, NULL);

  g_assert_cmpuint (found->len, ==, 1);
}

static void
problems_are_listed (void)
{
  g_auto (Found) f = find ("He left.” She called it “a sham.");

  g_assert_cmpuint (f.problems->len, ==, 2);
  g_assert_cmpint (g_array_index (f.problems, PmQuoteProblem, 0).kind, ==, PM_QUOTE_PROBLEM_STRAY);
  g_assert_cmpint (g_array_index (f.problems, PmQuoteProblem, 1).kind, ==, PM_QUOTE_PROBLEM_UNCLOSED);
}

static void
other_language_has_no_speakers (void)
{
  g_auto (Found) f = find ("„Wir haben keine Zeit“, sagte der Minister Karl Braun am Montag in Berlin.");

  g_assert_cmpuint (f.found->len, ==, 1);
  g_assert_null (get (&f, 0)->speaker);
  g_assert_cmpint (get (&f, 0)->kind, ==, PM_SUGGESTION_DIRECT);
}

static void
empty_text (void)
{
  g_auto (Found) f = find ("");

  g_assert_cmpuint (f.found->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote-finder/speaker-after-the-quote", speaker_after);
  g_test_add_func ("/quote-finder/speaker-before-the-quote", speaker_before);
  g_test_add_func ("/quote-finder/short-name-means-full-name", short_name_means_full_name);
  g_test_add_func ("/quote-finder/pronoun-means-subject", pronoun_means_subject);
  g_test_add_func ("/quote-finder/role-means-who-has-it", role_means_who_has_it);
  g_test_add_func ("/quote-finder/second-quote-is-carried", second_quote_is_carried);
  g_test_add_func ("/quote-finder/body-speaks", body_speaks);
  g_test_add_func ("/quote-finder/outlet-is-quoted", outlet_is_quoted);
  g_test_add_func ("/quote-finder/title-has-no-speaker", title_has_no_speaker);
  g_test_add_func ("/quote-finder/so-called-has-no-speaker", so_called_has_no_speaker);
  g_test_add_func ("/quote-finder/indirect-speech", indirect_speech);
  g_test_add_func ("/quote-finder/indirect-can-be-off", indirect_can_be_off);
  g_test_add_func ("/quote-finder/pieces-are-tied", pieces_are_tied);
  g_test_add_func ("/quote-finder/unsure-is-left-out", unsure_is_left_out);
  g_test_add_func ("/quote-finder/problems-are-listed", problems_are_listed);
  g_test_add_func ("/quote-finder/other-language-has-no-speakers", other_language_has_no_speakers);
  g_test_add_func ("/quote-finder/empty-text", empty_text);

  return g_test_run ();
}
