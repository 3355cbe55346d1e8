#include "pm-side-pane.h"

static void
test_goes_where_there_is_no_room_and_comes_back (void)
{
  PmSidePane pane = { 700, TRUE };

  pm_side_pane_set_width (&pane, 699);
  g_assert_false (pm_side_pane_is_shown (&pane));
  pm_side_pane_set_width (&pane, 700);
  g_assert_true (pm_side_pane_is_shown (&pane));
}

static void
test_the_user_may_force_it (void)
{
  PmSidePane pane = { 700, TRUE };

  pm_side_pane_set_width (&pane, 500);
  pm_side_pane_set_shown (&pane, TRUE);
  pm_side_pane_set_width (&pane, 480);
  g_assert_true (pm_side_pane_is_shown (&pane));
}

static void
test_what_the_user_hid_stays_hidden (void)
{
  PmSidePane pane = { 700, TRUE };

  pm_side_pane_set_shown (&pane, FALSE);
  pm_side_pane_set_width (&pane, 500);
  pm_side_pane_set_width (&pane, 900);
  g_assert_false (pm_side_pane_is_shown (&pane));
}

static void
test_hiding_in_a_narrow_window_is_for_then (void)
{
  PmSidePane pane = { 700, TRUE };

  pm_side_pane_set_width (&pane, 500);
  pm_side_pane_set_shown (&pane, TRUE);
  pm_side_pane_set_shown (&pane, FALSE);
  pm_side_pane_set_width (&pane, 900);
  g_assert_true (pm_side_pane_is_shown (&pane));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/side-pane/goes-where-there-is-no-room-and-comes-back", test_goes_where_there_is_no_room_and_comes_back);
  g_test_add_func ("/side-pane/the-user-may-force-it", test_the_user_may_force_it);
  g_test_add_func ("/side-pane/what-the-user-hid-stays-hidden", test_what_the_user_hid_stays_hidden);
  g_test_add_func ("/side-pane/hiding-in-a-narrow-window-is-for-then", test_hiding_in_a_narrow_window_is_for_then);

  return g_test_run ();
}
