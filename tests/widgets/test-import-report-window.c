#include "pm-import-report-window.h"

static PmImportEntry entries[] = {
  { PM_OUTCOME_ADDED, (char *) "a.txt", NULL, NULL },
  { PM_OUTCOME_ADDED, (char *) "b.txt", NULL, (char *) "read as windows-1252" },
  { PM_OUTCOME_DUPLICATE, (char *) "c.txt", NULL, (char *) "equals a.txt" },
  { PM_OUTCOME_REFUSED, (char *) "d.bin", NULL, (char *) "no text" },
};

static PmImportReport
new_report (void)
{
  PmImportReport report = { g_ptr_array_new (), 2, 1, 1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_ptr_array_add (report.entries, &entries[i]);
  return report;
}

static guint
count_shown (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    guint n = count_shown (child);

    if (n > 0)
      return n;
  }
  return 0;
}

static void
test_summary_leaves_out_what_there_is_none_of (void)
{
  PmImportReport report = new_report ();
  g_autofree char *summary = pm_import_report_dup_summary (&report);

  g_assert_cmpstr (summary, ==, "2 added, 1 duplicate, 1 not added");
  g_ptr_array_unref (report.entries);
}

static void
test_text_has_a_line_for_each_file (void)
{
  PmImportReport report = new_report ();
  GtkWidget *window = pm_import_report_window_new (NULL, &report);
  g_autofree char *text = pm_import_report_window_dup_text (PM_IMPORT_REPORT_WINDOW (window));

  g_assert_cmpstr (text, ==, "2 added, 1 duplicate, 1 not added\n\n"
                             "a.txt\tAdded\n"
                             "b.txt\tAdded: read as windows-1252\n"
                             "c.txt\tDuplicate: equals a.txt\n"
                             "d.bin\tNot added: no text\n");
  gtk_window_destroy (GTK_WINDOW (window));
  g_ptr_array_unref (report.entries);
}

static void
test_problems_come_first_and_all_on_demand (void)
{
  PmImportReport report = new_report ();
  GtkWidget *window = pm_import_report_window_new (NULL, &report);

  g_assert_cmpuint (count_shown (window), ==, 3);
  gtk_widget_activate_action (window, "report.problems-only", NULL);
  g_assert_cmpuint (count_shown (window), ==, 4);
  gtk_window_destroy (GTK_WINDOW (window));
  g_ptr_array_unref (report.entries);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/import-report-window/summary-leaves-out-what-there-is-none-of", test_summary_leaves_out_what_there_is_none_of);
  g_test_add_func ("/import-report-window/text-has-a-line-for-each-file", test_text_has_a_line_for_each_file);
  g_test_add_func ("/import-report-window/problems-come-first-and-all-on-demand", test_problems_come_first_and_all_on_demand);

  return g_test_run ();
}
