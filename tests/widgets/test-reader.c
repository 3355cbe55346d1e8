#include "pm-overview-ruler.h"
#include "pm-reader-keys.h"
#include "pm-reader.h"

#include <string.h>

#define N_LINES 4000
#define LENGTH 95 /* of a line, in code points */
#define LINE "Line of words that is long enough to be wrapped once or even twice, said “the speaker” loudly.\n"

typedef struct {
  GtkWidget *window;
  GtkAdjustment *vertical;
  PmReader *reader;
  PmAnnotationList *list;
  PmText *text;
} Fixture;

static PmText *
make_text (gboolean one_line)
{
  GString *content = g_string_new (NULL);
  gsize length;

  for (guint i = 0; i < N_LINES; i++)
    g_string_append (content, LINE);
  if (one_line)
    g_strdelimit (content->str, "\n", ' ');
  length = content->len;
  return pm_text_new_take (g_string_free (content, FALSE), length);
}

static void
put (Fixture *fixture, gint64 id, guint start, guint end)
{
  PmAnnotationFields fields = { .id = id, .tag = 1 };
  GArray *pieces = pm_pieces_new ();
  PmPiece piece = { { start, end }, pm_text_dup_slice (fixture->text, (PmSpan){ start, end }) };
  g_autoptr (PmAnnotation) annotation = NULL;

  g_array_append_val (pieces, piece);
  annotation = pm_annotation_new (&fields, pieces, NULL);
  pm_annotation_list_put (fixture->list, annotation);
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  return --*(int *) frames > 0;
}

static void
draw_frames (Fixture *fixture, int frames)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->reader), count_frame, &frames, NULL);
  while (frames > 0) {
    gtk_widget_queue_draw (GTK_WIDGET (fixture->reader));
    g_main_context_iteration (NULL, TRUE);
  }
}

static void
set_up (Fixture *fixture, gconstpointer one_line)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->text = make_text (GPOINTER_TO_INT (one_line));
  fixture->list = pm_annotation_list_new ();
  fixture->reader = g_object_new (PM_TYPE_READER, NULL);
  for (guint i = 0; i < N_LINES; i++)
    put (fixture, i + 1, i * LENGTH + 5, i * LENGTH + 30);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->reader));
  fixture->vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 764, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pm_reader_set_document (fixture->reader, fixture->text, "Title", fixture->list, 0);
  draw_frames (fixture, 6);
}

static void
tear_down (Fixture *fixture, gconstpointer one_line)
{
  g_object_ref (fixture->reader);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->reader);
  g_assert_finalize_object (fixture->list);
  pm_text_unref (fixture->text);
}

static guint
get_n_drawn (Fixture *fixture)
{
  guint n_drawn, n_kept;

  pm_highlight_view_get_counts (PM_HIGHLIGHT_VIEW (fixture->reader), &n_drawn, &n_kept);
  return n_drawn;
}

static void
test_second_frame_draws_nothing_anew (Fixture *fixture, gconstpointer data)
{
  guint before = get_n_drawn (fixture);

  g_assert_cmpuint (before, >, 3);
  g_assert_cmpuint (before, <, 100);
  draw_frames (fixture, 3);
  g_assert_cmpuint (get_n_drawn (fixture), ==, before);
}

static void
test_edit_draws_its_paragraph_anew (Fixture *fixture, gconstpointer data)
{
  guint before = get_n_drawn (fixture);

  put (fixture, 2, 110, 120);
  draw_frames (fixture, 2);
  g_assert_cmpuint (get_n_drawn (fixture), ==, before + 1);
}

static void
test_edit_out_of_view_draws_nothing (Fixture *fixture, gconstpointer data)
{
  guint before = get_n_drawn (fixture);

  put (fixture, 3000, 3000 * LENGTH, 3000 * LENGTH + 9);
  draw_frames (fixture, 2);
  g_assert_cmpuint (get_n_drawn (fixture), ==, before);
}

static gboolean
is_in_view (Fixture *fixture, PmSpan span)
{
  GdkRectangle bounds;

  return pm_reader_get_bounds (fixture->reader, span, &bounds) && bounds.height > 4;
}

static void
assert_stays_in_view (Fixture *fixture, PmSpan span)
{
  gint64 until = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  double upper;

  draw_frames (fixture, 2);
  g_assert_true (is_in_view (fixture, span));
  do {
    upper = gtk_adjustment_get_upper (fixture->vertical);
    draw_frames (fixture, 10);
    g_assert_true (is_in_view (fixture, span));
  } while (upper != gtk_adjustment_get_upper (fixture->vertical) && g_get_monotonic_time () < until);
}

static void
test_jump_arrives_and_stays (Fixture *fixture, gconstpointer data)
{
  PmSpan span = { 3500 * LENGTH, 3500 * LENGTH + 20 };

  pm_reader_show (fixture->reader, span);
  assert_stays_in_view (fixture, span);
}

static void
test_jump_right_after_opening_arrives (Fixture *fixture, gconstpointer data)
{
  PmSpan span = { 3500 * LENGTH, 3500 * LENGTH + 20 };

  pm_reader_set_document (fixture->reader, fixture->text, "Title", fixture->list, 0);
  pm_reader_show (fixture->reader, span);
  assert_stays_in_view (fixture, span);
}

static void
test_jump_with_animations_arrives (Fixture *fixture, gconstpointer data)
{
  PmSpan span = { 2500 * LENGTH, 2500 * LENGTH + 20 };

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  pm_reader_set_document (fixture->reader, fixture->text, "Title", fixture->list, 0);
  pm_reader_show (fixture->reader, span);
  assert_stays_in_view (fixture, span);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
test_position_comes_back (Fixture *fixture, gconstpointer data)
{
  pm_reader_set_document (fixture->reader, fixture->text, "Title", fixture->list, 1000 * LENGTH);
  assert_stays_in_view (fixture, (PmSpan){ 1000 * LENGTH, 1000 * LENGTH + 20 });
  g_assert_cmpuint (pm_reader_get_position (fixture->reader), ==, 1000 * LENGTH);
}

static void
test_another_document_starts_at_the_top (Fixture *fixture, gconstpointer data)
{
  pm_reader_show (fixture->reader, (PmSpan){ 2000 * LENGTH, 2000 * LENGTH + 9 });
  draw_frames (fixture, 3);
  pm_reader_set_document (fixture->reader, fixture->text, "Title", fixture->list, 0);
  draw_frames (fixture, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->vertical), ==, 0);
}

static void
bounds_changed_cb (PmReader *reader, PmAnnotation *annotation, GArray *spans, PmSpan *span)
{
  *span = g_array_index (spans, PmSpan, 0);
}

static void
test_read_only_moves_no_boundary (Fixture *fixture, gconstpointer data)
{
  PmSpan span = { 0, 0 };
  guint before = get_n_drawn (fixture);

  g_object_set (fixture->reader, "read-only", TRUE, NULL);
  g_signal_connect (fixture->reader, "bounds-changed", G_CALLBACK (bounds_changed_cb), &span);
  pm_reader_set_selected (fixture->reader, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.boundary", NULL);
  g_assert_false (pm_reader_escape (fixture->reader));
  g_assert_cmpuint (get_n_drawn (fixture), ==, before);
  g_assert_cmpuint (span.end, ==, 0);
}

static void
test_escape_drops_a_moved_boundary (Fixture *fixture, gconstpointer data)
{
  pm_reader_set_selected (fixture->reader, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.boundary", NULL);
  g_assert_true (pm_reader_escape (fixture->reader));
  g_assert_false (pm_reader_escape (fixture->reader));
}

static void
test_removing_what_is_being_moved_drops_the_draft (Fixture *fixture, gconstpointer data)
{
  pm_reader_set_selected (fixture->reader, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.boundary", NULL);
  pm_annotation_list_remove (fixture->list, 1);
  draw_frames (fixture, 2);
  g_assert_false (pm_reader_escape (fixture->reader));
}

static void
test_passages_are_of_the_stored_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) passages = NULL;

  pm_reader_select (fixture->reader, (PmSpan){ 4, 9000 });
  passages = pm_reader_get_passages (fixture->reader);
  g_assert_cmpuint (passages->len, ==, 1);
  g_assert_cmpuint (g_array_index (passages, PmSpan, 0).start, ==, 5);
  g_assert_cmpuint (g_array_index (passages, PmSpan, 0).end, ==, 9000);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (GdkClipboard *clipboard)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
test_copy_is_the_stored_text (Fixture *fixture, gconstpointer data)
{
  PmSpan span = { 10, 20000 };
  g_autofree char *wanted = pm_text_dup_slice (fixture->text, span);
  g_autofree char *copied = NULL;

  pm_reader_select (fixture->reader, span);
  g_signal_emit_by_name (fixture->reader, "copy-clipboard");
  copied = read_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (fixture->reader)));
  g_assert_cmpstr (copied, ==, wanted);
}

static void
test_primary_is_the_stored_text (Fixture *fixture, gconstpointer data)
{
  PmSpan span = { 10, 20000 };
  g_autofree char *wanted = pm_text_dup_slice (fixture->text, span);
  g_autofree char *copied = NULL;

  pm_reader_select (fixture->reader, span);
  settle ();
  copied = read_clipboard (gtk_widget_get_primary_clipboard (GTK_WIDGET (fixture->reader)));
  g_assert_cmpstr (copied, ==, wanted);
}

static void
test_one_line_is_shown_in_chunks (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->reader));

  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), >, 100);
  g_assert_cmpuint (pm_reader_get_paragraph (fixture->reader, 200000), ==, 1);
}

static void
test_next_goes_on_from_the_caret (Fixture *fixture, gconstpointer data)
{
  pm_reader_select (fixture->reader, (PmSpan){ LENGTH, LENGTH });
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-annotation", NULL);
  g_assert_cmpint (pm_reader_get_selected (fixture->reader), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-annotation", NULL);
  g_assert_cmpint (pm_reader_get_selected (fixture->reader), ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.previous-annotation", NULL);
  g_assert_cmpint (pm_reader_get_selected (fixture->reader), ==, 2);
  g_assert_cmpuint (pm_reader_get_caret (fixture->reader), ==, LENGTH + 5);
}

static void
test_overlaps_take_turns (Fixture *fixture, gconstpointer data)
{
  put (fixture, 9001, 0, 50);
  pm_reader_select (fixture->reader, (PmSpan){ 10, 10 });
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-overlap", NULL);
  g_assert_cmpint (pm_reader_get_selected (fixture->reader), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-overlap", NULL);
  g_assert_cmpint (pm_reader_get_selected (fixture->reader), ==, 9001);
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.next-overlap", NULL);
  g_assert_cmpint (pm_reader_get_selected (fixture->reader), ==, 1);
}

static void
count_cb (PmReader *reader, guint *count)
{
  ++*count;
}

static void
test_select_command_selects_and_tells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) passages = NULL;
  guint count = 0;

  g_signal_connect (fixture->reader, "selection-done", G_CALLBACK (count_cb), &count);
  pm_reader_select (fixture->reader, (PmSpan){ 76, 76 });
  gtk_widget_activate_action (GTK_WIDGET (fixture->reader), "reader.select-quotation", NULL);
  passages = pm_reader_get_passages (fixture->reader);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (pm_span_length (g_array_index (passages, PmSpan, 0)), ==, 13);
}

static void
test_escape_drops_the_selection_once (Fixture *fixture, gconstpointer data)
{
  pm_reader_select (fixture->reader, (PmSpan){ 5, 9 });
  g_assert_true (pm_reader_escape (fixture->reader));
  g_assert_false (pm_reader_escape (fixture->reader));
}

static void
test_ruler_looks_up_ticks_not_annotations (Fixture *fixture, gconstpointer data)
{
  PmOverviewRuler *ruler = g_object_new (PM_TYPE_OVERVIEW_RULER, "reader", fixture->reader, NULL);
  GtkWidget *window = gtk_window_new ();
  guint before;

  gtk_window_set_default_size (GTK_WINDOW (window), 20, 300);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (ruler));
  gtk_window_present (GTK_WINDOW (window));
  draw_frames (fixture, 3);
  before = pm_overview_ruler_get_n_looked_up (ruler);
  g_assert_cmpuint (before, >, 0);
  g_assert_cmpuint (before, <=, 200);
  put (fixture, 2, 110, 120);
  draw_frames (fixture, 3);
  g_assert_cmpuint (pm_overview_ruler_get_n_looked_up (ruler) - before, <=, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_key (guint keyval, GdkModifierType state, gboolean single, const char *action)
{
  char digit = '\0';

  g_assert_cmpstr (pm_reader_keys_find_action (keyval, state, single, &digit), ==, action);
}

static void
test_keys_name_actions (void)
{
  assert_key (GDK_KEY_q, 0, TRUE, "reader.select-quotation");
  assert_key (GDK_KEY_q, 0, FALSE, NULL);
  assert_key (GDK_KEY_N, GDK_SHIFT_MASK, TRUE, "reader.previous-annotation");
  assert_key (GDK_KEY_3, 0, TRUE, "read.tag");
  assert_key (GDK_KEY_KP_3, 0, TRUE, NULL);
  assert_key (GDK_KEY_Return, GDK_CONTROL_MASK, FALSE, "read.done-next");
  assert_key (GDK_KEY_a, GDK_CONTROL_MASK, TRUE, NULL);
}

static void
test_keys_of_the_text_view_do_not_leak (void)
{
  assert_key (GDK_KEY_BackSpace, 0, TRUE, "");
  assert_key (GDK_KEY_Delete, 0, FALSE, "");
  assert_key (GDK_KEY_z, GDK_CONTROL_MASK, TRUE, "");
  assert_key (GDK_KEY_F7, 0, FALSE, "");
}

#define ADD(name, one_line, func) g_test_add ("/reader/" name, Fixture, GINT_TO_POINTER (one_line), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("second-frame-draws-nothing-anew", FALSE, test_second_frame_draws_nothing_anew);
  ADD ("edit-draws-its-paragraph-anew", FALSE, test_edit_draws_its_paragraph_anew);
  ADD ("edit-out-of-view-draws-nothing", FALSE, test_edit_out_of_view_draws_nothing);
  ADD ("jump-arrives-and-stays", FALSE, test_jump_arrives_and_stays);
  ADD ("jump-arrives-and-stays-in-one-line", TRUE, test_jump_arrives_and_stays);
  ADD ("jump-right-after-opening-arrives", FALSE, test_jump_right_after_opening_arrives);
  ADD ("jump-with-animations-arrives", FALSE, test_jump_with_animations_arrives);
  ADD ("position-comes-back", FALSE, test_position_comes_back);
  ADD ("another-document-starts-at-the-top", FALSE, test_another_document_starts_at_the_top);
  ADD ("read-only-moves-no-boundary", FALSE, test_read_only_moves_no_boundary);
  ADD ("escape-drops-a-moved-boundary", FALSE, test_escape_drops_a_moved_boundary);
  ADD ("removing-what-is-being-moved-drops-the-draft", FALSE, test_removing_what_is_being_moved_drops_the_draft);
  ADD ("passages-are-of-the-stored-text", FALSE, test_passages_are_of_the_stored_text);
  ADD ("passages-are-of-the-stored-text-in-one-line", TRUE, test_passages_are_of_the_stored_text);
  ADD ("copy-is-the-stored-text", FALSE, test_copy_is_the_stored_text);
  ADD ("copy-is-the-stored-text-in-one-line", TRUE, test_copy_is_the_stored_text);
  ADD ("primary-is-the-stored-text-in-one-line", TRUE, test_primary_is_the_stored_text);
  ADD ("one-line-is-shown-in-chunks", TRUE, test_one_line_is_shown_in_chunks);
  ADD ("next-goes-on-from-the-caret", FALSE, test_next_goes_on_from_the_caret);
  ADD ("overlaps-take-turns", FALSE, test_overlaps_take_turns);
  ADD ("select-command-selects-and-tells", FALSE, test_select_command_selects_and_tells);
  ADD ("escape-drops-the-selection-once", FALSE, test_escape_drops_the_selection_once);
  ADD ("ruler-looks-up-ticks-not-annotations", FALSE, test_ruler_looks_up_ticks_not_annotations);
  g_test_add_func ("/reader/keys-name-actions", test_keys_name_actions);
  g_test_add_func ("/reader/keys-of-the-text-view-do-not-leak", test_keys_of_the_text_view_do_not_leak);

  return g_test_run ();
}
