#pragma once

#include "pm-import.h"

G_BEGIN_DECLS

/**
 * PmReportItem:
 *
 * What became of a file that was imported, for a list.
 *
 * PmReportItem:name: the file
 * PmReportItem:message: in words
 * PmReportItem:icon: icon name
 */
#define PM_TYPE_REPORT_ITEM (pm_report_item_get_type ())
G_DECLARE_FINAL_TYPE (PmReportItem, pm_report_item, PM, REPORT_ITEM, GObject)

/* @entry is copied. */
PmReportItem *pm_report_item_new (const PmImportEntry *entry);

const char *pm_report_item_get_name (PmReportItem *self);
char *pm_report_item_dup_message (PmReportItem *self);

/* Whether the file was not added, or had to be guessed at. */
gboolean pm_report_item_is_problem (PmReportItem *self);

G_END_DECLS
