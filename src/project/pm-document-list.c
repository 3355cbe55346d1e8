#include "pm-document-list.h"

#include "pm-document-order.h"
#include "pm-fold.h"

#define MANY 16 /* so many changes are cheaper to sort together than to place one by one */

struct _PmDocumentList {
  GObject parent_instance;

  GHashTable *outlets; /* name to PmOutlet, owned */
  GHashTable *entries; /* row to PmDocumentEntry, owned */
  GPtrArray *sorted;   /* of PmDocumentEntry, all, borrowed */
  GPtrArray *shown;    /* of PmDocument, owned: what the model gives out */

  char **words;
  int status; /* -1 for any */
  PmDocumentSort sort;

  guint done; /* how many of the entries are */

  guint n_total;
  guint n_done;
  guint n_outlets;
};

typedef enum {
  PROP_N_TOTAL = 1,
  PROP_N_DONE,
  PROP_N_OUTLETS
} Property;

static GParamSpec *props[PROP_N_OUTLETS + 1];

static GType
get_item_type (GListModel *model)
{
  return PM_TYPE_DOCUMENT;
}

static guint
get_n_items (GListModel *model)
{
  return PM_DOCUMENT_LIST (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PmDocumentList *self = PM_DOCUMENT_LIST (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PmDocumentList, pm_document_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
passes (PmDocumentList *self, PmDocumentEntry *entry)
{
  if (self->status >= 0 && (int) entry->fields->status != self->status)
    return FALSE;
  return self->words[0] == NULL ||
         pm_fold_has_words (pm_document_entry_get_search_key (entry), (const char *const *) self->words);
}

static void
filter_all (PmDocumentList *self)
{
  for (guint i = 0; i < self->sorted->len; i++) {
    PmDocumentEntry *entry = self->sorted->pdata[i];

    entry->shown = passes (self, entry);
  }
}

/* Swaps in what is to be shown and tells of the stretch that differs. */
static void
show (PmDocumentList *self)
{
  g_autoptr (GPtrArray) old = self->shown;
  guint before = 0;
  guint after = 0;
  guint shorter;

  self->shown = g_ptr_array_new_full (old->len, g_object_unref);
  for (guint i = 0; i < self->sorted->len; i++) {
    PmDocumentEntry *entry = self->sorted->pdata[i];

    if (entry->shown)
      g_ptr_array_add (self->shown, g_object_ref (entry->document));
  }

  shorter = MIN (old->len, self->shown->len);
  while (before < shorter && old->pdata[before] == self->shown->pdata[before])
    before++;
  while (after < shorter - before && old->pdata[old->len - 1 - after] == self->shown->pdata[self->shown->len - 1 - after])
    after++;
  if (old->len != self->shown->len || before < shorter)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after, self->shown->len - before - after);
}

static void
set_count (PmDocumentList *self, Property property, guint *field, guint count)
{
  if (*field == count)
    return;

  *field = count;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
count (PmDocumentList *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_count (self, PROP_N_TOTAL, &self->n_total, self->sorted->len);
  set_count (self, PROP_N_DONE, &self->n_done, self->done);
  set_count (self, PROP_N_OUTLETS, &self->n_outlets, g_hash_table_size (self->outlets));
  g_object_thaw_notify (G_OBJECT (self));
}

static void
forget (PmDocumentList *self, gint64 id)
{
  PmDocumentEntry *entry = g_hash_table_lookup (self->entries, &id);

  if (entry == NULL)
    return;

  self->done -= entry->fields->status == PM_STATUS_DONE;
  pm_document_entry_leave (entry, self->outlets);
  g_hash_table_remove (self->entries, &id);
}

static PmDocumentEntry *
remember (PmDocumentList *self, PmDocument *document)
{
  PmDocumentEntry *entry = pm_document_entry_new (document, self->outlets);

  self->done += entry->fields->status == PM_STATUS_DONE;
  entry->shown = passes (self, entry);
  /* The key lives in the document that the value holds. */
  g_hash_table_insert (self->entries, (gpointer) &entry->fields->id, entry);
  return entry;
}

static void
take_out (PmDocumentList *self, gint64 id)
{
  PmDocumentEntry *entry = g_hash_table_lookup (self->entries, &id);

  if (entry != NULL)
    g_ptr_array_remove_index (self->sorted, pm_document_entries_find (self->sorted, entry, self->sort));
  forget (self, id);
}

static void
put_in (PmDocumentList *self, PmDocument *document)
{
  PmDocumentEntry *entry;

  take_out (self, pm_document_get_id (document));
  entry = remember (self, document);
  g_ptr_array_insert (self->sorted, (int) pm_document_entries_find (self->sorted, entry, self->sort), entry);
}

static void
apply_one_by_one (PmDocumentList *self, PmChanges *changes)
{
  for (guint i = 0; i < changes->removed_documents->len; i++)
    take_out (self, g_array_index (changes->removed_documents, gint64, i));
  for (guint i = 0; i < changes->documents->len; i++)
    put_in (self, changes->documents->pdata[i]);
}

static void
remember_all (PmDocumentList *self, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++) {
    forget (self, pm_document_get_id (documents->pdata[i]));
    remember (self, documents->pdata[i]);
  }
}

/* The order is total, so that it does not matter in which one they come. */
static void
sort_anew (PmDocumentList *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_ptr_array_set_size (self->sorted, 0);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    g_ptr_array_add (self->sorted, entry);
  pm_document_entries_sort (self->sorted, self->sort);
}

static void
apply_together (PmDocumentList *self, PmChanges *changes)
{
  for (guint i = 0; i < changes->removed_documents->len; i++)
    forget (self, g_array_index (changes->removed_documents, gint64, i));
  remember_all (self, changes->documents);
  sort_anew (self);
}

static void
pm_document_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmDocumentList *self = PM_DOCUMENT_LIST (object);

  switch ((Property) id) {
  case PROP_N_TOTAL:
    g_value_set_uint (value, self->n_total);
    break;
  case PROP_N_DONE:
    g_value_set_uint (value, self->n_done);
    break;
  case PROP_N_OUTLETS:
    g_value_set_uint (value, self->n_outlets);
    break;
  }
}

static void
pm_document_list_finalize (GObject *object)
{
  PmDocumentList *self = PM_DOCUMENT_LIST (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->sorted);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->outlets);
  g_strfreev (self->words);

  G_OBJECT_CLASS (pm_document_list_parent_class)->finalize (object);
}

static void
install_count (GObjectClass *object_class, Property property, const char *name)
{
  props[property] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, property, props[property]);
}

static void
pm_document_list_class_init (PmDocumentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_document_list_get_property;
  object_class->finalize = pm_document_list_finalize;

  install_count (object_class, PROP_N_TOTAL, "n-total");
  install_count (object_class, PROP_N_DONE, "n-done");
  install_count (object_class, PROP_N_OUTLETS, "n-outlets");
}

static void
pm_document_list_init (PmDocumentList *self)
{
  self->outlets = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) pm_outlet_free);
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) pm_document_entry_free);
  self->sorted = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->words = g_new0 (char *, 1);
  self->status = -1;
}

PmDocumentList *
pm_document_list_new (void)
{
  return g_object_new (PM_TYPE_DOCUMENT_LIST, NULL);
}

void
pm_document_list_set (PmDocumentList *self, GPtrArray *documents)
{
  g_return_if_fail (PM_IS_DOCUMENT_LIST (self));
  g_return_if_fail (documents != NULL);

  g_ptr_array_set_size (self->sorted, 0);
  g_hash_table_remove_all (self->entries);
  g_hash_table_remove_all (self->outlets);
  self->done = 0;
  remember_all (self, documents);
  sort_anew (self);
  count (self);
  show (self);
}

void
pm_document_list_apply (PmDocumentList *self, PmChanges *changes)
{
  guint n_changes;

  g_return_if_fail (PM_IS_DOCUMENT_LIST (self));
  g_return_if_fail (changes != NULL && !changes->everything);

  n_changes = changes->documents->len + changes->removed_documents->len;
  if (n_changes == 0)
    return;

  if (n_changes > MANY)
    apply_together (self, changes);
  else
    apply_one_by_one (self, changes);
  count (self);
  show (self);
}

void
pm_document_list_set_filter (PmDocumentList *self, const char *words)
{
  g_auto (GStrv) folded = NULL;

  g_return_if_fail (PM_IS_DOCUMENT_LIST (self));

  folded = pm_fold_dup_words (words);
  if (g_strv_equal ((const char *const *) folded, (const char *const *) self->words))
    return;

  g_strfreev (self->words);
  self->words = g_steal_pointer (&folded);
  filter_all (self);
  show (self);
}

void
pm_document_list_set_status_filter (PmDocumentList *self, int status)
{
  g_return_if_fail (PM_IS_DOCUMENT_LIST (self));
  g_return_if_fail (status >= -1 && status <= PM_STATUS_DONE);

  if (self->status == status)
    return;

  self->status = status;
  filter_all (self);
  show (self);
}

void
pm_document_list_set_sort (PmDocumentList *self, PmDocumentSort sort)
{
  g_return_if_fail (PM_IS_DOCUMENT_LIST (self));

  if (self->sort == sort)
    return;

  self->sort = sort;
  pm_document_entries_sort (self->sorted, self->sort);
  show (self);
}

PmDocument *
pm_document_list_get (PmDocumentList *self, gint64 id)
{
  PmDocumentEntry *entry;

  g_return_val_if_fail (PM_IS_DOCUMENT_LIST (self), NULL);

  entry = g_hash_table_lookup (self->entries, &id);
  return entry != NULL ? entry->document : NULL;
}

GPtrArray *
pm_document_list_dup_all (PmDocumentList *self)
{
  GPtrArray *documents;

  g_return_val_if_fail (PM_IS_DOCUMENT_LIST (self), NULL);

  documents = g_ptr_array_new_full (self->sorted->len, g_object_unref);
  for (guint i = 0; i < self->sorted->len; i++)
    g_ptr_array_add (documents, g_object_ref (((PmDocumentEntry *) self->sorted->pdata[i])->document));
  return documents;
}

guint
pm_document_list_get_position (PmDocumentList *self, gint64 id)
{
  PmDocument *document = pm_document_list_get (self, id);
  guint position;

  if (document == NULL || !g_ptr_array_find (self->shown, document, &position))
    return G_MAXUINT;
  return position;
}
