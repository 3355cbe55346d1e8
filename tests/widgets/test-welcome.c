#include "pm-recent-row.h"
#include "pm-recents.h"
#include "pm-welcome.h"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
forget_all (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PM_APP_ID);

  g_settings_reset (settings, "recent-projects");
}

static void
test_fits_the_narrowest_window (void)
{
  g_autoptr (PmRecents) recents = pm_recents_new ();
  g_autoptr (GtkWidget) welcome = NULL;
  int minimum;

  pm_recents_add (recents, "/a/long/path/to/somewhere/far/away/project.pressmark", "A project with a long name", 12345);
  welcome = g_object_ref_sink (pm_welcome_new ());
  gtk_widget_measure (welcome, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  forget_all ();
}

static void
test_lists_recent_projects (void)
{
  g_autoptr (PmRecents) recents = pm_recents_new ();
  g_autoptr (GtkWidget) welcome = g_object_ref_sink (pm_welcome_new ());
  GtkWidget *row;

  g_assert_null (find (welcome, PM_TYPE_RECENT_ROW));
  pm_recents_add (recents, "/a.pressmark", "A", 1);
  row = find (welcome, PM_TYPE_RECENT_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "A");
  forget_all ();
  g_assert_null (find (welcome, PM_TYPE_RECENT_ROW));
}

static void
test_forgets_a_project (void)
{
  g_autoptr (PmRecents) recents = pm_recents_new ();
  g_autoptr (GtkWidget) welcome = NULL;

  pm_recents_add (recents, "/a.pressmark", "A", 1);
  welcome = g_object_ref_sink (pm_welcome_new ());
  gtk_widget_activate_action (welcome, "welcome.forget", "s", "/a.pressmark");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (recents)), ==, 0);
}

static void
test_missing_project_cannot_be_opened (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/gone.pressmark");
  g_autoptr (PmRecent) recent = pm_recent_new (file, "Gone", 3, 0);
  g_autoptr (GtkWidget) row = g_object_ref_sink (pm_recent_row_new (recent));

  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  pm_recent_check (recent);
  while (!pm_recent_get_missing (recent))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/welcome/fits-the-narrowest-window", test_fits_the_narrowest_window);
  g_test_add_func ("/welcome/lists-recent-projects", test_lists_recent_projects);
  g_test_add_func ("/welcome/forgets-a-project", test_forgets_a_project);
  g_test_add_func ("/welcome/missing-project-cannot-be-opened", test_missing_project_cannot_be_opened);

  return g_test_run ();
}
