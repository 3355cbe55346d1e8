#include "pm-document-row.h"

static GtkWidget *
new_row (const char *outlet, PmStatus status)
{
  GtkWidget *row = g_object_ref_sink (pm_document_row_new ());
  PmDocumentFields fields = { .id = 1, .title = "A title", .outlet = outlet, .published = "1999-12-31", .status = status };
  g_autoptr (PmDocument) document = pm_document_new (&fields, NULL, 0);

  g_object_set (row, "document", document, NULL);
  return row;
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
test_untouched_document_says_so (void)
{
  g_autoptr (GtkWidget) row = new_row ("Wire", PM_STATUS_NEW);

  g_assert_true (says (row, "31 Dec 1999 · Not started"));
}

static void
test_begun_document_has_its_count (void)
{
  g_autoptr (GtkWidget) row = new_row ("Wire", PM_STATUS_PROGRESS);

  g_assert_true (says (row, "31 Dec 1999 · 0 annotations"));
}

static void
test_unknown_outlet_takes_no_room (void)
{
  g_autoptr (GtkWidget) row = new_row (NULL, PM_STATUS_NEW);

  g_assert_false (says (row, ""));
  g_assert_true (says (row, "A title"));
}

static void
test_name_is_a_sentence_with_the_status (void)
{
  g_autoptr (GtkWidget) row = new_row ("Wire", PM_STATUS_DONE);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wire. A title. Friday 31 December 1999. 0 annotations. Done.");
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/document-row/untouched-document-says-so", test_untouched_document_says_so);
  g_test_add_func ("/document-row/begun-document-has-its-count", test_begun_document_has_its_count);
  g_test_add_func ("/document-row/unknown-outlet-takes-no-room", test_unknown_outlet_takes_no_room);
  g_test_add_func ("/document-row/name-is-a-sentence-with-the-status", test_name_is_a_sentence_with_the_status);

  return g_test_run ();
}
