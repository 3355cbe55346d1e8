#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmProblem:
 * @document: (nullable): title of the document it is in
 * @source: (nullable): the file that document came from
 * @annotation: (nullable): UUID of the annotation it is in
 * @message: (not nullable): what is wrong, translated
 *
 * Something in a project that is not as it must be.
 */
typedef struct {
  const char *document;
  const char *source;
  const char *annotation;
  const char *message;
} PmProblem;

/**
 * PmProblemFunc:
 * @problem: valid during the call
 */
typedef void (*PmProblemFunc) (const PmProblem *problem, gpointer user_data);

/**
 * PmCheckCounts:
 * @documents: how many were looked at; likewise the others
 * @steps: of the history
 */
typedef struct {
  guint documents;
  guint annotations;
  guint links;
  guint steps;
  guint problems;
} PmCheckCounts;

/**
 * pm_check_run:
 * @func: called for each problem, on this thread
 * @counts: (out caller-allocates):
 *
 * Proves that a project is sound: the database and its references; that each
 * text is the one that was imported; that each passage lies in its text and
 * covers what it covered when it was made; that values belong to attributes of
 * their annotation's tag; that the search index has every text; that the
 * history can be read. One document is in memory at a time. A read-only project
 * is checked without the search index.
 *
 * Returns: whether all was looked at, whatever was found
 */
gboolean pm_check_run (PmStore *store,
                       PmProblemFunc func,
                       gpointer user_data,
                       PmCheckCounts *counts,
                       GCancellable *cancellable,
                       GError **error);

/**
 * pm_check_quick:
 * @path: a project, which may be open elsewhere
 *
 * Looks only whether the database is whole, on a connection of its own. Any
 * thread.
 *
 * Returns: whether it is; %PM_STORE_ERROR_DAMAGED if not
 */
gboolean pm_check_quick (const char *path, GError **error);

G_END_DECLS
