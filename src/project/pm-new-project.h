#pragma once

#include "pm-store.h"

#include <gio/gio.h>

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

/**
 * pm_new_project_make:
 * @path: (nullable): the file; %NULL for pm_new_project_dup_path() of @folder
 * @folder: (nullable): what it is made for
 *
 * Makes the project if it is not there yet, with the default codebook; one that
 * is there is left as it is. See pm_project_make_async() for the main loop.
 *
 * Returns: (transfer full) (nullable): its path; %NULL with @error set
 */
char *pm_new_project_make (const char *path, GFile *folder, GError **error);

G_END_DECLS
