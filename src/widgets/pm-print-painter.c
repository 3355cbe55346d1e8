#include "pm-print-painter.h"

#include "pm-colors.h"
#include "pm-line-pattern.h"
#include "pm-print-gutter.h"
#include "pm-print-highlights.h"

#include <glib/gi18n-lib.h>

/* In the reader's pixels. */
#define FOOTER 40
#define FOOTER_SIZE 12
#define SWATCH 28
#define SWATCH_HEIGHT 14
#define NUMBER_GAP 16
#define NUMBER_SIZE 13

#define INK 0.13
#define DIM 0.39

typedef struct {
  cairo_t *cr;
  const PmPrintFlow *flow;
} Painting;

double
pm_print_painter_get_footer (const PmPrintFlow *flow)
{
  g_return_val_if_fail (flow != NULL, 0);

  return FOOTER * pm_print_flow_get_frame (flow)->unit;
}

static void
draw_words (const Painting *painting, const PmPrintRows *rows)
{
  cairo_set_source_rgb (painting->cr, INK, INK, INK);
  for (guint i = rows->first; i < rows->first + rows->n_rows; i++) {
    const PmPrintRow *row = &g_array_index (rows->block->rows, PmPrintRow, i);

    cairo_move_to (painting->cr, row->x, row->baseline);
    pango_cairo_show_layout_line (painting->cr, row->line);
  }
}

static void
draw_text (const Painting *painting, const PmPrintRows *rows)
{
  PmMarkSource source = pm_marked_article_get_source (pm_print_flow_get_article (painting->flow));
  g_autoptr (PmMarks) marks = pm_marks_new (&source, rows->block->text.span);

  pm_print_highlights_draw (painting->cr, rows, marks, painting->flow);
  draw_words (painting, rows);
  pm_print_gutter_draw_number (painting->cr, rows, painting->flow);
  pm_print_gutter_draw_stripes (painting->cr, rows, marks, painting->flow);
}

/* The tag's color and pattern, as words would have them. */
static void
draw_swatch (const Painting *painting, const PmPrintBlock *block)
{
  const PmTagFields *fields = pm_tag_get_fields (block->tag);
  const PmPrintRow *row = &g_array_index (block->rows, PmPrintRow, 0);
  PmColors colors = pm_colors_get (fields->color, FALSE);
  double unit = pm_print_flow_get_frame (painting->flow)->unit;
  double x = pm_print_flow_get_frame (painting->flow)->left - block->x;
  double bottom = row->baseline;

  gdk_cairo_set_source_rgba (painting->cr, &colors.tint);
  cairo_rectangle (painting->cr, x, bottom - SWATCH_HEIGHT * unit, SWATCH * unit, SWATCH_HEIGHT * unit);
  cairo_fill (painting->cr);
  pm_line_pattern_draw (painting->cr, fields->pattern, &colors.line, x, bottom + 3 * unit, SWATCH * unit, unit);
}

static void
draw_number (const Painting *painting, const PmPrintBlock *block)
{
  g_autofree char *words = g_strdup_printf ("%u", block->number);
  g_autoptr (PangoLayout) layout = pm_print_flow_make_words (painting->flow, words, NUMBER_SIZE, FALSE);
  const PmPrintFrame *frame = pm_print_flow_get_frame (painting->flow);
  const PmPrintRow *row = &g_array_index (block->rows, PmPrintRow, 0);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  cairo_set_source_rgb (painting->cr, DIM, DIM, DIM);
  cairo_move_to (painting->cr, frame->left - block->x - NUMBER_GAP * frame->unit - (double) width / PANGO_SCALE,
                 row->baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (painting->cr, layout);
}

static void
draw_item (const Painting *painting, const PmPrintRows *rows)
{
  if (rows->first == 0 && rows->block->tag != NULL)
    draw_swatch (painting, rows->block);
  if (rows->first == 0 && rows->block->number > 0)
    draw_number (painting, rows->block);
  draw_words (painting, rows);
}

static void
draw_block (const PmPrintBlock *block, guint first, guint n_rows, double y, gpointer user_data)
{
  const Painting *painting = user_data;
  PmPrintRows rows = { block, pm_print_flow_get_article (painting->flow)->text, first, n_rows };

  cairo_save (painting->cr);
  cairo_translate (painting->cr, block->x, y - g_array_index (block->rows, PmPrintRow, first).top);
  if (block->place.part == PM_PRINT_TEXT)
    draw_text (painting, &rows);
  else
    draw_item (painting, &rows);
  cairo_restore (painting->cr);
}

static void
draw_footer (const Painting *painting, guint page, guint n_pages, double height)
{
  const PmPrintFrame *frame = pm_print_flow_get_frame (painting->flow);
  const char *title = pm_document_get_title (pm_print_flow_get_article (painting->flow)->document);
  /* Translators: at the foot of a printed page: its number, and of how many */
  g_autofree char *words = g_strdup_printf (_("%u of %u"), page + 1, n_pages);
  g_autoptr (PangoLayout) left = pm_print_flow_make_words (painting->flow, title, FOOTER_SIZE, FALSE);
  g_autoptr (PangoLayout) right = pm_print_flow_make_words (painting->flow, words, FOOTER_SIZE, FALSE);
  int width, text_height;

  pango_layout_get_size (right, &width, &text_height);
  pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (left, (int) (frame->measure * PANGO_SCALE));
  cairo_set_source_rgb (painting->cr, DIM, DIM, DIM);
  cairo_move_to (painting->cr, frame->left, height - (double) text_height / PANGO_SCALE);
  pango_cairo_show_layout (painting->cr, left);
  cairo_move_to (painting->cr, frame->width - (double) width / PANGO_SCALE, height - (double) text_height / PANGO_SCALE);
  pango_cairo_show_layout (painting->cr, right);
}

void
pm_print_painter_draw (cairo_t *cr, const PmPrintFlow *flow, const PmPrintLayout *layout, guint page, double height)
{
  Painting painting = { cr, flow };

  g_return_if_fail (cr != NULL && flow != NULL && layout != NULL);
  g_return_if_fail (page < pm_print_layout_get_n_pages (layout));

  pm_print_layout_foreach (layout, page, draw_block, &painting);
  draw_footer (&painting, page, pm_print_layout_get_n_pages (layout), height);
}
