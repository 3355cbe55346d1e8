#include "pm-corpus-info.h"

#include "pm-example-set.h"

#include <string.h>

#define INFO "{\"name\":\"N\",\"description\":\"D\",\"documents\":{\"a.txt\":{\"title\":\"T\",\"mood\":1},\"b.txt\":null}}"

static void
test_known_file_is_described (void)
{
  g_autoptr (GFile) file = pm_example_write_file ("corpus.json", INFO, -1);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (PmCorpusInfo) info = pm_corpus_info_load (folder, NULL, NULL);
  PmDocumentFields fields = { .outlet = "O" };

  g_assert_true (pm_corpus_info_describe (info, "a.txt", &fields));
  g_assert_cmpstr (fields.title, ==, "T");
  g_assert_cmpstr (fields.outlet, ==, "O");
  g_assert_false (pm_corpus_info_describe (info, "b.txt", &fields));
  g_assert_cmpstr (pm_corpus_info_get_name (info), ==, "N");
  g_assert_cmpstr (pm_corpus_info_get_description (info), ==, "D");
  pm_example_remove_file (file);
}

static void
test_folder_may_have_none (void)
{
  g_autoptr (GFile) file = pm_example_write_file ("a.txt", "", 0);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (PmCorpusInfo) info = pm_corpus_info_load (folder, NULL, &error);
  PmDocumentFields fields = { 0 };

  g_assert_no_error (error);
  g_assert_false (pm_corpus_info_describe (info, "a.txt", &fields));
  g_assert_null (pm_corpus_info_get_name (info));
  pm_example_remove_file (file);
}

static void
test_bad_syntax_is_told_with_its_place (void)
{
  g_autoptr (GFile) file = pm_example_write_file ("corpus.json", "{\"documents\":\n{,}}", -1);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (pm_corpus_info_load (folder, NULL, &error));
  g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "corpus.json: "));
  g_assert_nonnull (strstr (error->message, "line 2"));
  pm_example_remove_file (file);
}

static void
test_keeper_reads_a_folder_once (void)
{
  g_autoptr (GFile) file = pm_example_write_file ("corpus.json", INFO, -1);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GObject) keeper = g_object_new (G_TYPE_OBJECT, NULL);
  const PmCorpusInfo *first = pm_corpus_info_get (keeper, folder, NULL, NULL);

  pm_example_remove_file (file);
  g_assert_true (pm_corpus_info_get (keeper, folder, NULL, NULL) == first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/corpus-info/known-file-is-described", test_known_file_is_described);
  g_test_add_func ("/corpus-info/folder-may-have-none", test_folder_may_have_none);
  g_test_add_func ("/corpus-info/bad-syntax-is-told-with-its-place", test_bad_syntax_is_told_with_its_place);
  g_test_add_func ("/corpus-info/keeper-reads-a-folder-once", test_keeper_reads_a_folder_once);

  return g_test_run ();
}
