#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The eight colors and eight line patterns that a tag may have. Color is never
 * the only sign: any color goes with any pattern. */

typedef enum {
  PM_COLOR_BLUE,
  PM_COLOR_AMBER,
  PM_COLOR_PLUM,
  PM_COLOR_TEAL,
  PM_COLOR_RED,
  PM_COLOR_VIOLET,
  PM_COLOR_OLIVE,
  PM_COLOR_SLATE
} PmColor;
#define PM_N_COLORS 8

typedef enum {
  PM_PATTERN_SOLID,
  PM_PATTERN_DASH,
  PM_PATTERN_WAVE,
  PM_PATTERN_DOTS,
  PM_PATTERN_DOUBLE,
  PM_PATTERN_DASH_DOT,
  PM_PATTERN_TICKS,
  PM_PATTERN_STAGGER
} PmPattern;
#define PM_N_PATTERNS 8

/**
 * PmShades:
 * @line: underline, stripe and ruler
 * @tint: behind the text
 * @selected: behind the text of the selected annotation
 *
 * 0xRRGGBB each.
 */
typedef struct {
  guint32 line;
  guint32 tint;
  guint32 selected;
} PmShades;

PmShades pm_color_get_shades (PmColor color, gboolean dark);

/* Names as they are stored and exported: "blue", "dash-dot". */
const char *pm_color_get_name (PmColor color);
const char *pm_pattern_get_name (PmPattern pattern);

/* For people, translated: "Blue", "Dash-dot". */
const char *pm_color_get_label (PmColor color);
const char *pm_pattern_get_label (PmPattern pattern);

/**
 * pm_color_parse:
 * @name: a name, or `#rrggbb`, which gives the color nearest in hue
 * @color: (out):
 *
 * Returns: whether @name is either
 */
gboolean pm_color_parse (const char *name, PmColor *color);
gboolean pm_pattern_parse (const char *name, PmPattern *pattern);

G_END_DECLS
