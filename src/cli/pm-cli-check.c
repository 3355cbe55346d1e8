#include "pm-cli-commands.h"
#include "pm-cli-json.h"
#include "pm-cli-progress.h"
#include "pm-cli-project.h"

#include "pm-check.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
print_text_cb (const PmProblem *problem, gpointer data)
{
  if (problem->document != NULL)
    printf ("%s%s%s%s: ", problem->document, problem->source != NULL ? " (" : "", problem->source != NULL ? problem->source : "", problem->source != NULL ? ")" : "");
  if (problem->annotation != NULL)
    printf ("%s: ", problem->annotation);
  printf ("%s\n", problem->message);
}

static void
write_member (PmJsonWriter *writer, const char *key, const char *value)
{
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;

  pm_cli_json_member (writer, key, valid);
}

static void
print_json_cb (const PmProblem *problem, gpointer data)
{
  PmJsonWriter *writer = data;

  pm_json_writer_begin_object (writer);
  write_member (writer, "annotation", problem->annotation);
  write_member (writer, "document", problem->document);
  write_member (writer, "message", problem->message);
  write_member (writer, "source", problem->source);
  pm_json_writer_end_object (writer);
  pm_cli_json_print (writer);
}

/* A project that is too damaged to open has been checked as well. */
static gboolean
open_or_report (const char *project, PmProblemFunc func, PmJsonWriter *json, PmCheckCounts *counts, PmStore **store, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *store = pm_cli_project_open (project, &failure);
  if (*store != NULL)
    return TRUE;
  if (!g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  counts->problems++;
  func (&(PmProblem){ .message = failure->message }, json);
  return TRUE;
}

static gboolean
run (const char *project, PmJsonWriter *json, PmCheckCounts *counts, GError **error)
{
  PmProblemFunc func = json != NULL ? print_json_cb : print_text_cb;
  g_autoptr (PmStore) store = NULL;
  g_autoptr (PmCliProgress) progress = NULL;

  if (!open_or_report (project, func, json, counts, &store, error) || store == NULL)
    return store != NULL || counts->problems > 0;
  progress = pm_cli_progress_new (_("Checking"));

  return pm_check_run (store, func, json, counts, pm_cli_progress_get_cancellable (progress), error);
}

static PmCliResult
conclude (const char *project, const PmCheckCounts *counts, gboolean json)
{
  if (counts->problems > 0) {
    fflush (stdout);
    fprintf (stderr, ngettext ("pressmark-cli check: %u problem in “%s”. It was not changed.\n", "pressmark-cli check: %u problems in “%s”. It was not changed.\n", counts->problems),
             counts->problems, project);
    return PM_CLI_PROBLEMS;
  }
  if (!json)
    printf (_("Sound. Documents: %u, annotations: %u, links: %u, steps of the history: %u\n"),
               counts->documents, counts->annotations, counts->links, counts->steps);

  return PM_CLI_DONE;
}

PmCliResult
pm_cli_check (PmCliLine *line, GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print each problem as one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();
  PmCheckCounts counts = { 0 };

  if (!pm_cli_line_parse (line, entries, 1, 1, error))
    return PM_CLI_USAGE;
  if (!run (line->words[0], json ? writer : NULL, &counts, error))
    return PM_CLI_FAILED;

  return conclude (line->words[0], &counts, json);
}
