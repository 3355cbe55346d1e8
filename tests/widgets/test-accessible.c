#include "pm-accessible.h"

/* What gtk_test_accessible_check_property() returns where it differs. */
static gboolean
is_named (GtkWidget *widget, const char *label)
{
  g_autofree char *found = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return found == NULL;
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
test_parts_of_a_drop_down_are_named (void)
{
  const char *const choices[] = { "a", "b", NULL };
  GtkWidget *list = g_object_ref_sink (gtk_drop_down_new_from_strings (choices));

  pm_accessible_name_parts (list, "Role");
  g_assert_true (is_named (find (list, GTK_TYPE_TOGGLE_BUTTON), "Role"));
  g_assert_true (is_named (find (list, GTK_TYPE_LIST_VIEW), "Role"));
  g_assert_finalize_object (list);
}

int
main (int argc, char *argv[])
{
  /* Names are kept only where somebody can ask for them. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/accessible/parts-of-a-drop-down-are-named", test_parts_of_a_drop_down_are_named);

  return g_test_run ();
}
