#include "pm-cli-commands.h"
#include "pm-cli-json.h"

#include "pm-format.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
write_strings (PmJsonWriter *writer, const char *key, const char *const *strings)
{
  pm_json_writer_key (writer, key);
  pm_json_writer_begin_array (writer);
  for (guint i = 0; strings[i] != NULL; i++)
    pm_json_writer_string (writer, strings[i]);
  pm_json_writer_end_array (writer);
}

static void
print_json (PmJsonWriter *writer, const PmFormat *format, const char *const *lost)
{
  pm_json_writer_begin_object (writer);
  write_strings (writer, "extensions", format->extensions);
  pm_cli_json_member (writer, "id", format->id);
  write_strings (writer, "lost", lost);
  pm_cli_json_member (writer, "name", _(format->name));
  pm_json_writer_member_bool (writer, "read", format->read != NULL);
  pm_json_writer_member_bool (writer, "write", format->write != NULL);
  pm_json_writer_end_object (writer);
  pm_cli_json_print (writer);
}

static void
print_text (const PmFormat *format, char **lost)
{
  g_autofree char *extensions = g_strjoinv (" ", (char **) format->extensions);
  g_autofree char *losses = g_strjoinv (", ", lost);

  printf ("%s\t%s%s\t%s\t%s\t%s\n", format->id, format->read != NULL ? "r" : "-", format->write != NULL ? "w" : "-",
          extensions, _(format->name), *losses != '\0' ? losses : "-");
}

PmCliResult
pm_cli_formats (PmCliLine *line, GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object a line"), NULL },
    { NULL },
  };
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();
  const PmFormat *const *formats = pm_format_get_all ();

  if (!pm_cli_line_parse (line, entries, 0, 0, error))
    return PM_CLI_USAGE;

  for (guint i = 0; formats[i] != NULL; i++) {
    g_auto (GStrv) lost = pm_loss_dup_names (formats[i]->write != NULL ? formats[i]->loss : PM_LOSS_NONE);

    if (json)
      print_json (writer, formats[i], (const char *const *) lost);
    else
      print_text (formats[i], lost);
  }

  return PM_CLI_DONE;
}
