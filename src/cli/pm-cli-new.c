#include "pm-cli-commands.h"
#include "pm-cli-line.h"

#include "pm-new-project.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

static gboolean
check_free (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_FAILED, _("“%s” is there already. It was not changed."), path);
  return FALSE;
}

static gboolean
make (const char *path, const char *name, GFile *codebook, GError **error)
{
  g_autoptr (PmStore) store = pm_store_open (path, PM_STORE_CREATE, error);

  return store != NULL && pm_new_project_fill (store, name, codebook, error);
}

/* A project without its codebook is not what was asked for. */
static void
take_away (const char *path)
{
  const char *suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

PmCliResult
pm_cli_new (PmCliLine *line, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *codebook = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_ ("What to call it, instead of its file name"), N_ ("TEXT") },
    { "codebook", 0, 0, G_OPTION_ARG_FILENAME, &codebook, N_ ("Take the tags from this codebook or annotation set"), N_ ("FILE") },
    { NULL },
  };
  g_autoptr (GFile) file = NULL;

  if (!pm_cli_line_parse (line, entries, 1, 1, error) || !pm_cli_line_check ("--name", name, error))
    return PM_CLI_USAGE;

  if (!check_free (line->words[0], error))
    return PM_CLI_FAILED;
  file = codebook != NULL ? g_file_new_for_commandline_arg (codebook) : NULL;
  if (!make (line->words[0], name, file, error))
    take_away (line->words[0]);

  return PM_CLI_DONE;
}
