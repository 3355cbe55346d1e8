#include "pm-cli-line.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (pm_cli_error, pm_cli_error)

void
pm_cli_line_init (PmCliLine *self, const PmCliCommand *command, int argc, char **argv)
{
  *self = (PmCliLine){ command, g_new0 (char *, argc + 1), argc };
  for (int i = 0; i < argc; i++)
    self->words[i] = g_strdup (argv[i]);
}

void
pm_cli_line_clear (PmCliLine *self)
{
  g_clear_pointer (&self->words, g_strfreev);
}

static void
drop_command (PmCliLine *self)
{
  g_free (self->words[0]);
  memmove (self->words, self->words + 1, self->n_words * sizeof (char *));
  self->n_words--;
}

static gboolean
check_count (PmCliLine *self, guint min, guint max, GError **error)
{
  const char *name = self->command->name;

  if (self->n_words < min)
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("Something is missing; it is: pressmark-cli %s %s"), name, self->command->arguments);
  else if (self->n_words > max)
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("“%s” is one too many; it is: pressmark-cli %s %s"), self->words[max], name, self->command->arguments);

  return min <= self->n_words && self->n_words <= max;
}

/* A lone “--” only ends the options. */
static void
drop_dashes (PmCliLine *self)
{
  guint kept = 0;
  gboolean dropped = FALSE;

  for (guint i = 0; i < self->n_words; i++) {
    if (!dropped && g_str_equal (self->words[i], "--")) {
      g_free (self->words[i]);
      dropped = TRUE;
    } else {
      self->words[kept++] = self->words[i];
    }
  }
  self->words[kept] = NULL;
  self->n_words = kept;
}

gboolean
pm_cli_line_parse (PmCliLine *self, const GOptionEntry *entries, guint min, guint max, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (self->command->arguments);
  g_autofree char *program = g_strconcat ("pressmark-cli ", self->command->name, NULL);
  g_autoptr (GError) failure = NULL;

  g_set_prgname (program);
  g_option_context_set_summary (context, _(self->command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &self->words, &failure)) {
    g_set_error_literal (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, failure->message);
    return FALSE;
  }
  self->n_words = g_strv_length (self->words);
  drop_command (self);
  drop_dashes (self);

  return check_count (self, min, max, error);
}

gboolean
pm_cli_line_check (const char *option, const char *value, GError **error)
{
  if (value == NULL || g_utf8_validate (value, -1, NULL))
    return TRUE;

  g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("What is given for %s is not valid UTF-8."), option);
  return FALSE;
}

gboolean
pm_cli_line_need (const char *option, const char *value, GError **error)
{
  if (value == NULL) {
    g_set_error (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE, _("%s is missing."), option);
    return FALSE;
  }

  return pm_cli_line_check (option, value, error);
}

gboolean
pm_cli_line_reassure (GError **error)
{
  g_autoptr (GError) failure = *error;

  *error = NULL;
  g_set_error (error, failure->domain, failure->code, "%s%s %s", failure->message,
               g_str_has_suffix (failure->message, ".") ? "" : ".", _("Nothing was changed."));

  return FALSE;
}
