#include "pm-document-keeper.h"

static PmKeptDocument *
keep (PmDocumentKeeper *keeper, const char *title, const char *content)
{
  g_autofree char *own_title = g_strdup (title);
  g_autofree char *own_meta = g_strdup ("{}");
  g_autoptr (PmText) text = pm_text_new (content, -1);
  PmSetDocument document = { .fields = { .title = own_title }, .text = text, .meta = own_meta, .newline = "lf", .source_size = 7, .guessed = TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_set_sink_document (PM_SET_SINK (keeper), &document, &error));
  g_assert_no_error (error);

  return pm_document_keeper_take (keeper);
}

static void
test_a_kept_document_outlives_the_call (void)
{
  g_autoptr (PmDocumentKeeper) keeper = pm_document_keeper_new ();
  g_autoptr (PmDocumentKeeper) other = pm_document_keeper_new ();
  g_autoptr (PmKeptDocument) kept = keep (keeper, "Title", "Words");
  g_autoptr (PmKeptDocument) passed = NULL;

  g_assert_true (pm_kept_document_pass (kept, PM_SET_SINK (other), NULL));
  passed = pm_document_keeper_take (other);
  g_assert_nonnull (passed);
  g_assert_cmpuint (pm_kept_document_get_size (passed), ==, 5);
}

static void
test_nothing_is_kept_twice (void)
{
  g_autoptr (PmDocumentKeeper) keeper = pm_document_keeper_new ();
  g_autoptr (PmKeptDocument) kept = keep (keeper, "Title", "Words");

  g_assert_nonnull (kept);
  g_assert_null (pm_document_keeper_take (keeper));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-keeper/a-kept-document-outlives-the-call", test_a_kept_document_outlives_the_call);
  g_test_add_func ("/document-keeper/nothing-is-kept-twice", test_nothing_is_kept_twice);

  return g_test_run ();
}
