#include "pm-cli-commands.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static const PmCliCommand commands[] = {
  { "new", "PROJECT", N_ ("Make an empty project."), pm_cli_new },
  { "import", "PROJECT PATH…", N_ ("Add articles and annotations from files and folders."), pm_cli_import },
  { "list", "PROJECT documents|tags|annotations|annotators|links", N_ ("List what the project holds."), pm_cli_list },
  { "show", "PROJECT DOCUMENT", N_ ("Print the text of a document as it is stored."), pm_cli_show },
  { "annotate", "PROJECT", N_ ("Put a tag on a passage, or many at once."), pm_cli_annotate },
  { "remove", "PROJECT ANNOTATION…", N_ ("Remove annotations."), pm_cli_remove },
  { "undo", "PROJECT", N_ ("Take back the last change."), pm_cli_undo },
  { "redo", "PROJECT", N_ ("Make the last change that was taken back again."), pm_cli_redo },
  { "history", "PROJECT", N_ ("List the changes."), pm_cli_history },
  { "suggest", "PROJECT", N_ ("Find quotes and who says them, and suggest them as annotations."), pm_cli_suggest },
  { "export", "PROJECT", N_ ("Write documents and annotations to a file or standard output."), pm_cli_export },
  { "formats", "", N_ ("List the formats that can be read and written."), pm_cli_formats },
  { "verify", "FILE", N_ ("Prove that an export is whole and unchanged."), pm_cli_verify },
  { "check", "PROJECT", N_ ("Prove that a project is sound."), pm_cli_check },
};

/* What is printed for people follows the locale; numbers and order do not. */
static void
set_up_locale (void)
{
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  bindtextdomain (GETTEXT_PACKAGE, PM_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static const PmCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static void
print_help (void)
{
  printf ("%s\n  pressmark-cli %s\n\n", _("Usage:"), _("COMMAND [ARGUMENT…]"));
  printf ("%s\n\n%s\n", _("Does what Pressmark does and needs no screen."), _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  %-10s%s\n", commands[i].name, _(commands[i].summary));
  printf ("\n%s\n", _("“pressmark-cli COMMAND --help” says more about each."));
}

/* One line, whatever the message holds. */
static void
complain (const char *command, const char *message)
{
  g_autofree char *line = g_strdup (message);

  g_strdelimit (line, "\r\n\t", ' ');
  if (command != NULL)
    fprintf (stderr, "pressmark-cli %s: %s\n", command, line);
  else
    fprintf (stderr, "pressmark-cli: %s\n", line);
}

static PmCliResult
run (const PmCliCommand *command, int argc, char **argv)
{
  g_auto (PmCliLine) line = { 0 };
  g_autoptr (GError) error = NULL;
  PmCliResult result;

  pm_cli_line_init (&line, command, argc, argv);
  result = command->run (&line, &error);
  if (error == NULL && fflush (stdout) != 0) {
    complain (command->name, _("The output could not be written."));
    return PM_CLI_FAILED;
  }
  if (error == NULL)
    return result;

  fflush (stdout);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    complain (command->name, _("Cancelled. Nothing was changed."));
  else
    complain (command->name, error->message);

  return g_error_matches (error, PM_CLI_ERROR, PM_CLI_ERROR_USAGE) ? PM_CLI_USAGE : PM_CLI_FAILED;
}

int
main (int argc, char **argv)
{
  const PmCliCommand *command;

  set_up_locale ();
  if (argc < 2) {
    complain (NULL, _("Name a command; “pressmark-cli --help” lists them."));
    return PM_CLI_USAGE;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")) {
    print_help ();
    return PM_CLI_DONE;
  }
  if (g_str_equal (argv[1], "--version")) {
    printf ("pressmark-cli %s\n", PM_VERSION);
    return PM_CLI_DONE;
  }

  command = find_command (argv[1]);
  if (command == NULL) {
    g_autofree char *message = g_strdup_printf (_("There is no command “%s”; “pressmark-cli --help” lists them."), argv[1]);

    complain (NULL, message);
    return PM_CLI_USAGE;
  }

  return run (command, argc - 1, argv + 1);
}
