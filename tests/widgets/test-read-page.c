#include "pm-read-page.h"
#include "pm-test-sample.h"

typedef struct {
  PmProject *project;
  GtkWidget *window;
  PmReadPage *page;
} Fixture;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_sample_new ();
  f->window = gtk_window_new ();
  f->page = PM_READ_PAGE (pm_read_page_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), GPOINTER_TO_INT (data), 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  g_object_set (f->page, "project", f->project, NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  while (gtk_widget_get_width (GTK_WIDGET (f->page)) == 0)
    g_main_context_iteration (NULL, TRUE);
  iterate ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_settle (f->project);
  iterate ();
  g_assert_finalize_object (f->page);
  pm_test_sample_end (f->project);
}

static gint64
get_id (Fixture *f, guint position)
{
  g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (pm_project_get_documents (f->project)), position);

  return pm_document_get_id (document);
}

static void
wait_for (Fixture *f, gint64 document)
{
  while (pm_read_page_get_document (f->page) != document)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_shown (Fixture *f, const char *property)
{
  gboolean shown = FALSE;

  g_object_get (f->page, property, &shown, NULL);

  return shown;
}

static guint
count_annotations (Fixture *f, guint position)
{
  g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (pm_project_get_documents (f->project)), position);

  return pm_document_get_n_annotations (document);
}

static void
test_opens_the_first_document_with_annotations (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (count_annotations (f, 0), ==, 0);
  g_assert_cmpuint (count_annotations (f, 1), >, 0);
  wait_for (f, get_id (f, 1));
}

static void
test_steps_through_the_documents (Fixture *f, gconstpointer data)
{
  wait_for (f, get_id (f, 1));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.next-document", NULL);
  wait_for (f, get_id (f, 2));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.previous-document", NULL);
  wait_for (f, get_id (f, 1));
}

static void
test_a_wide_page_shows_all_panes (Fixture *f, gconstpointer data)
{
  g_assert_true (is_shown (f, "show-documents"));
  g_assert_true (is_shown (f, "show-inspector"));
}

static void
test_a_middling_page_hides_the_inspector (Fixture *f, gconstpointer data)
{
  g_assert_true (is_shown (f, "show-documents"));
  g_assert_false (is_shown (f, "show-inspector"));
}

static void
test_a_narrow_page_hides_both (Fixture *f, gconstpointer data)
{
  g_assert_false (is_shown (f, "show-documents"));
  g_assert_false (is_shown (f, "show-inspector"));
}

static void
test_a_pane_can_be_asked_for (Fixture *f, gconstpointer data)
{
  g_object_set (f->page, "show-inspector", TRUE, NULL);
  iterate ();
  g_assert_true (is_shown (f, "show-inspector"));
}

#define ADD(name, width, func) g_test_add ("/read-page/" name, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("opens-the-first-document-with-annotations", 1200, test_opens_the_first_document_with_annotations);
  ADD ("steps-through-the-documents", 1200, test_steps_through_the_documents);
  ADD ("a-wide-page-shows-all-panes", 1200, test_a_wide_page_shows_all_panes);
  ADD ("a-middling-page-hides-the-inspector", 900, test_a_middling_page_hides_the_inspector);
  ADD ("a-narrow-page-hides-both", 500, test_a_narrow_page_hides_both);
  ADD ("a-pane-can-be-asked-for", 500, test_a_pane_can_be_asked_for);

  return g_test_run ();
}
