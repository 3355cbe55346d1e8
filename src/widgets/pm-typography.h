#pragma once

#include "pm-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmTypography:
 * @family: (nullable): %NULL for the desktop's font
 * @size: of the font, in pixels
 * @line_height: from line to line, as a multiple of @size
 * @justified: whether lines are filled
 * @measure: the width of the column at zoom 1, in pixels
 * @zoom: how much larger all of it is
 * @gap: see pm_typography_find_gap()
 *
 * How the reader sets its text.
 */
typedef struct {
  char *family;
  double size;
  double line_height;
  gboolean justified;
  int measure;
  double zoom;
  double gap;
} PmTypography;

/**
 * pm_typography_dup_css:
 *
 * Returns: (transfer full): the font, as a style sheet for the reader
 */
char *pm_typography_dup_css (const PmTypography *self);

/**
 * pm_typography_get_scale:
 *
 * Returns: how much larger things are than at 17 pixels; follows the desktop's
 *   text size
 */
double pm_typography_get_scale (const PmTypography *self, GtkTextView *view);

/**
 * pm_typography_find_gap:
 * @text: (nullable):
 *
 * Returns: the space below a paragraph in pixels at scale 1, by what separates
 *   the first of @text: line ends alone, empty lines always, or both
 */
double pm_typography_find_gap (const PmText *text);

/**
 * pm_typography_set_spacing:
 * @continued: (nullable): the tag of chunks after which a line goes on
 *
 * Sets the space between rows and paragraphs by the font as it is now.
 */
void pm_typography_set_spacing (const PmTypography *self, GtkTextView *view, GtkTextTag *continued);

/**
 * pm_typography_set_margins:
 * @width: of the view, in pixels
 *
 * Puts the column into the middle, with room for what stands in the margins.
 *
 * Returns: whether anything has changed
 */
gboolean pm_typography_set_margins (const PmTypography *self, GtkTextView *view, int width);

G_END_DECLS
