#include "pm-spans.h"

static GArray *
spans_new (guint n, const guint *ends)
{
  GArray *spans = pm_spans_new ();

  for (guint i = 0; i < n; i += 2)
    g_array_append_val (spans, ((PmSpan){ ends[i], ends[i + 1] }));

  return spans;
}

#define SPANS(...) spans_new (G_N_ELEMENTS (((guint[]){ __VA_ARGS__ })), (guint[]){ __VA_ARGS__ })

static void
test_union_joins_what_touches (void)
{
  g_autoptr (GArray) a = SPANS (0, 3, 10, 12);
  g_autoptr (GArray) b = SPANS (3, 5, 11, 15);
  g_autoptr (GArray) wanted = SPANS (0, 5, 10, 15);
  g_autoptr (GArray) all = pm_spans_union (a, b);

  g_assert_true (pm_spans_equal (all, wanted));
}

static void
test_union_keeps_what_is_apart (void)
{
  g_autoptr (GArray) a = SPANS (10, 12);
  g_autoptr (GArray) b = SPANS (0, 3);
  g_autoptr (GArray) wanted = SPANS (0, 3, 10, 12);
  g_autoptr (GArray) all = pm_spans_union (a, b);

  g_assert_true (pm_spans_equal (all, wanted));
}

static void
test_what_lies_in_a_gap_does_not_overlap (void)
{
  g_autoptr (GArray) a = SPANS (0, 3, 10, 12);
  g_autoptr (GArray) b = SPANS (3, 10);
  g_autoptr (GArray) c = SPANS (2, 4);

  g_assert_false (pm_spans_overlap (a, b));
  g_assert_true (pm_spans_overlap (a, c));
}

static void
test_more_pieces_are_not_equal (void)
{
  g_autoptr (GArray) a = SPANS (0, 3, 10, 12);
  g_autoptr (GArray) b = SPANS (0, 3);

  g_assert_false (pm_spans_equal (a, b));
}

static void
test_the_extent_reaches_to_the_last_end (void)
{
  g_autoptr (GArray) a = SPANS (2, 3, 10, 12);
  PmSpan extent = pm_spans_get_extent (a);

  g_assert_cmpuint (extent.start, ==, 2);
  g_assert_cmpuint (extent.end, ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spans/union-joins-what-touches", test_union_joins_what_touches);
  g_test_add_func ("/spans/union-keeps-what-is-apart", test_union_keeps_what_is_apart);
  g_test_add_func ("/spans/what-lies-in-a-gap-does-not-overlap", test_what_lies_in_a_gap_does_not_overlap);
  g_test_add_func ("/spans/more-pieces-are-not-equal", test_more_pieces_are_not_equal);
  g_test_add_func ("/spans/the-extent-reaches-to-the-last-end", test_the_extent_reaches_to_the_last_end);

  return g_test_run ();
}
