#include "pm-document.h"

static void
test_fields_are_copies (void)
{
  char title[] = "Brussels";
  const PmDocumentFields fields = { .id = 5, .title = title, .outlet = "Herald", .length = 12, .status = PM_STATUS_DONE };
  PmDocument *document = pm_document_new (&fields, NULL, 0);

  title[0] = 'X';

  g_assert_cmpint (pm_document_get_id (document), ==, 5);
  g_assert_cmpstr (pm_document_get_title (document), ==, "Brussels");
  g_assert_cmpstr (pm_document_get_fields (document)->outlet, ==, "Herald");
  g_assert_cmpuint (pm_document_get_fields (document)->length, ==, 12);
  g_assert_cmpuint (pm_document_get_fields (document)->status, ==, PM_STATUS_DONE);
  g_assert_finalize_object (document);
}

static void
test_unknown_fields_stay_unknown (void)
{
  const PmDocumentFields fields = { .title = "" };
  PmDocument *document = pm_document_new (&fields, NULL, 0);

  g_assert_null (pm_document_get_fields (document)->author);
  g_assert_null (pm_document_get_fields (document)->uuid);
  g_assert_finalize_object (document);
}

static void
test_counts_are_copies (void)
{
  const PmDocumentFields fields = { .title = "t" };
  PmTagCount counts[] = { { 1, 2 }, { 9, 3 } };
  PmDocument *document = pm_document_new (&fields, counts, 2);
  guint n_counts;

  counts[1].tag = 0;

  g_assert_cmpint (pm_document_get_counts (document, &n_counts)[1].tag, ==, 9);
  g_assert_cmpuint (n_counts, ==, 2);
  g_assert_finalize_object (document);
}

static void
test_annotations_are_the_sum_of_counts (void)
{
  const PmDocumentFields fields = { .title = "t" };
  const PmTagCount counts[] = { { 1, 2 }, { 9, 3 } };
  PmDocument *document = pm_document_new (&fields, counts, 2);

  g_assert_cmpuint (pm_document_get_n_annotations (document), ==, 5);
  g_assert_finalize_object (document);
}

static void
test_every_status_parses_back (void)
{
  for (guint i = PM_STATUS_NEW; i <= PM_STATUS_DONE; i++) {
    PmStatus status;

    g_assert_true (pm_status_parse (pm_status_get_name ((PmStatus) i), &status));
    g_assert_cmpuint (status, ==, i);
  }
}

static void
test_what_is_no_status_is_refused (void)
{
  PmStatus status;

  g_assert_false (pm_status_parse ("progress", &status));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/fields-are-copies", test_fields_are_copies);
  g_test_add_func ("/document/unknown-fields-stay-unknown", test_unknown_fields_stay_unknown);
  g_test_add_func ("/document/counts-are-copies", test_counts_are_copies);
  g_test_add_func ("/document/annotations-are-the-sum-of-counts", test_annotations_are_the_sum_of_counts);
  g_test_add_func ("/document/every-status-parses-back", test_every_status_parses_back);
  g_test_add_func ("/document/what-is-no-status-is-refused", test_what_is_no_status_is_refused);

  return g_test_run ();
}
