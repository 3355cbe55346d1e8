#pragma once

#include "pm-cli-line.h"

G_BEGIN_DECLS

/* The commands: each parses its line, does its work and prints what came of it.
 * They share the contract of PmCliCommand:run. */
PmCliResult pm_cli_new (PmCliLine *line, GError **error);
PmCliResult pm_cli_import (PmCliLine *line, GError **error);
PmCliResult pm_cli_list (PmCliLine *line, GError **error);
PmCliResult pm_cli_show (PmCliLine *line, GError **error);
PmCliResult pm_cli_annotate (PmCliLine *line, GError **error);
PmCliResult pm_cli_remove (PmCliLine *line, GError **error);
PmCliResult pm_cli_undo (PmCliLine *line, GError **error);
PmCliResult pm_cli_redo (PmCliLine *line, GError **error);
PmCliResult pm_cli_history (PmCliLine *line, GError **error);
PmCliResult pm_cli_export (PmCliLine *line, GError **error);
PmCliResult pm_cli_formats (PmCliLine *line, GError **error);
PmCliResult pm_cli_suggest (PmCliLine *line, GError **error);
PmCliResult pm_cli_verify (PmCliLine *line, GError **error);
PmCliResult pm_cli_check (PmCliLine *line, GError **error);

G_END_DECLS
