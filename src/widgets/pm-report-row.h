#pragma once

#include "pm-report-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmReportRow:
 *
 * A row of an import report: a file and what became of it.
 *
 * PmReportRow:item: (nullable): the #PmReportItem to show
 */
#define PM_TYPE_REPORT_ROW (pm_report_row_get_type ())
G_DECLARE_FINAL_TYPE (PmReportRow, pm_report_row, PM, REPORT_ROW, AdwBin)

GtkWidget *pm_report_row_new (void);

G_END_DECLS
