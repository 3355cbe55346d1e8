#include "pm-boundary.h"

static PmBoundary *
make (const char *content, guint n_spans, const PmSpan *spans)
{
  g_autoptr (PmText) text = pm_text_new (content, -1);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (PmSpan));

  g_array_append_vals (array, spans, n_spans);
  return pm_boundary_new (text, array);
}

static PmSpan
get (PmBoundary *boundary, guint piece)
{
  return g_array_index (pm_boundary_get_spans (boundary), PmSpan, piece);
}

static void
test_goes_from_edge_to_edge (void)
{
  const PmSpan spans[] = { { 0, 3 }, { 5, 8 } };
  g_autoptr (PmBoundary) boundary = make ("0123456789", 2, spans);

  g_assert_cmpuint (pm_boundary_get_offset (boundary), ==, 0);
  g_assert_true (pm_boundary_take_next (boundary));
  g_assert_cmpuint (pm_boundary_get_offset (boundary), ==, 3);
  g_assert_true (pm_boundary_take_next (boundary));
  g_assert_cmpuint (pm_boundary_get_offset (boundary), ==, 5);
  g_assert_true (pm_boundary_take_next (boundary));
  g_assert_false (pm_boundary_take_next (boundary));
}

static void
test_no_piece_becomes_empty_or_meets_another (void)
{
  const PmSpan spans[] = { { 0, 3 }, { 5, 8 } };
  g_autoptr (PmBoundary) boundary = make ("0123456789", 2, spans);

  pm_boundary_take (boundary, 0, TRUE);
  pm_boundary_move_to (boundary, 9);
  g_assert_cmpuint (get (boundary, 0).end, ==, 5);
  pm_boundary_move_to (boundary, 0);
  g_assert_cmpuint (get (boundary, 0).end, ==, 1);
  pm_boundary_take (boundary, 1, TRUE);
  pm_boundary_move_to (boundary, 99);
  g_assert_cmpuint (get (boundary, 1).end, ==, 10);
}

static void
test_steps_over_marks (void)
{
  const PmSpan spans[] = { { 0, 1 } };
  g_autoptr (PmBoundary) boundary = make ("ae\xcc\x81z", 1, spans);

  pm_boundary_take (boundary, 0, TRUE);
  pm_boundary_step (boundary, TRUE, FALSE);
  g_assert_cmpuint (get (boundary, 0).end, ==, 3);
  pm_boundary_step (boundary, FALSE, FALSE);
  g_assert_cmpuint (get (boundary, 0).end, ==, 1);
}

static void
test_steps_by_word (void)
{
  const PmSpan spans[] = { { 4, 7 } };
  g_autoptr (PmBoundary) boundary = make ("one two three four", 1, spans);

  pm_boundary_take (boundary, 0, TRUE);
  pm_boundary_step (boundary, TRUE, TRUE);
  g_assert_cmpuint (get (boundary, 0).end, ==, 13);
  pm_boundary_take (boundary, 0, FALSE);
  pm_boundary_step (boundary, FALSE, TRUE);
  g_assert_cmpuint (get (boundary, 0).start, ==, 0);
}

static void
test_back_again_is_not_changed (void)
{
  const PmSpan spans[] = { { 4, 7 } };
  g_autoptr (PmBoundary) boundary = make ("one two three four", 1, spans);

  pm_boundary_step (boundary, FALSE, FALSE);
  g_assert_true (pm_boundary_is_changed (boundary));
  pm_boundary_step (boundary, TRUE, FALSE);
  g_assert_false (pm_boundary_is_changed (boundary));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/boundary/goes-from-edge-to-edge", test_goes_from_edge_to_edge);
  g_test_add_func ("/boundary/no-piece-becomes-empty-or-meets-another", test_no_piece_becomes_empty_or_meets_another);
  g_test_add_func ("/boundary/steps-over-marks", test_steps_over_marks);
  g_test_add_func ("/boundary/steps-by-word", test_steps_by_word);
  g_test_add_func ("/boundary/back-again-is-not-changed", test_back_again_is_not_changed);

  return g_test_run ();
}
