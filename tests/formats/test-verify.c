#include "pm-verify.h"

#include "pm-example-set.h"

#include <string.h>

static void
collect_cb (const char *message, gpointer user_data)
{
  g_string_append_printf (user_data, "%s\n", message);
}

/* Returns: (transfer full): the problems, a line each */
static char *
dup_problems (const char *content, PmVerifyCounts *counts)
{
  g_autoptr (GFile) file = pm_example_write_file ("a", content, -1);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  pm_verify_file (file, collect_cb, problems, counts, NULL, &error);
  g_assert_no_error (error);
  pm_example_remove_file (file);
  return g_string_free (g_steal_pointer (&problems), FALSE);
}

/* Returns: (transfer full): the problems after the first @from has become @to */
static char *
dup_problems_changed (const char *id, const char *from, const char *to, PmVerifyCounts *counts)
{
  g_autofree char *written = pm_example_dup (id, TRUE);
  g_auto (GStrv) parts = g_strsplit (written, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return dup_problems (changed, counts);
}

static void
assert_contains (const char *problems, const char *wanted)
{
  if (strstr (problems, wanted) == NULL)
    g_error ("“%s” is not in:\n%s", wanted, problems);
}

static void
check_sound (const char *id, gboolean texts)
{
  g_autofree char *written = pm_example_dup (id, texts);
  PmVerifyCounts counts;
  g_autofree char *problems = dup_problems (written, &counts);

  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpuint (counts.problems, ==, 0);
  g_assert_cmpuint (counts.documents, ==, 2);
  g_assert_cmpuint (counts.annotations, ==, 3);
  g_assert_cmpuint (counts.annotators, ==, 2);
  g_assert_cmpuint (counts.tags, ==, 2);
  g_assert_cmpuint (counts.links, ==, 1);
}

static void
test_sound_sets_have_no_problem (void)
{
  check_sound ("json", TRUE);
  check_sound ("jsonl", TRUE);
  check_sound ("json", FALSE);
  check_sound ("jsonl", FALSE);
}

static void
check_changed_text (const char *id)
{
  g_autofree char *problems = dup_problems_changed (id, "ALPHA — “It’s a café,” Ms. Añón said on Monday.\\nCritics", "ALPHA — “It’s a cafe,” Ms. Añón said on Monday.\\nCritics", NULL);

  assert_contains (problems, "“Sample” (sample.txt): the text was changed: its SHA-256 is ");
  assert_contains (problems, "Annotation " PM_EXAMPLE_ANNOTATION " in “Sample” (sample.txt): the passage 11–23 is not what the file says: code point 21 is “e” (U+0065), not “é” (U+00E9)\n");
  assert_contains (problems, "Section “documents” was changed: its digest is ");
  g_assert_null (strstr (problems, "Section “annotations”"));
}

static void
test_changed_text_is_told_with_its_place (void)
{
  check_changed_text ("json");
  check_changed_text ("jsonl");
}

static void
test_changed_text_outside_passages_is_told (void)
{
  g_autofree char *problems = dup_problems_changed ("json", "a disaster.\\n\"", "a dizaster.\\n\"", NULL);

  assert_contains (problems, "“Sample” (sample.txt): the text was changed");
  assert_contains (problems, "Section “documents” was changed");
}

static void
test_longer_text_is_told (void)
{
  g_autofree char *problems = dup_problems_changed ("json", "a disaster.\\n\"", "a disaster!.\\n\"", NULL);

  assert_contains (problems, "the text has 81 code points, but the file says 80");
}

static void
test_changed_context_is_told (void)
{
  g_autofree char *problems = dup_problems_changed ("jsonl", "\"suffix\":\" on Monday.\"", "\"suffix\":\" on Tuesday.\"", NULL);

  assert_contains (problems, "code point 42 is “M” (U+004D), not “T” (U+0054)");
}

static void
test_changed_note_is_told_by_the_digest (void)
{
  PmVerifyCounts counts;
  g_autofree char *problems = dup_problems_changed ("jsonl", "\"note\":\"Two", "\"note\":\"Ten", &counts);

  assert_contains (problems, "Section “annotations” was changed");
  g_assert_cmpuint (counts.problems, ==, 1);
}

static void
test_changed_project_is_told_by_the_digest (void)
{
  g_autofree char *problems = dup_problems_changed ("json", "\"name\": \"Demo\"", "\"name\": \"Dema\"", NULL);

  assert_contains (problems, "Section “project” was changed");
}

static void
test_changed_digest_is_told (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);
  char *value = g_strrstr (written, "\"value\":\"") + strlen ("\"value\":\"");
  g_autofree char *problems = NULL;

  *value = *value == '0' ? '1' : '0';
  problems = dup_problems (written, NULL);
  assert_contains (problems, "The digest of the set is ");
}

static void
test_missing_record_is_told_by_the_count (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);
  char *line = strstr (written, "{\"annotator\":\"M. K.\",\"created\"");
  g_autofree char *problems = NULL;

  g_assert_nonnull (line);
  memset (line, ' ', strcspn (line, "\n"));
  problems = dup_problems (written, NULL);
  assert_contains (problems, "Section “links” has 0 records, but the file says 1");
}

static void
test_layout_and_order_of_keys_do_not_matter (void)
{
  g_autofree char *problems = dup_problems_changed ("json", "{\n    \"base\": 0,\n    \"end\": \"exclusive\",", "{\"end\":\"exclusive\",   \"base\":0,", NULL);

  g_assert_cmpstr (problems, ==, "");
}

static void
test_several_problems_are_all_told (void)
{
  g_autofree char *problems = dup_problems_changed ("jsonl", "\"tag\":\"Quote\"", "\"tag\":\"Quoth\",\"spare\":1", NULL);

  assert_contains (problems, "its tag is not in the list of tags");
  assert_contains (problems, "Section “annotations” was changed");
}

static void
test_truncation_is_a_problem (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);
  PmVerifyCounts counts;
  g_autofree char *problems = NULL;

  *strstr (written, "{\"counts\"") = '\0';
  problems = dup_problems (written, &counts);
  assert_contains (problems, "truncated");
  g_assert_cmpuint (counts.annotations, ==, 3);
}

static void
test_missing_digest_is_a_problem (void)
{
  g_autofree char *problems = dup_problems_changed ("json", "\"integrity\"", "\"integrety\"", NULL);

  assert_contains (problems, "The file has no digest");
}

static void
test_later_version_is_an_error (void)
{
  g_autofree char *written = pm_example_dup ("json", TRUE);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  *(strstr (written, "\"1.0\"") + 1) = '2';
  file = pm_example_write_file ("a.json", written, -1);
  g_assert_false (pm_verify_file (file, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_VERSION);
  pm_example_remove_file (file);
}

static void
test_missing_file_is_an_error (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/a.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_verify_file (file, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verify/sound-sets-have-no-problem", test_sound_sets_have_no_problem);
  g_test_add_func ("/verify/changed-text-is-told-with-its-place", test_changed_text_is_told_with_its_place);
  g_test_add_func ("/verify/changed-text-outside-passages-is-told", test_changed_text_outside_passages_is_told);
  g_test_add_func ("/verify/longer-text-is-told", test_longer_text_is_told);
  g_test_add_func ("/verify/changed-context-is-told", test_changed_context_is_told);
  g_test_add_func ("/verify/changed-note-is-told-by-the-digest", test_changed_note_is_told_by_the_digest);
  g_test_add_func ("/verify/changed-project-is-told-by-the-digest", test_changed_project_is_told_by_the_digest);
  g_test_add_func ("/verify/changed-digest-is-told", test_changed_digest_is_told);
  g_test_add_func ("/verify/missing-record-is-told-by-the-count", test_missing_record_is_told_by_the_count);
  g_test_add_func ("/verify/layout-and-order-of-keys-do-not-matter", test_layout_and_order_of_keys_do_not_matter);
  g_test_add_func ("/verify/several-problems-are-all-told", test_several_problems_are_all_told);
  g_test_add_func ("/verify/truncation-is-a-problem", test_truncation_is_a_problem);
  g_test_add_func ("/verify/missing-digest-is-a-problem", test_missing_digest_is_a_problem);
  g_test_add_func ("/verify/later-version-is-an-error", test_later_version_is_an_error);
  g_test_add_func ("/verify/missing-file-is-an-error", test_missing_file_is_an_error);

  return g_test_run ();
}
