#include "pm-test-sample.h"

static void
result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
import_sample (PmProject *project)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PmImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  PmImportOptions options = { 0 };

  g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("PM_SOURCE_ROOT"), "data", "sample", NULL));
  pm_project_import_async (project, files, &options, NULL, NULL, NULL, result_cb, &result);
  wait_for (&result);
  report = pm_project_import_finish (project, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 12);
}

PmProject *
pm_test_sample_new (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PmProject *project;

  pm_project_open_async (":memory:", PM_STORE_CREATE, "Tester", NULL, result_cb, &result);
  wait_for (&result);
  project = pm_project_open_finish (result, &error);
  g_assert_no_error (error);
  import_sample (project);
  return project;
}

void
pm_test_apply (PmProject *project, PmEdit *edit)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pm_project_apply_async (project, edit, NULL, result_cb, &result);
  wait_for (&result);
  pm_project_apply_finish (project, result, &error);
  g_assert_no_error (error);
}

void
pm_test_settle (PmProject *project)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GHashTable) uses = NULL;

  /* Requests are answered in order, so that any answer comes after the others. */
  pm_project_load_tag_uses_async (project, NULL, result_cb, &result);
  wait_for (&result);
  uses = pm_project_load_tag_uses_finish (project, result, NULL);
}

void
pm_test_sample_end (PmProject *project)
{
  gpointer weak = project;

  g_object_add_weak_pointer (G_OBJECT (project), &weak);
  g_object_unref (project);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}
