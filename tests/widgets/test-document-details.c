#include "pm-document-details.h"
#include "pm-test-sample.h"

typedef struct {
  PmProject *project;
  GtkWidget *parent;
  GtkWidget *window;
} Fixture;

static GtkWidget *
find_window (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

    if (PM_IS_DOCUMENT_DETAILS (window))
      return window;
  }
  return NULL;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static PmDocument *
get_document (Fixture *f)
{
  return pm_document_list_get (pm_project_get_documents (f->project), 1);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_sample_new ();
  f->parent = gtk_window_new ();
  pm_document_details_present (f->parent, f->project, get_document (f));
  f->window = find_window ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (find_window () != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  gtk_window_destroy (GTK_WINDOW (f->parent));
  pm_test_sample_end (f->project);
}

static void
type (Fixture *f, const char *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (f->window, row)), text);
}

static void
save (Fixture *f)
{
  gtk_widget_activate_action (f->window, "details.save", NULL);
  pm_test_settle (f->project);
}

static void
test_saves_and_closes (Fixture *f, gconstpointer data)
{
  type (f, "Title", "  Another title ");
  type (f, "Author", "");
  save (f);
  g_assert_cmpstr (pm_document_get_title (get_document (f)), ==, "Another title");
  g_assert_null (pm_document_get_fields (get_document (f))->author);
  g_assert_null (find_window ());
}

static void
test_wrong_date_is_not_saved (Fixture *f, gconstpointer data)
{
  type (f, "Title", "Another title");
  type (f, "Date Published", "2026-02-30");
  save (f);
  g_assert_cmpstr (pm_document_get_title (get_document (f)), !=, "Another title");
}

static void
test_document_needs_a_title (Fixture *f, gconstpointer data)
{
  type (f, "Title", "  ");
  save (f);
  g_assert_nonnull (find_window ());
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/document-details/saves-and-closes", test_saves_and_closes);
  add ("/document-details/wrong-date-is-not-saved", test_wrong_date_is_not_saved);
  add ("/document-details/document-needs-a-title", test_document_needs_a_title);

  return g_test_run ();
}
