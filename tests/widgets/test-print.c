#include "pm-print-gutter.h"
#include "pm-print-painter.h"
#include "pm-print-rects.h"
#include "pm-test-marked.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

/* A4 inside its margins, in points. */
#define WIDTH 493.0
#define HEIGHT 740.0

static const PmPrintStyle style = { NULL, 17, 1.8, 540, FALSE };

typedef struct {
  PmMarkedArticle *article;
  PangoContext *context;
  PmPrintFlow *flow;
  PmPrintLayout *layout;
} Fixture;

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_cairo_context_set_resolution (context, 72);
  return context;
}

static void
set_up (Fixture *fixture, PmMarkedArticle *article, const PmPrintStyle *set)
{
  fixture->article = article;
  fixture->context = make_context ();
  fixture->flow = pm_print_flow_new (article, set, fixture->context, WIDTH);
  fixture->layout = pm_print_layout_new (fixture->flow, HEIGHT - pm_print_painter_get_footer (fixture->flow));
  while (!pm_print_layout_advance (fixture->layout, 3))
    continue;
}

static void
tear_down (Fixture *fixture)
{
  pm_print_layout_free (fixture->layout);
  pm_print_flow_free (fixture->flow);
  g_object_unref (fixture->context);
  pm_marked_article_free (fixture->article);
}

static char *
make_story (guint n_paragraphs)
{
  GString *story = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (story, "%sParagraph %u tells of harbors, ferries and tolls, at some length, so that it takes several rows on paper and is parted where a page ends. Its words are few and they come again.", i > 0 ? "\n\n" : "", i);
  return g_string_free (story, FALSE);
}

typedef struct {
  const Fixture *fixture;
  GString *text; /* of the rows, one after another */
  guint n_rows[PM_PRINT_END];
  double bottom;   /* of the last row */
  double overflow; /* furthest below the page */
  guint single;    /* rows of a paragraph alone on a page */
} Seen;

static void
see (const PmPrintBlock *block, guint first, guint n_rows, double y, gpointer user_data)
{
  Seen *seen = user_data;
  const char *text = pango_layout_get_text (block->layout);

  g_assert_cmpfloat (y, >=, seen->bottom - 0.001);
  for (guint i = first; i < first + n_rows; i++) {
    const PmPrintRow *row = &g_array_index (block->rows, PmPrintRow, i);

    if (block->place.part == PM_PRINT_TEXT)
      g_string_append_len (seen->text, text + row->line->start_index, row->line->length);
    seen->bottom = y + row->top + row->height - g_array_index (block->rows, PmPrintRow, first).top;
  }
  if (n_rows == 1 && block->rows->len > 1)
    seen->single++;
  seen->overflow = MAX (seen->overflow, seen->bottom - (HEIGHT - pm_print_painter_get_footer (seen->fixture->flow)));
  seen->n_rows[block->place.part] += n_rows;
}

static Seen
see_all (const Fixture *fixture)
{
  Seen seen = { .fixture = fixture, .text = g_string_new (NULL) };

  for (guint page = 0; page < pm_print_layout_get_n_pages (fixture->layout); page++) {
    seen.bottom = 0;
    pm_print_layout_foreach (fixture->layout, page, see, &seen);
    g_assert_cmpfloat (seen.bottom, >, 0);
  }
  return seen;
}

static void
test_all_of_the_text_is_on_the_pages_once (void)
{
  Fixture fixture;
  g_autofree char *story = make_story (60);
  g_auto (GStrv) lines = g_strsplit (story, "\n", -1);
  g_autofree char *joined = g_strjoinv ("", lines);
  Seen seen;

  set_up (&fixture, pm_test_marked_new (story, NULL, 0), &style);
  seen = see_all (&fixture);
  g_assert_cmpstr (seen.text->str, ==, joined);
  g_assert_cmpuint (pm_print_layout_get_n_pages (fixture.layout), >, 4);
  g_assert_cmpfloat (seen.overflow, <=, 0.001);
  g_assert_cmpuint (seen.single, ==, 0);
  g_string_free (seen.text, TRUE);
  tear_down (&fixture);
}

static void
test_one_endless_line_is_on_the_pages_once (void)
{
  Fixture fixture;
  g_autofree char *story = g_strnfill (30000, 'm');
  Seen seen;

  set_up (&fixture, pm_test_marked_new (story, NULL, 0), &style);
  seen = see_all (&fixture);
  g_assert_cmpstr (seen.text->str, ==, story);
  g_assert_cmpfloat (seen.overflow, <=, 0.001);
  g_string_free (seen.text, TRUE);
  tear_down (&fixture);
}

static void
test_empty_article_has_one_page (void)
{
  Fixture fixture;

  set_up (&fixture, pm_test_marked_new ("", NULL, 0), &style);
  g_assert_cmpuint (pm_print_layout_get_n_pages (fixture.layout), ==, 1);
  tear_down (&fixture);
}

static void
test_header_legend_and_list_are_there (void)
{
  const PmTestMark marks[] = { { 1, { 0, 9 }, .note = "Seen" }, { 2, { 4, 30 } }, { 1, { 40, 50 } } };
  Fixture fixture;
  g_autofree char *story = make_story (2);
  Seen seen;

  set_up (&fixture, pm_test_marked_new (story, marks, 3), &style);
  seen = see_all (&fixture);
  g_assert_cmpuint (seen.n_rows[PM_PRINT_OUTLET], ==, 1);
  g_assert_cmpuint (seen.n_rows[PM_PRINT_TITLE], ==, 1);
  g_assert_cmpuint (seen.n_rows[PM_PRINT_FACTS], ==, 1);
  g_assert_cmpuint (seen.n_rows[PM_PRINT_LEGEND], ==, 2);
  /* Tag, passage, speaker and origin of each, and one note. */
  g_assert_cmpuint (seen.n_rows[PM_PRINT_LIST], ==, 13);
  g_string_free (seen.text, TRUE);
  tear_down (&fixture);
}

static void
see_parted (const PmPrintBlock *block, guint first, guint n_rows, double y, gpointer user_data)
{
  if (block->place.part == PM_PRINT_LIST)
    g_assert_cmpuint (n_rows, ==, block->rows->len);
}

static void
test_short_items_of_the_list_are_whole (void)
{
  Fixture fixture;
  g_autofree char *story = make_story (30);

  set_up (&fixture, pm_test_marked_new_random (story, 60, 5), &style);
  for (guint page = 0; page < pm_print_layout_get_n_pages (fixture.layout); page++)
    pm_print_layout_foreach (fixture.layout, page, see_parted, NULL);
  tear_down (&fixture);
}

static void
test_without_annotations_there_is_no_legend (void)
{
  Fixture fixture;
  Seen seen;

  set_up (&fixture, pm_test_marked_new ("Words.", NULL, 0), &style);
  seen = see_all (&fixture);
  g_assert_cmpuint (seen.n_rows[PM_PRINT_LEGEND_TITLE], ==, 0);
  g_assert_cmpuint (seen.n_rows[PM_PRINT_LIST_TITLE], ==, 0);
  g_string_free (seen.text, TRUE);
  tear_down (&fixture);
}

static void
test_reader_proportions_are_kept (void)
{
  Fixture fixture;
  const PmPrintFrame *frame;

  set_up (&fixture, pm_test_marked_new ("Words.", NULL, 0), &style);
  frame = pm_print_flow_get_frame (fixture.flow);
  g_assert_cmpfloat_with_epsilon (frame->unit, WIDTH / (54 + 540 + 170), 0.0001);
  g_assert_cmpfloat_with_epsilon (frame->measure, 540 * frame->unit, 0.0001);
  g_assert_cmpfloat_with_epsilon (frame->left, 54 * frame->unit, 0.0001);
  tear_down (&fixture);
}

static void
test_line_height_moves_rows_apart (void)
{
  PmPrintStyle loose = style;
  Fixture fixture, other;
  g_autofree char *story = make_story (40);

  loose.line_height = 2.6;
  set_up (&fixture, pm_test_marked_new (story, NULL, 0), &style);
  set_up (&other, pm_test_marked_new (story, NULL, 0), &loose);
  g_assert_cmpuint (pm_print_layout_get_n_pages (other.layout), >, pm_print_layout_get_n_pages (fixture.layout));
  tear_down (&fixture);
  tear_down (&other);
}

/* What is covered on paper is what Pango says the characters cover. */
static void
check_rects (const char *content, guint32 seed)
{
  Fixture fixture;
  GRand *rand = g_rand_new_with_seed (seed);
  guint length = (guint) g_utf8_strlen (content, -1);
  g_autoptr (PmPrintBlock) block = NULL;

  set_up (&fixture, pm_test_marked_new (content, NULL, 0), &style);
  block = pm_print_flow_make (fixture.flow, (PmPrintPlace){ PM_PRINT_TEXT, 0 });
  for (guint i = 0; i < 50; i++) {
    PmPrintRows rows = { block, fixture.article->text, 0, block->rows->len };
    guint at = (guint) g_rand_int_range (rand, 0, (gint32) length);
    g_autoptr (GArray) rects = pm_print_rows_get_rects (&rows, (PmSpan){ at, at + 1 });
    PangoRectangle expected;

    pango_layout_index_to_pos (block->layout, (int) pm_text_byte_at (fixture.article->text, at), &expected);
    if (expected.width == 0)
      continue;
    g_assert_cmpuint (rects->len, ==, 1);
    g_assert_cmpfloat_with_epsilon (g_array_index (rects, PmPrintRect, 0).x * PANGO_SCALE, MIN (expected.x, expected.x + expected.width), 2);
    g_assert_cmpfloat_with_epsilon (g_array_index (rects, PmPrintRect, 0).width * PANGO_SCALE, ABS (expected.width), 2);
  }
  g_rand_free (rand);
  tear_down (&fixture);
}

static void
test_rectangles_are_those_of_the_characters (void)
{
  check_rects ("Words from the left to the right, and on and on, so many that they fill more than one row of the column on paper, and then some.", 1);
  check_rects ("מילים מימין לשמאל, עוד ועוד, כל כך הרבה עד שהן ממלאות יותר משורה אחת של הטור על הנייר, ואז עוד כמה מהן באות.", 2);
  check_rects ("First שלום עולם then 12 עוד words, ועוד more אחת in the שורה that is נייר mixed מימין throughout לשמאל as it goes.", 3);
}

static void
test_rows_know_what_they_hold (void)
{
  Fixture fixture;
  g_autofree char *story = make_story (1);
  g_autoptr (PmPrintBlock) block = NULL;
  PmPrintRows first, rest;

  set_up (&fixture, pm_test_marked_new (story, NULL, 0), &style);
  block = pm_print_flow_make (fixture.flow, (PmPrintPlace){ PM_PRINT_TEXT, 0 });
  first = (PmPrintRows){ block, fixture.article->text, 0, 1 };
  rest = (PmPrintRows){ block, fixture.article->text, 1, block->rows->len - 1 };
  g_assert_cmpuint (pm_print_rows_get_span (&first).start, ==, 0);
  g_assert_cmpuint (pm_print_rows_get_span (&first).end, ==, pm_print_rows_get_span (&rest).start);
  g_assert_cmpuint (pm_print_rows_get_span (&rest).end, ==, pm_text_get_length (fixture.article->text));
  g_assert_cmpuint (pm_print_rows_find (&rest, pm_print_rows_get_span (&rest).start), ==, 1);
  tear_down (&fixture);
}

/* How many pixels of a page have that very color. */
static guint
count_pixels (const Fixture *fixture, guint page, guint32 rgb)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) WIDTH, (int) HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint count = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  pm_print_painter_draw (cr, fixture->flow, fixture->layout, page, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) HEIGHT; y++) {
    const guint32 *line = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

    for (int x = 0; x < (int) WIDTH; x++)
      count += (line[x] & 0xffffff) == rgb ? 1 : 0;
  }
  cairo_surface_destroy (surface);
  return count;
}

static void
test_tints_are_light_and_the_shortest_wins (void)
{
  const PmTestMark marks[] = { { 1, { 0, 100 } }, { 3, { 0, 100 }, .status = PM_ANNOTATION_SUGGESTED }, { 4, { 20, 60 } } };
  Fixture fixture;
  g_autofree char *story = make_story (1);

  set_up (&fixture, pm_test_marked_new (story, marks, 3), &style);
  g_assert_cmpuint (count_pixels (&fixture, 0, pm_color_get_shades (PM_COLOR_BLUE, FALSE).tint), >, 200);
  g_assert_cmpuint (count_pixels (&fixture, 0, pm_color_get_shades (PM_COLOR_TEAL, FALSE).tint), >, 200);
  /* In the list alone. */
  g_assert_cmpuint (count_pixels (&fixture, 0, pm_color_get_shades (PM_COLOR_PLUM, FALSE).tint), <, 400);
  tear_down (&fixture);
}

static char *
dup_pdf_text (const char *path)
{
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* What is a space in a PDF is for each program to guess. */
static void
remove_spaces (char *text)
{
  char *to = text;

  for (const char *p = text; *p != '\0'; p++) {
    if (!g_ascii_isspace (*p))
      *to++ = *p;
  }
  *to = '\0';
}

static void
write_pdf (const Fixture *fixture, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < pm_print_layout_get_n_pages (fixture->layout); page++) {
    pm_print_painter_draw (cr, fixture->flow, fixture->layout, page, HEIGHT);
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
test_pdf_has_the_words_of_the_article (void)
{
  Fixture fixture;
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *story = make_story (30);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (program == NULL) {
    g_test_skip ("pdftotext is not installed");
    return;
  }
  path = g_build_filename (g_get_tmp_dir (), "pm-test-print.XXXXXX", NULL);
  g_assert_true (g_close (g_mkstemp (path), NULL));
  set_up (&fixture, pm_test_marked_new_random (story, 60, 5), &style);
  write_pdf (&fixture, path);
  text = dup_pdf_text (path);
  remove_spaces (text);
  for (guint i = 0; i < 30; i++) {
    g_autofree char *words = g_strdup_printf ("Paragraph%utellsofharbors", i);

    g_assert_nonnull (strstr (text, words));
  }
  g_assert_nonnull (strstr (text, "Mast&Sail"));
  g_assert_nonnull (strstr (text, "1of"));
  g_remove (path);
  tear_down (&fixture);
}

/* Anything can be drawn: nothing that overlaps, mixes directions or ends pages
 * goes wrong. */
static void
test_any_annotations_can_be_drawn (void)
{
  g_autofree char *story = make_story (12);
  g_autofree char *mixed = g_strconcat ("שלום עולם and 🎉🏽 e\xcc\x81.\n\tTab\n", story, NULL);

  for (guint32 seed = 1; seed <= 5; seed++) {
    Fixture fixture;

    set_up (&fixture, pm_test_marked_new_random (mixed, 40 * seed, seed), &style);
    for (guint page = 0; page < pm_print_layout_get_n_pages (fixture.layout); page++)
      g_assert_cmpuint (count_pixels (&fixture, page, 0xffffff), >, 1000);
    tear_down (&fixture);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/all-of-the-text-is-on-the-pages-once", test_all_of_the_text_is_on_the_pages_once);
  g_test_add_func ("/print/one-endless-line-is-on-the-pages-once", test_one_endless_line_is_on_the_pages_once);
  g_test_add_func ("/print/empty-article-has-one-page", test_empty_article_has_one_page);
  g_test_add_func ("/print/header-legend-and-list-are-there", test_header_legend_and_list_are_there);
  g_test_add_func ("/print/short-items-of-the-list-are-whole", test_short_items_of_the_list_are_whole);
  g_test_add_func ("/print/without-annotations-there-is-no-legend", test_without_annotations_there_is_no_legend);
  g_test_add_func ("/print/reader-proportions-are-kept", test_reader_proportions_are_kept);
  g_test_add_func ("/print/line-height-moves-rows-apart", test_line_height_moves_rows_apart);
  g_test_add_func ("/print/rectangles-are-those-of-the-characters", test_rectangles_are_those_of_the_characters);
  g_test_add_func ("/print/rows-know-what-they-hold", test_rows_know_what_they_hold);
  g_test_add_func ("/print/tints-are-light-and-the-shortest-wins", test_tints_are_light_and_the_shortest_wins);
  g_test_add_func ("/print/pdf-has-the-words-of-the-article", test_pdf_has_the_words_of_the_article);
  g_test_add_func ("/print/any-annotations-can-be-drawn", test_any_annotations_can_be_drawn);

  return g_test_run ();
}
