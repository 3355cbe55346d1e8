#pragma once

#include "pm-print-flow.h"

G_BEGIN_DECLS

/**
 * PmPrintLayout:
 *
 * An article broken into pages, row by row. Of each page it keeps where it
 * starts, and no more; what is on it is set again to be drawn.
 */
typedef struct _PmPrintLayout PmPrintLayout;

/**
 * pm_print_layout_new:
 * @flow: must outlive the layout
 * @height: of a page between its margins, without the footer, in points
 */
PmPrintLayout *pm_print_layout_new (const PmPrintFlow *flow, double height);
void pm_print_layout_free (PmPrintLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPrintLayout, pm_print_layout_free)

/**
 * pm_print_layout_advance:
 *
 * Finds up to @n_pages more pages.
 *
 * Returns: whether there are no more
 */
gboolean pm_print_layout_advance (PmPrintLayout *self, guint n_pages);

/* How many have been found; at least one when all are. */
guint pm_print_layout_get_n_pages (const PmPrintLayout *self);

/**
 * PmPrintRowsFunc:
 * @first: its first row that is on the page
 * @n_rows: how many are, at least one
 * @y: of the first row, from the page's top
 */
typedef void (*PmPrintRowsFunc) (const PmPrintBlock *block, guint first, guint n_rows, double y, gpointer user_data);

/**
 * pm_print_layout_foreach:
 * @page: from 0
 *
 * Calls @func for each block that has something on the page, from its top.
 */
void pm_print_layout_foreach (const PmPrintLayout *self, guint page, PmPrintRowsFunc func, gpointer user_data);

G_END_DECLS
