#pragma once

#include "pm-import.h"

G_BEGIN_DECLS

/**
 * PmExportOptions:
 * @format: format id
 * @documents: (nullable) (element-type gint64): rows; %NULL for all
 * @tags: (nullable) (element-type gint64): rows, each with the tags below it;
 *   %NULL for all
 * @texts: whether the documents' texts go with them
 */
typedef struct {
  const char *format;
  GArray *documents;
  GArray *tags;
  gboolean texts;
} PmExportOptions;

/**
 * pm_export_run:
 * @stream: where to; left open
 * @progress: (nullable): called now and then, on this thread, in documents
 *
 * Writes an annotation set. The same content gives the same bytes.
 */
gboolean pm_export_run (PmStore *store,
                        GOutputStream *stream,
                        const PmExportOptions *options,
                        PmProgressFunc progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GError **error);

/**
 * pm_export_to_file:
 *
 * The same into a file, which is replaced only once all is written and on disk.
 */
gboolean pm_export_to_file (PmStore *store,
                            GFile *target,
                            const PmExportOptions *options,
                            PmProgressFunc progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
