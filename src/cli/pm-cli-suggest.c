#include "pm-cli-commands.h"
#include "pm-cli-json.h"
#include "pm-cli-progress.h"
#include "pm-cli-project.h"

#include "pm-suggest.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

/* So many outlets and speakers are listed. */
#define LISTED 20

/* What is printed, and counted for the summary. */
typedef struct {
  PmJsonWriter *json;   /* NULL for text */
  GHashTable *outlets;  /* counts by name */
  GHashTable *speakers; /* the same */
} Output;

static void
count (GHashTable *table, const char *name)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, name));

  g_hash_table_insert (table, g_strdup (name), GUINT_TO_POINTER (n + 1));
}

static void
write_value (PmJsonWriter *writer, const char *name, const char *value, PmSpan span)
{
  pm_json_writer_key (writer, name);
  pm_json_writer_begin_object (writer);
  if (span.end > span.start) {
    pm_json_writer_member_int (writer, "end", span.end);
    pm_json_writer_member_int (writer, "start", span.start);
  }
  pm_json_writer_member_string (writer, "value", value);
  pm_json_writer_end_object (writer);
}

static void
write_attributes (PmJsonWriter *writer, const PmFinding *finding)
{
  const PmSuggestion *suggestion = finding->suggestion;

  pm_json_writer_key (writer, "attributes");
  pm_json_writer_begin_object (writer);
  if (finding->cue != NULL)
    write_value (writer, "cue", finding->cue, suggestion->cue);
  if (suggestion->speaker != NULL)
    write_value (writer, "speaker", suggestion->speaker, suggestion->mention);
  pm_json_writer_end_object (writer);
}

static void
write_span (PmJsonWriter *writer, const PmFinding *finding)
{
  pm_json_writer_key (writer, "spans");
  pm_json_writer_begin_array (writer);
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_int (writer, "end", finding->suggestion->span.end);
  pm_json_writer_member_string (writer, "exact", finding->exact);
  pm_json_writer_member_int (writer, "start", finding->suggestion->span.start);
  pm_json_writer_end_object (writer);
  pm_json_writer_end_array (writer);
}

static void
print_finding (PmJsonWriter *writer, const PmFinding *finding)
{
  const PmDocumentFields *document = pm_document_get_fields (finding->document);
  g_autofree char *flags = pm_quote_flags_dup_names (finding->suggestion->flags);

  pm_json_writer_begin_object (writer);
  write_attributes (writer, finding);
  pm_json_writer_member_share (writer, "confidence", finding->suggestion->confidence);
  pm_cli_json_member (writer, "document", document->uuid);
  pm_json_writer_member_words (writer, "flags", *flags != '\0' ? flags : NULL);
  if (finding->uuid != NULL)
    pm_cli_json_member (writer, "id", finding->uuid);
  pm_cli_json_member (writer, "reason", pm_reason_get_name (finding->suggestion->reason));
  pm_cli_json_member (writer, "source", document->source);
  write_span (writer, finding);
  pm_cli_json_member (writer, "tag", finding->tag);
  pm_json_writer_end_object (writer);
  pm_cli_json_print (writer);
}

static void
take_finding_cb (const PmFinding *finding, gpointer data)
{
  Output *output = data;
  const char *outlet = pm_document_get_fields (finding->document)->outlet;

  count (output->outlets, outlet != NULL ? outlet : "-");
  count (output->speakers, finding->suggestion->speaker != NULL ? finding->suggestion->speaker : "-");
  if (output->json != NULL)
    print_finding (output->json, finding);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer table)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, first));
  guint m = GPOINTER_TO_UINT (g_hash_table_lookup (table, second));

  return n != m ? (n > m ? -1 : 1) : g_strcmp0 (first, second);
}

static void
print_table (FILE *out, const char *heading, GHashTable *table)
{
  guint n;
  g_autofree char **names = (char **) g_hash_table_get_keys_as_array (table, &n);

  g_qsort_with_data (names, (int) n, sizeof *names, compare, table);
  if (n > 0)
    fprintf (out, "%s\n", heading);
  for (guint i = 0; i < MIN (n, LISTED); i++)
    fprintf (out, "  %6u  %s\n", GPOINTER_TO_UINT (g_hash_table_lookup (table, names[i])), names[i]);
  if (n > LISTED)
    fprintf (out, ngettext ("  and %u more\n", "  and %u more\n", n - LISTED), n - LISTED);
}

static void
print_summary (FILE *out, const PmSuggestCounts *counts, Output *output)
{
  fprintf (out, _("Documents: %u, suggestions waiting: %u, new: %u, gone: %u, settled before: %u, problems with marks: %u\n"),
                   counts->documents, counts->waiting, counts->added, counts->removed, counts->settled, counts->problems);
  fprintf (out, _("Direct: %u, partial: %u, indirect: %u, scare quotes: %u\n"),
                   counts->kinds[PM_SUGGESTION_DIRECT], counts->kinds[PM_SUGGESTION_PARTIAL],
                   counts->kinds[PM_SUGGESTION_INDIRECT], counts->kinds[PM_SUGGESTION_SCARE]);
  print_table (out, _("By outlet:"), output->outlets);
  print_table (out, _("By speaker:"), output->speakers);
}

static PmStore *
open_project (const char *path, gboolean dry_run, GError **error)
{
  return dry_run ? pm_cli_project_open (path, error) : pm_cli_project_open_to_change (path, error);
}

static gboolean
run (const char *project, char *document, PmSuggestOptions *options, Output *output, GError **error)
{
  g_autoptr (PmStore) store = open_project (project, options->dry_run, error);
  char *keys[] = { document, NULL };
  g_autoptr (GArray) documents = NULL;
  g_autoptr (PmCliProgress) progress = NULL;
  PmSuggestCounts counts;

  if (store == NULL)
    return FALSE;
  if (document != NULL) {
    documents = pm_cli_project_find_documents (store, keys, error);
    if (documents == NULL)
      return FALSE;
    options->documents = documents;
  }
  progress = pm_cli_progress_new (_("Looking for quotes"));
  if (!pm_suggest_run (store, options, pm_cli_progress_report, progress, take_finding_cb, output, &counts,
                       pm_cli_progress_get_cancellable (progress), NULL, error))
    return FALSE;
  g_clear_pointer (&progress, pm_cli_progress_free);
  fflush (stdout);
  if (output->json == NULL || isatty (STDERR_FILENO))
    print_summary (output->json == NULL ? stdout : stderr, &counts, output);

  return TRUE;
}

PmCliResult
pm_cli_suggest (PmCliLine *line, GError **error)
{
  g_autofree char *document = NULL;
  gboolean json = FALSE;
  gboolean direct_only = FALSE;
  PmSuggestOptions options = { .finder = { TRUE, 0 } };
  const GOptionEntry entries[] = {
    { "document", 0, 0, G_OPTION_ARG_FILENAME, &document, N_ ("Look only in this document"), N_ ("ID") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Change nothing"), NULL },
    { "no-indirect", 0, 0, G_OPTION_ARG_NONE, &direct_only, N_ ("Leave out speech without quotation marks"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print each suggestion as one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();
  g_autoptr (GHashTable) outlets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Output output = { NULL, outlets, speakers };

  if (!pm_cli_line_parse (line, entries, 1, 1, error) || !pm_cli_line_check ("--document", document, error))
    return PM_CLI_USAGE;
  options.finder.indirect = !direct_only;
  output.json = json ? writer : NULL;
  if (!run (line->words[0], document, &options, &output, error))
    return PM_CLI_FAILED;

  return PM_CLI_DONE;
}
