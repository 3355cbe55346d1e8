#include "pm-print-rects.h"

static const PmPrintRow *
get_row (const PmPrintRows *rows, guint i)
{
  return &g_array_index (rows->block->rows, PmPrintRow, i);
}

/* Between code points of the text and bytes of the block. */
static int
to_byte (const PmPrintRows *rows, guint offset)
{
  PmSpan span = rows->block->text.span;

  return (int) (pm_text_byte_at (rows->text, CLAMP (offset, span.start, span.end)) - pm_text_byte_at (rows->text, span.start));
}

static guint
to_offset (const PmPrintRows *rows, int byte)
{
  return pm_text_offset_at_byte (rows->text, pm_text_byte_at (rows->text, rows->block->text.span.start) + (gsize) byte);
}

PmSpan
pm_print_rows_get_span (const PmPrintRows *rows)
{
  PmSpan span = rows->block->text.span;

  if (rows->first > 0)
    span.start = to_offset (rows, get_row (rows, rows->first)->line->start_index);
  if (rows->first + rows->n_rows < rows->block->rows->len)
    span.end = to_offset (rows, get_row (rows, rows->first + rows->n_rows)->line->start_index);
  return span;
}

guint
pm_print_rows_find (const PmPrintRows *rows, guint offset)
{
  int byte = to_byte (rows, offset);

  for (guint i = rows->first + rows->n_rows; i > rows->first; i--) {
    if (get_row (rows, i - 1)->line->start_index <= byte)
      return i - 1;
  }
  return rows->first;
}

static void
add_ranges (GArray *rects, const PmPrintRow *row, guint number, int start, int end, int from, int to)
{
  g_autofree int *ranges = NULL;
  int n_ranges;

  pango_layout_line_get_x_ranges (row->line, from, to, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++) {
    double x = (double) ranges[2 * i] / PANGO_SCALE;
    PmPrintRect rect = { x, row->text_top, (double) ranges[2 * i + 1] / PANGO_SCALE - x, row->text_height,
                         number, start >= from, end <= to };

    if (rect.width > 0)
      g_array_append_val (rects, rect);
  }
}

GArray *
pm_print_rows_get_rects (const PmPrintRows *rows, PmSpan span)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (PmPrintRect));
  int start = to_byte (rows, span.start);
  int end = to_byte (rows, span.end);

  for (guint i = rows->first; i < rows->first + rows->n_rows; i++) {
    const PmPrintRow *row = get_row (rows, i);
    /* Past its ends a line would go on to the edge of the column. */
    int from = MAX (start, row->line->start_index);
    int to = MIN (end, row->line->start_index + row->line->length);

    if (from < to)
      add_ranges (rects, row, i, start, end, from, to);
  }
  return rects;
}
