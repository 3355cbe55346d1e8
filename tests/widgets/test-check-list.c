#include "pm-check-list.h"

static void
add_tag (GPtrArray *tags, gint64 id, gint64 parent, const char *name)
{
  PmTagFields fields = { .id = id, .parent = parent, .position = (guint) id, .name = name };

  g_ptr_array_add (tags, pm_tag_new (&fields, NULL));
}

/* 1 Quote (2 Direct, 3 Partial), 4 Claim */
static PmCheckList *
new_list (void)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PmCodebook) codebook = NULL;
  PmCheckList *list = g_object_ref_sink (g_object_new (PM_TYPE_CHECK_LIST, NULL));

  add_tag (tags, 1, 0, "Quote");
  add_tag (tags, 2, 1, "Direct");
  add_tag (tags, 3, 1, "Partial");
  add_tag (tags, 4, 0, "Claim");
  codebook = pm_codebook_new (tags);
  pm_check_list_set_tags (list, codebook);
  return list;
}

static void
test_ticking_one_ticks_those_under_it (void)
{
  g_autoptr (PmCheckList) list = new_list ();
  g_autoptr (GArray) ids = NULL;

  pm_check_list_check (list, 1);
  ids = pm_check_list_dup_checked (list);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, 3);
}

static void
test_ticking_one_leaves_those_above_it (void)
{
  g_autoptr (PmCheckList) list = new_list ();

  pm_check_list_check (list, 3);
  g_assert_cmpuint (pm_check_list_get_n_checked (list), ==, 1);
}

static GtkWidget *
find_check (GtkWidget *widget, const char *label)
{
  if (GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_check (child, label);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_unticking_one_unticks_those_above_it (void)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (PmCheckList) list = new_list ();
  GtkWidget *check;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (list));
  gtk_window_present (GTK_WINDOW (window));
  while ((check = find_check (GTK_WIDGET (list), "Direct")) == NULL)
    g_main_context_iteration (NULL, TRUE);

  pm_check_list_check (list, 1);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (pm_check_list_get_n_checked (list), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/check-list/ticking-one-ticks-those-under-it", test_ticking_one_ticks_those_under_it);
  g_test_add_func ("/check-list/ticking-one-leaves-those-above-it", test_ticking_one_leaves_those_above_it);
  g_test_add_func ("/check-list/unticking-one-unticks-those-above-it", test_unticking_one_unticks_those_above_it);

  return g_test_run ();
}
