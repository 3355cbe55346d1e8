#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program exits with. */
typedef enum {
  PM_CLI_DONE = 0,
  PM_CLI_PROBLEMS = 1, /* the work was done, and found problems */
  PM_CLI_USAGE = 2,
  PM_CLI_FAILED = 3
} PmCliResult;

/**
 * PmCliError:
 * @PM_CLI_ERROR_USAGE: what was typed makes no sense
 * @PM_CLI_ERROR_FAILED: it does, and cannot be done
 */
typedef enum {
  PM_CLI_ERROR_USAGE,
  PM_CLI_ERROR_FAILED
} PmCliError;

#define PM_CLI_ERROR (pm_cli_error_quark ())
GQuark pm_cli_error_quark (void);

typedef struct _PmCliLine PmCliLine;

/**
 * PmCliCommand:
 * @name: what is typed
 * @arguments: what follows it, for the help
 * @summary: in a sentence, to be translated with _()
 * @run: does it; if it fails, it sets the error and its result counts for
 *   nothing
 */
typedef struct {
  const char *name;
  const char *arguments;
  const char *summary;
  PmCliResult (*run) (PmCliLine *line, GError **error);
} PmCliCommand;

/**
 * PmCliLine:
 * @words: (array zero-terminated=1): what was typed behind the command; once
 *   parsed, without the options
 * @n_words: how many they are
 *
 * A command as it was typed.
 */
struct _PmCliLine {
  const PmCliCommand *command;
  char **words;
  guint n_words;
};

/**
 * pm_cli_line_init:
 * @argv: from the command on; copied
 */
void pm_cli_line_init (PmCliLine *self, const PmCliCommand *command, int argc, char **argv);
void pm_cli_line_clear (PmCliLine *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmCliLine, pm_cli_line_clear)

/**
 * pm_cli_line_parse:
 * @entries: (nullable): options; every string among them must be a
 *   %G_OPTION_ARG_FILENAME, so that it means the same in every locale
 * @min: how many words there must be besides the options
 * @max: how many there may be
 *
 * Takes the options out of the words, wherever they stand. Prints the help and
 * exits if that is what was asked for.
 */
gboolean pm_cli_line_parse (PmCliLine *self, const GOptionEntry *entries, guint min, guint max, GError **error);

/**
 * pm_cli_line_need:
 * @option: its name
 * @value: (nullable): what was given
 *
 * Refuses an option that is missing or is no UTF-8.
 */
gboolean pm_cli_line_need (const char *option, const char *value, GError **error);

/**
 * pm_cli_line_reassure:
 * @error: (inout): what went wrong before anything was done
 *
 * Adds that nothing was changed.
 *
 * Returns: %FALSE
 */
gboolean pm_cli_line_reassure (GError **error);

/* Refuses @value only if it is there and is no UTF-8. */
gboolean pm_cli_line_check (const char *option, const char *value, GError **error);

G_END_DECLS
