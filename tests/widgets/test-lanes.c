#include "pm-lanes.h"

static void
test_touching_items_share_a_lane (void)
{
  const PmLaneItem items[] = { { { 0, 5 }, 5, 1 }, { { 5, 9 }, 4, 2 } };
  guint lanes[2];

  pm_lanes_assign (items, 2, lanes);
  g_assert_cmpuint (lanes[0], ==, 0);
  g_assert_cmpuint (lanes[1], ==, 0);
}

static void
test_shorter_is_nearer (void)
{
  const PmLaneItem items[] = { { { 0, 50 }, 50, 1 }, { { 10, 20 }, 10, 2 }, { { 5, 30 }, 25, 3 } };
  guint lanes[3];

  pm_lanes_assign (items, 3, lanes);
  g_assert_cmpuint (lanes[0], ==, 2);
  g_assert_cmpuint (lanes[1], ==, 0);
  g_assert_cmpuint (lanes[2], ==, 1);
}

static void
test_fourth_finds_no_room (void)
{
  const PmLaneItem items[] = { { { 0, 9 }, 9, 1 }, { { 0, 9 }, 9, 2 }, { { 0, 9 }, 9, 3 }, { { 0, 9 }, 9, 4 } };
  guint lanes[4];

  pm_lanes_assign (items, 4, lanes);
  g_assert_cmpuint (lanes[3], ==, PM_N_LANES);
}

static PmLaneItem
make_random (GRand *rand, gint64 id)
{
  guint start = (guint) g_rand_int_range (rand, 0, 300);
  guint length = (guint) g_rand_int_range (rand, 1, 40);

  return (PmLaneItem){ { start, start + length }, length, id };
}

static void
test_order_does_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 50; round++) {
    PmLaneItem items[60], reversed[60];
    guint lanes[60], reversed_lanes[60];

    for (guint i = 0; i < 60; i++)
      reversed[59 - i] = items[i] = make_random (rand, i);
    pm_lanes_assign (items, 60, lanes);
    pm_lanes_assign (reversed, 60, reversed_lanes);
    for (guint i = 0; i < 60; i++)
      g_assert_cmpuint (lanes[i], ==, reversed_lanes[59 - i]);
  }
}

static void
test_no_two_overlap_in_a_lane (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  PmLaneItem items[100];
  guint lanes[100];

  for (guint i = 0; i < 100; i++)
    items[i] = make_random (rand, i);
  pm_lanes_assign (items, 100, lanes);
  for (guint i = 0; i < 100; i++) {
    for (guint j = 0; j < i; j++)
      g_assert_true (lanes[i] >= PM_N_LANES || lanes[i] != lanes[j] || !pm_span_overlaps (items[i].span, items[j].span));
  }
}

static void
test_other_clusters_do_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  PmLaneItem items[40];
  guint lanes[40], alone[20];

  for (guint i = 0; i < 20; i++)
    items[i] = make_random (rand, i);
  for (guint i = 20; i < 40; i++) {
    items[i] = make_random (rand, i);
    items[i].span.start += 1000;
    items[i].span.end += 1000;
  }
  pm_lanes_assign (items, 40, lanes);
  pm_lanes_assign (items, 20, alone);
  for (guint i = 0; i < 20; i++)
    g_assert_cmpuint (lanes[i], ==, alone[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lanes/touching-items-share-a-lane", test_touching_items_share_a_lane);
  g_test_add_func ("/lanes/shorter-is-nearer", test_shorter_is_nearer);
  g_test_add_func ("/lanes/fourth-finds-no-room", test_fourth_finds_no_room);
  g_test_add_func ("/lanes/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/lanes/no-two-overlap-in-a-lane", test_no_two_overlap_in_a_lane);
  g_test_add_func ("/lanes/other-clusters-do-not-matter", test_other_clusters_do_not_matter);

  return g_test_run ();
}
