#pragma once

#include "pm-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PM_CORPUS_INFO_NAME "corpus.json"

/**
 * PmCorpusInfo:
 *
 * What a folder of texts says of them in its `corpus.json`:
 * |[
 * {"name": "…", "description": "…",
 *  "documents": {"file.txt": {"title": "…", "outlet": "…", "author": "…",
 *                             "published": "…", "url": "…", "language": "…"}}}
 * ]|
 * A file of that name without `documents` is somebody else's and says nothing.
 * Immutable.
 */
typedef struct _PmCorpusInfo PmCorpusInfo;

/**
 * pm_corpus_info_load:
 *
 * Returns: (transfer full) (nullable): empty if @folder has no such file; %NULL
 *   if it cannot be read, with an error that names the file and the place in it
 */
PmCorpusInfo *pm_corpus_info_load (GFile *folder, GCancellable *cancellable, GError **error);
void pm_corpus_info_free (PmCorpusInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmCorpusInfo, pm_corpus_info_free)

/**
 * pm_corpus_info_get:
 * @keeper: whoever reads the folder, such as the sink of an import; keeps the
 *   folder's information, so that it is read once however many files it speaks
 *   of. Used by one thread at a time.
 *
 * Returns: (transfer none) (nullable): as pm_corpus_info_load(); valid as long as
 *   @keeper
 */
const PmCorpusInfo *pm_corpus_info_get (GObject *keeper, GFile *folder, GCancellable *cancellable, GError **error);

/* Each returns: (transfer none) (nullable): what the file says of the corpus. */
const char *pm_corpus_info_get_name (const PmCorpusInfo *self);
const char *pm_corpus_info_get_description (const PmCorpusInfo *self);

/**
 * pm_corpus_info_describe:
 * @name: of a file in the folder
 * @fields: gets what is known; the strings are borrowed
 *
 * Returns: whether anything is known of the file
 */
gboolean pm_corpus_info_describe (const PmCorpusInfo *self, const char *name, PmDocumentFields *fields);

G_END_DECLS
