#pragma once

#include "pm-palette.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmPatternIcon:
 *
 * A piece of a tag's line, beside its name. It follows the light and dark style
 * and is silent to screen readers.
 *
 * PmPatternIcon:color: a #PmColor
 * PmPatternIcon:pattern: a #PmPattern
 * PmPatternIcon:length: in pixels; 28 unless set
 */
#define PM_TYPE_PATTERN_ICON (pm_pattern_icon_get_type ())
G_DECLARE_FINAL_TYPE (PmPatternIcon, pm_pattern_icon, PM, PATTERN_ICON, GtkWidget)

GtkWidget *pm_pattern_icon_new (PmColor color, PmPattern pattern);

G_END_DECLS
