#include "pm-lexicon.h"

#include <string.h>

static void
forms_have_their_lemma (void)
{
  const PmWord *word = pm_lexicon_look_up (pm_lexicon_get_default (), "told");

  g_assert_nonnull (word);
  g_assert_cmpstr (word->verb->lemma, ==, "tell");
  g_assert_cmpint (word->verb->class, ==, PM_CUE_PLAIN);
}

static void
stance_comes_from_the_group (void)
{
  g_assert_cmpint (pm_lexicon_look_up (pm_lexicon_get_default (), "claimed")->verb->stance, ==, PM_STANCE_DISTANCING);
  g_assert_cmpint (pm_lexicon_look_up (pm_lexicon_get_default (), "slammed")->verb->stance, ==, PM_STANCE_EMOTIVE);
  g_assert_cmpint (pm_lexicon_look_up (pm_lexicon_get_default (), "confirmed")->verb->stance, ==, PM_STANCE_SUPPORTING);
}

static void
particles_make_verbs (void)
{
  const PmWord *word = pm_lexicon_look_up (pm_lexicon_get_default (), "fired");
  const PmVerb *verb = g_hash_table_lookup (word->particles, "back");

  g_assert_null (word->verb);
  g_assert_cmpstr (verb->lemma, ==, "fire back");
}

static void
a_word_may_be_many_things (void)
{
  const PmWord *word = pm_lexicon_look_up (pm_lexicon_get_default (), "minister");

  g_assert_true ((word->flags & PM_WORD_TITLE) != 0 && (word->flags & PM_WORD_ROLE) != 0);
}

static void
unknown_words_are_none (void)
{
  g_assert_null (pm_lexicon_look_up (pm_lexicon_get_default (), "xyzzy"));
}

static void
another_language_is_a_file (void)
{
  const char *file = "[cues plain neutral]\nsagen=sagt;sagte;gesagt\n[words]\nrole=ministerin\n";
  g_autoptr (PmLexicon) lexicon = pm_lexicon_new (file, strlen (file), NULL);

  g_assert_cmpstr (pm_lexicon_look_up (lexicon, "sagte")->verb->lemma, ==, "sagen");
  g_assert_true ((pm_lexicon_look_up (lexicon, "ministerin")->flags & PM_WORD_ROLE) != 0);
  g_assert_null (pm_lexicon_look_up (lexicon, "said"));
}

static void
broken_files_are_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pm_lexicon_new ("no group", strlen ("no group"), &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/forms-have-their-lemma", forms_have_their_lemma);
  g_test_add_func ("/lexicon/stance-comes-from-the-group", stance_comes_from_the_group);
  g_test_add_func ("/lexicon/particles-make-verbs", particles_make_verbs);
  g_test_add_func ("/lexicon/a-word-may-be-many-things", a_word_may_be_many_things);
  g_test_add_func ("/lexicon/unknown-words-are-none", unknown_words_are_none);
  g_test_add_func ("/lexicon/another-language-is-a-file", another_language_is_a_file);
  g_test_add_func ("/lexicon/broken-files-are-refused", broken_files_are_refused);

  return g_test_run ();
}
