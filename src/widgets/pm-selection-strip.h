#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmSelectionStrip:
 *
 * The selected annotation in two lines below the text, where there is no room
 * for the inspector: what it is, which of how many, and the way to the others.
 *
 * PmSelectionStrip:project: (nullable)
 * PmSelectionStrip:list: (nullable) the #PmAnnotationList of the open document
 * PmSelectionStrip:selected: row of the selected annotation, or 0
 * PmSelectionStrip:narrow: whether it is wanted; it shows itself when an
 *   annotation is selected besides
 */
#define PM_TYPE_SELECTION_STRIP (pm_selection_strip_get_type ())
G_DECLARE_FINAL_TYPE (PmSelectionStrip, pm_selection_strip, PM, SELECTION_STRIP, AdwBin)

G_END_DECLS
