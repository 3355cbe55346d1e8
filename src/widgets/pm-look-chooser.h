#pragma once

#include "pm-palette.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmLookChooser:
 *
 * The eight colors and the eight line patterns to choose a tag's look from. A
 * color brings its own pattern; another one may be chosen after it.
 *
 * PmLookChooser::chosen: (guint color, guint pattern) the user wants this look
 */
#define PM_TYPE_LOOK_CHOOSER (pm_look_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PmLookChooser, pm_look_chooser, PM, LOOK_CHOOSER, AdwBin)

/* Shows the look that the tag has. */
void pm_look_chooser_show (PmLookChooser *self, PmColor color, PmPattern pattern);

G_END_DECLS
