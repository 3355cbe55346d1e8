#pragma once

#include "pm-value-row.h"

G_BEGIN_DECLS

/* PmFlagRow: a flag of an annotation as a switch; off clears it. */
#define PM_TYPE_FLAG_ROW (pm_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (PmFlagRow, pm_flag_row, PM, FLAG_ROW, AdwActionRow)

GtkWidget *pm_flag_row_new (const PmAttribute *attribute);

G_END_DECLS
