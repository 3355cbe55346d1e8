#include "pm-document-words.h"

static PmDocument *
new_document (PmStatus status, const char *published, guint n)
{
  PmDocumentFields fields = { .id = 1, .title = "A title", .published = published, .status = status, .source = "a.txt" };
  PmTagCount counts[] = { { 1, n } };

  return pm_document_new (&fields, counts, 1);
}

static void
assert_caption (PmStatus status, const char *published, guint n, const char *expected)
{
  g_autoptr (PmDocument) document = new_document (status, published, n);
  g_autofree char *caption = pm_document_dup_caption (document);

  g_assert_cmpstr (caption, ==, expected);
}

static void
test_untouched_document_says_so (void)
{
  assert_caption (PM_STATUS_NEW, "1999-12-31", 0, "31 Dec 1999 · Not started");
}

static void
test_begun_document_has_its_count (void)
{
  assert_caption (PM_STATUS_PROGRESS, "1999-12-31", 0, "31 Dec 1999 · 0 annotations");
  assert_caption (PM_STATUS_NEW, "1999-12-31", 1, "31 Dec 1999 · 1 annotation");
}

static void
test_unknown_date_is_left_out (void)
{
  assert_caption (PM_STATUS_DONE, NULL, 2, "2 annotations");
}

static void
test_sentence_leaves_out_what_is_not_known (void)
{
  g_autoptr (PmDocument) document = new_document (PM_STATUS_PROGRESS, NULL, 2);
  g_autofree char *sentence = pm_document_dup_sentence (document);

  g_assert_cmpstr (sentence, ==, "A title. 2 annotations. In progress.");
}

static void
test_details_are_lines (void)
{
  g_autoptr (PmDocument) document = new_document (PM_STATUS_DONE, NULL, 0);
  g_autofree char *details = pm_document_dup_details (document, NULL);

  g_assert_cmpstr (details, ==, "A title\nDone\na.txt");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-words/untouched-document-says-so", test_untouched_document_says_so);
  g_test_add_func ("/document-words/begun-document-has-its-count", test_begun_document_has_its_count);
  g_test_add_func ("/document-words/unknown-date-is-left-out", test_unknown_date_is_left_out);
  g_test_add_func ("/document-words/sentence-leaves-out-what-is-not-known", test_sentence_leaves_out_what_is_not_known);
  g_test_add_func ("/document-words/details-are-lines", test_details_are_lines);

  return g_test_run ();
}
