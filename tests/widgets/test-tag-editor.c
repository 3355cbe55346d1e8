#include "pm-look-chooser.h"
#include "pm-shortcut-chooser.h"
#include "pm-tag-editor.h"
#include "pm-tag-picker.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  GtkWidget *window;
  PmTagEditor *editor;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->window = gtk_window_new ();
  f->editor = g_object_new (PM_TYPE_TAG_EDITOR, "project", f->project, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->editor));
  g_object_set (f->editor, "tag", pm_test_tags_get_id (f->project, "Claim"), NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->editor);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->editor);
  pm_test_tags_end (f->project);
}

/* Adds all widgets of @type below @widget in tree order. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find (Fixture *f, GType type, guint i)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (GTK_WIDGET (f->editor), type, found);
  g_assert_cmpuint (found->len, >, i);

  return g_ptr_array_index (found, i);
}

static const PmTagFields *
get_claim (Fixture *f)
{
  return pm_tag_get_fields (pm_test_tags_get (f->project, "Claim"));
}

static void
test_look_is_stored (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (find (f, PM_TYPE_LOOK_CHOOSER, 0), "chosen", (guint) PM_COLOR_RED, (guint) PM_PATTERN_TICKS);
  pm_test_tags_settle (f->project);
  g_assert_cmpint (get_claim (f)->color, ==, PM_COLOR_RED);
  g_assert_cmpint (get_claim (f)->pattern, ==, PM_PATTERN_TICKS);
}

static void
test_shortcut_is_stored (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (find (f, PM_TYPE_SHORTCUT_CHOOSER, 0), "chosen", "7");
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_claim (f)->shortcut, ==, "7");
}

static void
test_taken_shortcut_is_taken_over (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (find (f, PM_TYPE_SHORTCUT_CHOOSER, 0), "chosen", "1");
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_claim (f)->shortcut, ==, "1");
  g_assert_null (pm_tag_get_fields (pm_test_tags_get (f->project, "Quote"))->shortcut);
}

static void
test_parent_is_stored (Fixture *f, gconstpointer data)
{
  g_signal_emit_by_name (find (f, PM_TYPE_TAG_PICKER, 0), "picked", pm_test_tags_get_id (f->project, "Quote"));
  pm_test_tags_settle (f->project);
  g_assert_nonnull (pm_test_tags_get (f->project, "Quote/Claim"));
}

static void
test_merging_gives_the_annotations_away (Fixture *f, gconstpointer data)
{
  g_autoptr (PmAnnotationList) list = pm_test_tags_list_new (f->project);
  gint64 id = pm_test_tags_annotate (f->project, "Claim", 0, 3);

  g_signal_emit_by_name (find (f, PM_TYPE_TAG_PICKER, 1), "picked", pm_test_tags_get_id (f->project, "Quote"));
  pm_test_tags_settle (f->project);
  g_assert_cmpint (pm_annotation_get_tag (pm_annotation_list_get (list, id)), ==, pm_test_tags_get_id (f->project, "Quote"));
  g_assert_null (pm_codebook_get_by_path (pm_project_get_codebook (f->project), "Claim"));
}

static void
test_definition_is_stored (Fixture *f, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (find (f, GTK_TYPE_TEXT_VIEW, 0));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "What is said to be so.", -1);
  g_object_set (f->editor, "tag", pm_test_tags_get_id (f->project, "Quote"), NULL);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_claim (f)->definition, ==, "What is said to be so.");
}

static void
test_rules_are_stored_where_they_belong (Fixture *f, gconstpointer data)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, GTK_TYPE_TEXT_VIEW, 1))), "use", -1);
  g_object_set (f->editor, "tag", pm_test_tags_get_id (f->project, "Quote"), NULL);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_claim (f)->use_when, ==, "use");
  g_assert_null (get_claim (f)->not_when);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/tag-editor/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("look-is-stored", test_look_is_stored);
  ADD ("shortcut-is-stored", test_shortcut_is_stored);
  ADD ("taken-shortcut-is-taken-over", test_taken_shortcut_is_taken_over);
  ADD ("parent-is-stored", test_parent_is_stored);
  ADD ("merging-gives-the-annotations-away", test_merging_gives_the_annotations_away);
  ADD ("definition-is-stored", test_definition_is_stored);
  ADD ("rules-are-stored-where-they-belong", test_rules_are_stored_where_they_belong);

  return g_test_run ();
}
