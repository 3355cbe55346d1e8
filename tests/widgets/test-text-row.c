#include "pm-text-row.h"

typedef struct {
  GtkWidget *row;
  GPtrArray *wanted; /* of string, owned; "" for none */
} Fixture;

static void
changed_cb (Fixture *f, const char *value)
{
  g_ptr_array_add (f->wanted, g_strdup (value != NULL ? value : ""));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (PmAttribute) attribute = pm_attribute_new ("speaker", PM_ATTRIBUTE_PERSON);

  f->wanted = g_ptr_array_new_with_free_func (g_free);
  f->row = g_object_ref_sink (pm_text_row_new (attribute, NULL));
  g_signal_connect_swapped (f->row, "value-changed", G_CALLBACK (changed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->row);
  g_ptr_array_unref (f->wanted);
}

static void
type (Fixture *f, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (f->row), text);
}

static void
set_value (Fixture *f, const char *text)
{
  PmValue value = { 1, (char *) text, FALSE, { 0, 0 } };

  pm_value_row_set_value (PM_VALUE_ROW (f->row), text != NULL ? &value : NULL);
}

static const char *
get_text (Fixture *f)
{
  return gtk_editable_get_text (GTK_EDITABLE (f->row));
}

static void
test_commit_asks_once (Fixture *f, gconstpointer data)
{
  type (f, " Harrow");
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  g_assert_cmpuint (f->wanted->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (f->wanted, 0), ==, "Harrow");
}

static void
test_stored_text_is_not_asked_for (Fixture *f, gconstpointer data)
{
  set_value (f, "Harrow");
  type (f, "Harrow ");
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  g_assert_cmpuint (f->wanted->len, ==, 0);
  g_assert_cmpstr (get_text (f), ==, "Harrow");
}

static void
test_refused_text_is_asked_for_again (Fixture *f, gconstpointer data)
{
  type (f, "Harrow");
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  pm_value_row_refuse (PM_VALUE_ROW (f->row));
  g_assert_true (gtk_widget_has_css_class (f->row, "error"));
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  g_assert_cmpuint (f->wanted->len, ==, 2);
}

static void
test_clearing_asks_for_none (Fixture *f, gconstpointer data)
{
  set_value (f, "Harrow");
  gtk_widget_activate_action (f->row, "value.clear", NULL);
  g_assert_cmpstr (g_ptr_array_index (f->wanted, 0), ==, "");
}

static void
test_undone_value_goes (Fixture *f, gconstpointer data)
{
  set_value (f, "Harrow");
  set_value (f, NULL);
  g_assert_cmpstr (get_text (f), ==, "");
}

static void
test_same_value_can_be_asked_for_after_undo (Fixture *f, gconstpointer data)
{
  type (f, "Harrow");
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  set_value (f, "Harrow");
  set_value (f, NULL);
  type (f, "Harrow");
  pm_value_row_commit (PM_VALUE_ROW (f->row));
  g_assert_cmpuint (f->wanted->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/text-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("commit-asks-once", test_commit_asks_once);
  ADD ("stored-text-is-not-asked-for", test_stored_text_is_not_asked_for);
  ADD ("refused-text-is-asked-for-again", test_refused_text_is_asked_for_again);
  ADD ("clearing-asks-for-none", test_clearing_asks_for_none);
  ADD ("undone-value-goes", test_undone_value_goes);
  ADD ("same-value-can-be-asked-for-after-undo", test_same_value_can_be_asked_for_after_undo);

  return g_test_run ();
}
