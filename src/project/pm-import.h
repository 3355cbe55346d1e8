#pragma once

#include "pm-changes.h"
#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmProgressFunc:
 * @done: how much
 * @total: of how much, or 0 if not known yet
 */
typedef void (*PmProgressFunc) (guint done, guint total, gpointer user_data);

/**
 * PmOutcome:
 * @PM_OUTCOME_ADDED: the document is new
 * @PM_OUTCOME_DUPLICATE: the project has a document with the same text; not added
 * @PM_OUTCOME_REFUSED: not a text, empty, unreadable; the entry says why
 */
typedef enum {
  PM_OUTCOME_ADDED,
  PM_OUTCOME_DUPLICATE,
  PM_OUTCOME_REFUSED
} PmOutcome;

const char *pm_outcome_get_name (PmOutcome outcome);

/**
 * PmImportEntry:
 * @name: (not nullable): the file, relative to what was asked for
 * @document: (nullable): UUID of the new or equal document
 * @message: (nullable): why refused, which it equals, or which encoding was
 *   guessed; translated
 */
typedef struct {
  PmOutcome outcome;
  char *name;
  char *document;
  char *message;
} PmImportEntry;

/**
 * PmImportReport:
 * @entries: (element-type PmImportEntry): in the order read
 * @n_added: how many documents are new; likewise the others
 * @n_annotations: how many annotations came with them
 */
typedef struct {
  GPtrArray *entries;
  guint n_added;
  guint n_duplicates;
  guint n_refused;
  guint n_annotations;
} PmImportReport;

void pm_import_report_free (PmImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmImportReport, pm_import_report_free)

/**
 * PmImportOptions:
 * @format: (nullable): format id; %NULL to tell by each file's name
 * @keep_duplicates: whether to add a text the project already has
 */
typedef struct {
  const char *format;
  gboolean keep_duplicates;
} PmImportOptions;

/**
 * pm_import_run:
 * @files: (element-type GFile): files, and folders, whose files are read in the
 *   order of their names, sub-folders included, hidden ones not
 * @progress: (nullable): called now and then, on this thread, in files
 * @changes: (out) (optional) (nullable):
 *
 * Adds documents, and annotation sets with all they hold, in one transaction
 * and one step of undo. A file that cannot be read is an entry of the report; a
 * failure or cancelling leaves the project as it was.
 *
 * Returns: (nullable): what became of each file
 */
PmImportReport *pm_import_run (PmStore *store,
                               GPtrArray *files,
                               const PmImportOptions *options,
                               PmProgressFunc progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               PmChanges **changes,
                               GError **error);

G_END_DECLS
