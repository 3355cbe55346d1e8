#include "pm-cli-commands.h"
#include "pm-cli-project.h"

#include <stdio.h>

PmCliResult
pm_cli_show (PmCliLine *line, GError **error)
{
  g_autoptr (PmStore) store = NULL;
  g_autoptr (PmText) text = NULL;
  gint64 document;

  if (!pm_cli_line_parse (line, NULL, 2, 2, error) || !pm_cli_line_check ("DOCUMENT", line->words[1], error))
    return PM_CLI_USAGE;

  store = pm_cli_project_open (line->words[0], error);
  document = store != NULL ? pm_store_find_document (store, line->words[1], error) : -1;
  text = document >= 0 ? pm_store_load_text (store, document, error) : NULL;
  if (text != NULL)
    fwrite (pm_text_get_content (text), 1, pm_text_get_bytes (text), stdout);

  return PM_CLI_DONE;
}
