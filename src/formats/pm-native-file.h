#pragma once

#include "pm-format.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum {
  PM_NATIVE_HEADER,
  PM_NATIVE_ANNOTATOR,
  PM_NATIVE_TAG,
  PM_NATIVE_DOCUMENT,
  PM_NATIVE_ANNOTATION,
  PM_NATIVE_LINK,
  PM_NATIVE_END
} PmNativeKind;

/**
 * PmNativeFile:
 *
 * The records of an annotation set as a file in either of Pressmark's own forms
 * holds them, one at a time. It looks at the content, not at the name, to tell
 * the forms apart. It checks the syntax and the frame, not what records say.
 */
typedef struct _PmNativeFile PmNativeFile;

/**
 * pm_native_file_new:
 * @stream: seekable
 */
PmNativeFile *pm_native_file_new (GInputStream *stream, GCancellable *cancellable);
void pm_native_file_free (PmNativeFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmNativeFile, pm_native_file_free)

/**
 * PmNativeFunc:
 * @record: the same in both forms: without the type of a line
 * @offset: what pm_native_file_load() takes, in bytes
 *
 * Returns: whether to go on; if not, with @error set
 */
typedef gboolean (*PmNativeFunc) (PmNativeKind kind, JsonObject *record, goffset offset, gpointer user_data, GError **error);

/**
 * pm_native_file_foreach:
 * @func: first called for the header: an object with those of `$schema`,
 *   `format`, `generator`, `exported`, `offsets` and `project` that are there;
 *   then for the records, in the order of the file in JSON Lines, and by section
 *   in the order of #PmNativeKind in a document, however that is ordered; last
 *   for the end: an object with `counts` and `integrity`
 *
 * JSON Lines without an end are truncated, which is an error after the last
 * record.
 */
gboolean pm_native_file_foreach (PmNativeFile *self, PmNativeFunc func, gpointer user_data, GError **error);

/**
 * pm_native_file_load:
 *
 * Reads a record once more; may be called by a #PmNativeFunc.
 *
 * Returns: (transfer full) (nullable): the record
 */
JsonObject *pm_native_file_load (PmNativeFile *self, goffset offset, GError **error);

G_END_DECLS
