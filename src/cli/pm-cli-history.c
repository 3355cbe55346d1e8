#include "pm-cli-commands.h"
#include "pm-cli-json.h"
#include "pm-cli-project.h"

#include "pm-history.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef gboolean (*Move) (PmStore *self, char **label, PmChanges **changes, GError **error);

static PmCliResult
move (PmCliLine *line, Move function, const char *done, const char *nothing, GError **error)
{
  g_autoptr (PmStore) store = NULL;
  g_autofree char *label = NULL;

  if (!pm_cli_line_parse (line, NULL, 1, 1, error))
    return PM_CLI_USAGE;

  store = pm_cli_project_open_to_change (line->words[0], error);
  if (store == NULL || !function (store, &label, NULL, error))
    return PM_CLI_FAILED;

  if (label != NULL)
    printf ("%s %s\n", done, label);
  else
    printf ("%s\n", nothing);

  return PM_CLI_DONE;
}

PmCliResult
pm_cli_undo (PmCliLine *line, GError **error)
{
  /* Translators: what was undone follows, such as “Tag as Quote”. */
  return move (line, pm_store_undo, _("Undone:"), _("There is nothing to undo."), error);
}

PmCliResult
pm_cli_redo (PmCliLine *line, GError **error)
{
  /* Translators: what was done again follows, such as “Tag as Quote”. */
  return move (line, pm_store_redo, _("Redone:"), _("There is nothing to redo."), error);
}

static void
print_json (PmJsonWriter *writer, const PmHistoryEntry *entry)
{
  pm_json_writer_begin_object (writer);
  pm_cli_json_member (writer, "annotator", entry->annotator);
  pm_json_writer_member_int (writer, "id", entry->id);
  pm_cli_json_member (writer, "label", entry->label);
  pm_cli_json_member_time (writer, "time", entry->time);
  pm_json_writer_member_bool (writer, "undone", entry->undone);
  pm_json_writer_end_object (writer);
  pm_cli_json_print (writer);
}

static void
print_text (const PmHistoryEntry *entry)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (entry->time);
  g_autofree char *stamp = moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");

  printf ("%s\t%s\t%s%s\n", stamp, entry->annotator, entry->label, entry->undone ? _(" (undone)") : "");
}

PmCliResult
pm_cli_history (PmCliLine *line, GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmStore) store = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  if (!pm_cli_line_parse (line, entries, 1, 1, error))
    return PM_CLI_USAGE;

  store = pm_cli_project_open (line->words[0], error);
  steps = store != NULL ? pm_history_load (store, error) : NULL;
  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    if (json)
      print_json (writer, g_ptr_array_index (steps, i));
    else
      print_text (g_ptr_array_index (steps, i));
  }

  return PM_CLI_DONE;
}
