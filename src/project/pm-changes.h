#pragma once

#include "pm-annotation.h"
#include "pm-codebook.h"
#include "pm-document.h"

G_BEGIN_DECLS

/**
 * PmRemoved:
 *
 * An annotation that is gone: its row and its document's.
 */
typedef struct {
  gint64 annotation;
  gint64 document;
} PmRemoved;

/**
 * PmChanges:
 * @everything: too much has changed to list, or somebody else changed it: all
 *   that is shown must be read again, and the fields below say nothing
 * @documents_all: all documents must be read again
 * @codebook: (nullable): the new codebook, if it changed
 * @documents: (element-type PmDocument): new or changed, also by their counts
 * @removed_documents: (element-type gint64): rows
 * @annotations: (element-type PmAnnotation): new or changed
 * @removed_annotations: (element-type PmRemoved):
 * @undo_label: (nullable): what can be undone now, translated
 * @redo_label: (nullable): what can be done again
 *
 * What a committed change made of the project, decoded from its changeset:
 * everything as it is now. Models and views change by this alone.
 */
typedef struct {
  gboolean everything;
  gboolean documents_all;
  PmCodebook *codebook;
  GPtrArray *documents;
  GArray *removed_documents;
  GPtrArray *annotations;
  GArray *removed_annotations;
  char *undo_label;
  char *redo_label;
} PmChanges;

#define PM_TYPE_CHANGES (pm_changes_get_type ())
GType pm_changes_get_type (void);

PmChanges *pm_changes_new (void);
PmChanges *pm_changes_ref (PmChanges *self);
void pm_changes_unref (PmChanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmChanges, pm_changes_unref)

G_END_DECLS
