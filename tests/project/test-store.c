#include "pm-annotation-edit.h"
#include "pm-document-edit.h"
#include "pm-history.h"
#include "pm-import.h"
#include "pm-new-project.h"
#include "pm-store.h"
#include "pm-tag-edit.h"

#include <glib/gstdio.h>

/* A project with the default codebook and one document, 00😀é… */
typedef struct {
  char *folder;
  PmStore *store;
  PmCodebook *codebook;
  gint64 document;
} Fixture;

#define TEXT "00…, 😀, e\xcc\x81 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d end"

static void
add_file (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  PmImportOptions options = { NULL, FALSE };
  g_autoptr (PmImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  report = pm_import_run (f->store, files, &options, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 1);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("pm-store-XXXXXX", NULL);
  f->store = pm_store_open (":memory:", PM_STORE_CREATE, &error);
  g_assert_no_error (error);
  pm_store_set_annotator (f->store, "Nora");
  g_assert_true (pm_new_project_fill (f->store, "Test", NULL, &error));
  g_assert_no_error (error);
  f->codebook = pm_store_load_codebook (f->store, NULL);
  add_file (f, "a.txt", TEXT);
  f->document = pm_store_find_document (f->store, "a.txt", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.txt", NULL);

  g_clear_object (&f->codebook);
  pm_store_close (f->store);
  g_unlink (path);
  g_rmdir (f->folder);
  g_free (f->folder);
}

static gint64
tag (Fixture *f, const char *path)
{
  return pm_tag_get_id (pm_codebook_get_by_path (f->codebook, path));
}

static gint64
apply (Fixture *f, PmEdit *edit)
{
  g_autoptr (PmEdit) owned = edit;
  g_autoptr (GError) error = NULL;
  gint64 row = pm_store_apply (f->store, owned, NULL, &error);

  g_assert_no_error (error);

  return row;
}

static PmEdit *
draft (Fixture *f, const char *path, guint start, guint end)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmDraft made = { f->document, tag (f, path), spans, NULL, NULL, PM_ANNOTATION_ACCEPTED };

  g_array_append_val (spans, ((PmSpan){ start, end }));

  return pm_edit_annotate (&made);
}

static guint
count (Fixture *f)
{
  g_autoptr (GPtrArray) all = pm_store_load_annotations (f->store, f->document, NULL);

  return all->len;
}

static char *
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  char *label = NULL;

  pm_store_undo (f->store, &label, NULL, &error);
  g_assert_no_error (error);

  return label;
}

static char *
redo (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  char *label = NULL;

  pm_store_redo (f->store, &label, NULL, &error);
  g_assert_no_error (error);

  return label;
}

static void
test_passage_is_stored_in_code_points (Fixture *f, gconstpointer data)
{
  gint64 row = apply (f, draft (f, "Quote/Direct", 5, 6));
  g_autoptr (PmAnnotation) annotation = pm_store_load_annotation (f->store, row, NULL);

  g_assert_cmpstr (pm_annotation_get_pieces (annotation, NULL)[0].exact, ==, "😀");
}

static void
test_span_past_the_end_is_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (PmEdit) edit = draft (f, "Quote", 5, 5000);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pm_store_apply (f->store, edit, NULL, &error), ==, -1);
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID);
  g_assert_cmpuint (count (f), ==, 0);
}

static void
test_undo_names_and_takes_back (Fixture *f, gconstpointer data)
{
  g_autofree char *label = NULL;

  apply (f, draft (f, "Quote", 0, 3));
  label = undo (f);

  g_assert_cmpstr (label, ==, "Tag as Quote");
  g_assert_cmpuint (count (f), ==, 0);
}

static void
test_redo_brings_back_the_same_row (Fixture *f, gconstpointer data)
{
  gint64 row = apply (f, draft (f, "Quote", 0, 3));
  g_autoptr (PmAnnotation) annotation = NULL;

  g_free (undo (f));
  g_free (redo (f));
  annotation = pm_store_load_annotation (f->store, row, NULL);

  g_assert_nonnull (annotation);
}

static void
test_a_new_action_ends_redo (Fixture *f, gconstpointer data)
{
  apply (f, draft (f, "Quote", 0, 3));
  g_free (undo (f));
  apply (f, draft (f, "Claim", 0, 3));

  g_assert_null (redo (f));
}

static void
test_nothing_to_undo_is_no_failure (Fixture *f, gconstpointer data)
{
  g_free (undo (f));

  g_assert_null (undo (f));
}

static void
test_undoing_an_import_and_back_keeps_the_text (Fixture *f, gconstpointer data)
{
  g_autoptr (PmText) text = NULL;

  g_free (undo (f));
  g_assert_cmpint (pm_store_find_document (f->store, "a.txt", NULL), ==, -1);
  g_free (redo (f));
  text = pm_store_load_text (f->store, f->document, NULL);

  g_assert_cmpstr (pm_text_get_content (text), ==, TEXT);
}

static void
test_removing_a_tag_and_undo_brings_annotations_back (Fixture *f, gconstpointer data)
{
  apply (f, draft (f, "Quote/Direct", 0, 3));
  apply (f, draft (f, "Claim", 4, 6));
  apply (f, pm_edit_remove_tag (tag (f, "Quote")));
  g_assert_cmpuint (count (f), ==, 1);
  g_free (undo (f));

  g_assert_cmpuint (count (f), ==, 2);
}

static void
test_a_deleted_document_comes_back_with_all (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  apply (f, draft (f, "Quote/Direct", 0, 3));
  g_array_append_val (ids, f->document);
  apply (f, pm_edit_remove_documents (ids));
  g_assert_cmpuint (count (f), ==, 0);
  g_free (undo (f));

  g_assert_cmpuint (count (f), ==, 1);
}

static void
test_retag_keeps_values_both_tags_know (Fixture *f, gconstpointer data)
{
  gint64 row = apply (f, draft (f, "Quote/Direct", 0, 3));
  const PmAttribute *speaker = g_ptr_array_index (pm_tag_get_attributes (pm_codebook_get_by_path (f->codebook, "Quote")), 0);
  PmValue value = { speaker->id, "Odile", FALSE, { 0, 0 } };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PmAnnotation) annotation = NULL;

  apply (f, pm_edit_set_value (row, speaker->id, &value));
  g_array_append_val (ids, row);
  apply (f, pm_edit_retag (ids, tag (f, "Quote/Indirect")));
  annotation = pm_store_load_annotation (f->store, row, NULL);

  g_assert_cmpstr (pm_annotation_get_value (annotation, speaker->id)->value, ==, "Odile");
}

static void
test_an_attribute_of_another_tag_is_refused (Fixture *f, gconstpointer data)
{
  gint64 row = apply (f, draft (f, "Claim", 0, 3));
  const PmAttribute *speaker = g_ptr_array_index (pm_tag_get_attributes (pm_codebook_get_by_path (f->codebook, "Quote")), 0);
  PmValue value = { speaker->id, "Odile", FALSE, { 0, 0 } };
  g_autoptr (PmEdit) edit = pm_edit_set_value (row, speaker->id, &value);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pm_store_apply (f->store, edit, NULL, &error), ==, -1);
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID);
}

static void
test_changes_carry_the_new_annotation (Fixture *f, gconstpointer data)
{
  g_autoptr (PmEdit) edit = draft (f, "Quote/Direct", 0, 3);
  g_autoptr (PmChanges) changes = NULL;
  gint64 row = pm_store_apply (f->store, edit, &changes, NULL);

  g_assert_cmpuint (changes->annotations->len, ==, 1);
  g_assert_cmpint (pm_annotation_get_id (g_ptr_array_index (changes->annotations, 0)), ==, row);
  g_assert_cmpuint (changes->documents->len, ==, 1);
  g_assert_cmpuint (pm_document_get_n_annotations (g_ptr_array_index (changes->documents, 0)), ==, 1);
  g_assert_cmpstr (changes->undo_label, ==, "Tag as Direct");
}

static void
test_changes_carry_what_is_gone (Fixture *f, gconstpointer data)
{
  gint64 row = apply (f, draft (f, "Quote/Direct", 0, 3));
  g_autofree char *label = NULL;
  g_autoptr (PmChanges) changes = NULL;

  pm_store_undo (f->store, &label, &changes, NULL);

  g_assert_cmpuint (changes->removed_annotations->len, ==, 1);
  g_assert_cmpint (g_array_index (changes->removed_annotations, PmRemoved, 0).annotation, ==, row);
  g_assert_cmpint (g_array_index (changes->removed_annotations, PmRemoved, 0).document, ==, f->document);
}

static void
test_merging_covers_what_both_covered (Fixture *f, gconstpointer data)
{
  gint64 a = apply (f, draft (f, "Quote", 0, 4));
  gint64 b = apply (f, draft (f, "Quote", 2, 8));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PmAnnotation) annotation = NULL;

  g_array_append_val (ids, a);
  g_array_append_val (ids, b);
  apply (f, pm_edit_merge_annotations (ids));
  annotation = pm_store_load_annotation (f->store, a, NULL);

  g_assert_cmpuint (pm_annotation_get_extent (annotation).end, ==, 8);
  g_assert_cmpuint (count (f), ==, 1);
}

static void
test_a_tag_cannot_stand_below_itself (Fixture *f, gconstpointer data)
{
  g_autoptr (PmEdit) edit = pm_edit_move_tag (tag (f, "Quote"), tag (f, "Quote/Direct"), 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pm_store_apply (f->store, edit, NULL, &error), ==, -1);
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID);
}

static void
test_all_steps_can_be_undone_and_done_again (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) history = NULL;

  apply (f, draft (f, "Quote/Direct", 0, 3));
  apply (f, pm_edit_merge_tags (tag (f, "Quote/Direct"), tag (f, "Quote/Partial")));
  apply (f, pm_edit_move_tag (tag (f, "Claim"), tag (f, "Quote"), 1));
  apply (f, pm_edit_remove_tag (tag (f, "Quote")));
  for (g_autofree char *label = undo (f); label != NULL; label = undo (f))
    g_clear_pointer (&label, g_free);
  g_assert_cmpint (pm_store_find_document (f->store, "a.txt", NULL), ==, -1);
  for (g_autofree char *label = redo (f); label != NULL; label = redo (f))
    g_clear_pointer (&label, g_free);

  history = pm_history_load (f->store, NULL);
  g_assert_cmpuint (history->len, ==, 5);
  g_assert_cmpuint (count (f), ==, 0);
}

#define ADD(path, func) g_test_add ("/store/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("passage-is-stored-in-code-points", test_passage_is_stored_in_code_points);
  ADD ("span-past-the-end-is-refused", test_span_past_the_end_is_refused);
  ADD ("undo-names-and-takes-back", test_undo_names_and_takes_back);
  ADD ("redo-brings-back-the-same-row", test_redo_brings_back_the_same_row);
  ADD ("a-new-action-ends-redo", test_a_new_action_ends_redo);
  ADD ("nothing-to-undo-is-no-failure", test_nothing_to_undo_is_no_failure);
  ADD ("undoing-an-import-and-back-keeps-the-text", test_undoing_an_import_and_back_keeps_the_text);
  ADD ("removing-a-tag-and-undo-brings-annotations-back", test_removing_a_tag_and_undo_brings_annotations_back);
  ADD ("a-deleted-document-comes-back-with-all", test_a_deleted_document_comes_back_with_all);
  ADD ("retag-keeps-values-both-tags-know", test_retag_keeps_values_both_tags_know);
  ADD ("an-attribute-of-another-tag-is-refused", test_an_attribute_of_another_tag_is_refused);
  ADD ("changes-carry-the-new-annotation", test_changes_carry_the_new_annotation);
  ADD ("changes-carry-what-is-gone", test_changes_carry_what_is_gone);
  ADD ("merging-covers-what-both-covered", test_merging_covers_what_both_covered);
  ADD ("a-tag-cannot-stand-below-itself", test_a_tag_cannot_stand_below_itself);
  ADD ("all-steps-can-be-undone-and-done-again", test_all_steps_can_be_undone_and_done_again);

  return g_test_run ();
}
