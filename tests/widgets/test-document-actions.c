#include "pm-document-actions.h"
#include "pm-test-sample.h"

typedef struct {
  PmProject *project;
  GtkWidget *widget;
  PmDocumentActions *actions;
  gint64 id;
} Fixture;

static PmDocument *
get_document (Fixture *f)
{
  return pm_document_list_get (pm_project_get_documents (f->project), f->id);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_sample_new ();
  f->widget = g_object_ref_sink (adw_bin_new ());
  f->actions = pm_document_actions_new (f->widget);
  f->id = 1;
  pm_document_actions_set (f->actions, f->project, get_document (f));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->actions);
  gtk_widget_insert_action_group (f->widget, "document", NULL);
  g_assert_finalize_object (f->widget);
  pm_test_sample_end (f->project);
}

static void
activate (Fixture *f, const char *name, const char *target)
{
  gtk_widget_activate_action_variant (f->widget, name, target != NULL ? g_variant_new_string (target) : NULL);
  pm_test_settle (f->project);
}

static void
test_status_is_stored (Fixture *f, gconstpointer data)
{
  activate (f, "document.status", "done");
  g_assert_cmpint (pm_document_get_fields (get_document (f))->status, ==, PM_STATUS_DONE);
}

static void
test_remove_removes (Fixture *f, gconstpointer data)
{
  activate (f, "document.remove", NULL);
  g_assert_null (get_document (f));
}

static void
test_nothing_changes_without_a_document (Fixture *f, gconstpointer data)
{
  pm_document_actions_set (f->actions, f->project, NULL);
  activate (f, "document.remove", NULL);
  g_assert_nonnull (get_document (f));
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

  add ("/document-actions/status-is-stored", test_status_is_stored);
  add ("/document-actions/remove-removes", test_remove_removes);
  add ("/document-actions/nothing-changes-without-a-document", test_nothing_changes_without_a_document);

  return g_test_run ();
}
