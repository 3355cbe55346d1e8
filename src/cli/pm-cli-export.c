#include "pm-cli-commands.h"
#include "pm-cli-progress.h"
#include "pm-cli-project.h"

#include "pm-export.h"
#include "pm-format.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct {
  char *format;
  char *output;
  char **documents;
  char **tags;
  gboolean no_text;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_free (options->output);
  g_strfreev (options->documents);
  g_strfreev (options->tags);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
check (const Options *options, GError **error)
{
  const PmFormat *format = options->format != NULL ? pm_format_find (options->format) : NULL;

  if (!pm_cli_line_need ("--format", options->format, error))
    return FALSE;
  if (format != NULL && format->write != NULL)
    return TRUE;

  g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("There is no format “%s” to write; “pressmark-cli formats” lists them."), options->format);
  return FALSE;
}

static GArray *
find_tags (PmStore *store, char **paths, GError **error)
{
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (store, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; codebook != NULL && paths[i] != NULL; i++) {
    PmTag *tag = pm_cli_line_check ("--tag", paths[i], error) ? pm_cli_project_find_tag (codebook, paths[i], error) : NULL;

    if (tag == NULL)
      return NULL;
    g_array_append_val (rows, ((gint64){ pm_tag_get_id (tag) }));
  }

  return codebook != NULL ? g_steal_pointer (&rows) : NULL;
}

static gboolean
to_standard_output (PmStore *store, const PmExportOptions *options, PmCliProgress *progress, GError **error)
{
  g_autoptr (GOutputStream) unbuffered = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new_sized (unbuffered, 1 << 16);
  GCancellable *cancellable = pm_cli_progress_get_cancellable (progress);

  return pm_export_run (store, stream, options, pm_cli_progress_report, progress, cancellable, error) &&
         g_output_stream_flush (stream, cancellable, error);
}

static gboolean
to_file (PmStore *store, const char *path, const PmExportOptions *options, PmCliProgress *progress, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) failure = NULL;

  if (pm_export_to_file (store, file, options, pm_cli_progress_report, progress, pm_cli_progress_get_cancellable (progress), &failure))
    return TRUE;

  if (failure->domain == G_IO_ERROR && failure->code != G_IO_ERROR_CANCELLED)
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_FAILED, _("“%s” could not be written: %s. The project is as it was."), path, failure->message);
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Whether the export would take the project's own place. */
static gboolean
check_target (const char *project, const char *output, GError **error)
{
  GStatBuf from;
  GStatBuf to;

  if (output == NULL || g_stat (project, &from) != 0 || g_stat (output, &to) != 0 || from.st_ino != to.st_ino || from.st_dev != to.st_dev)
    return TRUE;

  g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("“%s” is the project itself. It was not changed."), output);
  return FALSE;
}

static gboolean
run (const char *project, const Options *options, GError **error)
{
  g_autoptr (PmStore) store = pm_cli_project_open (project, error);
  g_autoptr (GArray) documents = NULL;
  g_autoptr (GArray) tags = NULL;
  g_autoptr (PmCliProgress) progress = NULL;
  PmExportOptions how = { .format = options->format, .texts = !options->no_text };

  if (store == NULL || !check_target (project, options->output, error))
    return FALSE;
  if (options->documents != NULL && (documents = pm_cli_project_find_documents (store, options->documents, error)) == NULL)
    return FALSE;
  if (options->tags != NULL && (tags = find_tags (store, options->tags, error)) == NULL)
    return FALSE;

  how.documents = documents;
  how.tags = tags;
  progress = pm_cli_progress_new (_("Exporting"));
  if (options->output == NULL || g_str_equal (options->output, "-"))
    return to_standard_output (store, &how, progress, error);

  return to_file (store, options->output, &how, progress, error);
}

PmCliResult
pm_cli_export (PmCliLine *line, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, N_ ("What to write, as “pressmark-cli formats” lists it"), N_ ("ID") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Where to, instead of standard output"), N_ ("PATH") },
    { "document", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.documents, N_ ("Only this document; may be given again"), N_ ("ID") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.tags, N_ ("Only this tag and those below it; may be given again"), N_ ("PATH") },
    { "no-text", 0, 0, G_OPTION_ARG_NONE, &options.no_text, N_ ("Leave the texts of the documents out"), NULL },
    { NULL },
  };

  if (!pm_cli_line_parse (line, entries, 1, 1, error) || !check (&options, error))
    return PM_CLI_USAGE;
  run (line->words[0], &options, error);

  return PM_CLI_DONE;
}
