#include "pm-annotation-edit.h"
#include "pm-annotation-filter.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  PmAnnotationFilter *filter;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->filter = pm_annotation_filter_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->filter);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

static gboolean
passes (Fixture *f, gint64 id)
{
  return gtk_filter_match (GTK_FILTER (f->filter), pm_annotation_list_get (f->list, id));
}

static void
set_tag (Fixture *f, const char *path)
{
  pm_annotation_filter_set_tag (f->filter, pm_project_get_codebook (f->project), pm_test_tags_get_id (f->project, path));
}

static void
test_tag_lets_its_sub_tags_through (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote/Direct", 0, 3);

  set_tag (f, "Quote");
  g_assert_true (passes (f, id));
}

static void
test_sub_tag_keeps_its_parent_out (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote", 0, 3);

  set_tag (f, "Quote/Direct");
  g_assert_false (passes (f, id));
}

static void
test_words_are_found_in_the_passage (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote", 0, 7);

  pm_annotation_filter_set_words (f->filter, "TWO");
  g_assert_true (passes (f, id));
  pm_annotation_filter_set_words (f->filter, "three");
  g_assert_false (passes (f, id));
}

static void
test_all_words_are_needed (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote", 0, 7);

  pm_annotation_filter_set_words (f->filter, "two one");
  g_assert_true (passes (f, id));
  pm_annotation_filter_set_words (f->filter, "two three");
  g_assert_false (passes (f, id));
}

static void
test_words_are_found_in_the_note (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote", 0, 3);

  pm_test_tags_apply (f->project, pm_edit_set_note (id, "Check Against"));
  pm_annotation_filter_set_words (f->filter, "against");
  g_assert_true (passes (f, id));
}

static void
test_words_are_found_in_values (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote", 0, 3);
  gint64 speaker = pm_test_tags_get_attribute (f->project, "speaker")->id;
  PmValue value = { speaker, (char *) "Odile Harrow", FALSE, { 0, 0 } };

  pm_test_tags_apply (f->project, pm_edit_set_value (id, speaker, &value));
  pm_annotation_filter_set_words (f->filter, "harrow");
  g_assert_true (passes (f, id));
}

static void
test_without_conditions_it_is_open (Fixture *f, gconstpointer data)
{
  set_tag (f, "Quote");
  pm_annotation_filter_set_words (f->filter, "x");
  g_assert_false (pm_annotation_filter_is_open (f->filter));
  pm_annotation_filter_set_tag (f->filter, NULL, 0);
  pm_annotation_filter_set_words (f->filter, "  ");
  g_assert_true (pm_annotation_filter_is_open (f->filter));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/annotation-filter/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("tag-lets-its-sub-tags-through", test_tag_lets_its_sub_tags_through);
  ADD ("sub-tag-keeps-its-parent-out", test_sub_tag_keeps_its_parent_out);
  ADD ("words-are-found-in-the-passage", test_words_are_found_in_the_passage);
  ADD ("all-words-are-needed", test_all_words_are_needed);
  ADD ("words-are-found-in-the-note", test_words_are_found_in_the_note);
  ADD ("words-are-found-in-values", test_words_are_found_in_values);
  ADD ("without-conditions-it-is-open", test_without_conditions_it_is_open);

  return g_test_run ();
}
