#include "pm-document-edit.h"
#include "pm-documents-pane.h"
#include "pm-test-sample.h"

typedef struct {
  PmProject *project;
  GtkWidget *window;
  PmDocumentsPane *pane;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_sample_new ();
  f->window = gtk_window_new ();
  f->pane = PM_DOCUMENTS_PANE (pm_documents_pane_new ());
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->pane));
  g_object_set (f->pane, "project", f->project, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->pane);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->pane);
  pm_test_sample_end (f->project);
}

static gint64
get_id (Fixture *f, guint position)
{
  GListModel *list = G_LIST_MODEL (pm_project_get_documents (f->project));
  g_autoptr (PmDocument) document = g_list_model_get_item (list, position);

  return pm_document_get_id (document);
}

static void
remove_document (Fixture *f, gint64 id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);
  pm_test_apply (f->project, pm_edit_remove_documents (ids));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_setting_the_chosen_notifies_once (Fixture *f, gconstpointer data)
{
  guint count = 0;

  g_signal_connect (f->pane, "notify::selected", G_CALLBACK (count_cb), &count);
  pm_documents_pane_set_selected (f->pane, get_id (f, 2));
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, get_id (f, 2));
  g_assert_cmpuint (count, ==, 1);
}

static void
test_chosen_survives_its_own_change (Fixture *f, gconstpointer data)
{
  gint64 id = get_id (f, 2);
  guint count = 0;

  pm_documents_pane_set_selected (f->pane, id);
  g_signal_connect (f->pane, "notify::selected", G_CALLBACK (count_cb), &count);
  pm_test_apply (f->project, pm_edit_set_status (id, PM_STATUS_DONE));
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, id);
  g_assert_cmpuint (count, ==, 0);
}

static void
test_chosen_survives_filter_and_order (Fixture *f, gconstpointer data)
{
  PmDocumentList *list = pm_project_get_documents (f->project);
  gint64 id = get_id (f, 2);

  pm_documents_pane_set_selected (f->pane, id);
  pm_document_list_set_filter (list, "no such words");
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, id);
  pm_document_list_set_filter (list, NULL);
  g_object_set (f->pane, "sort", "title", NULL);
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, id);
}

static void
test_neighbor_is_chosen_when_the_chosen_is_removed (Fixture *f, gconstpointer data)
{
  gint64 next = get_id (f, 3);

  pm_documents_pane_set_selected (f->pane, get_id (f, 2));
  remove_document (f, get_id (f, 2));
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, next);
}

static void
test_last_is_chosen_when_the_last_is_removed (Fixture *f, gconstpointer data)
{
  gint64 before = get_id (f, 10);

  pm_documents_pane_set_selected (f->pane, get_id (f, 11));
  remove_document (f, get_id (f, 11));
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, before);
}

static void
test_status_shows_only_such_documents (Fixture *f, gconstpointer data)
{
  GListModel *list = G_LIST_MODEL (pm_project_get_documents (f->project));
  gint64 id = get_id (f, 4);

  pm_test_apply (f->project, pm_edit_set_status (id, PM_STATUS_DONE));
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "documents.status", "s", "done");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "documents.clear-filter", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 12);
}

static void
test_order_is_kept_in_the_settings (Fixture *f, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (PM_APP_ID);
  g_autofree char *sort = NULL;

  gtk_widget_activate_action (GTK_WIDGET (f->pane), "documents.sort", "s", "date");
  sort = g_settings_get_string (settings, "document-sort");
  g_assert_cmpstr (sort, ==, "date");
  g_settings_reset (settings, "document-sort");
}

static void
test_closing_the_project_chooses_nothing (Fixture *f, gconstpointer data)
{
  pm_documents_pane_set_selected (f->pane, get_id (f, 2));
  g_object_set (f->pane, "project", NULL, NULL);
  g_assert_cmpint (pm_documents_pane_get_selected (f->pane), ==, 0);
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

  add ("/documents-pane/setting-the-chosen-notifies-once", test_setting_the_chosen_notifies_once);
  add ("/documents-pane/chosen-survives-its-own-change", test_chosen_survives_its_own_change);
  add ("/documents-pane/chosen-survives-filter-and-order", test_chosen_survives_filter_and_order);
  add ("/documents-pane/neighbor-is-chosen-when-the-chosen-is-removed", test_neighbor_is_chosen_when_the_chosen_is_removed);
  add ("/documents-pane/last-is-chosen-when-the-last-is-removed", test_last_is_chosen_when_the_last_is_removed);
  add ("/documents-pane/status-shows-only-such-documents", test_status_shows_only_such_documents);
  add ("/documents-pane/order-is-kept-in-the-settings", test_order_is_kept_in_the_settings);
  add ("/documents-pane/closing-the-project-chooses-nothing", test_closing_the_project_chooses_nothing);

  return g_test_run ();
}
