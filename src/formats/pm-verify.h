#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmVerifyCounts:
 *
 * What was found in the file.
 */
typedef struct {
  guint annotators;
  guint tags;
  guint documents;
  guint annotations;
  guint links;
  guint problems;
} PmVerifyCounts;

/**
 * PmVerifyFunc:
 * @message: one problem, with where it is: the annotation's id, the document's
 *   title and source file, the first code point that differs
 */
typedef void (*PmVerifyFunc) (const char *message, gpointer user_data);

/**
 * pm_verify_file:
 * @file: an annotation set in either of Pressmark's own forms
 * @problem: (nullable): called for each problem
 * @counts: (out) (optional):
 *
 * Proves an export without a project: syntax, references, ids, every passage and
 * what stands around it against its text, lengths, hashes, counts and digests.
 * Goes on after a problem; only bad syntax, itself a problem, ends it early.
 *
 * Any thread.
 *
 * Returns: whether the file could be judged, with or without problems; %FALSE if
 *   it could not be read or is of a newer version
 */
gboolean pm_verify_file (GFile *file, PmVerifyFunc problem, gpointer user_data, PmVerifyCounts *counts, GCancellable *cancellable, GError **error);

G_END_DECLS
