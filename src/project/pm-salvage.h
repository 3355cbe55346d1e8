#pragma once

#include "pm-db.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmSalvageCounts:
 * @documents: how many were saved; likewise the others
 * @altered: how many of the documents do not have the text they once had
 * @lost: rows that could not be read, or that made no sense any more
 *
 * What could be saved from a damaged project.
 */
typedef struct {
  guint documents;
  guint annotations;
  guint altered;
  guint lost;
} PmSalvageCounts;

/**
 * pm_salvage:
 * @from: a damaged project; not changed
 * @to: overwritten once all is saved
 * @counts: (out caller-allocates):
 *
 * Makes a new project of all that can be read, row by row: the codebook,
 * documents with their texts, annotations whose passages still equal the text,
 * their attributes and links. What an annotation needs and is lost, a tag or an
 * annotator, is replaced by one called “Recovered”. The history is not saved.
 *
 * Returns: whether the new project is there; %FALSE if nothing could be read or
 *   it could not be written
 */
gboolean pm_salvage (const char *from, const char *to, PmSalvageCounts *counts, GError **error);

/**
 * pm_salvage_db:
 * @from: an open connection to a damaged project
 *
 * The same for a file that may not be at its place any more.
 */
gboolean pm_salvage_db (PmDb *from, const char *to, PmSalvageCounts *counts, GError **error);

/**
 * pm_salvage_async:
 *
 * The same for the main loop, on a thread of its own.
 */
void pm_salvage_async (const char *from, const char *to, GAsyncReadyCallback callback, gpointer user_data);
gboolean pm_salvage_finish (GAsyncResult *result, PmSalvageCounts *counts, GError **error);

G_END_DECLS
