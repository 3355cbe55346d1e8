#include "pm-span.h"

static void
test_touching_spans_do_not_overlap (void)
{
  g_assert_false (pm_span_overlaps ((PmSpan){ 0, 4 }, (PmSpan){ 4, 9 }));
  g_assert_true (pm_span_overlaps ((PmSpan){ 0, 5 }, (PmSpan){ 4, 9 }));
}

static void
test_nested_spans_overlap (void)
{
  g_assert_true (pm_span_overlaps ((PmSpan){ 0, 9 }, (PmSpan){ 4, 5 }));
  g_assert_true (pm_span_overlaps ((PmSpan){ 4, 5 }, (PmSpan){ 0, 9 }));
}

static void
test_end_is_outside (void)
{
  g_assert_true (pm_span_contains ((PmSpan){ 2, 4 }, 2));
  g_assert_true (pm_span_contains ((PmSpan){ 2, 4 }, 3));
  g_assert_false (pm_span_contains ((PmSpan){ 2, 4 }, 4));
  g_assert_false (pm_span_contains ((PmSpan){ 2, 4 }, 1));
}

static void
test_length_is_the_difference (void)
{
  g_assert_cmpuint (pm_span_length ((PmSpan){ 3, 8 }), ==, 5);
}

static void
test_longer_comes_first (void)
{
  g_assert_cmpint (pm_span_compare ((PmSpan){ 1, 9 }, (PmSpan){ 1, 5 }), <, 0);
  g_assert_cmpint (pm_span_compare ((PmSpan){ 1, 9 }, (PmSpan){ 2, 20 }), <, 0);
  g_assert_cmpint (pm_span_compare ((PmSpan){ 1, 9 }, (PmSpan){ 1, 9 }), ==, 0);
}

static void
test_order_holds_for_large_offsets (void)
{
  g_assert_cmpint (pm_span_compare ((PmSpan){ 0, 1 }, (PmSpan){ G_MAXUINT - 1, G_MAXUINT }), <, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span/touching-spans-do-not-overlap", test_touching_spans_do_not_overlap);
  g_test_add_func ("/span/nested-spans-overlap", test_nested_spans_overlap);
  g_test_add_func ("/span/end-is-outside", test_end_is_outside);
  g_test_add_func ("/span/length-is-the-difference", test_length_is_the_difference);
  g_test_add_func ("/span/longer-comes-first", test_longer_comes_first);
  g_test_add_func ("/span/order-holds-for-large-offsets", test_order_holds_for_large_offsets);

  return g_test_run ();
}
