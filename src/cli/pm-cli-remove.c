#include "pm-cli-commands.h"
#include "pm-cli-project.h"

#include "pm-annotation-edit.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gboolean
has (GArray *rows, gint64 row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, gint64, i) == row)
      return TRUE;

  return FALSE;
}

static GArray *
find_all (PmStore *store, char **uuids, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; uuids[i] != NULL; i++) {
    gint64 row = pm_cli_line_check ("ANNOTATION", uuids[i], error) ? pm_store_find_annotation (store, uuids[i], error) : -1;

    if (row < 0) {
      pm_cli_line_reassure (error);
      return NULL;
    }
    if (!has (rows, row))
      g_array_append_val (rows, row);
  }

  return g_steal_pointer (&rows);
}

PmCliResult
pm_cli_remove (PmCliLine *line, GError **error)
{
  g_autoptr (PmStore) store = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (PmEdit) edit = NULL;

  if (!pm_cli_line_parse (line, NULL, 2, G_MAXUINT, error))
    return PM_CLI_USAGE;

  store = pm_cli_project_open_to_change (line->words[0], error);
  rows = store != NULL ? find_all (store, line->words + 1, error) : NULL;
  edit = rows != NULL ? pm_edit_remove_annotations (rows) : NULL;
  if (edit != NULL && pm_store_apply (store, edit, NULL, error) >= 0)
    printf (ngettext ("Removed %u annotation.\n", "Removed %u annotations.\n", rows->len), rows->len);

  return PM_CLI_DONE;
}
