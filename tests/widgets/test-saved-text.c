#include "pm-annotation-edit.h"
#include "pm-saved-text.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmAnnotationList *list;
  GtkWidget *window;
  PmSavedText *text;
  GtkTextView *view;
  gint64 id;
  guint n_saves;
  gboolean fails;
} Fixture;

static gint64
fail (PmEditContext *context, gpointer data, GError **error)
{
  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_FULL, "The disk is full.");

  return -1;
}

static PmEdit *
edit_note (gint64 id, const char *text, gpointer user_data)
{
  Fixture *f = user_data;

  f->n_saves++;

  return f->fails ? pm_edit_new (fail, NULL, NULL) : pm_edit_set_note (id, text);
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  GtkTextView *view = GTK_IS_TEXT_VIEW (widget) ? GTK_TEXT_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && view == NULL; child = gtk_widget_get_next_sibling (child))
    view = find_view (child);

  return view;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->list = pm_test_tags_list_new (f->project);
  f->id = pm_test_tags_annotate (f->project, "Quote", 0, 3);
  f->window = gtk_window_new ();
  f->text = g_object_new (PM_TYPE_SAVED_TEXT, "project", f->project, NULL);
  pm_saved_text_set_func (f->text, edit_note, f);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->text));
  f->view = find_view (GTK_WIDGET (f->text));
  pm_saved_text_show (f->text, f->id, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->text);
  gtk_window_destroy (GTK_WINDOW (f->window));
  pm_test_tags_settle (f->project);
  g_assert_finalize_object (f->text);
  g_assert_finalize_object (f->list);
  pm_test_tags_end (f->project);
}

static void
type (Fixture *f, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (f->view), text, -1);
}

static char *
dup_shown (Fixture *f)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (f->view), "text", &text, NULL);

  return text;
}

static const char *
get_note (Fixture *f)
{
  return pm_annotation_get_fields (pm_annotation_list_get (f->list, f->id))->note;
}

static void
test_what_is_typed_is_saved (Fixture *f, gconstpointer data)
{
  type (f, "hello");
  pm_saved_text_flush (f->text);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_note (f), ==, "hello");
}

static void
test_resting_saves (Fixture *f, gconstpointer data)
{
  type (f, "hello");
  while (f->n_saves == 0)
    g_main_context_iteration (NULL, TRUE);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_note (f), ==, "hello");
}

static void
test_what_is_stored_is_not_saved_again (Fixture *f, gconstpointer data)
{
  type (f, "hello");
  type (f, "");
  pm_saved_text_flush (f->text);
  g_assert_cmpuint (f->n_saves, ==, 0);
}

static void
test_what_is_on_its_way_is_not_saved_twice (Fixture *f, gconstpointer data)
{
  type (f, "hello");
  pm_saved_text_flush (f->text);
  pm_saved_text_flush (f->text);
  g_assert_cmpuint (f->n_saves, ==, 1);
}

static void
test_emptied_text_is_none (Fixture *f, gconstpointer data)
{
  pm_test_tags_apply (f->project, pm_edit_set_note (f->id, "old"));
  pm_saved_text_show (f->text, f->id, "old");
  type (f, "");
  pm_saved_text_flush (f->text);
  pm_test_tags_settle (f->project);
  g_assert_null (get_note (f));
}

static void
test_change_leaves_what_is_typed (Fixture *f, gconstpointer data)
{
  g_autofree char *shown = NULL;

  type (f, "typing");
  pm_saved_text_show (f->text, f->id, "from elsewhere");
  shown = dup_shown (f);
  g_assert_cmpstr (shown, ==, "typing");
}

static void
test_change_is_shown_where_nothing_is_typed (Fixture *f, gconstpointer data)
{
  g_autofree char *shown = NULL;

  pm_saved_text_show (f->text, f->id, "from elsewhere");
  shown = dup_shown (f);
  g_assert_cmpstr (shown, ==, "from elsewhere");
}

static void
test_showing_another_saves_the_first (Fixture *f, gconstpointer data)
{
  type (f, "hello");
  pm_saved_text_show (f->text, f->id + 1, "other");
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_note (f), ==, "hello");
}

static void
test_refused_text_comes_back (Fixture *f, gconstpointer data)
{
  g_autofree char *shown = NULL;

  f->fails = TRUE;
  type (f, "hello");
  pm_saved_text_flush (f->text);
  pm_test_tags_settle (f->project);
  pm_saved_text_show (f->text, f->id + 1, NULL);
  pm_saved_text_show (f->text, f->id, NULL);
  shown = dup_shown (f);
  g_assert_cmpstr (shown, ==, "hello");
}

static void
test_refused_text_is_saved_after_the_next_change (Fixture *f, gconstpointer data)
{
  f->fails = TRUE;
  type (f, "hello");
  pm_saved_text_flush (f->text);
  pm_test_tags_settle (f->project);
  f->fails = FALSE;
  pm_test_tags_annotate (f->project, "Claim", 0, 3);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_note (f), ==, "hello");
}

static void
test_newer_text_wins_over_a_refused_one (Fixture *f, gconstpointer data)
{
  f->fails = TRUE;
  type (f, "old");
  pm_saved_text_flush (f->text);
  pm_test_tags_settle (f->project);
  f->fails = FALSE;
  type (f, "new");
  pm_saved_text_flush (f->text);
  pm_test_tags_settle (f->project);
  pm_test_tags_settle (f->project);
  g_assert_cmpstr (get_note (f), ==, "new");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/saved-text/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("what-is-typed-is-saved", test_what_is_typed_is_saved);
  ADD ("resting-saves", test_resting_saves);
  ADD ("what-is-stored-is-not-saved-again", test_what_is_stored_is_not_saved_again);
  ADD ("what-is-on-its-way-is-not-saved-twice", test_what_is_on_its_way_is_not_saved_twice);
  ADD ("emptied-text-is-none", test_emptied_text_is_none);
  ADD ("change-leaves-what-is-typed", test_change_leaves_what_is_typed);
  ADD ("change-is-shown-where-nothing-is-typed", test_change_is_shown_where_nothing_is_typed);
  ADD ("showing-another-saves-the-first", test_showing_another_saves_the_first);
  ADD ("refused-text-comes-back", test_refused_text_comes_back);
  ADD ("refused-text-is-saved-after-the-next-change", test_refused_text_is_saved_after_the_next_change);
  ADD ("newer-text-wins-over-a-refused-one", test_newer_text_wins_over_a_refused_one);

  return g_test_run ();
}
