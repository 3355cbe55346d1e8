#pragma once

#include "pm-palette.h"

G_BEGIN_DECLS

/* The style sheet of a web page that shows an article with its annotations. It
 * names no other file: patterns are drawn in the sheet itself.
 *
 * What may be set on an element, each as `--name:var(…)`:
 * `--t` the tint behind it, `--l0` to `--l2` the lines below it. */

/**
 * PmHtmlColors:
 * @used: which patterns of which colors the page has
 */
typedef struct {
  gboolean used[PM_N_COLORS][PM_N_PATTERNS];
} PmHtmlColors;

/**
 * pm_html_style_append:
 *
 * Appends the sheet, for light and for dark screens.
 */
void pm_html_style_append (GString *html, const PmHtmlColors *colors);

/* Append `var(--…)`: a tint, a line, the color alone, and what joins passages. */
void pm_html_style_append_tint (GString *html, PmColor color);
void pm_html_style_append_line (GString *html, PmColor color, PmPattern pattern);
void pm_html_style_append_ink (GString *html, PmColor color);
void pm_html_style_append_joint (GString *html, PmColor color);

G_END_DECLS
