#pragma once

#include "pm-cli-draft.h"

G_BEGIN_DECLS

/**
 * pm_cli_draft_read_json:
 * @line: an object with the keys that `list annotations --json` prints; `start`
 *   and `end` may stand for `spans`, and a string for an attribute. Keys that
 *   say what only a stored annotation has are skipped.
 * @number: of the line, for messages
 * @draft: (inout): initialized and empty
 *
 * Whether what it names is there is for pm_cli_drafts_resolve().
 */
gboolean pm_cli_draft_read_json (const char *line, guint number, PmCliDraft *draft, GError **error);

G_END_DECLS
