#include "pm-look-chooser.h"

typedef struct {
  PmLookChooser *chooser;
  int color;
  int pattern;
} Fixture;

static void
chosen_cb (Fixture *f, guint color, guint pattern)
{
  f->color = (int) color;
  f->pattern = (int) pattern;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->chooser = g_object_ref_sink (g_object_new (PM_TYPE_LOOK_CHOOSER, NULL));
  f->color = f->pattern = -1;
  pm_look_chooser_show (f->chooser, PM_COLOR_BLUE, PM_PATTERN_SOLID);
  g_signal_connect_swapped (f->chooser, "chosen", G_CALLBACK (chosen_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->chooser);
}

/* Adds all toggle buttons below @widget: the colors, then the patterns. */
static void
collect (GtkWidget *widget, GPtrArray *buttons)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, buttons);
}

static GtkToggleButton *
get_button (Fixture *f, guint i)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (GTK_WIDGET (f->chooser), buttons);
  g_assert_cmpuint (buttons->len, ==, PM_N_COLORS + PM_N_PATTERNS);

  return g_ptr_array_index (buttons, i);
}

static void
click (Fixture *f, guint i)
{
  gtk_toggle_button_set_active (get_button (f, i), TRUE);
  g_signal_emit_by_name (get_button (f, i), "clicked");
}

static void
test_color_brings_its_pattern (Fixture *f, gconstpointer data)
{
  click (f, PM_COLOR_PLUM);
  g_assert_cmpint (f->color, ==, PM_COLOR_PLUM);
  g_assert_cmpint (f->pattern, ==, PM_PATTERN_WAVE);
}

static void
test_pattern_leaves_the_color (Fixture *f, gconstpointer data)
{
  click (f, PM_N_COLORS + PM_PATTERN_TICKS);
  g_assert_cmpint (f->color, ==, PM_COLOR_BLUE);
  g_assert_cmpint (f->pattern, ==, PM_PATTERN_TICKS);
}

static void
test_same_color_keeps_another_pattern (Fixture *f, gconstpointer data)
{
  pm_look_chooser_show (f->chooser, PM_COLOR_BLUE, PM_PATTERN_TICKS);
  click (f, PM_COLOR_BLUE);
  g_assert_cmpint (f->color, ==, -1);
}

static void
test_it_shows_what_is_stored_until_told (Fixture *f, gconstpointer data)
{
  click (f, PM_COLOR_RED);
  g_assert_true (gtk_toggle_button_get_active (get_button (f, PM_COLOR_BLUE)));
  pm_look_chooser_show (f->chooser, PM_COLOR_RED, PM_PATTERN_DOUBLE);
  g_assert_true (gtk_toggle_button_get_active (get_button (f, PM_COLOR_RED)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/look-chooser/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("color-brings-its-pattern", test_color_brings_its_pattern);
  ADD ("pattern-leaves-the-color", test_pattern_leaves_the_color);
  ADD ("same-color-keeps-another-pattern", test_same_color_keeps_another_pattern);
  ADD ("it-shows-what-is-stored-until-told", test_it_shows_what_is_stored_until_told);

  return g_test_run ();
}
