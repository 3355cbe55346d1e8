#include "pm-document-list.h"

typedef struct {
  guint position;
  guint removed;
  guint added;
  guint count;
} Changed;

static PmDocument *
new_document (gint64 id, const char *title, const char *outlet, const char *published, PmStatus status)
{
  PmDocumentFields fields = { .id = id, .title = title, .outlet = outlet, .published = published, .status = status };

  return pm_document_new (&fields, NULL, 0);
}

static GPtrArray *
new_documents (void)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, new_document (1, "Züge für alle", "Wire", "2026-03-13", PM_STATUS_NEW));
  g_ptr_array_add (documents, new_document (2, "Answer", "Post", NULL, PM_STATUS_DONE));
  g_ptr_array_add (documents, new_document (3, "Café strike", "Post", "2026-03-12", PM_STATUS_PROGRESS));
  g_ptr_array_add (documents, new_document (4, "Orlin’s railway", NULL, "2026-03-11", PM_STATUS_NEW));
  return documents;
}

static PmDocumentList *
new_list (void)
{
  PmDocumentList *list = pm_document_list_new ();
  g_autoptr (GPtrArray) documents = new_documents ();

  pm_document_list_set (list, documents);
  return list;
}

/* The rows in order, such as "3 2 1". */
static char *
dup_order (PmDocumentList *list)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_string_append_printf (order, i > 0 ? " %d" : "%d", (int) pm_document_get_id (document));
  }
  return g_string_free (order, FALSE);
}

static void
assert_order (PmDocumentList *list, const char *expected)
{
  g_autofree char *order = dup_order (list);

  g_assert_cmpstr (order, ==, expected);
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Changed *changed = user_data;

  changed->position = position;
  changed->removed = removed;
  changed->added = added;
  changed->count++;
}

static void
apply (PmDocumentList *list, PmDocument *document, gint64 removed)
{
  g_autoptr (PmChanges) changes = pm_changes_new ();

  if (document != NULL)
    g_ptr_array_add (changes->documents, document);
  if (removed != 0)
    g_array_append_val (changes->removed_documents, removed);
  pm_document_list_apply (list, changes);
}

static void
assert_count (PmDocumentList *list, const char *property, guint expected)
{
  guint value;

  g_object_get (list, property, &value, NULL);
  g_assert_cmpuint (value, ==, expected);
}

static void
test_sorts_by_outlet_then_date (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  assert_order (list, "3 2 1 4");
}

static void
test_sorts_by_title (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_sort (list, PM_SORT_TITLE);
  assert_order (list, "2 3 4 1");
}

static void
test_sorts_by_date_with_undated_last (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_sort (list, PM_SORT_DATE);
  assert_order (list, "4 3 1 2");
}

static void
test_sorts_in_the_order_added (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_sort (list, PM_SORT_ADDED);
  assert_order (list, "1 2 3 4");
}

static void
test_sorts_by_status (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_sort (list, PM_SORT_STATUS);
  assert_order (list, "1 4 3 2");
}

static void
test_equal_documents_keep_the_order_added (void)
{
  g_autoptr (PmDocumentList) list = pm_document_list_new ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 30; i > 0; i--)
    g_ptr_array_add (documents, new_document (i, "Same", NULL, NULL, PM_STATUS_NEW));
  pm_document_list_set (list, documents);
  for (guint i = 0; i < 30; i++) {
    g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_assert_cmpint (pm_document_get_id (document), ==, i + 1);
  }
}

static void
test_filter_ignores_case_and_accents (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "CAFE");
  assert_order (list, "3");
  pm_document_list_set_filter (list, "zuGE FÜR");
  assert_order (list, "1");
}

static void
test_filter_takes_accents_typed_for_plain_letters (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "ánswer");
  assert_order (list, "2");
}

static void
test_filter_takes_a_plain_apostrophe (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "orlin's");
  assert_order (list, "4");
}

static void
test_filter_wants_every_word_in_any_field (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "post strike");
  assert_order (list, "3");
  pm_document_list_set_filter (list, "wire strike");
  assert_order (list, "");
}

static void
test_words_do_not_match_across_fields (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "strikepost");
  assert_order (list, "");
}

static void
test_no_filter_shows_all_again (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "strike");
  pm_document_list_set_filter (list, NULL);
  assert_order (list, "3 2 1 4");
}

static void
test_filters_by_status (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_status_filter (list, PM_STATUS_NEW);
  assert_order (list, "1 4");
}

static void
test_counts_are_of_all_documents (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "strike");
  assert_count (list, "n-total", 4);
  assert_count (list, "n-done", 1);
  assert_count (list, "n-outlets", 2);
}

static void
test_removing_the_last_of_an_outlet_forgets_it (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  apply (list, NULL, 1);
  assert_order (list, "3 2 4");
  assert_count (list, "n-outlets", 1);
}

static void
test_change_replaces_one_item (void)
{
  g_autoptr (PmDocumentList) list = new_list ();
  Changed changed = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changed);
  apply (list, new_document (2, "Answer", "Post", NULL, PM_STATUS_NEW), 0);

  g_assert_cmpuint (changed.count, ==, 1);
  g_assert_cmpuint (changed.position, ==, 1);
  g_assert_cmpuint (changed.removed, ==, 1);
  g_assert_cmpuint (changed.added, ==, 1);
  assert_count (list, "n-done", 0);
}

static void
test_change_moves_a_document (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  apply (list, new_document (3, "Café strike", "Zeitung", "2026-03-12", PM_STATUS_NEW), 0);
  assert_order (list, "2 1 3 4");
}

static void
test_change_of_a_hidden_document_is_silent (void)
{
  g_autoptr (PmDocumentList) list = new_list ();
  Changed changed = { 0 };

  pm_document_list_set_filter (list, "strike");
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changed);
  apply (list, new_document (1, "Züge", "Wire", NULL, PM_STATUS_DONE), 0);
  g_assert_cmpuint (changed.count, ==, 0);
}

static void
test_many_changes_come_as_one (void)
{
  g_autoptr (PmDocumentList) list = new_list ();
  g_autoptr (PmChanges) changes = pm_changes_new ();
  Changed changed = { 0 };

  for (int i = 5; i < 105; i++)
    g_ptr_array_add (changes->documents, new_document (i, "More", "Zeitung", NULL, PM_STATUS_NEW));
  g_ptr_array_add (changes->documents, new_document (1, "Züge", "Zeitung", "2026", PM_STATUS_NEW));
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changed);
  pm_document_list_apply (list, changes);

  g_assert_cmpuint (changed.count, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 104);
  g_assert_cmpuint (pm_document_list_get_position (list, 1), ==, 2);
  g_assert_cmpuint (pm_document_list_get_position (list, 4), ==, 103);
}

static void
test_setting_the_same_documents_is_silent (void)
{
  g_autoptr (PmDocumentList) list = pm_document_list_new ();
  g_autoptr (GPtrArray) documents = new_documents ();
  Changed changed = { 0 };

  pm_document_list_set (list, documents);
  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &changed);
  pm_document_list_set (list, documents);
  g_assert_cmpuint (changed.count, ==, 0);
}

static void
test_hidden_document_is_found_but_has_no_position (void)
{
  g_autoptr (PmDocumentList) list = new_list ();

  pm_document_list_set_filter (list, "strike");
  g_assert_cmpstr (pm_document_get_title (pm_document_list_get (list, 2)), ==, "Answer");
  g_assert_cmpuint (pm_document_list_get_position (list, 2), ==, G_MAXUINT);
  g_assert_cmpuint (pm_document_list_get_position (list, 3), ==, 0);
  g_assert_null (pm_document_list_get (list, 99));
}

static void
test_all_are_given_in_order_whatever_is_shown (void)
{
  g_autoptr (PmDocumentList) list = new_list ();
  g_autoptr (GPtrArray) all = NULL;

  pm_document_list_set_filter (list, "strike");
  all = pm_document_list_dup_all (list);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpint (pm_document_get_id (all->pdata[3]), ==, 4);
}

/* What a frame has time for is 16 ms; a machine of tests is slow and checks
 * memory, so that this only finds an order of magnitude. */
static void
test_filters_ten_thousand_in_a_moment (void)
{
  g_autoptr (PmDocumentList) list = pm_document_list_new ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 start;

  for (int i = 1; i <= 10000; i++) {
    g_autofree char *title = g_strdup_printf ("Premier’s pledge number %d on the Morrack line", i);

    g_ptr_array_add (documents, new_document (i, title, i % 2 ? "Wire" : "Post", NULL, PM_STATUS_NEW));
  }
  pm_document_list_set (list, documents);
  pm_document_list_set_filter (list, "pledge");

  start = g_get_monotonic_time ();
  pm_document_list_set_filter (list, "pledge 777 post");
  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 200 * 1000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-list/sorts-by-outlet-then-date", test_sorts_by_outlet_then_date);
  g_test_add_func ("/document-list/sorts-by-title", test_sorts_by_title);
  g_test_add_func ("/document-list/sorts-by-date-with-undated-last", test_sorts_by_date_with_undated_last);
  g_test_add_func ("/document-list/sorts-in-the-order-added", test_sorts_in_the_order_added);
  g_test_add_func ("/document-list/sorts-by-status", test_sorts_by_status);
  g_test_add_func ("/document-list/equal-documents-keep-the-order-added", test_equal_documents_keep_the_order_added);
  g_test_add_func ("/document-list/filter-ignores-case-and-accents", test_filter_ignores_case_and_accents);
  g_test_add_func ("/document-list/filter-takes-accents-typed-for-plain-letters", test_filter_takes_accents_typed_for_plain_letters);
  g_test_add_func ("/document-list/filter-takes-a-plain-apostrophe", test_filter_takes_a_plain_apostrophe);
  g_test_add_func ("/document-list/filter-wants-every-word-in-any-field", test_filter_wants_every_word_in_any_field);
  g_test_add_func ("/document-list/words-do-not-match-across-fields", test_words_do_not_match_across_fields);
  g_test_add_func ("/document-list/no-filter-shows-all-again", test_no_filter_shows_all_again);
  g_test_add_func ("/document-list/filters-by-status", test_filters_by_status);
  g_test_add_func ("/document-list/counts-are-of-all-documents", test_counts_are_of_all_documents);
  g_test_add_func ("/document-list/removing-the-last-of-an-outlet-forgets-it", test_removing_the_last_of_an_outlet_forgets_it);
  g_test_add_func ("/document-list/change-replaces-one-item", test_change_replaces_one_item);
  g_test_add_func ("/document-list/change-moves-a-document", test_change_moves_a_document);
  g_test_add_func ("/document-list/change-of-a-hidden-document-is-silent", test_change_of_a_hidden_document_is_silent);
  g_test_add_func ("/document-list/many-changes-come-as-one", test_many_changes_come_as_one);
  g_test_add_func ("/document-list/setting-the-same-documents-is-silent", test_setting_the_same_documents_is_silent);
  g_test_add_func ("/document-list/hidden-document-is-found-but-has-no-position", test_hidden_document_is_found_but_has_no_position);
  g_test_add_func ("/document-list/all-are-given-in-order-whatever-is-shown", test_all_are_given_in_order_whatever_is_shown);
  g_test_add_func ("/document-list/filters-ten-thousand-in-a-moment", test_filters_ten_thousand_in_a_moment);

  return g_test_run ();
}
