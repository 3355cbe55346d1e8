#pragma once

#include "pm-annotation.h"
#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* PmHoverRow: an annotation in a few lines: its tag and who made it, the values
 * of its attributes, and its note. */
#define PM_TYPE_HOVER_ROW (pm_hover_row_get_type ())
G_DECLARE_FINAL_TYPE (PmHoverRow, pm_hover_row, PM, HOVER_ROW, AdwBin)

GtkWidget *pm_hover_row_new (PmCodebook *codebook, PmAnnotation *annotation);

/**
 * pm_hover_row_dup_values:
 * @codebook: which the attributes are from
 *
 * Returns: (transfer full): the values of @annotation as people read them,
 *   joined by " · "; a flag that is set by its name
 */
char *pm_hover_row_dup_values (PmCodebook *codebook, PmAnnotation *annotation);

G_END_DECLS
