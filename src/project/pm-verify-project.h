#pragma once

#include "pm-store.h"
#include "pm-verify.h"

G_BEGIN_DECLS

/**
 * pm_verify_project_run:
 * @file: an annotation set in either of Pressmark's own forms, which
 *   pm_verify_file() has found no problem in
 * @func: called for each problem, on this thread
 * @n_problems: (out):
 *
 * Proves that all that an export says is still so in the project: its documents
 * and their texts, its tags, its annotations with all their fields, its links.
 * What the project has besides is no problem, for an export may be of a part.
 *
 * Returns: whether all was compared
 */
gboolean pm_verify_project_run (PmStore *store,
                                GFile *file,
                                PmVerifyFunc func,
                                gpointer user_data,
                                guint *n_problems,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
