#include "pm-flag-row.h"

typedef struct {
  GtkWidget *row;
  GtkSwitch *toggle;
  guint n_changes;
  char *wanted;
} Fixture;

static void
changed_cb (Fixture *f, const char *value)
{
  f->n_changes++;
  g_free (f->wanted);
  f->wanted = g_strdup (value);
}

static GtkWidget *
find_switch (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SWITCH (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_switch (child);

  return found;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (PmAttribute) attribute = pm_attribute_new ("sure", PM_ATTRIBUTE_FLAG);

  f->row = g_object_ref_sink (pm_flag_row_new (attribute));
  f->toggle = GTK_SWITCH (find_switch (f->row));
  g_signal_connect_swapped (f->row, "value-changed", G_CALLBACK (changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->row);
  g_free (f->wanted);
}

static void
set_value (Fixture *f, const char *text)
{
  PmValue value = { 1, (char *) text, FALSE, { 0, 0 } };

  pm_value_row_set_value (PM_VALUE_ROW (f->row), text != NULL ? &value : NULL);
}

static void
test_on_is_true_and_off_is_none (Fixture *f, gconstpointer data)
{
  gtk_switch_set_active (f->toggle, TRUE);
  g_assert_cmpstr (f->wanted, ==, "true");
  gtk_switch_set_active (f->toggle, FALSE);
  g_assert_null (f->wanted);
  g_assert_cmpuint (f->n_changes, ==, 2);
}

static void
test_showing_asks_for_nothing (Fixture *f, gconstpointer data)
{
  set_value (f, "true");
  g_assert_true (gtk_switch_get_active (f->toggle));
  set_value (f, NULL);
  g_assert_false (gtk_switch_get_active (f->toggle));
  g_assert_cmpuint (f->n_changes, ==, 0);
}

static void
test_false_is_off (Fixture *f, gconstpointer data)
{
  set_value (f, "false");
  g_assert_false (gtk_switch_get_active (f->toggle));
}

static void
test_refused_switch_goes_back (Fixture *f, gconstpointer data)
{
  gtk_switch_set_active (f->toggle, TRUE);
  pm_value_row_refuse (PM_VALUE_ROW (f->row));
  g_assert_false (gtk_switch_get_active (f->toggle));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/flag-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("on-is-true-and-off-is-none", test_on_is_true_and_off_is_none);
  ADD ("showing-asks-for-nothing", test_showing_asks_for_nothing);
  ADD ("false-is-off", test_false_is_off);
  ADD ("refused-switch-goes-back", test_refused_switch_goes_back);

  return g_test_run ();
}
