#include "pm-columns-layout.h"

typedef struct {
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *first;
  GtkWidget *second;
} Fixture;

static GtkWidget *
add_child (Fixture *f, int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (child, 50, height);
  gtk_box_append (GTK_BOX (f->box), child);

  return child;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = g_object_ref (gtk_window_new ());
  f->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (f->box, g_object_new (PM_TYPE_COLUMNS_LAYOUT, "spacing", 10, "column-width", 100, NULL));
  gtk_window_set_child (GTK_WINDOW (f->window), f->box);
  f->first = add_child (f, 30);
  f->second = add_child (f, 40);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
}

static int
get_height (Fixture *f, int width)
{
  int height;

  gtk_widget_measure (f->box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static graphene_rect_t
get_place (Fixture *f, GtkWidget *child, int width)
{
  graphene_rect_t bounds;

  gtk_widget_size_allocate (f->box, &(GtkAllocation){ 0, 0, width, get_height (f, width) }, -1);
  g_assert_true (gtk_widget_compute_bounds (child, f->box, &bounds));

  return bounds;
}

static void
test_columns_are_as_high_as_the_highest (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (get_height (f, 210), ==, 40);
}

static void
test_narrow_stacks (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (get_height (f, 209), ==, 80);
}

static void
test_columns_share_the_width (Fixture *f, gconstpointer data)
{
  graphene_rect_t place = get_place (f, f->second, 310);

  g_assert_cmpfloat (place.origin.x, ==, 160);
  g_assert_cmpfloat (place.size.width, ==, 150);
}

static void
test_stacked_take_all_the_width (Fixture *f, gconstpointer data)
{
  graphene_rect_t place = get_place (f, f->second, 150);

  g_assert_cmpfloat (place.origin.y, ==, 40);
  g_assert_cmpfloat (place.size.width, ==, 150);
}

static void
test_right_to_left_starts_at_the_right (Fixture *f, gconstpointer data)
{
  gtk_widget_set_direction (f->box, GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat (get_place (f, f->first, 310).origin.x, ==, 160);
}

static void
test_hidden_child_takes_no_room (Fixture *f, gconstpointer data)
{
  gtk_widget_set_visible (f->second, FALSE);
  g_assert_cmpfloat (get_place (f, f->first, 310).size.width, ==, 310);
}

static void
test_it_can_be_as_narrow_as_its_widest_child (Fixture *f, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (f->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 50);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/columns-layout/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("columns-are-as-high-as-the-highest", test_columns_are_as_high_as_the_highest);
  ADD ("narrow-stacks", test_narrow_stacks);
  ADD ("columns-share-the-width", test_columns_share_the_width);
  ADD ("stacked-take-all-the-width", test_stacked_take_all_the_width);
  ADD ("right-to-left-starts-at-the-right", test_right_to_left_starts_at_the_right);
  ADD ("hidden-child-takes-no-room", test_hidden_child_takes_no_room);
  ADD ("it-can-be-as-narrow-as-its-widest-child", test_it_can_be_as_narrow_as_its_widest_child);

  return g_test_run ();
}
