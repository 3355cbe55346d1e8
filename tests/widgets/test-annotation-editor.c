#include "pm-annotation-edit.h"
#include "pm-annotation-editor.h"
#include "pm-tag-picker.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  GtkWidget *window;
  PmAnnotationEditor *editor;
  gint64 id;
} Fixture;

static void
show (Fixture *f)
{
  pm_annotation_editor_show (f->editor, pm_annotation_list_get (f->list, f->id));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->id = pm_test_tags_annotate (f->project, "Quote", 0, 7);
  f->window = gtk_window_new ();
  f->editor = g_object_new (PM_TYPE_ANNOTATION_EDITOR, "project", f->project, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->editor));
  show (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->editor);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

static GtkWidget *
find (Fixture *f, GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (f, child, type);

  return found;
}

static GtkTextBuffer *
get_note (Fixture *f)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, GTK_WIDGET (f->editor), GTK_TYPE_TEXT_VIEW)));
}

static PmAnnotation *
get_annotation (Fixture *f)
{
  return pm_annotation_list_get (f->list, f->id);
}

static void
test_picked_tag_is_stored (Fixture *f, gconstpointer data)
{
  GtkWidget *picker = find (f, GTK_WIDGET (f->editor), PM_TYPE_TAG_PICKER);

  g_signal_emit_by_name (picker, "picked", pm_test_tags_get_id (f->project, "Claim"));
  pm_test_tags_settle (f->project);
  g_assert_cmpint (pm_annotation_get_tag (get_annotation (f)), ==, pm_test_tags_get_id (f->project, "Claim"));
}

static void
test_typed_note_is_stored_when_another_is_shown (Fixture *f, gconstpointer data)
{
  gtk_text_buffer_set_text (get_note (f), "Check this.", -1);
  pm_annotation_editor_show (f->editor, NULL);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (pm_annotation_get_fields (get_annotation (f))->note, ==, "Check this.");
}

static void
test_change_leaves_a_note_being_typed (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (get_note (f), "Check", -1);
  pm_test_tags_apply (f->project, pm_edit_set_note (f->id, "from elsewhere"));
  show (f);
  g_object_get (get_note (f), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Check");
}

static void
test_action_removes_the_annotation (Fixture *f, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->editor), "annotation.remove", NULL);
  pm_test_tags_settle (f->project);
  g_assert_null (get_annotation (f));
}

static void
pick_cb (gint64 *picked, gint64 annotation, gint64 attribute)
{
  picked[0] = annotation;
  picked[1] = attribute;
}

static void
test_picking_names_annotation_and_attribute (Fixture *f, gconstpointer data)
{
  gint64 picked[2] = { 0, 0 };

  g_signal_connect_swapped (f->editor, "pick-value", G_CALLBACK (pick_cb), picked);
  gtk_widget_activate_action (find (f, GTK_WIDGET (f->editor), ADW_TYPE_ENTRY_ROW), "value.pick", NULL);
  g_assert_cmpint (picked[0], ==, f->id);
  g_assert_cmpint (picked[1], ==, pm_test_tags_get_attribute (f->project, "speaker")->id);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/annotation-editor/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("picked-tag-is-stored", test_picked_tag_is_stored);
  ADD ("typed-note-is-stored-when-another-is-shown", test_typed_note_is_stored_when_another_is_shown);
  ADD ("change-leaves-a-note-being-typed", test_change_leaves_a_note_being_typed);
  ADD ("action-removes-the-annotation", test_action_removes_the_annotation);
  ADD ("picking-names-annotation-and-attribute", test_picking_names_annotation_and_attribute);

  return g_test_run ();
}
