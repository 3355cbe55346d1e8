#include "pm-import.h"

#include "pm-edit-context.h"
#include "pm-format.h"
#include "pm-import-files.h"
#include "pm-import-sink.h"
#include "pm-read-ahead.h"

#include <glib/gi18n-lib.h>

/* How often progress is told. */
#define PROGRESS_STEP (50 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  GPtrArray *files; /* of PmImportFile, borrowed */
  const PmImportOptions *options;
  PmImportReport *report;
  PmProgressFunc progress;
  gpointer progress_data;
  gint64 last_progress;
  GCancellable *cancellable;
  PmImportSink *sink;      /* borrowed; while the files are read */
  PmReadAhead *read_ahead; /* borrowed; the same */
} Run;

const char *
pm_outcome_get_name (PmOutcome outcome)
{
  switch (outcome) {
  case PM_OUTCOME_ADDED:
    return "added";
  case PM_OUTCOME_DUPLICATE:
    return "duplicate";
  case PM_OUTCOME_REFUSED:
    return "refused";
  }

  return NULL;
}

static void
entry_free (gpointer data)
{
  PmImportEntry *entry = data;

  g_free (entry->name);
  g_free (entry->document);
  g_free (entry->message);
  g_free (entry);
}

static PmImportReport *
report_new (void)
{
  PmImportReport *report = g_new0 (PmImportReport, 1);

  report->entries = g_ptr_array_new_with_free_func (entry_free);

  return report;
}

void
pm_import_report_free (PmImportReport *report)
{
  g_ptr_array_unref (report->entries);
  g_free (report);
}

static void
count (PmImportReport *report, PmOutcome outcome, int by)
{
  report->n_added += outcome == PM_OUTCOME_ADDED ? by : 0;
  report->n_duplicates += outcome == PM_OUTCOME_DUPLICATE ? by : 0;
  report->n_refused += outcome == PM_OUTCOME_REFUSED ? by : 0;
}

void
pm_import_report_add (PmImportReport *report, PmOutcome outcome, const char *name, const char *document, const char *message)
{
  PmImportEntry *entry = g_new0 (PmImportEntry, 1);

  *entry = (PmImportEntry){ outcome, g_strdup (name), g_strdup (document), g_strdup (message) };
  g_ptr_array_add (report->entries, entry);
  count (report, outcome, 1);
}

/* Takes back what a file that failed half-way had added to the report. */
static void
shorten (PmImportReport *report, guint length, guint n_annotations)
{
  for (guint i = length; i < report->entries->len; i++)
    count (report, ((PmImportEntry *) g_ptr_array_index (report->entries, i))->outcome, -1);
  g_ptr_array_set_size (report->entries, length);
  report->n_annotations = n_annotations;
}

static const PmFormat *
choose_format (Run *run, const PmImportFile *file, GError **error)
{
  const PmFormat *format = run->options->format != NULL ? pm_format_find (run->options->format) : pm_format_guess (file->name);

  if (format != NULL && format->read != NULL)
    return format;

  /* Translators: %s is a file name. */
  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("“%s” is of a kind that Pressmark does not read."), file->name);
  return NULL;
}

/* Reading a pipe would wait for somebody to write to it. */
static gboolean
check_kind (const PmImportFile *file, GError **error)
{
  if (g_file_query_file_type (file->file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_SPECIAL)
    return TRUE;

  /* Translators: %s is a file name. */
  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("“%s” is a pipe or a device, not a file."), file->name);
  return FALSE;
}

/* Of a text, and of nothing else, it is known that it is one document. */
static const PmFormat *
get_text_format (void)
{
  return pm_format_find ("text");
}

static PmReadAhead *
read_texts_ahead (Run *run)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < run->files->len; i++) {
    const PmImportFile *file = g_ptr_array_index (run->files, i);

    if (check_kind (file, NULL) && choose_format (run, file, NULL) == get_text_format ())
      g_ptr_array_add (texts, g_object_ref (file->file));
  }

  return pm_read_ahead_new (texts, get_text_format (), run->cancellable);
}

/* Formats begin a message with the file's name, which a report gives already. */
static const char *
without_name (const char *message, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  gsize length = strlen (base);

  return g_str_has_prefix (message, base) && g_str_has_prefix (message + length, ": ") ? message + length + 2 : message;
}

/* What ends the whole import rather than one file of it. */
static gboolean
is_fatal (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         (error->domain == PM_STORE_ERROR && error->code != PM_STORE_ERROR_INVALID && error->code != PM_STORE_ERROR_NOT_FOUND);
}

static gboolean
refuse (Run *run, const PmImportFile *file, GError *failure, GError **error)
{
  if (is_fatal (failure)) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  pm_import_report_add (run->report, PM_OUTCOME_REFUSED, file->name, NULL, without_name (failure->message, file->file));
  g_error_free (failure);

  return TRUE;
}

static gboolean
import_text (Run *run, const PmImportFile *file, GError **error)
{
  GError *failure = NULL;
  g_autoptr (PmKeptDocument) document = pm_read_ahead_take (run->read_ahead, &failure);

  return document != NULL ? pm_kept_document_pass (document, PM_SET_SINK (run->sink), error) : refuse (run, file, failure, error);
}

/* What a file that fails half-way has written by then goes, and the rest stays.
 * A savepoint makes the search index write down all it holds. */
static gboolean
import_set (Run *run, PmDb *db, const PmImportFile *file, const PmFormat *format, GError **error)
{
  guint entries = run->report->entries->len;
  guint annotations = run->report->n_annotations;
  GError *failure = NULL;

  if (!pm_db_run (db, error, "SAVEPOINT file", ""))
    return FALSE;
  if (format->read (file->file, PM_SET_SINK (run->sink), run->cancellable, &failure))
    return pm_db_run (db, error, "RELEASE file", "");

  shorten (run->report, entries, annotations);

  return refuse (run, file, failure, error) && pm_db_run (db, error, "ROLLBACK TO file", "") && pm_db_run (db, error, "RELEASE file", "");
}

static gboolean
import_file (Run *run, PmDb *db, const PmImportFile *file, GError **error)
{
  GError *failure = NULL;
  const PmFormat *format;

  pm_import_sink_begin_file (run->sink, file->name);
  if (pm_read_ahead_get_next (run->read_ahead) == file->file)
    return import_text (run, file, error);

  format = check_kind (file, &failure) ? choose_format (run, file, &failure) : NULL;

  return format != NULL ? import_set (run, db, file, format, error) : refuse (run, file, failure, error);
}

static void
tell (Run *run, guint done)
{
  gint64 now = g_get_monotonic_time ();

  if (run->progress == NULL || (now - run->last_progress < PROGRESS_STEP && done < run->files->len))
    return;
  run->last_progress = now;
  run->progress (done, run->files->len, run->progress_data);
}

static char *
name_step (PmImportReport *report)
{
  if (report->n_added > 0)
    return g_strdup_printf (ngettext ("Add %u Document", "Add %u Documents", report->n_added), report->n_added);
  if (report->n_annotations > 0)
    return g_strdup_printf (ngettext ("Import %u Annotation", "Import %u Annotations", report->n_annotations), report->n_annotations);

  return g_strdup (_("Import Codebook"));
}

static gint64
import_all (PmEditContext *context, gpointer data, GError **error)
{
  Run *run = data;
  g_autoptr (PmImportSink) sink = pm_import_sink_new (context, run->options->keep_duplicates, run->report);
  g_autoptr (PmReadAhead) read_ahead = read_texts_ahead (run);

  run->sink = sink;
  run->read_ahead = read_ahead;
  for (guint i = 0; i < run->files->len; i++) {
    if (g_cancellable_set_error_if_cancelled (run->cancellable, error) ||
        !import_file (run, pm_edit_context_get_db (context), g_ptr_array_index (run->files, i), error))
      return -1;
    tell (run, i + 1);
  }
  pm_edit_context_take_label (context, name_step (run->report));

  return 0;
}

PmImportReport *
pm_import_run (PmStore *store,
               GPtrArray *files,
               const PmImportOptions *options,
               PmProgressFunc progress,
               gpointer progress_data,
               GCancellable *cancellable,
               PmChanges **changes,
               GError **error)
{
  g_autoptr (PmImportReport) report = report_new ();
  g_autoptr (GPtrArray) found = pm_import_files_find (files, cancellable, error);
  Run run = { found, options, report, progress, progress_data, 0, cancellable, NULL, NULL };
  g_autoptr (PmEdit) edit = pm_edit_new (import_all, &run, NULL);

  if (found == NULL || pm_store_apply (store, edit, changes, error) < 0)
    return NULL;

  return g_steal_pointer (&report);
}
