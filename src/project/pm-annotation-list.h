#pragma once

#include "pm-annotation.h"
#include "pm-span-index.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmAnnotationList:
 *
 * The annotations of the open document: a list model of #PmAnnotation in
 * reading order (by extent, then by row), and an index of their passages for
 * whoever draws them. It changes only by what has been read from the project.
 * Adding, replacing and removing one take O(log n). Main thread.
 *
 * PmAnnotationList::damaged: (start, end) code points between which something
 * has changed; for views that keep drawings.
 */
#define PM_TYPE_ANNOTATION_LIST (pm_annotation_list_get_type ())
G_DECLARE_FINAL_TYPE (PmAnnotationList, pm_annotation_list, PM, ANNOTATION_LIST, GObject)

PmAnnotationList *pm_annotation_list_new (void);

/**
 * pm_annotation_list_set:
 * @annotations: (element-type PmAnnotation): all of a document, in any order
 */
void pm_annotation_list_set (PmAnnotationList *self, GPtrArray *annotations);

/**
 * pm_annotation_list_put:
 *
 * Adds @annotation, or puts it in the place of the one with the same row.
 */
void pm_annotation_list_put (PmAnnotationList *self, PmAnnotation *annotation);

void pm_annotation_list_remove (PmAnnotationList *self, gint64 id);

/**
 * pm_annotation_list_get:
 *
 * Returns: (transfer none) (nullable): the annotation with row @id
 */
PmAnnotation *pm_annotation_list_get (PmAnnotationList *self, gint64 id);

/**
 * pm_annotation_list_get_position:
 *
 * Returns: its place in the model, or %GTK_INVALID_LIST_POSITION's value,
 *   %G_MAXUINT, if it is not there
 */
guint pm_annotation_list_get_position (PmAnnotationList *self, gint64 id);

/**
 * pm_annotation_list_get_index:
 *
 * Returns: (transfer none): the passages; the owners are #PmAnnotation, a
 *   discontinuous one once for each of its pieces
 */
const PmSpanIndex *pm_annotation_list_get_index (PmAnnotationList *self);

G_END_DECLS
