#include "pm-cli-commands.h"
#include "pm-cli-json.h"
#include "pm-cli-progress.h"
#include "pm-cli-project.h"

#include "pm-format.h"
#include "pm-import.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gboolean
check_format (const char *id, GError **error)
{
  const PmFormat *format = id != NULL ? pm_format_find (id) : NULL;

  if (id == NULL || (format != NULL && format->read != NULL))
    return TRUE;

  g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("There is no format “%s” to read; “pressmark-cli formats” lists them."), id);
  return FALSE;
}

/* What was named must be there, before anything is added. */
static GPtrArray *
find_files (char **paths, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; paths[i] != NULL; i++) {
    GFile *file = g_file_new_for_commandline_arg (paths[i]);

    g_ptr_array_add (files, file);
    if (!g_file_query_exists (file, NULL)) {
      g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_FAILED, _("There is no “%s”. Nothing was imported."), paths[i]);
      return NULL;
    }
  }

  return g_steal_pointer (&files);
}

static void
print_json (PmJsonWriter *writer, const PmImportEntry *entry)
{
  g_autofree char *name = g_utf8_make_valid (entry->name, -1);

  pm_json_writer_begin_object (writer);
  pm_cli_json_member (writer, "document", entry->document);
  pm_cli_json_member (writer, "file", name);
  pm_cli_json_member (writer, "message", entry->message);
  pm_cli_json_member (writer, "outcome", pm_outcome_get_name (entry->outcome));
  pm_json_writer_end_object (writer);
  pm_cli_json_print (writer);
}

static void
print_text (const PmImportEntry *entry)
{
  printf ("%-10s %s%s%s\n", pm_outcome_get_name (entry->outcome), entry->name,
          entry->message != NULL ? ": " : "", entry->message != NULL ? entry->message : "");
}

static void
print_report (const PmImportReport *report, gboolean json)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  for (guint i = 0; i < report->entries->len; i++) {
    if (json)
      print_json (writer, g_ptr_array_index (report->entries, i));
    else
      print_text (g_ptr_array_index (report->entries, i));
  }
  if (!json)
    printf (_("Added: %u, already there: %u, refused: %u, annotations: %u\n"),
               report->n_added, report->n_duplicates, report->n_refused, report->n_annotations);
}

/* An import of which nothing could be read has failed. */
static void
judge (const PmImportReport *report, GError **error)
{
  const PmImportEntry *first = report->entries->len > 0 ? g_ptr_array_index (report->entries, 0) : NULL;

  if (first != NULL && report->n_refused == report->entries->len)
    /* Translators: a file name, and a sentence that says what is wrong with it. */
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_FAILED, _("“%s”: %s Nothing was imported."), first->name, first->message);
}

static PmImportReport *
import (PmStore *store, GPtrArray *files, const PmImportOptions *options, GError **error)
{
  g_autoptr (PmCliProgress) progress = pm_cli_progress_new (_("Importing"));

  return pm_import_run (store, files, options, pm_cli_progress_report, progress,
                        pm_cli_progress_get_cancellable (progress), NULL, error);
}

PmCliResult
pm_cli_import (PmCliLine *line, GError **error)
{
  g_autofree char *format = NULL;
  gboolean keep = FALSE;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_ ("What the files are, if their names do not tell"), N_ ("ID") },
    { "keep-duplicates", 0, 0, G_OPTION_ARG_NONE, &keep, N_ ("Add a text even if the project has it already"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmStore) store = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (PmImportReport) report = NULL;

  if (!pm_cli_line_parse (line, entries, 2, G_MAXUINT, error) || !check_format (format, error))
    return PM_CLI_USAGE;

  files = find_files (line->words + 1, error);
  store = files != NULL ? pm_cli_project_open_to_change (line->words[0], error) : NULL;
  report = store != NULL ? import (store, files, &(PmImportOptions){ format, keep }, error) : NULL;
  if (report != NULL) {
    print_report (report, json);
    judge (report, error);
  }

  return PM_CLI_DONE;
}
