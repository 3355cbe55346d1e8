#include "pm-annotation-edit.h"
#include "pm-annotation-row.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  PmText *text;
  PmParagraphs *paragraphs;
  PmAnnotationRow *row;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->text = pm_text_new ("One two three.\n\nFour five six.", -1);
  f->paragraphs = pm_paragraphs_new (f->text);
  f->row = g_object_ref_sink (PM_ANNOTATION_ROW (pm_annotation_row_new ()));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->row);
  pm_paragraphs_free (f->paragraphs);
  pm_text_unref (f->text);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

static const char *
describe (Fixture *f, gint64 id)
{
  PmAnnotationContext context = { pm_project_get_codebook (f->project), f->list, f->paragraphs };

  pm_annotation_row_show (f->row, pm_annotation_list_get (f->list, id), &context);

  return pm_annotation_row_get_label (f->row);
}

static void
test_label_names_tag_words_and_paragraph (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote/Direct", 16, 25);

  g_assert_cmpstr (describe (f, id), ==, "Quote, Direct. Four five. Paragraph 2.");
}

static void
test_label_names_the_person (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Quote", 0, 3);
  gint64 speaker = pm_test_tags_get_attribute (f->project, "speaker")->id;
  PmValue value = { speaker, (char *) "Odile Harrow", FALSE, { 0, 0 } };

  pm_test_tags_apply (f->project, pm_edit_set_value (id, speaker, &value));
  g_assert_cmpstr (describe (f, id), ==, "Quote. One. Speaker Odile Harrow. Paragraph 1.");
}

static void
test_label_counts_what_overlaps (Fixture *f, gconstpointer data)
{
  gint64 outer = pm_test_tags_annotate (f->project, "Quote", 0, 13);
  gint64 inner = pm_test_tags_annotate (f->project, "Claim", 4, 7);

  g_assert_cmpstr (describe (f, outer), ==, "Quote. One two three. Paragraph 1. 1 of 2 here.");
  g_assert_cmpstr (describe (f, inner), ==, "Claim. two. Paragraph 1. 2 of 2 here.");
}

static void
test_label_tells_of_a_note (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Claim", 0, 3);

  pm_test_tags_apply (f->project, pm_edit_set_note (id, "x"));
  g_assert_cmpstr (describe (f, id), ==, "Claim. One. Paragraph 1. Has note.");
}

static void
test_pieces_are_joined (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmSpan pieces[] = { { 0, 3 }, { 8, 13 } };
  gint64 id = pm_test_tags_annotate (f->project, "Claim", 0, 3);

  g_array_append_vals (spans, pieces, 2);
  pm_test_tags_apply (f->project, pm_edit_set_spans (id, spans));
  g_assert_cmpstr (describe (f, id), ==, "Claim. One … three. Paragraph 1.");
}

static void
test_new_neighbor_makes_it_stale (Fixture *f, gconstpointer data)
{
  gint64 id = pm_test_tags_annotate (f->project, "Claim", 0, 7);
  PmAnnotationContext context = { pm_project_get_codebook (f->project), f->list, f->paragraphs };

  describe (f, id);
  pm_test_tags_annotate (f->project, "Claim", 16, 20);
  g_assert_false (pm_annotation_row_is_stale (f->row, &context));
  pm_test_tags_annotate (f->project, "Claim", 4, 7);
  g_assert_true (pm_annotation_row_is_stale (f->row, &context));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/annotation-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("label-names-tag-words-and-paragraph", test_label_names_tag_words_and_paragraph);
  ADD ("label-names-the-person", test_label_names_the_person);
  ADD ("label-counts-what-overlaps", test_label_counts_what_overlaps);
  ADD ("label-tells-of-a-note", test_label_tells_of_a_note);
  ADD ("pieces-are-joined", test_pieces_are_joined);
  ADD ("new-neighbor-makes-it-stale", test_new_neighbor_makes_it_stale);

  return g_test_run ();
}
