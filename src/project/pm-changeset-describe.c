#include "pm-changeset.h"

/* Past so many rows it is cheaper to read again all that is shown. */
#define MANY 5000

typedef struct {
  GHashTable *annotations; /* set of gint64: rows touched */
  GHashTable *gone;        /* gint64 row to gint64 document, of deleted ones */
  GHashTable *documents;   /* set of gint64: rows touched */
  gboolean codebook;
  gboolean tree; /* what stands below what in the codebook */
} Touched;

static void
touched_clear (Touched *self)
{
  g_hash_table_unref (self->annotations);
  g_hash_table_unref (self->gone);
  g_hash_table_unref (self->documents);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Touched, touched_clear)

static void
touched_init (Touched *self)
{
  *self = (Touched){
    .annotations = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .gone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
    .documents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
  };
}

static void
add (GHashTable *set, gint64 row)
{
  g_hash_table_add (set, g_memdup2 (&row, sizeof row));
}

/* A column of the row before a deletion or an update, and after an insertion. */
static sqlite3_value *
get_value (sqlite3_changeset_iter *iter, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, column, &value);
  else
    sqlite3changeset_old (iter, column, &value);

  return value;
}

static void
see_annotation (Touched *self, sqlite3_changeset_iter *iter, int operation)
{
  gint64 row = sqlite3_value_int64 (get_value (iter, operation, 0));
  sqlite3_value *document = get_value (iter, operation, 2);
  gint64 owner = document != NULL ? sqlite3_value_int64 (document) : 0;

  add (self->annotations, row);
  if (owner != 0)
    add (self->documents, owner);
  if (operation == SQLITE_DELETE)
    g_hash_table_insert (self->gone, g_memdup2 (&row, sizeof row), g_memdup2 (&owner, sizeof owner));
}

static void
see (Touched *self, sqlite3_changeset_iter *iter)
{
  const char *table;
  int columns, operation, indirect;

  sqlite3changeset_op (iter, &table, &columns, &operation, &indirect);
  if (g_str_equal (table, "annotation"))
    see_annotation (self, iter, operation);
  else if (g_str_equal (table, "span") || g_str_equal (table, "annotation_attribute"))
    add (self->annotations, sqlite3_value_int64 (get_value (iter, operation, 0)));
  else if (g_str_equal (table, "document"))
    add (self->documents, sqlite3_value_int64 (get_value (iter, operation, 0)));
  else if (g_str_equal (table, "tag") || g_str_equal (table, "attribute"))
    self->codebook = TRUE;
  if (g_str_equal (table, "tag") && (operation != SQLITE_UPDATE || get_value (iter, operation, 2) != NULL || get_value (iter, operation, 3) != NULL))
    self->tree = TRUE;
}

static void
walk (Touched *self, GBytes *changeset)
{
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (sqlite3changeset_start (&iter, size, (void *) data) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    see (self, iter);
  sqlite3changeset_finalize (iter);
}

static gboolean
read_annotation (PmStore *store, Touched *touched, gint64 row, PmChanges *changes, GError **error)
{
  g_autoptr (GError) failure = NULL;
  PmAnnotation *annotation = pm_store_load_annotation (store, row, &failure);

  if (annotation != NULL) {
    add (touched->documents, pm_annotation_get_fields (annotation)->document);
    g_ptr_array_add (changes->annotations, annotation);
    return TRUE;
  }
  if (g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND)) {
    gint64 *document = g_hash_table_lookup (touched->gone, &row);

    g_array_append_val (changes->removed_annotations, ((PmRemoved){ row, document != NULL ? *document : 0 }));
    return TRUE;
  }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_document (PmStore *store, gint64 row, PmChanges *changes, GError **error)
{
  g_autoptr (GError) failure = NULL;
  PmDocument *document = pm_store_load_document (store, row, &failure);

  if (document != NULL) {
    g_ptr_array_add (changes->documents, document);
    return TRUE;
  }
  if (g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND)) {
    g_array_append_val (changes->removed_documents, row);
    return TRUE;
  }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_touched (PmStore *store, Touched *touched, PmChanges *changes, GError **error)
{
  GHashTableIter iter;
  gint64 *row;

  g_hash_table_iter_init (&iter, touched->annotations);
  while (g_hash_table_iter_next (&iter, (gpointer *) &row, NULL))
    if (!read_annotation (store, touched, *row, changes, error))
      return FALSE;

  g_hash_table_iter_init (&iter, touched->documents);
  while (g_hash_table_iter_next (&iter, (gpointer *) &row, NULL))
    if (!read_document (store, *row, changes, error))
      return FALSE;

  return TRUE;
}

PmChanges *
pm_changeset_describe (PmStore *store, GBytes *changeset, GError **error)
{
  g_autoptr (PmChanges) changes = pm_changes_new ();
  g_auto (Touched) touched = { NULL };

  touched_init (&touched);
  walk (&touched, changeset);
  if (g_bytes_get_size (changeset) > 0)
    pm_store_note_commit (store, touched.codebook);
  changes->documents_all = touched.tree;
  changes->everything = g_hash_table_size (touched.annotations) + g_hash_table_size (touched.documents) > MANY;
  if (touched.codebook && (changes->codebook = pm_store_load_codebook (store, error)) == NULL)
    return NULL;
  if (!changes->everything && !read_touched (store, &touched, changes, error))
    return NULL;

  return g_steal_pointer (&changes);
}
