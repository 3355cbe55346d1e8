#include "pm-export-source.h"

#include "pm-export-records.h"
#include "pm-store-db.h"

#include <glib/gi18n-lib.h>

typedef struct {
  PmStore *store;
  PmDb *db;
  const PmExportOptions *options;
  PmSetSink *sink;
  PmCodebook *codebook;
  GHashTable *tags;      /* set of gint64 wanted; NULL for all */
  GHashTable *documents; /* set of gint64 wanted; NULL for all */
} Source;

static void
source_clear (Source *self)
{
  g_clear_object (&self->codebook);
  g_clear_pointer (&self->tags, g_hash_table_unref);
  g_clear_pointer (&self->documents, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static GHashTable *
make_set (GArray *ids)
{
  GHashTable *set = ids != NULL ? g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (set, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return set;
}

static gboolean
has_any_parent (Source *self, PmTag *tag)
{
  for (; tag != NULL; tag = pm_codebook_get_parent (self->codebook, tag)) {
    gint64 id = pm_tag_get_id (tag);

    if (g_hash_table_contains (self->tags, &id))
      return TRUE;
  }

  return FALSE;
}

static gboolean
wants (Source *self, PmAnnotation *annotation)
{
  return self->tags == NULL || has_any_parent (self, pm_codebook_get_tag (self->codebook, pm_annotation_get_tag (annotation)));
}

/* The newest change of what can be exported, not of the file. */
static gboolean
push_project (Source *self, GError **error)
{
  g_autofree char *id = pm_store_dup_meta (self->store, "id", error);
  g_autofree char *name = id != NULL ? pm_store_dup_meta (self->store, "name", error) : NULL;
  g_autofree char *description = name != NULL ? pm_store_dup_meta (self->store, "description", NULL) : NULL;
  PmSetProject project = { id, name, description, 0 };

  return name != NULL &&
         pm_db_get_int (self->db, &project.modified, error,
                        "SELECT max (ifnull ((SELECT max (modified) FROM annotation), 0), ifnull ((SELECT max (imported) FROM document), 0))", "") &&
         pm_set_sink_begin (self->sink, &project, error);
}

static gboolean
push_annotators (Source *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->db, &failure,
                                         "SELECT uuid, name, program FROM annotator WHERE id IN (SELECT annotator FROM annotation UNION SELECT annotator FROM link) ORDER BY name", "");

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    PmSetAnnotator annotator = { pm_stmt_get_string (stmt, 0), pm_stmt_get_string (stmt, 1), sqlite3_column_int (stmt, 2) };

    if (!pm_set_sink_annotator (self->sink, &annotator, &failure))
      break;
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
push_tags (Source *self, GError **error)
{
  GPtrArray *tags = pm_codebook_get_tags (self->codebook);

  for (guint i = 0; i < tags->len; i++)
    if (!pm_export_records_push_tag (self->sink, self->codebook, g_ptr_array_index (tags, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
push_annotations (Source *self, const PmSetDocument *document, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) annotations = pm_store_load_annotations (self->store, id, error);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  if (annotations == NULL)
    return FALSE;
  for (guint i = 0; i < annotations->len; i++)
    if (wants (self, g_ptr_array_index (annotations, i)))
      g_ptr_array_add (wanted, g_ptr_array_index (annotations, i));
  pm_export_records_sort (wanted, self->codebook);
  for (guint i = 0; i < wanted->len; i++)
    if (!pm_export_records_push_annotation (self->sink, self->codebook, document, g_ptr_array_index (wanted, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
push_document (Source *self, PmStmt *stmt, GError **error)
{
  gint64 id = sqlite3_column_int64 (stmt, 0);
  g_autoptr (PmText) text = pm_store_load_text (self->store, id, error);
  g_autoptr (PmDocument) fields = text != NULL ? pm_store_load_document (self->store, id, error) : NULL;
  PmSetDocument document = {
    .text = text,
    .meta = pm_stmt_get_string (stmt, 1),
    .newline = pm_stmt_get_string (stmt, 2),
    .source_sha256 = pm_stmt_get_string (stmt, 3),
    .source_size = sqlite3_column_int64 (stmt, 4),
  };

  if (fields == NULL)
    return FALSE;
  document.fields = *pm_document_get_fields (fields);

  return pm_set_sink_document (self->sink, &document, error) && push_annotations (self, &document, id, error);
}

static gboolean
push_documents (Source *self, PmProgressFunc progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->db, &failure, "SELECT id, meta, newline, source_sha256, source_size FROM document ORDER BY uuid", "");
  gint64 total = 0;
  guint done = 0;

  if (stmt != NULL && !pm_db_get_int (self->db, &total, error, "SELECT count(*) FROM document", ""))
    return FALSE;
  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    gint64 id = sqlite3_column_int64 (stmt, 0);

    if (g_cancellable_set_error_if_cancelled (cancellable, &failure) ||
        ((self->documents == NULL || g_hash_table_contains (self->documents, &id)) && !push_document (self, stmt, &failure)))
      break;
    if (progress != NULL && (++done % 64 == 0 || done == total))
      progress (done, total, data);
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Only links whose two ends are exported. */
static gboolean
wants_link (Source *self, PmStmt *stmt)
{
  gint64 source = sqlite3_column_int64 (stmt, 6);
  gint64 target = sqlite3_column_int64 (stmt, 7);
  g_autoptr (PmAnnotation) from = self->tags != NULL || self->documents != NULL ? pm_store_load_annotation (self->store, source, NULL) : NULL;
  g_autoptr (PmAnnotation) to = from != NULL ? pm_store_load_annotation (self->store, target, NULL) : NULL;

  if (self->tags == NULL && self->documents == NULL)
    return TRUE;

  return to != NULL && wants (self, from) && wants (self, to) &&
         (self->documents == NULL || (g_hash_table_contains (self->documents, &pm_annotation_get_fields (from)->document) &&
                                      g_hash_table_contains (self->documents, &pm_annotation_get_fields (to)->document)));
}

static gboolean
push_links (Source *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->db, &failure,
                                         "SELECT l.uuid, l.type, s.uuid, t.uuid, n.name, l.created, s.id, t.id FROM link l "
                                         "JOIN annotation s ON s.id = l.source JOIN annotation t ON t.id = l.target "
                                         "JOIN annotator n ON n.id = l.annotator ORDER BY s.uuid, l.type, t.uuid, l.uuid",
                                         "");

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    PmSetLink link = { pm_stmt_get_string (stmt, 0), pm_stmt_get_string (stmt, 1), pm_stmt_get_string (stmt, 2), pm_stmt_get_string (stmt, 3), pm_stmt_get_string (stmt, 4), sqlite3_column_int64 (stmt, 5) };

    if (wants_link (self, stmt) && !pm_set_sink_link (self->sink, &link, &failure))
      break;
  }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
pm_export_source_push (PmStore *store,
                       const PmExportOptions *options,
                       PmSetSink *sink,
                       PmProgressFunc progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Source) self = { store, pm_store_get_db (store), options, sink, NULL, make_set (options->tags), make_set (options->documents) };

  self.codebook = pm_store_load_codebook (store, error);

  return self.codebook != NULL &&
         push_project (&self, error) &&
         push_annotators (&self, error) &&
         push_tags (&self, error) &&
         push_documents (&self, progress, progress_data, cancellable, error) &&
         push_links (&self, error) &&
         pm_set_sink_end (sink, error);
}
