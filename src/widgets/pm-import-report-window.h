#pragma once

#include "pm-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmImportReportWindow:
 *
 * What became of each file of an import, with a copy of it as text.
 */
#define PM_TYPE_IMPORT_REPORT_WINDOW (pm_import_report_window_get_type ())
G_DECLARE_FINAL_TYPE (PmImportReportWindow, pm_import_report_window, PM, IMPORT_REPORT_WINDOW, AdwWindow)

/**
 * pm_import_report_window_new:
 * @parent: (nullable): the window to be modal for
 * @report: copied
 *
 * Returns: owned by GTK, as windows are; to be presented
 */
GtkWidget *pm_import_report_window_new (GtkWindow *parent, const PmImportReport *report);

/**
 * pm_import_report_window_dup_text:
 *
 * Returns: (transfer full): the whole report, a line for each file
 */
char *pm_import_report_window_dup_text (PmImportReportWindow *self);

/**
 * pm_import_report_dup_summary:
 *
 * Returns: (transfer full): such as "11 added, 1 duplicate, 2 not added"; parts
 *   that are none are left out
 */
char *pm_import_report_dup_summary (const PmImportReport *report);

G_END_DECLS
