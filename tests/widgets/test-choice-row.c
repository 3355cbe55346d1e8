#include "pm-choice-row.h"

static const char *const few[] = { "whole", "cut", NULL };
static const char *const many[] = { "a", "b", "c", "d", "e", NULL };

static void
changed_cb (char **wanted, const char *value)
{
  g_free (*wanted);
  *wanted = g_strdup (value != NULL ? value : "");
}

static PmChoiceRow *
make (const char *const *choices)
{
  return g_object_ref_sink (PM_CHOICE_ROW (pm_choice_row_new ("Fidelity", choices)));
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static void
test_few_are_buttons (void)
{
  PmChoiceRow *row = make (few);

  g_assert_nonnull (find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON));
  g_assert_null (find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN));
  g_assert_finalize_object (row);
}

static void
test_many_are_a_list (void)
{
  PmChoiceRow *row = make (many);

  g_assert_nonnull (find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN));
  g_assert_finalize_object (row);
}

static void
test_showing_asks_for_nothing (void)
{
  PmChoiceRow *row = make (many);
  g_autofree char *wanted = NULL;

  g_signal_connect_swapped (row, "value-changed", G_CALLBACK (changed_cb), &wanted);
  pm_choice_row_show (row, "c");
  pm_choice_row_show (row, NULL);
  g_assert_null (wanted);
  g_assert_finalize_object (row);
}

static void
test_pressing_asks_for_the_choice (void)
{
  PmChoiceRow *row = make (few);
  g_autofree char *wanted = NULL;

  g_signal_connect_swapped (row, "value-changed", G_CALLBACK (changed_cb), &wanted);
  g_signal_emit_by_name (find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON), "clicked");
  g_assert_cmpstr (wanted, ==, "whole");
  g_assert_finalize_object (row);
}

static void
test_pressing_the_chosen_asks_for_none (void)
{
  PmChoiceRow *row = make (few);
  g_autofree char *wanted = NULL;

  pm_choice_row_show (row, "whole");
  g_signal_connect_swapped (row, "value-changed", G_CALLBACK (changed_cb), &wanted);
  g_signal_emit_by_name (find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON), "clicked");
  g_assert_cmpstr (wanted, ==, "");
  g_assert_finalize_object (row);
}

static void
test_list_has_none_first (void)
{
  PmChoiceRow *row = make (many);
  GtkDropDown *list = GTK_DROP_DOWN (find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN));
  g_autofree char *wanted = NULL;

  pm_choice_row_show (row, "b");
  g_assert_cmpuint (gtk_drop_down_get_selected (list), ==, 2);
  g_signal_connect_swapped (row, "value-changed", G_CALLBACK (changed_cb), &wanted);
  gtk_drop_down_set_selected (list, 0);
  g_assert_cmpstr (wanted, ==, "");
  g_assert_finalize_object (row);
}

static void
test_value_that_is_no_choice_is_shown (void)
{
  PmChoiceRow *row = make (many);
  GtkDropDown *list = GTK_DROP_DOWN (find (GTK_WIDGET (row), GTK_TYPE_DROP_DOWN));

  pm_choice_row_show (row, "gone");
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (list)), ==, "gone");
  pm_choice_row_show (row, "b");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (list)), ==, 6);
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/choice-row/few-are-buttons", test_few_are_buttons);
  g_test_add_func ("/choice-row/many-are-a-list", test_many_are_a_list);
  g_test_add_func ("/choice-row/showing-asks-for-nothing", test_showing_asks_for_nothing);
  g_test_add_func ("/choice-row/pressing-asks-for-the-choice", test_pressing_asks_for_the_choice);
  g_test_add_func ("/choice-row/pressing-the-chosen-asks-for-none", test_pressing_the_chosen_asks_for_none);
  g_test_add_func ("/choice-row/list-has-none-first", test_list_has_none_first);
  g_test_add_func ("/choice-row/value-that-is-no-choice-is-shown", test_value_that_is_no_choice_is_shown);

  return g_test_run ();
}
