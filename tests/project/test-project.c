#include "pm-annotation-edit.h"
#include "pm-new-project.h"
#include "pm-project.h"

#include <glib/gstdio.h>

/* A project on disk with one document, opened as the program opens it. */
typedef struct {
  char *folder;
  char *path;
  PmProject *project;
  gint64 document;
  GAsyncResult *result; /* of the call that is waited for */
  guint n_changes;
} Fixture;

static void
keep_result_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Fixture *f)
{
  while (f->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&f->result);
}

static void
count_cb (PmProject *project, PmChanges *changes, Fixture *f)
{
  f->n_changes++;
}

static void
open_project (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  pm_project_open_async (f->path, PM_STORE_DEFAULT, "Nora", NULL, keep_result_cb, f);
  result = wait_for (f);
  f->project = pm_project_open_finish (result, &error);
  g_assert_no_error (error);
  g_signal_connect (f->project, "changed", G_CALLBACK (count_cb), f);
}

static void
import (Fixture *f)
{
  g_autofree char *file = g_build_filename (f->folder, "a.txt", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  PmImportOptions options = { NULL, FALSE };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PmImportReport) report = NULL;
  g_autoptr (PmDocument) document = NULL;

  g_assert_true (g_file_set_contents (file, "One “two” three.", -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (file));
  pm_project_import_async (f->project, files, &options, NULL, NULL, NULL, keep_result_cb, f);
  result = wait_for (f);
  report = pm_project_import_finish (f->project, result, NULL);
  g_assert_cmpuint (report->n_added, ==, 1);
  document = g_list_model_get_item (G_LIST_MODEL (pm_project_get_documents (f->project)), 0);
  f->document = pm_document_get_id (document);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;

  f->folder = g_dir_make_tmp ("pm-project-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "p.pressmark", NULL);
  made = pm_new_project_make (f->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, f->path);
  open_project (f);
  import (f);
}

static void
close_project (Fixture *f)
{
  PmProject *project = g_steal_pointer (&f->project);

  g_object_add_weak_pointer (G_OBJECT (project), (gpointer *) &project);
  g_object_unref (project);
  while (project != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autofree char *text = g_build_filename (f->folder, "a.txt", NULL);

  close_project (f);
  g_unlink (f->path);
  g_unlink (text);
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->folder);
}

static gint64
annotate (Fixture *f, const char *path)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  PmTag *tag = pm_codebook_get_by_path (pm_project_get_codebook (f->project), path);
  PmDraft draft = { f->document, pm_tag_get_id (tag), spans, NULL, NULL, PM_ANNOTATION_ACCEPTED };
  gint64 row;

  g_array_append_val (spans, ((PmSpan){ 4, 9 }));
  pm_project_apply_async (f->project, pm_edit_annotate (&draft), NULL, keep_result_cb, f);
  result = wait_for (f);
  row = pm_project_apply_finish (f->project, result, &error);
  g_assert_no_error (error);

  return row;
}

static void
test_a_new_project_has_the_default_codebook (Fixture *f, gconstpointer data)
{
  g_assert_nonnull (pm_codebook_get_by_path (pm_project_get_codebook (f->project), "Editorializing/Framing"));
}

static void
test_changes_are_told_before_the_call_finishes (Fixture *f, gconstpointer data)
{
  guint before = f->n_changes;

  annotate (f, "Quote");

  g_assert_cmpuint (f->n_changes, ==, before + 1);
}

static void
test_the_undo_label_follows (Fixture *f, gconstpointer data)
{
  annotate (f, "Quote");

  g_assert_cmpstr (pm_project_get_undo_label (f->project), ==, "Tag as Quote");
}

static void
test_undo_works_after_reopening (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *label = NULL;

  annotate (f, "Claim");
  close_project (f);
  open_project (f);
  pm_project_undo_async (f->project, NULL, keep_result_cb, f);
  result = wait_for (f);
  label = pm_project_undo_finish (f->project, result, NULL);

  g_assert_cmpstr (label, ==, "Tag as Claim");
}

static void
test_an_article_comes_with_all_that_is_shown (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PmArticle) article = NULL;

  annotate (f, "Quote");
  pm_project_save_position (f->project, f->document, 4);
  pm_project_load_article_async (f->project, f->document, NULL, keep_result_cb, f);
  result = wait_for (f);
  article = pm_project_load_article_finish (f->project, result, NULL);

  g_assert_cmpuint (article->annotations->len, ==, 1);
  g_assert_cmpuint (article->position, ==, 4);
  g_assert_cmpstr (pm_text_get_content (article->text), ==, "One “two” three.");
}

static void
test_changes_made_elsewhere_show_up (Fixture *f, gconstpointer data)
{
  g_autoptr (PmStore) other = pm_store_open (f->path, PM_STORE_DEFAULT, NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmTag *tag = pm_codebook_get_by_path (pm_project_get_codebook (f->project), "Quote");
  PmDraft draft = { f->document, pm_tag_get_id (tag), spans, NULL, NULL, PM_ANNOTATION_ACCEPTED };
  g_autoptr (PmEdit) edit = NULL;
  guint before = f->n_changes;

  g_array_append_val (spans, ((PmSpan){ 0, 3 }));
  edit = pm_edit_annotate (&draft);
  g_assert_cmpint (pm_store_apply (other, edit, NULL, NULL), >, 0);
  while (f->n_changes == before)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (pm_document_get_n_annotations (pm_document_list_get (pm_project_get_documents (f->project), f->document)), ==, 1);
}

static void
test_a_deleted_file_refuses_changes (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_unlink (f->path);
  pm_project_apply_async (f->project, pm_edit_remove_annotations (ids), NULL, keep_result_cb, f);
  g_array_unref (ids);
  result = wait_for (f);

  g_assert_cmpint (pm_project_apply_finish (f->project, result, &error), ==, -1);
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_GONE);
}

static void
test_a_cancelled_import_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PmImportOptions options = { NULL, TRUE };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (f->folder));
  g_cancellable_cancel (cancellable);
  pm_project_import_async (f->project, files, &options, NULL, NULL, cancellable, keep_result_cb, f);
  result = wait_for (f);

  g_assert_null (pm_project_import_finish (f->project, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pm_project_get_documents (f->project))), ==, 1);
}

#define ADD(path, func) g_test_add ("/project/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-new-project-has-the-default-codebook", test_a_new_project_has_the_default_codebook);
  ADD ("changes-are-told-before-the-call-finishes", test_changes_are_told_before_the_call_finishes);
  ADD ("the-undo-label-follows", test_the_undo_label_follows);
  ADD ("undo-works-after-reopening", test_undo_works_after_reopening);
  ADD ("an-article-comes-with-all-that-is-shown", test_an_article_comes_with_all_that_is_shown);
  ADD ("changes-made-elsewhere-show-up", test_changes_made_elsewhere_show_up);
  ADD ("a-deleted-file-refuses-changes", test_a_deleted_file_refuses_changes);
  ADD ("a-cancelled-import-changes-nothing", test_a_cancelled_import_changes_nothing);

  return g_test_run ();
}
