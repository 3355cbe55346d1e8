#include "pm-article-pane.h"
#include "pm-document-edit.h"
#include "pm-test-sample.h"

#include <string.h>

/* The pane in a window, with the first document of the sample open. */
typedef struct {
  PmProject *project;
  GtkWidget *window;
  PmArticlePane *pane;
  gint64 document;
} Fixture;

static gint64
get_id (Fixture *f, guint position)
{
  g_autoptr (PmDocument) document = g_list_model_get_item (G_LIST_MODEL (pm_project_get_documents (f->project)), position);

  return pm_document_get_id (document);
}

static void
open_document (Fixture *f, gint64 id)
{
  pm_article_pane_open (f->pane, id);
  while (pm_article_pane_get_document (f->pane) == NULL || pm_document_get_id (pm_article_pane_get_document (f->pane)) != id)
    g_main_context_iteration (NULL, TRUE);
}

/* An action that a pane in the program's window finds there. */
static void
add_actions (Fixture *f)
{
  static const GActionEntry entries[] = {
    { .name = "undo" },
    { .name = "toast", .parameter_type = "s" },
    { .name = "toast-undo", .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_sample_new ();
  f->window = gtk_window_new ();
  f->pane = g_object_new (PM_TYPE_ARTICLE_PANE, "project", f->project, NULL);
  f->document = get_id (f, 0);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->pane));
  add_actions (f);
  gtk_window_present (GTK_WINDOW (f->window));
  open_document (f, f->document);
  while (gtk_widget_get_width (GTK_WIDGET (f->pane)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->pane);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_settle (f->project);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->pane);
  pm_test_sample_end (f->project);
}

static void
act (Fixture *f, const char *name, const char *target)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (f->pane), name, target != NULL ? g_variant_new_string (target) : NULL);
  pm_test_settle (f->project);
}

static void
select_words (Fixture *f, guint start, guint end)
{
  pm_reader_select (pm_article_pane_get_parts (f->pane)->reader, (PmSpan){ start, end });
}

static guint
count (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (pm_open_article_get_list (pm_article_pane_get_parts (f->pane)->article)));
}

static gint64
get_selected (Fixture *f)
{
  return pm_reader_get_selected (pm_article_pane_get_parts (f->pane)->reader);
}

static PmAnnotation *
get_annotation (Fixture *f)
{
  return pm_annotation_list_get (pm_open_article_get_list (pm_article_pane_get_parts (f->pane)->article), get_selected (f));
}

static const char *
get_tag_name (Fixture *f)
{
  return pm_tag_get_name (pm_codebook_get_tag (pm_project_get_codebook (f->project), pm_annotation_get_tag (get_annotation (f))));
}

static void
test_a_digit_tags_the_selected_words (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  g_assert_cmpuint (count (f), ==, before + 1);
  g_assert_cmpstr (get_tag_name (f), ==, "Quote");
  g_assert_cmpuint (pm_annotation_get_extent (get_annotation (f)).end, ==, 12);
}

static void
test_a_second_digit_refines_the_tag (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  act (f, "read.tag", "1");
  g_assert_cmpuint (count (f), ==, before + 1);
  g_assert_cmpstr (get_tag_name (f), ==, "Direct");
}

/* Types without waiting for what it does. */
static void
type (Fixture *f, const char *digit)
{
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "read.tag", "s", digit);
}

static void
test_a_sub_tag_may_be_typed_ahead (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  type (f, "1");
  type (f, "1");
  pm_test_settle (f->project);
  pm_test_settle (f->project);
  g_assert_cmpuint (count (f), ==, before + 1);
  g_assert_cmpstr (get_tag_name (f), ==, "Direct");
}

static void
test_words_selected_meanwhile_stay_selected (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  type (f, "1");
  select_words (f, 20, 30);
  pm_test_settle (f->project);
  act (f, "read.tag", "2");
  g_assert_cmpuint (count (f), ==, before + 2);
  g_assert_cmpstr (get_tag_name (f), ==, "Claim");
  g_assert_cmpuint (pm_annotation_get_extent (get_annotation (f)).start, ==, 20);
}

static void
test_the_same_again_makes_no_second_one (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  g_assert_cmpuint (count (f), ==, before + 1);
}

static void
test_a_digit_without_words_changes_the_selected_one (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  act (f, "read.cancel", NULL);
  act (f, "read.tag", "2");
  g_assert_cmpuint (count (f), ==, before + 1);
  g_assert_cmpstr (get_tag_name (f), ==, "Claim");
}

static void
test_repeating_takes_the_sub_tag (Fixture *f, gconstpointer data)
{
  select_words (f, 0, 12);
  act (f, "read.tag", "12");
  select_words (f, 20, 30);
  act (f, "read.repeat", NULL);
  g_assert_cmpuint (pm_annotation_get_extent (get_annotation (f)).start, ==, 20);
  g_assert_cmpstr (get_tag_name (f), ==, "Partial");
}

static void
test_removing_takes_it_out_of_the_list (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  act (f, "read.remove", NULL);
  g_assert_cmpuint (count (f), ==, before);
  g_assert_cmpint (get_selected (f), ==, 0);
}

static void
test_a_piece_is_added_to_the_last_selected (Fixture *f, gconstpointer data)
{
  guint n = 0;

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  select_words (f, 20, 30);
  act (f, "read.add-piece", NULL);
  pm_annotation_get_pieces (get_annotation (f), &n);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_overlapping_ones_of_a_tag_are_merged (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  select_words (f, 10, 30);
  act (f, "read.tag", "1");
  act (f, "read.merge", NULL);
  g_assert_cmpuint (count (f), ==, before + 1);
  g_assert_cmpuint (pm_annotation_get_extent (get_annotation (f)).end, ==, 30);
}

static void
test_a_new_tag_is_one_step_of_undo (Fixture *f, gconstpointer data)
{
  guint before = count (f);

  select_words (f, 0, 12);
  pm_tag_flow_offer (pm_article_pane_get_parts (f->pane)->flow);
  g_signal_emit_by_name (pm_tag_flow_get_popover (pm_article_pane_get_parts (f->pane)->flow), "create", "Hearsay");
  pm_test_settle (f->project);
  g_assert_cmpstr (get_tag_name (f), ==, "Hearsay");
  pm_project_undo_async (f->project, NULL, NULL, NULL);
  pm_test_settle (f->project);
  g_assert_cmpuint (count (f), ==, before);
  g_assert_null (pm_codebook_get_by_path (pm_project_get_codebook (f->project), "Hearsay"));
}

static void
test_the_first_annotation_begins_the_work (Fixture *f, gconstpointer data)
{
  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  g_assert_cmpint (pm_document_get_fields (pm_article_pane_get_document (f->pane))->status, ==, PM_STATUS_PROGRESS);
}

static void
test_done_is_what_is_stored (Fixture *f, gconstpointer data)
{
  gboolean done = FALSE;

  act (f, "read.mark-done", NULL);
  g_object_get (f->pane, "done", &done, NULL);
  g_assert_true (done);
  act (f, "read.mark-done", NULL);
  g_object_get (f->pane, "done", &done, NULL);
  g_assert_false (done);
}

static void
test_a_picked_value_keeps_its_place (Fixture *f, gconstpointer data)
{
  PmCodebook *codebook = pm_project_get_codebook (f->project);
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (codebook, pm_codebook_get_by_path (codebook, "Quote"));
  const PmAttribute *speaker = g_ptr_array_index (attributes, 0);
  const PmValue *value;

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  pm_article_pane_pick_value (f->pane, get_selected (f), speaker->id);
  select_words (f, 20, 25);
  act (f, "read.edit", NULL);
  value = pm_annotation_get_value (get_annotation (f), speaker->id);
  g_assert_nonnull (value);
  g_assert_true (value->anchored);
  g_assert_cmpuint (value->span.start, ==, 20);
}

static void
test_escape_stops_picking (Fixture *f, gconstpointer data)
{
  PmCodebook *codebook = pm_project_get_codebook (f->project);
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (codebook, pm_codebook_get_by_path (codebook, "Quote"));

  select_words (f, 0, 12);
  act (f, "read.tag", "1");
  pm_article_pane_pick_value (f->pane, get_selected (f), ((const PmAttribute *) g_ptr_array_index (attributes, 0))->id);
  g_assert_true (pm_value_picker_get_active (pm_article_pane_get_parts (f->pane)->picker));
  act (f, "read.cancel", NULL);
  g_assert_false (pm_value_picker_get_active (pm_article_pane_get_parts (f->pane)->picker));
}

static void
test_a_removed_document_is_closed (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, f->document);
  pm_test_apply (f->project, pm_edit_remove_documents (ids));
  g_assert_null (pm_article_pane_get_document (f->pane));
  g_assert_null (pm_open_article_get_list (pm_article_pane_get_parts (f->pane)->article));
}

static void
test_the_last_one_asked_for_is_shown (Fixture *f, gconstpointer data)
{
  pm_article_pane_open (f->pane, get_id (f, 1));
  pm_article_pane_open (f->pane, get_id (f, 2));
  pm_test_settle (f->project);
  g_assert_cmpint (pm_document_get_id (pm_article_pane_get_document (f->pane)), ==, get_id (f, 2));
}

static void
test_without_words_there_is_nothing_to_offer (Fixture *f, gconstpointer data)
{
  select_words (f, 0, 0);
  g_assert_false (pm_tag_flow_offer (pm_article_pane_get_parts (f->pane)->flow));
  select_words (f, 0, 5);
  g_assert_true (pm_tag_flow_offer (pm_article_pane_get_parts (f->pane)->flow));
}

/* GTK warns of what gets less than it needs, and warnings are fatal here. */
static void
test_a_narrow_pane_gives_its_header_what_it_needs (Fixture *f, gconstpointer data)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  g_autoptr (PmArticlePane) pane = g_object_ref (f->pane);

  gtk_window_set_child (GTK_WINDOW (f->window), paned);
  gtk_paned_set_start_child (GTK_PANED (paned), GTK_WIDGET (pane));
  gtk_paned_set_end_child (GTK_PANED (paned), gtk_label_new (NULL));
  gtk_paned_set_position (GTK_PANED (paned), 160);
  while (gtk_widget_get_width (GTK_WIDGET (pane)) != 160)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

#define ADD(name, func) g_test_add ("/article-pane/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("a-digit-tags-the-selected-words", test_a_digit_tags_the_selected_words);
  ADD ("a-second-digit-refines-the-tag", test_a_second_digit_refines_the_tag);
  ADD ("a-sub-tag-may-be-typed-ahead", test_a_sub_tag_may_be_typed_ahead);
  ADD ("words-selected-meanwhile-stay-selected", test_words_selected_meanwhile_stay_selected);
  ADD ("the-same-again-makes-no-second-one", test_the_same_again_makes_no_second_one);
  ADD ("a-digit-without-words-changes-the-selected-one", test_a_digit_without_words_changes_the_selected_one);
  ADD ("repeating-takes-the-sub-tag", test_repeating_takes_the_sub_tag);
  ADD ("removing-takes-it-out-of-the-list", test_removing_takes_it_out_of_the_list);
  ADD ("a-piece-is-added-to-the-last-selected", test_a_piece_is_added_to_the_last_selected);
  ADD ("overlapping-ones-of-a-tag-are-merged", test_overlapping_ones_of_a_tag_are_merged);
  ADD ("a-new-tag-is-one-step-of-undo", test_a_new_tag_is_one_step_of_undo);
  ADD ("the-first-annotation-begins-the-work", test_the_first_annotation_begins_the_work);
  ADD ("done-is-what-is-stored", test_done_is_what_is_stored);
  ADD ("a-picked-value-keeps-its-place", test_a_picked_value_keeps_its_place);
  ADD ("escape-stops-picking", test_escape_stops_picking);
  ADD ("a-removed-document-is-closed", test_a_removed_document_is_closed);
  ADD ("the-last-one-asked-for-is-shown", test_the_last_one_asked_for_is_shown);
  ADD ("without-words-there-is-nothing-to-offer", test_without_words_there_is_nothing_to_offer);
  ADD ("a-narrow-pane-gives-its-header-what-it-needs", test_a_narrow_pane_gives_its_header_what_it_needs);

  return g_test_run ();
}
