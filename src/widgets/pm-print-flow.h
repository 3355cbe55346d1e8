#pragma once

#include "pm-marked-article.h"
#include "pm-text-block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmPrintStyle:
 * @family: (nullable): %NULL for the desktop's font
 * @size: of the font, in the reader's pixels
 * @line_height: as a multiple of @size
 * @measure: width of the column, in the reader's pixels
 * @justified: whether lines are filled
 *
 * How an article is set on paper: as in the reader, all of it made smaller by
 * one factor so that the column and its margins fit.
 */
typedef struct {
  const char *family;
  double size;
  double line_height;
  double measure;
  gboolean justified;
} PmPrintStyle;

/**
 * PmPrintFrame:
 * @width: of the page inside its margins
 * @unit: of one of the reader's pixels at 17 pixels of font
 * @left: of the column
 * @measure: its width
 *
 * Where things are on a page, in the units of its #cairo_t.
 */
typedef struct {
  double width;
  double unit;
  double left;
  double measure;
} PmPrintFrame;

typedef enum {
  PM_PRINT_OUTLET,
  PM_PRINT_TITLE,
  PM_PRINT_FACTS,
  PM_PRINT_TEXT,
  PM_PRINT_LEGEND_TITLE,
  PM_PRINT_LEGEND,
  PM_PRINT_LIST_TITLE,
  PM_PRINT_LIST,
  PM_PRINT_END
} PmPrintPart;

/**
 * PmPrintPlace:
 * @index: of a line of the legend or an item of the list from 0; in the text a
 *   code point
 *
 * A place in what is printed.
 */
typedef struct {
  PmPrintPart part;
  guint index;
} PmPrintPlace;

/**
 * PmPrintRow:
 * @line: (transfer none):
 * @x: of the line from the block's left
 * @top: of the row, from the block's top
 * @height: to the next row
 * @text_top: of the letters, from the block's top
 * @text_height: of the letters
 * @baseline: from the block's top
 */
typedef struct {
  PangoLayoutLine *line;
  double x;
  double top;
  double height;
  double text_top;
  double text_height;
  double baseline;
} PmPrintRow;

/**
 * PmPrintBlock:
 * @rows: (element-type PmPrintRow):
 * @x: of its left on the page
 * @gap: kept free above it, if it is not the first on its page
 * @keep: what must fit below it on the same page
 * @text: what of the text it is, in %PM_PRINT_TEXT
 * @tag: (nullable): whose pattern stands before it
 * @number: before it, or 0
 *
 * What is set in one go: a paragraph, a heading, an item of the list.
 */
typedef struct {
  PmPrintPlace place;
  PangoLayout *layout;
  GArray *rows;
  double x;
  double gap;
  double keep;
  PmTextBlock text;
  PmTag *tag;
  guint number;
} PmPrintBlock;

void pm_print_block_free (PmPrintBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPrintBlock, pm_print_block_free)

/**
 * PmPrintFlow:
 *
 * All that is printed of an article, block by block. It keeps none of them, so
 * that a long article takes no more memory than a short one.
 */
typedef struct _PmPrintFlow PmPrintFlow;

/**
 * pm_print_flow_new:
 * @article: must outlive the flow
 * @context: for the printer; a page's layouts are made with it
 * @width: of a page inside its margins, in points
 */
PmPrintFlow *pm_print_flow_new (const PmMarkedArticle *article, const PmPrintStyle *style, PangoContext *context, double width);
void pm_print_flow_free (PmPrintFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPrintFlow, pm_print_flow_free)

const PmPrintFrame *pm_print_flow_get_frame (const PmPrintFlow *self);
const PmMarkedArticle *pm_print_flow_get_article (const PmPrintFlow *self);

/* The first place that has something: %PM_PRINT_END where nothing has. */
PmPrintPlace pm_print_flow_get_start (const PmPrintFlow *self);

/* The place after @place that has something. */
PmPrintPlace pm_print_flow_get_next (const PmPrintFlow *self, PmPrintPlace place);

/**
 * pm_print_flow_make:
 * @place: not the end
 *
 * Returns: (transfer full): the block there
 */
PmPrintBlock *pm_print_flow_make (const PmPrintFlow *self, PmPrintPlace place);

/**
 * pm_print_flow_make_words:
 * @size: of the font, in the reader's pixels
 *
 * Returns: (transfer full): @words, to be drawn beside the text
 */
PangoLayout *pm_print_flow_make_words (const PmPrintFlow *self, const char *words, double size, gboolean bold);

G_END_DECLS
