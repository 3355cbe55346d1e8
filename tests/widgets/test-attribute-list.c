#include "pm-attribute-list.h"
#include "pm-attribute-row.h"
#include "pm-tag-edit.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  GtkWidget *window;
  PmAttributeList *list;
} Fixture;

static void
show (Fixture *f)
{
  pm_attribute_list_show (f->list, pm_test_tags_get (f->project, "Quote"));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->window = gtk_window_new ();
  f->list = g_object_new (PM_TYPE_ATTRIBUTE_LIST, "project", f->project, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->list));
  show (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->list);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

static GtkWidget *
get_row (Fixture *f, int i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (f->list))), i));
}

/* The @i-th entry below @widget: the name, then the choices. */
static GtkEditable *
find_entry (GtkWidget *widget, int *i)
{
  GtkEditable *entry = ADW_IS_ENTRY_ROW (widget) && (*i)-- == 0 ? GTK_EDITABLE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && entry == NULL; child = gtk_widget_get_next_sibling (child))
    entry = find_entry (child, i);

  return entry;
}

static void
type (Fixture *f, int row, int entry, const char *text)
{
  gtk_editable_set_text (find_entry (get_row (f, row), &entry), text);
  pm_attribute_row_commit (PM_ATTRIBUTE_ROW (get_row (f, row)));
  pm_test_tags_settle (f->project);
}

static void
test_each_attribute_has_a_row (Fixture *f, gconstpointer data)
{
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (f, 0))), ==, "Speaker");
  g_assert_nonnull (get_row (f, 3));
  g_assert_null (get_row (f, 4));
}

static void
test_name_is_stored (Fixture *f, gconstpointer data)
{
  type (f, 0, 0, " person ");
  g_assert_null (pm_test_tags_get_attribute (f->project, "speaker"));
  g_assert_nonnull (pm_test_tags_get_attribute (f->project, "person"));
}

static void
test_choices_are_split_at_commas (Fixture *f, gconstpointer data)
{
  g_autofree char *choices = NULL;

  type (f, 2, 1, "whole, cut off,, spliced ,whole");
  choices = g_strjoinv ("|", pm_test_tags_get_attribute (f->project, "fidelity")->choices);
  g_assert_cmpstr (choices, ==, "whole|cut off|spliced");
}

static void
test_showing_stores_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *before = g_strdup (pm_project_get_undo_label (f->project));

  show (f);
  pm_attribute_row_commit (PM_ATTRIBUTE_ROW (get_row (f, 2)));
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (pm_project_get_undo_label (f->project), ==, before);
}

static void
test_moving_keeps_the_row (Fixture *f, gconstpointer data)
{
  GtkWidget *row = get_row (f, 0);

  gtk_widget_activate_action (row, "attribute.move", "i", 1);
  pm_test_tags_settle (f->project);
  show (f);
  g_assert_true (get_row (f, 1) == row);
}

static void
test_first_cannot_move_up (Fixture *f, gconstpointer data)
{
  gtk_widget_activate_action (get_row (f, 0), "attribute.move", "i", -1);
  pm_test_tags_settle (f->project);
  show (f);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (f, 0))), ==, "Speaker");
}

static void
test_removing_is_stored (Fixture *f, gconstpointer data)
{
  gtk_widget_activate_action (get_row (f, 1), "attribute.remove", NULL);
  pm_test_tags_settle (f->project);
  g_assert_null (pm_test_tags_get_attribute (f->project, "cue"));
}

static void
test_added_attributes_have_names_of_their_own (Fixture *f, gconstpointer data)
{
  pm_attribute_list_add (f->list);
  pm_test_tags_settle (f->project);
  show (f);
  pm_attribute_list_add (f->list);
  pm_test_tags_settle (f->project);
  g_assert_nonnull (pm_test_tags_get_attribute (f->project, "new attribute"));
  g_assert_nonnull (pm_test_tags_get_attribute (f->project, "new attribute 2"));
}

static void
test_change_leaves_a_name_being_typed (Fixture *f, gconstpointer data)
{
  int first = 0;
  GtkEditable *entry = find_entry (get_row (f, 0), &first);
  PmAttribute attribute = *pm_test_tags_get_attribute (f->project, "speaker");

  gtk_editable_set_text (entry, "typing");
  attribute.required = TRUE;
  pm_test_tags_apply (f->project, pm_edit_change_attribute (&attribute));
  show (f);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "typing");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/attribute-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("each-attribute-has-a-row", test_each_attribute_has_a_row);
  ADD ("name-is-stored", test_name_is_stored);
  ADD ("choices-are-split-at-commas", test_choices_are_split_at_commas);
  ADD ("showing-stores-nothing", test_showing_stores_nothing);
  ADD ("moving-keeps-the-row", test_moving_keeps_the_row);
  ADD ("first-cannot-move-up", test_first_cannot_move_up);
  ADD ("removing-is-stored", test_removing_is_stored);
  ADD ("added-attributes-have-names-of-their-own", test_added_attributes_have_names_of_their_own);
  ADD ("change-leaves-a-name-being-typed", test_change_leaves_a_name_being_typed);

  return g_test_run ();
}
