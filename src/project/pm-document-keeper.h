#pragma once

#include "pm-set.h"

G_BEGIN_DECLS

/**
 * PmKeptDocument:
 *
 * A document of a set that outlives the call that passed it; may be taken to
 * another thread.
 */
typedef struct _PmKeptDocument PmKeptDocument;

void pm_kept_document_free (PmKeptDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmKeptDocument, pm_kept_document_free)

/* Passes it on, as the set would have. */
gboolean pm_kept_document_pass (PmKeptDocument *self, PmSetSink *sink, GError **error);

/* Returns: how much of the memory its text takes, in bytes. */
gsize pm_kept_document_get_size (PmKeptDocument *self);

/**
 * PmDocumentKeeper:
 *
 * A sink for files that are one document each; drops all else that a set has.
 */
#define PM_TYPE_DOCUMENT_KEEPER (pm_document_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentKeeper, pm_document_keeper, PM, DOCUMENT_KEEPER, GObject)

PmDocumentKeeper *pm_document_keeper_new (void);

/**
 * pm_document_keeper_take:
 *
 * Returns: (transfer full) (nullable): the last document passed since the last call
 */
PmKeptDocument *pm_document_keeper_take (PmDocumentKeeper *self);

G_END_DECLS
