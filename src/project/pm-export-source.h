#pragma once

#include "pm-export.h"
#include "pm-set.h"

G_BEGIN_DECLS

/**
 * pm_export_source_push:
 *
 * Reads the project and hands it to @sink, record by record, in an order that
 * its content alone decides: annotators by name; tags in codebook order;
 * documents by id, each followed by its annotations by start, end (furthest
 * first), tag and id; links by ends, type and id. One document is in memory at
 * a time.
 */
gboolean pm_export_source_push (PmStore *store,
                                const PmExportOptions *options,
                                PmSetSink *sink,
                                PmProgressFunc progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
