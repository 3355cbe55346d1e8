#pragma once

#include "pm-changes.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  PM_SORT_OUTLET,
  PM_SORT_TITLE,
  PM_SORT_DATE,
  PM_SORT_ADDED,
  PM_SORT_STATUS
} PmDocumentSort;

/**
 * PmDocumentList:
 *
 * The documents of a project as the sidebar shows them: a list model of
 * #PmDocument, filtered and sorted. It changes only by what has been read from
 * the project. Main thread.
 *
 * PmDocumentList:n-total: how many there are without the filter
 * PmDocumentList:n-done: how many of all are done
 * PmDocumentList:n-outlets: how many outlets all have
 */
#define PM_TYPE_DOCUMENT_LIST (pm_document_list_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentList, pm_document_list, PM, DOCUMENT_LIST, GObject)

PmDocumentList *pm_document_list_new (void);

/**
 * pm_document_list_set:
 * @documents: (element-type PmDocument): all of the project
 */
void pm_document_list_set (PmDocumentList *self, GPtrArray *documents);

/* Takes in what a change says of documents; not for one that says everything. */
void pm_document_list_apply (PmDocumentList *self, PmChanges *changes);

/**
 * pm_document_list_set_filter:
 * @words: (nullable): shown are those whose title, outlet, author or file name
 *   has each of the words, case and accents aside
 */
void pm_document_list_set_filter (PmDocumentList *self, const char *words);

/**
 * pm_document_list_set_status_filter:
 * @status: -1 for any, or a PmStatus
 */
void pm_document_list_set_status_filter (PmDocumentList *self, int status);

void pm_document_list_set_sort (PmDocumentList *self, PmDocumentSort sort);

/**
 * pm_document_list_get:
 *
 * Returns: (transfer none) (nullable): the document with row @id, shown or not
 */
PmDocument *pm_document_list_get (PmDocumentList *self, gint64 id);

/**
 * pm_document_list_dup_all:
 *
 * Returns: (transfer full) (element-type PmDocument): all, shown or not, in order
 */
GPtrArray *pm_document_list_dup_all (PmDocumentList *self);

/**
 * pm_document_list_get_position:
 *
 * Returns: its place in the model, or %G_MAXUINT if it is not shown
 */
guint pm_document_list_get_position (PmDocumentList *self, gint64 id);

G_END_DECLS
