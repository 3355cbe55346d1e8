#pragma once

#include "pm-palette.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmColors:
 * @line: underline, stripe and ruler
 * @tint: behind the text
 * @selected: behind the text of the selected annotation
 *
 * A tag's color, ready to draw with.
 */
typedef struct {
  GdkRGBA line;
  GdkRGBA tint;
  GdkRGBA selected;
} PmColors;

PmColors pm_colors_get (PmColor color, gboolean dark);

/* The same for the light or dark style that the program shows now. Whoever
 * keeps what it drew listens to AdwStyleManager::notify of `dark` and
 * `high-contrast`. */
PmColors pm_colors_get_current (PmColor color);

/* What marks a selection. */
GdkRGBA pm_colors_get_accent (void);

gboolean pm_colors_is_dark (void);
gboolean pm_colors_is_high_contrast (void);

G_END_DECLS
