#pragma once

#include "pm-native-file.h"

G_BEGIN_DECLS

/**
 * PmNativeWatch:
 * @problem: called for everything that is wrong, after which reading goes on; a
 *   message names the record
 * @record: called for every record before it is read
 *
 * Who watches a file being read, to judge it.
 */
typedef struct {
  void (*problem) (const char *message, gpointer user_data);
  void (*record) (PmNativeKind kind, JsonObject *record, gpointer user_data);
  gpointer user_data;
} PmNativeWatch;

/**
 * pm_native_read:
 * @stream: seekable, with an annotation set in either of Pressmark's own forms
 * @sink: (nullable): gets the records, with ids joined to tag paths and
 *   annotators' names
 * @watch: (nullable): without one, the first thing wrong ends reading; with one,
 *   also the hashes and lengths of texts and what stands around passages are
 *   checked, and only what cannot be read on from is an error
 *
 * Refuses bad syntax (%PM_FORMAT_ERROR_SYNTAX), a later major version
 * (%PM_FORMAT_ERROR_VERSION), JSON Lines without an end
 * (%PM_FORMAT_ERROR_TRUNCATED), passages that are not what the text has, ids
 * given twice and names of what is not there (%PM_FORMAT_ERROR_MISMATCH). Digests
 * and counts are not looked at. In memory are ids, a record and some texts.
 */
gboolean pm_native_read (GInputStream *stream, PmSetSink *sink, const PmNativeWatch *watch, GCancellable *cancellable, GError **error);

/* The same for a file, as #PmFormat wants it. Errors name the file. */
gboolean pm_native_read_file (GFile *file, PmSetSink *sink, GCancellable *cancellable, GError **error);

G_END_DECLS
