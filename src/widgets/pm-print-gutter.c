#include "pm-print-gutter.h"

#include "pm-colors.h"
#include "pm-line-pattern.h"
#include "pm-reader-gutter.h"

/* In the reader's pixels; as in pm-reader-gutter.c. */
#define STRIPES_AT 18
#define STRIPE_WIDTH 4
#define STRIPE_PITCH 9
#define N_COLUMNS 3
#define LABELS_AT 46
#define LABEL_PATTERN 12
#define LABEL_PITCH 16
#define NUMBER_GAP 16
#define FONT_SIZE 13
#define DIM 0.39

typedef struct {
  const PmMark *mark;
  double top;
  double bottom;
  double first_middle;
  guint column;
} Stripe;

typedef struct {
  cairo_t *cr;
  const PmPrintRows *rows;
  const PmPrintFlow *flow;
  double unit;
  double edge; /* where the column ends */
} Gutter;

static const PmPrintRow *
get_row (const Gutter *gutter, guint i)
{
  return &g_array_index (gutter->rows->block->rows, PmPrintRow, i);
}

static double
get_middle (const PmPrintRow *row)
{
  return row->text_top + row->text_height / 2;
}

/* Draws @words with their left, or right, at @x. */
static void
draw_words (const Gutter *gutter, const char *words, double x, double middle, double width, gboolean right)
{
  g_autoptr (PangoLayout) layout = pm_print_flow_make_words (gutter->flow, words, FONT_SIZE, FALSE);
  int text_width, height;

  if (width > 0) {
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
    pango_layout_set_auto_dir (layout, FALSE);
  }
  pango_layout_get_size (layout, &text_width, &height);
  cairo_set_source_rgb (gutter->cr, DIM, DIM, DIM);
  cairo_move_to (gutter->cr, right ? x - (double) text_width / PANGO_SCALE : x, middle - (double) height / PANGO_SCALE / 2);
  pango_cairo_show_layout (gutter->cr, layout);
}

void
pm_print_gutter_draw_number (cairo_t *cr, const PmPrintRows *rows, const PmPrintFlow *flow)
{
  const PmMarkedArticle *article = pm_print_flow_get_article (flow);
  Gutter gutter = { cr, rows, flow, pm_print_flow_get_frame (flow)->unit, 0 };
  g_autofree char *number = NULL;

  if (rows->first > 0 || !rows->block->text.starts || pm_text_block_is_blank (&rows->block->text, article->text))
    return;
  number = g_strdup_printf ("%u", pm_paragraphs_get_number (article->paragraphs, rows->block->text.span.start));
  draw_words (&gutter, number, -NUMBER_GAP * gutter.unit, get_middle (get_row (&gutter, 0)), 0, TRUE);
}

static guint
find_column (const GArray *stripes, const Stripe *stripe)
{
  for (guint column = 0; column < N_COLUMNS; column++) {
    gboolean taken = FALSE;

    for (guint i = 0; i < stripes->len && !taken; i++) {
      const Stripe *other = &g_array_index (stripes, Stripe, i);

      taken = other->column == column && other->top < stripe->bottom && stripe->top < other->bottom;
    }
    if (!taken)
      return column;
  }
  return N_COLUMNS;
}

static GArray *
list_stripes (const Gutter *gutter, const PmMarks *marks)
{
  GArray *stripes = g_array_new (FALSE, FALSE, sizeof (Stripe));
  PmSpan shown = pm_print_rows_get_span (gutter->rows);

  for (guint i = 0; i < marks->marks->len; i++) {
    const PmMark *mark = &g_array_index (marks->marks, PmMark, i);
    PmSpan extent = { MAX (mark->extent.start, shown.start), MIN (mark->extent.end, shown.end) };
    const PmPrintRow *first, *last;
    Stripe stripe;

    if (mark->suggested || extent.start >= extent.end)
      continue;
    first = get_row (gutter, pm_print_rows_find (gutter->rows, extent.start));
    last = get_row (gutter, pm_print_rows_find (gutter->rows, extent.end - 1));
    stripe = (Stripe){ mark, first->text_top, last->text_top + last->text_height, get_middle (first), 0 };
    stripe.column = find_column (stripes, &stripe);
    g_array_append_val (stripes, stripe);
  }
  return stripes;
}

static void
draw_stripe (const Gutter *gutter, const Stripe *stripe)
{
  PmColors colors = pm_colors_get (stripe->mark->color, FALSE);
  double radius = STRIPE_WIDTH * gutter->unit / 2;
  double x = gutter->edge + (STRIPES_AT + stripe->column * STRIPE_PITCH) * gutter->unit + radius;

  gdk_cairo_set_source_rgba (gutter->cr, &colors.line);
  cairo_set_line_width (gutter->cr, 2 * radius);
  cairo_set_line_cap (gutter->cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (gutter->cr, x, stripe->top + radius);
  cairo_line_to (gutter->cr, x, stripe->bottom - radius);
  cairo_stroke (gutter->cr);
  cairo_set_line_cap (gutter->cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_label (const Gutter *gutter, const PmMark *mark, double middle)
{
  guint number = pm_marked_article_get_number (pm_print_flow_get_article (gutter->flow), mark->annotation);
  g_autofree char *words = g_strdup_printf ("%u %s", number, mark->label);
  PmColors colors = pm_colors_get (mark->color, FALSE);
  double x = gutter->edge + LABELS_AT * gutter->unit;
  double text_at = (LABEL_PATTERN + 5) * gutter->unit;
  double room = (PM_READER_GUTTER_LABELS - LABELS_AT) * gutter->unit - text_at;

  pm_line_pattern_draw (gutter->cr, mark->pattern, &colors.line, x, middle, LABEL_PATTERN * gutter->unit, gutter->unit);
  draw_words (gutter, words, x + text_at, middle, room, FALSE);
}

/* Whether the list's number of @stripe stands on this page. */
static gboolean
begins (const Gutter *gutter, const Stripe *stripe)
{
  return stripe->mark->begins && stripe->mark->extent.start >= pm_print_rows_get_span (gutter->rows).start;
}

static guint
count_labels (const Gutter *gutter, const GArray *stripes)
{
  guint count = 0;

  for (guint i = 0; i < stripes->len; i++)
    count += begins (gutter, &g_array_index (stripes, Stripe, i)) ? 1 : 0;
  return count;
}

/* Each beside its first row, or as near below it as there is room; how many more
 * there are where there is none. */
static void
draw_labels (const Gutter *gutter, const GArray *stripes)
{
  const PmPrintRow *last = get_row (gutter, gutter->rows->first + gutter->rows->n_rows - 1);
  double pitch = LABEL_PITCH * gutter->unit;
  guint left = count_labels (gutter, stripes);
  double next = 0;

  for (guint i = 0; i < stripes->len; i++) {
    const Stripe *stripe = &g_array_index (stripes, Stripe, i);
    double middle = MAX (stripe->first_middle, next);

    if (!begins (gutter, stripe))
      continue;
    if (left > 1 && middle + pitch * 1.5 > last->top + last->height) {
      g_autofree char *more = g_strdup_printf ("+%u", left);

      draw_words (gutter, more, gutter->edge + LABELS_AT * gutter->unit, middle, 0, FALSE);
      return;
    }
    draw_label (gutter, stripe->mark, middle);
    next = middle + pitch;
    left--;
  }
}

void
pm_print_gutter_draw_stripes (cairo_t *cr, const PmPrintRows *rows, const PmMarks *marks, const PmPrintFlow *flow)
{
  const PmPrintFrame *frame = pm_print_flow_get_frame (flow);
  Gutter gutter = { cr, rows, flow, frame->unit, frame->measure };
  g_autoptr (GArray) stripes = list_stripes (&gutter, marks);

  for (guint i = 0; i < stripes->len; i++) {
    if (g_array_index (stripes, Stripe, i).column < N_COLUMNS)
      draw_stripe (&gutter, &g_array_index (stripes, Stripe, i));
  }
  draw_labels (&gutter, stripes);
}
