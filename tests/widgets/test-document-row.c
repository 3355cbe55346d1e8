#include "pm-document-row.h"

#include <adwaita.h>

static PmDocument *
new_document (const char *title, const char *outlet)
{
  PmDocumentFields fields = { .id = 1, .title = title, .outlet = outlet, .published = "1999-12-31", .status = PM_STATUS_DONE };

  return pm_document_new (&fields, NULL, 0);
}

static int
get_height (const char *title, const char *outlet)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (pm_document_row_new ());
  g_autoptr (PmDocument) document = new_document (title, outlet);
  int minimum;

  g_object_set (row, "document", document, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 230, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_long_title_takes_two_lines (void)
{
  int one = get_height ("Short", "Wire");
  int two = get_height ("A title that does not fit into one line", "Wire");
  const char *longest = "A title that would take three lines and more if only it were allowed to, which it is not, "
                        "as one sees by its height";

  g_assert_cmpint (two, >, one);
  g_assert_cmpint (get_height (longest, "Wire"), ==, two);
}

static void
test_unknown_outlet_takes_no_room (void)
{
  g_assert_cmpint (get_height ("Short", NULL), <, get_height ("Short", "Wire"));
}

static void
test_list_row_is_named_by_a_sentence_with_the_status (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autoptr (PmDocument) document = new_document ("A title", "Wire");
  GtkWidget *row = pm_document_row_new ();

  gtk_box_append (GTK_BOX (box), row);
  g_object_set (row, "document", document, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wire. A title. Friday 31 December 1999. 0 annotations. Done.");
}

static void
test_draws_itself (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = pm_document_row_new ();
  g_autoptr (PmDocument) document = new_document ("A title", "Wire");
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  g_object_set (row, "document", document, NULL);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (row) == 0)
    g_main_context_iteration (NULL, TRUE);
  GTK_WIDGET_GET_CLASS (row)->snapshot (row, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/document-row/long-title-takes-two-lines", test_long_title_takes_two_lines);
  g_test_add_func ("/document-row/unknown-outlet-takes-no-room", test_unknown_outlet_takes_no_room);
  g_test_add_func ("/document-row/list-row-is-named-by-a-sentence-with-the-status", test_list_row_is_named_by_a_sentence_with_the_status);
  g_test_add_func ("/document-row/draws-itself", test_draws_itself);

  return g_test_run ();
}
