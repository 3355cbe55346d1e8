#pragma once

#include "pm-edit-context.h"
#include "pm-import.h"
#include "pm-set.h"

G_BEGIN_DECLS

/**
 * PmImportSink:
 *
 * Takes an annotation set into a project, inside an edit. Documents the project
 * has already, by their text, are not added again but their annotations are;
 * tags are found by id, then by path; annotations the project has already, by
 * id, are left as they are.
 */
#define PM_TYPE_IMPORT_SINK (pm_import_sink_get_type ())
G_DECLARE_FINAL_TYPE (PmImportSink, pm_import_sink, PM, IMPORT_SINK, GObject)

/**
 * pm_import_sink_new:
 * @context: borrowed; outlives the sink
 * @report: borrowed; gets an entry for each document
 */
PmImportSink *pm_import_sink_new (PmEditContext *context, gboolean keep_duplicates, PmImportReport *report);

/**
 * pm_import_sink_begin_file:
 * @name: the file to be read next, for the report
 *
 * What a set before it said of tags and documents does not count any more.
 */
void pm_import_sink_begin_file (PmImportSink *self, const char *name);

/* Adds an entry to a report and counts it. @document and @message may be NULL. */
void pm_import_report_add (PmImportReport *report, PmOutcome outcome, const char *name, const char *document, const char *message);

G_END_DECLS
