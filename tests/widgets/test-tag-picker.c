#include "pm-tag-picker.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmTagPicker *picker;
  gint64 picked;
} Fixture;

static void
picked_cb (Fixture *f, gint64 tag)
{
  f->picked = tag;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->picked = -1;
  f->picker = g_object_ref_sink (g_object_new (PM_TYPE_TAG_PICKER, "none-label", "All Tags", NULL));
  g_signal_connect_swapped (f->picker, "picked", G_CALLBACK (picked_cb), f);
  pm_tag_picker_set_codebook (f->picker, pm_project_get_codebook (f->project), 0);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->picker);
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

static GtkListBox *
get_list (Fixture *f)
{
  return GTK_LIST_BOX (find (GTK_WIDGET (f->picker), GTK_TYPE_LIST_BOX));
}

static guint
count_rows (Fixture *f, gboolean shown)
{
  guint n_rows = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (get_list (f))); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows += !shown || gtk_widget_get_child_visible (row);

  return n_rows;
}

static void
search (Fixture *f, const char *words)
{
  GtkWidget *entry = find (GTK_WIDGET (f->picker), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_all_tags_and_none_are_offered (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (count_rows (f, FALSE), ==, 5);
}

static void
test_row_picks_its_tag (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (get_list (f), "row-activated", gtk_list_box_get_row_at_index (get_list (f), 2));
  g_assert_cmpint (f->picked, ==, pm_test_tags_get_id (f->project, "Quote/Direct"));
}

static void
test_first_row_picks_none (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (get_list (f), "row-activated", gtk_list_box_get_row_at_index (get_list (f), 0));
  g_assert_cmpint (f->picked, ==, 0);
}

static void
test_search_finds_by_the_tags_above_too (Fixture *f, gconstpointer data)
{
  search (f, "QUOTE · in");
  g_assert_cmpuint (count_rows (f, TRUE), ==, 1);
}

static void
test_enter_picks_the_first_found (Fixture *f, gconstpointer data)
{
  search (f, "claim");
  g_signal_emit_by_name (find (GTK_WIDGET (f->picker), GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpint (f->picked, ==, pm_test_tags_get_id (f->project, "Claim"));
}

static void
test_tag_is_left_out_with_those_below (Fixture *f, gconstpointer data)
{
  pm_tag_picker_set_codebook (f->picker, pm_project_get_codebook (f->project), pm_test_tags_get_id (f->project, "Quote"));
  g_assert_cmpuint (count_rows (f, FALSE), ==, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/tag-picker/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("all-tags-and-none-are-offered", test_all_tags_and_none_are_offered);
  ADD ("row-picks-its-tag", test_row_picks_its_tag);
  ADD ("first-row-picks-none", test_first_row_picks_none);
  ADD ("search-finds-by-the-tags-above-too", test_search_finds_by_the_tags_above_too);
  ADD ("enter-picks-the-first-found", test_enter_picks_the_first_found);
  ADD ("tag-is-left-out-with-those-below", test_tag_is_left_out_with_those_below);

  return g_test_run ();
}
