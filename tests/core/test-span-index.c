#include "pm-span-index.h"

typedef struct {
  PmSpan span;
  gpointer owner;
} Pair;

static gboolean
collect (PmSpan span, gpointer owner, gpointer pairs)
{
  Pair pair = { span, owner };

  g_array_append_val (pairs, pair);
  return TRUE;
}

static GArray *
dup_overlapping (const PmSpanIndex *index, PmSpan range)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  pm_span_index_foreach (index, range, collect, pairs);
  return pairs;
}

static guint
count_overlapping (const PmSpanIndex *index, PmSpan range)
{
  g_autoptr (GArray) pairs = dup_overlapping (index, range);

  return pairs->len;
}

static void
test_touching_spans_are_not_found (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();

  pm_span_index_add (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (1));

  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 0, 5 }), ==, 0);
  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 10, 12 }), ==, 0);
  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 9, 10 }), ==, 1);
  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 0, 6 }), ==, 1);
}

static void
test_the_same_pair_is_kept_once (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();

  pm_span_index_add (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (1));
  pm_span_index_add (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (1));

  g_assert_cmpuint (pm_span_index_get_size (index), ==, 1);
}

static void
test_removing_needs_span_and_owner (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();

  pm_span_index_add (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (1));

  g_assert_false (pm_span_index_remove (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (2)));
  g_assert_false (pm_span_index_remove (index, (PmSpan){ 5, 9 }, GUINT_TO_POINTER (1)));
  g_assert_true (pm_span_index_remove (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (1)));
  g_assert_cmpuint (pm_span_index_get_size (index), ==, 0);
}

static void
test_clearing_leaves_nothing (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();

  pm_span_index_add (index, (PmSpan){ 5, 10 }, GUINT_TO_POINTER (1));
  pm_span_index_clear (index);

  g_assert_cmpuint (pm_span_index_get_size (index), ==, 0);
  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 0, 100 }), ==, 0);
}

static gboolean
stop_at_once (PmSpan span, gpointer owner, gpointer count)
{
  ++*(guint *) count;
  return FALSE;
}

static void
test_foreach_stops_when_told (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();
  guint count = 0;

  for (guint i = 0; i < 100; i++)
    pm_span_index_add (index, (PmSpan){ i, i + 50 }, GUINT_TO_POINTER (1));
  pm_span_index_foreach (index, (PmSpan){ 0, 200 }, stop_at_once, &count);

  g_assert_cmpuint (count, ==, 1);
}

static void
test_the_longer_is_visited_first (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();
  g_autoptr (GArray) pairs = NULL;

  pm_span_index_add (index, (PmSpan){ 5, 8 }, GUINT_TO_POINTER (1));
  pm_span_index_add (index, (PmSpan){ 5, 20 }, GUINT_TO_POINTER (2));
  pairs = dup_overlapping (index, (PmSpan){ 0, 100 });

  g_assert_true (g_array_index (pairs, Pair, 0).owner == GUINT_TO_POINTER (2));
}

static void
test_next_and_previous_go_by_start (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();
  PmSpan span;

  pm_span_index_add (index, (PmSpan){ 2, 30 }, GUINT_TO_POINTER (1));
  pm_span_index_add (index, (PmSpan){ 5, 8 }, GUINT_TO_POINTER (2));

  g_assert_true (pm_span_index_next (index, 3, &span) == GUINT_TO_POINTER (2));
  g_assert_cmpuint (span.start, ==, 5);
  g_assert_true (pm_span_index_next (index, 5, NULL) == GUINT_TO_POINTER (2));
  g_assert_null (pm_span_index_next (index, 6, NULL));
  g_assert_true (pm_span_index_previous (index, 5, &span) == GUINT_TO_POINTER (1));
  g_assert_cmpuint (span.end, ==, 30);
  g_assert_null (pm_span_index_previous (index, 2, NULL));
}

static void
test_many_equal_spans_keep_their_owners (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();
  const guint n = 20000;

  for (guint i = 1; i <= n; i++)
    pm_span_index_add (index, (PmSpan){ 7, 9 }, GUINT_TO_POINTER (i));
  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 8, 9 }), ==, n);
  for (guint i = 1; i <= n; i += 2)
    g_assert_true (pm_span_index_remove (index, (PmSpan){ 7, 9 }, GUINT_TO_POINTER (i)));

  g_assert_cmpuint (count_overlapping (index, (PmSpan){ 8, 9 }), ==, n / 2);
  g_assert_false (pm_span_index_remove (index, (PmSpan){ 7, 9 }, GUINT_TO_POINTER (1)));
}

static void
assert_same_query (const PmSpanIndex *index, GArray *list, PmSpan range)
{
  g_autoptr (GArray) found = dup_overlapping (index, range);
  guint expected = 0;

  for (guint i = 0; i < list->len; i++)
    expected += pm_span_overlaps (g_array_index (list, Pair, i).span, range);
  g_assert_cmpuint (found->len, ==, expected);
  for (guint i = 0; i < found->len; i++) {
    PmSpan span = g_array_index (found, Pair, i).span;

    g_assert_true (pm_span_overlaps (span, range));
    g_assert_true (i == 0 || pm_span_compare (g_array_index (found, Pair, i - 1).span, span) <= 0);
  }
}

static void
assert_same_neighbors (const PmSpanIndex *index, GArray *list, guint offset)
{
  guint next = G_MAXUINT, previous = G_MAXUINT;
  PmSpan span;

  for (guint i = 0; i < list->len; i++) {
    guint start = g_array_index (list, Pair, i).span.start;

    if (start >= offset)
      next = MIN (next, start);
    else
      previous = previous == G_MAXUINT ? start : MAX (previous, start);
  }
  g_assert_cmpuint (pm_span_index_next (index, offset, &span) != NULL ? span.start : G_MAXUINT, ==, next);
  g_assert_cmpuint (pm_span_index_previous (index, offset, &span) != NULL ? span.start : G_MAXUINT, ==, previous);
}

static void
change_both (PmSpanIndex *index, GArray *list, guint step)
{
  guint start = (guint) g_test_rand_int_range (0, 2000);
  Pair pair = { { start, start + (guint) g_test_rand_int_range (1, step % 10 == 0 ? 1000 : 20) }, GUINT_TO_POINTER (step + 1) };

  if (list->len > 400 || (list->len > 0 && g_test_rand_int_range (0, 5) < 2)) {
    guint at = (guint) g_test_rand_int_range (0, (gint32) list->len);

    pair = g_array_index (list, Pair, at);
    g_array_remove_index_fast (list, at);
    g_assert_true (pm_span_index_remove (index, pair.span, pair.owner));
    return;
  }
  g_array_append_val (list, pair);
  pm_span_index_add (index, pair.span, pair.owner);
}

static void
test_random_changes_match_a_plain_list (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint step = 0; step < 50000; step++) {
    guint start = (guint) g_test_rand_int_range (0, 2200);

    change_both (index, list, step);
    g_assert_cmpuint (pm_span_index_get_size (index), ==, list->len);
    if (step % 4 == 0)
      assert_same_query (index, list, (PmSpan){ start, start + (guint) g_test_rand_int_range (0, 100) });
    if (step % 4 == 1)
      assert_same_neighbors (index, list, start);
  }
}

static void
test_sorted_input_does_not_unbalance_it (void)
{
  g_autoptr (PmSpanIndex) index = pm_span_index_new ();
  const guint n = 200000;

  for (guint i = 0; i < n; i++)
    pm_span_index_add (index, (PmSpan){ i, i + 1 }, GUINT_TO_POINTER (1));
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (count_overlapping (index, (PmSpan){ i, i + 1 }), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span-index/touching-spans-are-not-found", test_touching_spans_are_not_found);
  g_test_add_func ("/span-index/the-same-pair-is-kept-once", test_the_same_pair_is_kept_once);
  g_test_add_func ("/span-index/removing-needs-span-and-owner", test_removing_needs_span_and_owner);
  g_test_add_func ("/span-index/clearing-leaves-nothing", test_clearing_leaves_nothing);
  g_test_add_func ("/span-index/foreach-stops-when-told", test_foreach_stops_when_told);
  g_test_add_func ("/span-index/the-longer-is-visited-first", test_the_longer_is_visited_first);
  g_test_add_func ("/span-index/next-and-previous-go-by-start", test_next_and_previous_go_by_start);
  g_test_add_func ("/span-index/many-equal-spans-keep-their-owners", test_many_equal_spans_keep_their_owners);
  g_test_add_func ("/span-index/random-changes-match-a-plain-list", test_random_changes_match_a_plain_list);
  g_test_add_func ("/span-index/sorted-input-does-not-unbalance-it", test_sorted_input_does_not_unbalance_it);

  return g_test_run ();
}
