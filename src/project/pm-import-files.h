#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmImportFile:
 * @file: one to read
 * @name: relative to what was asked for; for the report
 */
typedef struct {
  GFile *file;
  char *name;
} PmImportFile;

void pm_import_file_free (PmImportFile *file);

/**
 * pm_import_files_find:
 * @asked: (element-type GFile): files and folders
 *
 * Looks into folders, in the order of names, without what is hidden and what is
 * not for reading (a folder's `corpus.json`). Texts come before annotation sets,
 * so that a set finds its documents.
 *
 * Returns: (nullable) (transfer full) (element-type PmImportFile): %NULL only
 *   if cancelled; a folder that cannot be read stands in it as a file
 */
GPtrArray *pm_import_files_find (GPtrArray *asked, GCancellable *cancellable, GError **error);

G_END_DECLS
