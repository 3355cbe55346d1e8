#include "pm-marks.h"

static PmAnnotation *
make (PmText *text, gint64 id, PmAnnotationStatus status, guint n_spans, const PmSpan *spans)
{
  PmAnnotationFields fields = { .id = id, .tag = 1, .status = status };
  GArray *pieces = pm_pieces_new ();

  for (guint i = 0; i < n_spans; i++) {
    PmPiece piece = { spans[i], pm_text_dup_slice (text, spans[i]) };

    g_array_append_val (pieces, piece);
  }
  return pm_annotation_new (&fields, pieces, NULL);
}

static void
put (PmMarkSource *source, gint64 id, PmAnnotationStatus status, PmSpan span)
{
  g_autoptr (PmAnnotation) annotation = make (source->text, id, status, 1, &span);

  pm_annotation_list_put (source->list, annotation);
}

static PmMarkSource
make_source (void)
{
  g_autofree char *content = g_strnfill (1000, 'x');

  return (PmMarkSource){ .text = pm_text_new (content, -1), .list = pm_annotation_list_new () };
}

static void
clear (PmMarkSource *source)
{
  g_clear_pointer (&source->text, pm_text_unref);
  g_clear_object (&source->list);
}

static const PmMark *
get (PmMarks *marks, guint i)
{
  return &g_array_index (marks->marks, PmMark, i);
}

static void
test_only_what_overlaps_the_range (void)
{
  PmMarkSource source = make_source ();
  g_autoptr (PmMarks) marks = NULL;

  put (&source, 1, PM_ANNOTATION_ACCEPTED, (PmSpan){ 0, 10 });
  put (&source, 2, PM_ANNOTATION_ACCEPTED, (PmSpan){ 15, 25 });
  put (&source, 3, PM_ANNOTATION_ACCEPTED, (PmSpan){ 30, 40 });
  marks = pm_marks_new (&source, (PmSpan){ 10, 20 });
  g_assert_cmpuint (marks->marks->len, ==, 1);
  g_assert_cmpuint (get (marks, 0)->extent.start, ==, 15);
  g_assert_cmpuint (get (marks, 0)->extent.end, ==, 20);
  g_assert_true (get (marks, 0)->begins);
  clear (&source);
}

static void
test_rejected_is_not_shown (void)
{
  PmMarkSource source = make_source ();
  g_autoptr (PmMarks) marks = NULL;

  put (&source, 1, PM_ANNOTATION_REJECTED, (PmSpan){ 0, 10 });
  marks = pm_marks_new (&source, (PmSpan){ 0, 20 });
  g_assert_cmpuint (marks->marks->len, ==, 0);
  clear (&source);
}

static void
test_suggestion_takes_no_lane (void)
{
  PmMarkSource source = make_source ();
  g_autoptr (PmMarks) marks = NULL;

  put (&source, 1, PM_ANNOTATION_SUGGESTED, (PmSpan){ 0, 5 });
  put (&source, 2, PM_ANNOTATION_ACCEPTED, (PmSpan){ 0, 9 });
  marks = pm_marks_new (&source, (PmSpan){ 0, 20 });
  g_assert_true (get (marks, 1)->suggested);
  g_assert_cmpuint (get (marks, 0)->lane, ==, 0);
  clear (&source);
}

static void
test_what_does_not_fit_the_text_is_not_shown (void)
{
  PmMarkSource source = make_source ();
  PmText *other = pm_text_new ("another text, with other words in it", -1);
  g_autoptr (PmMarks) marks = NULL;

  put (&source, 1, PM_ANNOTATION_ACCEPTED, (PmSpan){ 0, 5 });
  pm_text_unref (source.text);
  source.text = other;
  marks = pm_marks_new (&source, (PmSpan){ 0, 20 });
  g_assert_cmpuint (marks->marks->len, ==, 0);
  clear (&source);
}

static void
test_pieces_come_with_their_neighbors (void)
{
  PmMarkSource source = make_source ();
  const PmSpan spans[] = { { 0, 5 }, { 10, 15 }, { 50, 55 }, { 60, 65 }, { 90, 95 }, { 99, 100 } };
  g_autoptr (PmAnnotation) annotation = make (source.text, 1, PM_ANNOTATION_ACCEPTED, 6, spans);
  g_autoptr (PmMarks) marks = NULL;

  pm_annotation_list_put (source.list, annotation);
  marks = pm_marks_new (&source, (PmSpan){ 40, 80 });
  g_assert_cmpuint (marks->marks->len, ==, 1);
  g_assert_cmpuint (get (marks, 0)->n_pieces, ==, 4);
  g_assert_cmpuint (g_array_index (marks->pieces, PmSpan, 0).start, ==, 10);
  g_assert_cmpuint (g_array_index (marks->pieces, PmSpan, 3).start, ==, 90);
  g_assert_cmpuint (get (marks, 0)->extent.start, ==, 50);
  g_assert_cmpuint (get (marks, 0)->extent.end, ==, 65);
  g_assert_false (get (marks, 0)->begins);
  clear (&source);
}

static void
test_draft_stands_in_for_what_is_stored (void)
{
  PmMarkSource source = make_source ();
  g_autoptr (GArray) draft = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  const PmSpan span = { 100, 120 };
  g_autoptr (PmMarks) before = NULL;
  g_autoptr (PmMarks) after = NULL;

  put (&source, 1, PM_ANNOTATION_ACCEPTED, (PmSpan){ 0, 5 });
  g_array_append_val (draft, span);
  source.drafted = 1;
  source.draft = draft;
  before = pm_marks_new (&source, (PmSpan){ 0, 20 });
  after = pm_marks_new (&source, (PmSpan){ 90, 130 });
  g_assert_cmpuint (before->marks->len, ==, 0);
  g_assert_cmpuint (after->marks->len, ==, 1);
  clear (&source);
}

/* The marks of a paragraph after any edits are those of a list made at once. */
static void
test_lanes_after_edits_are_lanes_from_scratch (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  PmMarkSource source = make_source ();

  for (guint i = 0; i < 400; i++) {
    guint start = (guint) g_rand_int_range (rand, 0, 100);
    gint64 id = g_rand_int_range (rand, 1, 30);

    if (g_rand_int_range (rand, 0, 3) == 0)
      pm_annotation_list_remove (source.list, id);
    else
      put (&source, id, PM_ANNOTATION_ACCEPTED, (PmSpan){ start, start + (guint) g_rand_int_range (rand, 1, 30) });
    if (i % 20 == 19) {
      g_autoptr (PmMarks) edited = pm_marks_new (&source, (PmSpan){ 20, 80 });
      PmMarkSource fresh = { .text = source.text, .list = pm_annotation_list_new () };
      g_autoptr (PmMarks) scratch = NULL;

      for (gint64 j = 29; j > 0; j--) {
        PmAnnotation *annotation = pm_annotation_list_get (source.list, j);

        if (annotation != NULL)
          pm_annotation_list_put (fresh.list, annotation);
      }
      scratch = pm_marks_new (&fresh, (PmSpan){ 20, 80 });
      g_assert_cmpuint (edited->marks->len, ==, scratch->marks->len);
      for (guint j = 0; j < edited->marks->len; j++) {
        for (guint k = 0; k < scratch->marks->len; k++) {
          if (get (edited, j)->annotation == get (scratch, k)->annotation)
            g_assert_cmpuint (get (edited, j)->lane, ==, get (scratch, k)->lane);
        }
      }
      g_object_unref (fresh.list);
    }
  }
  clear (&source);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/marks/only-what-overlaps-the-range", test_only_what_overlaps_the_range);
  g_test_add_func ("/marks/rejected-is-not-shown", test_rejected_is_not_shown);
  g_test_add_func ("/marks/suggestion-takes-no-lane", test_suggestion_takes_no_lane);
  g_test_add_func ("/marks/what-does-not-fit-the-text-is-not-shown", test_what_does_not_fit_the_text_is_not_shown);
  g_test_add_func ("/marks/pieces-come-with-their-neighbors", test_pieces_come_with_their_neighbors);
  g_test_add_func ("/marks/draft-stands-in-for-what-is-stored", test_draft_stands_in_for_what_is_stored);
  g_test_add_func ("/marks/lanes-after-edits-are-lanes-from-scratch", test_lanes_after_edits_are_lanes_from_scratch);

  return g_test_run ();
}
