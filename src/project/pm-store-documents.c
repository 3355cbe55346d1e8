#include "pm-store-db.h"

#include <glib/gi18n-lib.h>

#define COLUMNS "id, uuid, title, outlet, author, published, url, language, source, sha256, encoding, length, words, imported, status"

/* Annotations by tag at the top, in codebook order, of one document at a time. */
typedef struct {
  PmCodebook *codebook; /* borrowed */
  GArray *counts;       /* of PmTagCount */
} Tally;

static void
tally (Tally *self, gint64 tag_id, guint count)
{
  PmTag *tag = pm_codebook_get_tag (self->codebook, tag_id);
  gint64 root = tag != NULL ? pm_tag_get_id (pm_codebook_get_root (self->codebook, tag)) : 0;

  for (guint i = 0; i < self->counts->len; i++) {
    PmTagCount *known = &g_array_index (self->counts, PmTagCount, i);

    if (known->tag == root) {
      known->count += count;
      return;
    }
  }
  g_array_append_val (self->counts, ((PmTagCount){ root, count }));
}

static guint
rank (Tally *self, gint64 root)
{
  PmTag *tag = pm_codebook_get_tag (self->codebook, root);

  return tag != NULL ? pm_tag_get_fields (tag)->position : G_MAXUINT;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = rank (data, ((const PmTagCount *) a)->tag);
  guint second = rank (data, ((const PmTagCount *) b)->tag);

  return (first > second) - (first < second);
}

static PmDocument *
read_document (PmStmt *stmt, Tally *counts)
{
  PmDocumentFields fields = {
    .id = sqlite3_column_int64 (stmt, 0),
    .uuid = pm_stmt_get_string (stmt, 1),
    .title = pm_stmt_get_string (stmt, 2),
    .outlet = pm_stmt_get_string (stmt, 3),
    .author = pm_stmt_get_string (stmt, 4),
    .published = pm_stmt_get_string (stmt, 5),
    .url = pm_stmt_get_string (stmt, 6),
    .language = pm_stmt_get_string (stmt, 7),
    .source = pm_stmt_get_string (stmt, 8),
    .sha256 = pm_stmt_get_string (stmt, 9),
    .encoding = pm_stmt_get_string (stmt, 10),
    .length = sqlite3_column_int (stmt, 11),
    .words = sqlite3_column_int (stmt, 12),
    .imported = sqlite3_column_int64 (stmt, 13),
  };

  pm_status_parse (pm_stmt_get_string (stmt, 14), &fields.status);
  g_array_sort_with_data (counts->counts, compare_counts, counts);

  return pm_document_new (&fields, (const PmTagCount *) (gpointer) counts->counts->data, counts->counts->len);
}

/* Takes from @counted, which is sorted by document, the rows of @document. */
static void
collect (Tally *self, PmStmt *counted, gboolean *more, gint64 document, GError **error)
{
  g_array_set_size (self->counts, 0);
  while (*more && sqlite3_column_int64 (counted, 0) <= document) {
    if (sqlite3_column_int64 (counted, 0) == document)
      tally (self, sqlite3_column_int64 (counted, 1), sqlite3_column_int (counted, 2));
    *more = pm_db_step (counted, error);
  }
}

static gboolean
read_all (PmDb *db, Tally *counts, GPtrArray *documents, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) counted = pm_db_query (db, &failure, "SELECT document, tag, count(*) FROM annotation WHERE status = 'accepted' GROUP BY document, tag", "");
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "SELECT " COLUMNS " FROM document ORDER BY id", "");
  gboolean more;

  if (counted == NULL || stmt == NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  more = pm_db_step (counted, &failure);
  while (failure == NULL && pm_db_step (stmt, &failure)) {
    collect (counts, counted, &more, sqlite3_column_int64 (stmt, 0), &failure);
    g_ptr_array_add (documents, read_document (stmt, counts));
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

GPtrArray *
pm_store_load_documents (PmStore *self, GError **error)
{
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (self, error);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (PmTagCount));
  Tally counts = { codebook, array };

  if (codebook == NULL || !read_all (pm_store_get_db (self), &counts, documents, error))
    return NULL;

  return g_steal_pointer (&documents);
}

static void
not_found (GError **error)
{
  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This document is no longer in the project."));
}

static gboolean
count_one (PmStore *self, Tally *counts, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (self), &failure,
                                         "SELECT tag, count(*) FROM annotation WHERE document = ?1 AND status = 'accepted' GROUP BY tag", "i", id);

  while (stmt != NULL && pm_db_step (stmt, &failure))
    tally (counts, sqlite3_column_int64 (stmt, 0), sqlite3_column_int (stmt, 1));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

PmDocument *
pm_store_load_document (PmStore *self, gint64 id, GError **error)
{
  g_autoptr (PmCodebook) codebook = pm_store_load_codebook (self, error);
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (PmTagCount));
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = NULL;
  Tally counts = { codebook, array };

  if (codebook == NULL || !count_one (self, &counts, id, error))
    return NULL;

  stmt = pm_db_query (pm_store_get_db (self), &failure, "SELECT " COLUMNS " FROM document WHERE id = ?1", "i", id);
  if (stmt != NULL && pm_db_step (stmt, &failure))
    return read_document (stmt, &counts);

  if (failure == NULL)
    not_found (error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

static gint64
find_by (PmStore *self, const char *sql, const char *key, guint *matches, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (self), &failure, sql, "s", key);
  gint64 found = -1;

  for (*matches = 0; stmt != NULL && pm_db_step (stmt, &failure); ++*matches)
    found = sqlite3_column_int64 (stmt, 0);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return found;
}

gint64
pm_store_find_document (PmStore *self, const char *key, GError **error)
{
  const char *queries[] = {
    "SELECT id FROM document WHERE uuid = ?1",
    "SELECT id FROM document WHERE source = ?1 LIMIT 2",
    "SELECT id FROM document WHERE title = ?1 LIMIT 2",
  };
  guint matches = 0;

  g_return_val_if_fail (key != NULL, -1);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (GError) failure = NULL;
    gint64 found = find_by (self, queries[i], key, &matches, &failure);

    if (failure != NULL) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return -1;
    }
    if (matches == 1)
      return found;
    if (matches > 1)
      break;
  }

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND,
               matches > 1 ? _("Several documents are called “%s”. Name one by its id.") : _("There is no document “%s” in the project."), key);
  return -1;
}

PmText *
pm_store_load_text (PmStore *self, gint64 document, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (self), &failure,
                                         "SELECT t.text FROM document d JOIN document_text t ON t.id = d.text WHERE d.id = ?1", "i", document);

  if (stmt != NULL && pm_db_step (stmt, &failure)) {
    const char *text = pm_stmt_get_string (stmt, 0);

    if (g_utf8_validate (text, sqlite3_column_bytes (stmt, 0), NULL))
      return pm_text_new (text, sqlite3_column_bytes (stmt, 0));
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED, _("The text of this document is damaged. What can be read can be saved as a copy."));
    return NULL;
  }

  if (failure == NULL)
    not_found (error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}
