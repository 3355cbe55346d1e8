#include "pm-annotation-edit.h"
#include "pm-annotations-view.h"
#include "pm-inspector.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  PmText *text;
  GtkWidget *window;
  PmInspector *inspector;
  gint64 first;
  gint64 second;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->first = pm_test_tags_annotate (f->project, "Quote/Direct", 0, 7);
  f->second = pm_test_tags_annotate (f->project, "Claim", 16, 20);
  f->text = pm_text_new ("One two three.\n\nFour five six.", -1);
  f->window = gtk_window_new ();
  f->inspector = PM_INSPECTOR (pm_inspector_new ());
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->inspector));
  g_object_set (f->inspector, "project", f->project, "list", f->list, "text", f->text, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->inspector);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->inspector);
  g_assert_finalize_object (f->list);
  pm_text_unref (f->text);
  pm_test_tags_end (f->project);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GtkListView *
get_list_view (Fixture *f)
{
  return GTK_LIST_VIEW (find (GTK_WIDGET (f->inspector), GTK_TYPE_LIST_VIEW));
}

static GtkSingleSelection *
get_selection (Fixture *f)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (get_list_view (f)));
}

static gint64
get_selected (Fixture *f)
{
  gint64 selected;

  g_object_get (f->inspector, "selected", &selected, NULL);

  return selected;
}

static PmAnnotationFilter *
get_filter (Fixture *f)
{
  return pm_annotations_view_get_filter (PM_ANNOTATIONS_VIEW (find (GTK_WIDGET (f->inspector), PM_TYPE_ANNOTATIONS_VIEW)));
}

static void
test_row_selects_its_annotation (Fixture *f, gconstpointer data)
{
  gtk_single_selection_set_selected (get_selection (f), 1);
  g_assert_cmpint (get_selected (f), ==, f->second);
}

static void
test_annotation_selects_its_row (Fixture *f, gconstpointer data)
{
  g_object_set (f->inspector, "selected", f->second, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (f)), ==, 1);
}

static void
test_selection_survives_a_change (Fixture *f, gconstpointer data)
{
  g_object_set (f->inspector, "selected", f->second, NULL);
  pm_test_tags_apply (f->project, pm_edit_set_note (f->second, "x"));
  g_assert_cmpint (get_selected (f), ==, f->second);
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (f)), ==, 1);
}

static void
test_removed_annotation_is_not_selected (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_object_set (f->inspector, "selected", f->second, NULL);
  g_array_append_val (ids, f->second);
  pm_test_tags_apply (f->project, pm_edit_remove_annotations (ids));
  g_assert_cmpint (get_selected (f), ==, 0);
}

static void
test_action_removes_the_selected (Fixture *f, gconstpointer data)
{
  g_object_set (f->inspector, "selected", f->second, NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_list_view (f)), "annotations.remove", NULL);
  pm_test_tags_settle (f->project);
  g_assert_null (pm_annotation_list_get (f->list, f->second));
  g_assert_nonnull (pm_annotation_list_get (f->list, f->first));
}

static void
test_filtered_selection_stays_selected (Fixture *f, gconstpointer data)
{
  g_object_set (f->inspector, "selected", f->second, NULL);
  pm_annotation_filter_set_words (get_filter (f), "one");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (f))), ==, 1);
  g_assert_cmpint (get_selected (f), ==, f->second);
  pm_annotation_filter_set_words (get_filter (f), NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (f)), ==, 1);
}

static void
test_filter_can_be_cleared (Fixture *f, gconstpointer data)
{
  pm_annotation_filter_set_words (get_filter (f), "nowhere");
  gtk_widget_activate_action (GTK_WIDGET (f->inspector), "annotations.clear-filter", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (f))), ==, 2);
}

static void
shown_cb (gint64 *shown, gint64 annotation)
{
  *shown = annotation;
}

static void
test_activating_asks_to_show (Fixture *f, gconstpointer data)
{
  gint64 shown = 0;

  g_signal_connect_swapped (f->inspector, "show-annotation", G_CALLBACK (shown_cb), &shown);
  g_signal_emit_by_name (get_list_view (f), "activate", 1);
  g_assert_cmpint (shown, ==, f->second);
}

static void
left_cb (gboolean *left)
{
  *left = TRUE;
}

static void
test_leaving_is_told (Fixture *f, gconstpointer data)
{
  gboolean left = FALSE;

  g_signal_connect_swapped (f->inspector, "leave", G_CALLBACK (left_cb), &left);
  gtk_widget_activate_action (GTK_WIDGET (f->inspector), "annotations.leave", NULL);
  g_assert_true (left);
}

static void
test_project_can_be_taken_away (Fixture *f, gconstpointer data)
{
  g_object_set (f->inspector, "selected", f->first, NULL);
  g_object_set (f->inspector, "project", NULL, "list", NULL, "text", NULL, NULL);
  g_assert_cmpint (get_selected (f), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/inspector/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("row-selects-its-annotation", test_row_selects_its_annotation);
  ADD ("annotation-selects-its-row", test_annotation_selects_its_row);
  ADD ("selection-survives-a-change", test_selection_survives_a_change);
  ADD ("removed-annotation-is-not-selected", test_removed_annotation_is_not_selected);
  ADD ("action-removes-the-selected", test_action_removes_the_selected);
  ADD ("filtered-selection-stays-selected", test_filtered_selection_stays_selected);
  ADD ("filter-can-be-cleared", test_filter_can_be_cleared);
  ADD ("activating-asks-to-show", test_activating_asks_to_show);
  ADD ("leaving-is-told", test_leaving_is_told);
  ADD ("project-can-be-taken-away", test_project_can_be_taken_away);

  return g_test_run ();
}
