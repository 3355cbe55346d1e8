#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/**
 * pm_new_project_fill:
 * @store: a project that has just been made
 * @name: (nullable): what to call it; %NULL for the file's name
 * @codebook: (nullable): a codebook or annotation set to take the tags from;
 *   %NULL for the default codebook
 *
 * Gives a new project its name and its tags. That is no step of undo.
 */
gboolean pm_new_project_fill (PmStore *store, const char *name, GFile *codebook, GError **error);

/**
 * pm_new_project_dup_path:
 * @folder: what is opened as a corpus
 *
 * A project made for a folder says so in its meta value `folder`, the URI.
 *
 * Returns: (transfer full): where the project of a folder is kept unless the
 *   user says otherwise: the same for the same folder, and no other's; it may
 *   not be there yet, nor the folder it is to stand in
 */
char *pm_new_project_dup_path (GFile *folder);

G_END_DECLS
