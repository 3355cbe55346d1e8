#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PmStoreError:
 * @PM_STORE_ERROR_FULL: no room on the disk
 * @PM_STORE_ERROR_READ_ONLY: the file, its folder or its medium cannot be written
 * @PM_STORE_ERROR_BUSY: somebody else is writing
 * @PM_STORE_ERROR_GONE: the file was moved or deleted while it was open
 * @PM_STORE_ERROR_DAMAGED: the file's contents are broken
 * @PM_STORE_ERROR_NEWER: made by a newer Pressmark
 * @PM_STORE_ERROR_NOT_PROJECT: another kind of file
 * @PM_STORE_ERROR_NOT_FOUND: no such file, document, annotation, tag …
 * @PM_STORE_ERROR_INVALID: the change makes no sense, such as a span past the
 *   end of the text
 * @PM_STORE_ERROR_CONFLICT: what was to be undone has been changed since
 * @PM_STORE_ERROR_FAILED: anything else the database reports
 *
 * What can go wrong with a project file. After each of them everything that
 * was committed before is on disk, and nothing of what failed is.
 */
typedef enum {
  PM_STORE_ERROR_FULL,
  PM_STORE_ERROR_READ_ONLY,
  PM_STORE_ERROR_BUSY,
  PM_STORE_ERROR_GONE,
  PM_STORE_ERROR_DAMAGED,
  PM_STORE_ERROR_NEWER,
  PM_STORE_ERROR_NOT_PROJECT,
  PM_STORE_ERROR_NOT_FOUND,
  PM_STORE_ERROR_INVALID,
  PM_STORE_ERROR_CONFLICT,
  PM_STORE_ERROR_FAILED
} PmStoreError;

#define PM_STORE_ERROR (pm_store_error_quark ())
GQuark pm_store_error_quark (void);

G_END_DECLS
