#pragma once

#include "pm-print-flow.h"

G_BEGIN_DECLS

/**
 * PmPrintRect:
 * @row: in which row of the block
 * @starts: whether the span asked for starts in that row
 * @ends: whether it ends there
 *
 * Where words are on paper, from the block's top left; as high as letters are.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
  guint row;
  gboolean starts;
  gboolean ends;
} PmPrintRect;

/**
 * PmPrintRows:
 * @block: of the text
 * @first: its first row on the page
 * @n_rows: how many are
 */
typedef struct {
  const PmPrintBlock *block;
  const PmText *text;
  guint first;
  guint n_rows;
} PmPrintRows;

/* What of the text is in the rows, in code points. */
PmSpan pm_print_rows_get_span (const PmPrintRows *rows);

/* The row that has the character at @offset, or the one next to it. */
guint pm_print_rows_find (const PmPrintRows *rows, guint offset);

/**
 * pm_print_rows_get_rects:
 * @span: in code points of the stored text; what is not in the rows is left out
 *
 * Returns: (transfer full) (element-type PmPrintRect): row by row, several for
 *   one where left-to-right and right-to-left text meet
 */
GArray *pm_print_rows_get_rects (const PmPrintRows *rows, PmSpan span);

G_END_DECLS
