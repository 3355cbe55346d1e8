#include "pm-format.h"

static void
check_guess (const char *name, const char *id)
{
  const PmFormat *format = pm_format_guess (name);

  g_assert_cmpstr (format == NULL ? NULL : format->id, ==, id);
}

static void
test_longest_extension_wins (void)
{
  check_guess ("a.codebook.json", "codebook");
  check_guess ("a.annotations.json", "json");
  check_guess ("a.json", "json");
  check_guess ("a.annotations.jsonl", "jsonl");
}

static void
test_texts_are_guessed (void)
{
  check_guess ("a.txt", "text");
  check_guess ("a.TXT", "text");
  check_guess ("a.text", "text");
  check_guess ("a.md", "text");
  check_guess ("a.markdown", "text");
}

static void
test_name_without_extension_is_a_text (void)
{
  check_guess ("README", "text");
  check_guess ("folder.d/README", "text");
}

static void
test_unknown_extension_is_no_format (void)
{
  check_guess ("a.jpeg", NULL);
  check_guess ("a.", NULL);
}

static void
test_formats_are_found_by_id (void)
{
  g_assert_cmpstr (pm_format_find ("jsonl")->id, ==, "jsonl");
  g_assert_null (pm_format_find ("JSONL"));
}

static void
test_ids_are_unique (void)
{
  for (const PmFormat *const *format = pm_format_get_all (); *format != NULL; format++)
    g_assert_true (pm_format_find ((*format)->id) == *format);
}

static void
test_losses_have_names (void)
{
  g_auto (GStrv) names = pm_loss_dup_names (PM_LOSS_OVERLAPS | PM_LOSS_TIMES | PM_LOSS_ANNOTATIONS);
  g_autofree char *joined = g_strjoinv (" ", names);

  g_assert_cmpstr (joined, ==, "overlaps times annotations");
}

static void
test_no_loss_has_no_name (void)
{
  g_auto (GStrv) names = pm_loss_dup_names (PM_LOSS_NONE);

  g_assert_cmpuint (g_strv_length (names), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/longest-extension-wins", test_longest_extension_wins);
  g_test_add_func ("/format/texts-are-guessed", test_texts_are_guessed);
  g_test_add_func ("/format/name-without-extension-is-a-text", test_name_without_extension_is_a_text);
  g_test_add_func ("/format/unknown-extension-is-no-format", test_unknown_extension_is_no_format);
  g_test_add_func ("/format/formats-are-found-by-id", test_formats_are_found_by_id);
  g_test_add_func ("/format/ids-are-unique", test_ids_are_unique);
  g_test_add_func ("/format/losses-have-names", test_losses_have_names);
  g_test_add_func ("/format/no-loss-has-no-name", test_no_loss_has_no_name);

  return g_test_run ();
}
