#include "pm-recents.h"

#include <glib/gstdio.h>

static PmRecents *
new_recents (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PM_APP_ID);

  g_settings_reset (settings, "recent-projects");
  return pm_recents_new ();
}

static PmRecent *
get (PmRecents *recents, guint position)
{
  g_autoptr (PmRecent) recent = g_list_model_get_item (G_LIST_MODEL (recents), position);

  return recent;
}

static guint
count (PmRecents *recents)
{
  return g_list_model_get_n_items (G_LIST_MODEL (recents));
}

static void
test_latest_is_first (void)
{
  g_autoptr (PmRecents) recents = new_recents ();

  pm_recents_add (recents, "/a.pressmark", "A", 1);
  pm_recents_add (recents, "/b.pressmark", "B", 2);
  g_assert_cmpstr (pm_recent_get_name (get (recents, 0)), ==, "B");
  g_assert_cmpuint (pm_recent_get_n_documents (get (recents, 0)), ==, 2);
}

static void
test_opening_again_moves_to_the_top (void)
{
  g_autoptr (PmRecents) recents = new_recents ();

  pm_recents_add (recents, "/a.pressmark", "A", 1);
  pm_recents_add (recents, "/b.pressmark", "B", 2);
  pm_recents_add (recents, "/a.pressmark", "A", 5);
  g_assert_cmpuint (count (recents), ==, 2);
  g_assert_cmpstr (pm_recent_get_path (get (recents, 0)), ==, "/a.pressmark");
}

static void
test_only_ten_are_kept (void)
{
  g_autoptr (PmRecents) recents = new_recents ();

  for (int i = 0; i < 12; i++) {
    g_autofree char *path = g_strdup_printf ("/%d.pressmark", i);

    pm_recents_add (recents, path, "N", 1);
  }
  g_assert_cmpuint (count (recents), ==, 10);
  g_assert_cmpstr (pm_recent_get_path (get (recents, 9)), ==, "/2.pressmark");
}

static void
test_all_that_are_alive_show_the_same (void)
{
  g_autoptr (PmRecents) recents = new_recents ();
  g_autoptr (PmRecents) others = pm_recents_new ();

  pm_recents_add (recents, "/a.pressmark", "A", 1);
  g_assert_cmpuint (count (others), ==, 1);
  pm_recents_remove (others, "/a.pressmark");
  g_assert_cmpuint (count (recents), ==, 0);
}

static void
test_odd_file_names_survive (void)
{
  g_autoptr (PmRecents) recents = new_recents ();

  pm_recents_add (recents, "/caf\xe9 %20.pressmark", "A", 1);
  g_assert_cmpstr (pm_recent_get_path (get (recents, 0)), ==, "/caf\xe9 %20.pressmark");
}

static void
test_missing_file_is_noticed (void)
{
  g_autoptr (PmRecents) recents = new_recents ();
  g_autofree char *directory = g_dir_make_tmp ("recents-XXXXXX", NULL);
  g_autofree char *there = g_build_filename (directory, "there.pressmark", NULL);
  g_autofree char *gone = g_build_filename (directory, "gone.pressmark", NULL);

  g_assert_true (g_file_set_contents (there, "", 0, NULL));
  pm_recents_add (recents, there, "There", 1);
  pm_recents_add (recents, gone, "Gone", 1);
  while (!pm_recent_get_missing (get (recents, 0)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (pm_recent_get_missing (get (recents, 1)));

  g_remove (there);
  g_rmdir (directory);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recents/latest-is-first", test_latest_is_first);
  g_test_add_func ("/recents/opening-again-moves-to-the-top", test_opening_again_moves_to_the_top);
  g_test_add_func ("/recents/only-ten-are-kept", test_only_ten_are_kept);
  g_test_add_func ("/recents/all-that-are-alive-show-the-same", test_all_that_are_alive_show_the_same);
  g_test_add_func ("/recents/odd-file-names-survive", test_odd_file_names_survive);
  g_test_add_func ("/recents/missing-file-is-noticed", test_missing_file_is_noticed);

  return g_test_run ();
}
