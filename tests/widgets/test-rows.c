#include "pm-rows.h"

#include <string.h>

#define LATIN "The quick brown fox jumps over the lazy dog, and then over many more dogs until the line is full.\n"
#define HEBREW "שלום לכולם, זהו משפט ארוך למדי שנועד לבדוק שבירת שורות מימין לשמאל ועוד כמה מילים.\n"
#define MIXED "English then עברית באמצע and English again, with 123 numbers ועוד עברית at the very end of it.\n"

#define FONTS "Latin letters, 漢字とかな, a party 🎉🎉 or two, ★ → and more of the same until the line is full, 漢字.\n"

typedef struct {
  GtkWidget *window;
  GtkTextView *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer text)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (fixture->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (fixture->view, 20);
  gtk_text_view_set_right_margin (fixture->view, 30);
  gtk_text_view_set_pixels_inside_wrap (fixture->view, 10);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture->view), text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == 0 || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer text)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Where the view itself draws the character at @offset. */
static GdkRectangle
locate (Fixture *fixture, guint offset)
{
  GtkTextIter iter;
  GdkRectangle location;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (fixture->view), &iter, (int) offset);
  gtk_text_view_get_iter_location (fixture->view, &iter, &location);
  if (location.width < 0) {
    location.x += location.width;
    location.width = -location.width;
  }
  return location;
}

static gboolean
covers (const GArray *rects, GdkRectangle box)
{
  float x = (float) box.x + (float) box.width / 2;
  float y = (float) box.y + (float) box.height / 2;

  for (guint i = 0; i < rects->len; i++) {
    const graphene_rect_t *rect = &g_array_index (rects, PmRowRect, i).rect;

    if (x >= rect->origin.x - 1 && x <= rect->origin.x + rect->size.width + 1 && y >= rect->origin.y && y <= rect->origin.y + rect->size.height)
      return TRUE;
  }
  return FALSE;
}

static PmRows *
make_rows (Fixture *fixture)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (fixture->view), &start);
  return pm_rows_new (fixture->view, &start);
}

static void
assert_covers_its_characters (Fixture *fixture, PmRows *rows, PmSpan span, guint length)
{
  g_autoptr (GArray) rects = pm_rows_get_rects (rows, span);

  for (guint i = 0; i < length; i++) {
    GdkRectangle box = locate (fixture, i);

    if (box.width > 4)
      g_assert_cmpint (covers (rects, box), ==, pm_span_contains (span, i));
  }
}

static void
test_random_spans_cover_their_characters (Fixture *fixture, gconstpointer text)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (PmRows) rows = make_rows (fixture);
  guint length = (guint) g_utf8_strlen (text, (gssize) strcspn (text, "\n"));

  for (guint i = 0; i < 60; i++) {
    guint start = (guint) g_rand_int_range (rand, 0, (gint32) length);
    guint end = (guint) g_rand_int_range (rand, (gint32) start + 1, (gint32) length + 1);

    assert_covers_its_characters (fixture, rows, (PmSpan){ start, end }, length);
  }
}

static void
test_rows_hold_every_character_once (Fixture *fixture, gconstpointer text)
{
  g_autoptr (PmRows) rows = make_rows (fixture);
  guint n_rows;
  const PmRow *row = pm_rows_get (rows, &n_rows);
  guint next = 0;

  g_assert_cmpuint (n_rows, >, 2);
  for (guint i = 0; i < n_rows; i++) {
    g_assert_cmpuint (row[i].span.start, ==, next);
    g_assert_cmpfloat (ABS (row[i].rect.origin.y - (float) locate (fixture, row[i].span.start).y), <, 4);
    next = row[i].span.end;
  }
  g_assert_cmpuint (next, ==, (guint) g_utf8_strlen (text, (gssize) strcspn (text, "\n")));
}

static void
test_ends_are_where_the_span_ends (Fixture *fixture, gconstpointer text)
{
  g_autoptr (PmRows) rows = make_rows (fixture);
  g_autoptr (GArray) inside = pm_rows_get_rects (rows, (PmSpan){ 2, 60 });
  g_autoptr (GArray) beyond = pm_rows_get_rects (rows, (PmSpan){ 2, 500 });

  g_assert_true (g_array_index (inside, PmRowRect, 0).starts);
  g_assert_false (g_array_index (inside, PmRowRect, 0).ends);
  g_assert_true (g_array_index (inside, PmRowRect, inside->len - 1).ends);
  g_assert_false (g_array_index (beyond, PmRowRect, beyond->len - 1).ends);
}

static void
test_empty_paragraph_has_one_row (Fixture *fixture, gconstpointer text)
{
  g_autoptr (PmRows) rows = make_rows (fixture);
  g_autoptr (GArray) rects = pm_rows_get_rects (rows, (PmSpan){ 0, 3 });
  guint n_rows;

  pm_rows_get (rows, &n_rows);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpuint (rects->len, ==, 0);
}

#define ADD(name, text, func) g_test_add ("/rows/" name, Fixture, text, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;

  ADD ("latin-spans-cover-their-characters", LATIN, test_random_spans_cover_their_characters);
  ADD ("hebrew-spans-cover-their-characters", HEBREW, test_random_spans_cover_their_characters);
  ADD ("mixed-spans-cover-their-characters", MIXED, test_random_spans_cover_their_characters);
  ADD ("spans-of-mixed-fonts-cover-their-characters", FONTS, test_random_spans_cover_their_characters);
  ADD ("latin-rows-hold-every-character-once", LATIN, test_rows_hold_every_character_once);
  ADD ("hebrew-rows-hold-every-character-once", HEBREW, test_rows_hold_every_character_once);
  ADD ("mixed-rows-hold-every-character-once", MIXED, test_rows_hold_every_character_once);
  ADD ("ends-are-where-the-span-ends", LATIN, test_ends_are_where_the_span_ends);
  ADD ("empty-paragraph-has-one-row", "\nabc", test_empty_paragraph_has_one_row);

  return g_test_run ();
}
