#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/**
 * pm_cli_project_open:
 * @path: the project
 *
 * Opens it to read it.
 */
PmStore *pm_cli_project_open (const char *path, GError **error);

/**
 * pm_cli_project_open_to_change:
 *
 * Opens it to change it, unless another computer has it open or it cannot be
 * written.
 */
PmStore *pm_cli_project_open_to_change (const char *path, GError **error);

/**
 * pm_cli_project_find_documents:
 * @keys: (nullable): as pm_store_find_document() takes them
 *
 * Returns: (element-type gint64): their rows, those of all documents if @keys
 *   is %NULL; %NULL with @error set
 */
GArray *pm_cli_project_find_documents (PmStore *store, char **keys, GError **error);

/**
 * pm_cli_project_find_tag:
 * @path: such as `Quote/Direct`
 *
 * Returns: (transfer none) (nullable): the tag, with @error set if it is not
 *   there
 */
PmTag *pm_cli_project_find_tag (PmCodebook *codebook, const char *path, GError **error);

G_END_DECLS
