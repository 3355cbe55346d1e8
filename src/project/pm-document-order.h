#pragma once

#include "pm-document-list.h"

G_BEGIN_DECLS

/**
 * PmOutlet:
 * @key: (nullable): for comparing with strcmp(); %NULL until needed
 * @count: how many entries have it
 */
typedef struct {
  char *name;
  char *key;
  guint count;
} PmOutlet;

/**
 * PmDocumentEntry:
 * @outlet: (nullable): shared by all entries of an outlet; borrowed
 * @shown: whether it passes the filter; for the list
 *
 * A document with what finding and sorting it needs. The keys are made when
 * first asked for and stay: a document does not change.
 */
typedef struct {
  PmDocument *document;
  const PmDocumentFields *fields;
  PmOutlet *outlet;
  char *title_key;
  char *search_key;
  gboolean shown;
} PmDocumentEntry;

void pm_outlet_free (PmOutlet *outlet);

/**
 * pm_document_entry_new:
 * @outlets: (element-type utf8 PmOutlet): all outlets by name, with
 *   pm_outlet_free() as its value's free function; counts the new one in
 */
PmDocumentEntry *pm_document_entry_new (PmDocument *document, GHashTable *outlets);

/**
 * pm_document_entry_leave:
 *
 * Counts the entry out of its outlet, which is forgotten with its last one.
 */
void pm_document_entry_leave (PmDocumentEntry *entry, GHashTable *outlets);

void pm_document_entry_free (PmDocumentEntry *entry);

/* Folded by pm_fold_append(): title, outlet, author and file name. */
const char *pm_document_entry_get_search_key (PmDocumentEntry *entry);

/**
 * pm_document_entry_compare:
 *
 * A total order, so that any way of sorting gives the same list: the chosen key,
 * then outlet, date, title and row. Days run forward, as events do; what is not
 * known comes last; titles and outlets stand as the user's language has them.
 * Dates are compared as written, so that the order agrees with what is shown.
 */
int pm_document_entry_compare (PmDocumentEntry *a, PmDocumentEntry *b, PmDocumentSort sort);

void pm_document_entries_sort (GPtrArray *entries, PmDocumentSort sort);

/* Where @entry stands in sorted @entries, or would stand. */
guint pm_document_entries_find (GPtrArray *entries, PmDocumentEntry *entry, PmDocumentSort sort);

G_END_DECLS
