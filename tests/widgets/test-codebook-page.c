#include "pm-codebook-page.h"
#include "pm-tag-basics.h"
#include "pm-tag-editor.h"
#include "pm-tags-view.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  GtkWidget *window;
  PmCodebookPage *page;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->window = gtk_window_new ();
  f->page = PM_CODEBOOK_PAGE (pm_codebook_page_new ());
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  g_object_set (f->page, "project", f->project, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->page);
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

static GtkWidget *
get_tags (Fixture *f)
{
  return find (GTK_WIDGET (f->page), PM_TYPE_TAGS_VIEW);
}

static void
choose (Fixture *f, const char *path)
{
  g_object_set (get_tags (f), "selected", pm_test_tags_get_id (f->project, path), NULL);
}

static gint64
get_selected (Fixture *f)
{
  gint64 selected;

  g_object_get (get_tags (f), "selected", &selected, NULL);

  return selected;
}

static gint64
get_edited (Fixture *f)
{
  gint64 tag;

  g_object_get (find (GTK_WIDGET (f->page), PM_TYPE_TAG_EDITOR), "tag", &tag, NULL);

  return tag;
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
  pm_test_tags_settle (f->project);
}

static gboolean
has (Fixture *f, const char *path)
{
  return pm_codebook_get_by_path (pm_project_get_codebook (f->project), path) != NULL;
}

static void
test_first_tag_is_selected (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (get_selected (f), ==, pm_test_tags_get_id (f->project, "Quote"));
  g_assert_cmpint (get_edited (f), ==, get_selected (f));
}

static void
test_selected_tag_is_edited (Fixture *f, gconstpointer data)
{
  choose (f, "Quote/Indirect");
  g_assert_cmpint (get_edited (f), ==, pm_test_tags_get_id (f->project, "Quote/Indirect"));
}

static void
test_added_tag_is_selected (Fixture *f, gconstpointer data)
{
  act (f, "codebook.add");
  g_assert_cmpint (get_selected (f), ==, pm_test_tags_get_id (f->project, "New Tag"));
  g_assert_cmpstr (pm_tag_get_fields (pm_test_tags_get (f->project, "New Tag"))->shortcut, ==, "3");
}

static void
test_second_new_tag_has_another_name (Fixture *f, gconstpointer data)
{
  act (f, "codebook.add");
  act (f, "codebook.add");
  g_assert_true (has (f, "New Tag 2"));
}

static void
test_sub_tag_looks_like_its_parent (Fixture *f, gconstpointer data)
{
  choose (f, "Claim");
  act (f, "codebook.add-below");
  g_assert_cmpint (pm_tag_get_fields (pm_test_tags_get (f->project, "Claim/New Tag"))->color, ==,
                   pm_tag_get_fields (pm_test_tags_get (f->project, "Claim"))->color);
}

static void
test_moved_tag_stays_selected (Fixture *f, gconstpointer data)
{
  choose (f, "Claim");
  act (f, "codebook.nest");
  g_assert_true (has (f, "Quote/Claim"));
  g_assert_cmpint (get_selected (f), ==, pm_test_tags_get_id (f->project, "Quote/Claim"));
}

static void
test_removing_selects_a_neighbor (Fixture *f, gconstpointer data)
{
  choose (f, "Quote/Direct");
  act (f, "codebook.remove");
  g_assert_false (has (f, "Quote/Direct"));
  g_assert_cmpint (get_selected (f), ==, pm_test_tags_get_id (f->project, "Quote/Indirect"));
}

static void
test_typed_name_is_stored (Fixture *f, gconstpointer data)
{
  GtkWidget *entry = find (find (GTK_WIDGET (f->page), PM_TYPE_TAG_BASICS), ADW_TYPE_ENTRY_ROW);

  choose (f, "Claim");
  gtk_editable_set_text (GTK_EDITABLE (entry), " Assertion ");
  g_signal_emit_by_name (entry, "entry-activated");
  pm_test_tags_settle (f->project);
  g_assert_true (has (f, "Assertion"));
}

static void
test_change_leaves_a_name_being_typed (Fixture *f, gconstpointer data)
{
  GtkWidget *entry = find (find (GTK_WIDGET (f->page), PM_TYPE_TAG_BASICS), ADW_TYPE_ENTRY_ROW);

  choose (f, "Claim");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Asser");
  act (f, "codebook.up");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Asser");
}

static void
test_collapsing_hides_sub_tags (Fixture *f, gconstpointer data)
{
  GtkListView *view = GTK_LIST_VIEW (find (get_tags (f), GTK_TYPE_LIST_VIEW));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==, 4);
  act (f, "codebook.collapse");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==, 2);
  act (f, "codebook.expand");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==, 4);
}

static void
test_project_can_be_taken_away (Fixture *f, gconstpointer data)
{
  g_object_set (f->page, "project", NULL, NULL);
  g_assert_cmpint (get_selected (f), ==, 0);
  g_assert_cmpint (get_edited (f), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/codebook-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("first-tag-is-selected", test_first_tag_is_selected);
  ADD ("selected-tag-is-edited", test_selected_tag_is_edited);
  ADD ("added-tag-is-selected", test_added_tag_is_selected);
  ADD ("second-new-tag-has-another-name", test_second_new_tag_has_another_name);
  ADD ("sub-tag-looks-like-its-parent", test_sub_tag_looks_like_its_parent);
  ADD ("moved-tag-stays-selected", test_moved_tag_stays_selected);
  ADD ("removing-selects-a-neighbor", test_removing_selects_a_neighbor);
  ADD ("typed-name-is-stored", test_typed_name_is_stored);
  ADD ("change-leaves-a-name-being-typed", test_change_leaves_a_name_being_typed);
  ADD ("collapsing-hides-sub-tags", test_collapsing_hides_sub_tags);
  ADD ("project-can-be-taken-away", test_project_can_be_taken_away);

  return g_test_run ();
}
