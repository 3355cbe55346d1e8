#include "pm-cli-commands.h"
#include "pm-cli-json.h"
#include "pm-cli-progress.h"
#include "pm-cli-project.h"

#include "pm-verify-project.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_text_cb (const char *message, gpointer data)
{
  printf ("%s\n", message);
}

static void
print_json_cb (const char *message, gpointer data)
{
  PmJsonWriter *writer = data;

  pm_json_writer_begin_object (writer);
  pm_cli_json_member (writer, "message", message);
  pm_json_writer_end_object (writer);
  pm_cli_json_print (writer);
}

/* A file that is not whole is not worth comparing. */
static gboolean
run (const char *path, const char *project, PmJsonWriter *json, PmVerifyCounts *counts, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (PmStore) store = project != NULL ? pm_cli_project_open (project, error) : NULL;
  g_autoptr (PmCliProgress) progress = NULL;
  PmVerifyFunc func = json != NULL ? print_json_cb : print_text_cb;

  if (project != NULL && store == NULL)
    return FALSE;
  progress = pm_cli_progress_new (_("Verifying"));
  if (!pm_verify_file (file, func, json, counts, pm_cli_progress_get_cancellable (progress), error))
    return FALSE;
  if (store == NULL || counts->problems > 0)
    return TRUE;

  return pm_verify_project_run (store, file, func, json, &counts->problems, pm_cli_progress_get_cancellable (progress), error);
}

static PmCliResult
conclude (const char *path, const PmVerifyCounts *counts, gboolean json)
{
  if (counts->problems > 0) {
    fflush (stdout);
    fprintf (stderr, ngettext ("pressmark-cli verify: %u problem in “%s”. It was not changed.\n", "pressmark-cli verify: %u problems in “%s”. It was not changed.\n", counts->problems),
             counts->problems, path);
    return PM_CLI_PROBLEMS;
  }
  if (!json)
    printf (_("Whole and unchanged. Documents: %u, annotations: %u, links: %u, tags: %u\n"), counts->documents, counts->annotations, counts->links, counts->tags);

  return PM_CLI_DONE;
}

PmCliResult
pm_cli_verify (PmCliLine *line, GError **error)
{
  g_autofree char *project = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "project", 0, 0, G_OPTION_ARG_FILENAME, &project, N_ ("Also compare it with this project"), N_ ("PROJECT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print each problem as one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();
  PmVerifyCounts counts = { 0 };

  if (!pm_cli_line_parse (line, entries, 1, 1, error))
    return PM_CLI_USAGE;
  if (!run (line->words[0], project, json ? writer : NULL, &counts, error))
    return PM_CLI_FAILED;

  return conclude (line->words[0], &counts, json);
}
