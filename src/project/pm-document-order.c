#include "pm-document-order.h"

#include "pm-fold.h"

#include <string.h>

void
pm_outlet_free (PmOutlet *outlet)
{
  g_free (outlet->name);
  g_free (outlet->key);
  g_free (outlet);
}

static PmOutlet *
join_outlet (GHashTable *outlets, const char *name)
{
  PmOutlet *outlet;

  if (name == NULL || *name == '\0')
    return NULL;

  outlet = g_hash_table_lookup (outlets, name);
  if (outlet == NULL) {
    outlet = g_new0 (PmOutlet, 1);
    outlet->name = g_strdup (name);
    g_hash_table_insert (outlets, outlet->name, outlet);
  }
  outlet->count++;
  return outlet;
}

PmDocumentEntry *
pm_document_entry_new (PmDocument *document, GHashTable *outlets)
{
  PmDocumentEntry *entry = g_new0 (PmDocumentEntry, 1);

  entry->document = g_object_ref (document);
  entry->fields = pm_document_get_fields (document);
  entry->outlet = join_outlet (outlets, entry->fields->outlet);
  return entry;
}

void
pm_document_entry_leave (PmDocumentEntry *entry, GHashTable *outlets)
{
  PmOutlet *outlet = g_steal_pointer (&entry->outlet);

  if (outlet != NULL && --outlet->count == 0)
    g_hash_table_remove (outlets, outlet->name);
}

void
pm_document_entry_free (PmDocumentEntry *entry)
{
  g_object_unref (entry->document);
  g_free (entry->title_key);
  g_free (entry->search_key);
  g_free (entry);
}

const char *
pm_document_entry_get_search_key (PmDocumentEntry *entry)
{
  const PmDocumentFields *fields = entry->fields;
  const char *parts[] = { fields->title, fields->outlet, fields->author, fields->source };
  GString *key;

  if (entry->search_key != NULL)
    return entry->search_key;

  key = g_string_sized_new (128);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    pm_fold_append (key, parts[i]);
    g_string_append_c (key, '\n');
  }
  entry->search_key = g_string_free (key, FALSE);
  return entry->search_key;
}

static const char *
get_title_key (PmDocumentEntry *entry)
{
  if (entry->title_key == NULL)
    entry->title_key = g_utf8_collate_key (entry->fields->title, -1);
  return entry->title_key;
}

static const char *
get_outlet_key (PmOutlet *outlet)
{
  if (outlet->key == NULL)
    outlet->key = g_utf8_collate_key (outlet->name, -1);
  return outlet->key;
}

static int
compare_outlets (PmDocumentEntry *a, PmDocumentEntry *b)
{
  if (a->outlet == b->outlet)
    return 0;
  if (a->outlet == NULL || b->outlet == NULL)
    return a->outlet == NULL ? 1 : -1;
  return strcmp (get_outlet_key (a->outlet), get_outlet_key (b->outlet));
}

static int
compare_dates (PmDocumentEntry *a, PmDocumentEntry *b)
{
  const char *left = a->fields->published;
  const char *right = b->fields->published;

  if (left == NULL || right == NULL)
    return (left == NULL) - (right == NULL);
  return strcmp (left, right);
}

static int
compare_titles (PmDocumentEntry *a, PmDocumentEntry *b)
{
  return strcmp (get_title_key (a), get_title_key (b));
}

static int
compare_ids (PmDocumentEntry *a, PmDocumentEntry *b)
{
  return (a->fields->id > b->fields->id) - (a->fields->id < b->fields->id);
}

static int
compare_by_key (PmDocumentEntry *a, PmDocumentEntry *b, PmDocumentSort sort)
{
  switch (sort) {
  case PM_SORT_OUTLET:
    return compare_outlets (a, b);
  case PM_SORT_TITLE:
    return compare_titles (a, b);
  case PM_SORT_DATE:
    return compare_dates (a, b);
  case PM_SORT_ADDED:
    return compare_ids (a, b);
  case PM_SORT_STATUS:
    return (int) a->fields->status - (int) b->fields->status;
  }
  return 0;
}

int
pm_document_entry_compare (PmDocumentEntry *a, PmDocumentEntry *b, PmDocumentSort sort)
{
  int order = compare_by_key (a, b, sort);

  if (order == 0)
    order = compare_outlets (a, b);
  if (order == 0)
    order = compare_dates (a, b);
  if (order == 0)
    order = compare_titles (a, b);
  if (order == 0)
    order = compare_ids (a, b);
  return order;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer sort)
{
  return pm_document_entry_compare (*(PmDocumentEntry *const *) a, *(PmDocumentEntry *const *) b, *(PmDocumentSort *) sort);
}

void
pm_document_entries_sort (GPtrArray *entries, PmDocumentSort sort)
{
  g_ptr_array_sort_with_data (entries, compare_cb, &sort);
}

guint
pm_document_entries_find (GPtrArray *entries, PmDocumentEntry *entry, PmDocumentSort sort)
{
  guint low = 0;
  guint high = entries->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (pm_document_entry_compare (entries->pdata[middle], entry, sort) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}
