#include "pm-store-db.h"

#include <glib/gi18n-lib.h>

/* Three queries that walk a document's annotations, or one annotation, in the
 * order of their rows. */
typedef struct {
  PmStmt *annotations;
  PmStmt *spans;
  PmStmt *values;
  gboolean more_spans;
  gboolean more_values;
} Walk;

#define ANNOTATION "SELECT a.id, a.uuid, a.document, a.tag, n.name, a.note, a.status, a.created, a.modified, a.confidence, a.flags, a.reason " \
                   "FROM annotation a JOIN annotator n ON n.id = a.annotator "
#define SPAN "SELECT s.annotation, s.start, s.end, s.exact FROM span s "
#define VALUE "SELECT v.annotation, v.attribute, v.value, v.start, v.end FROM annotation_attribute v "
#define OF_DOCUMENT(table) "JOIN annotation a ON a.id = " table ".annotation WHERE a.document = ?1 ORDER BY a.id"

static GArray *
read_spans (Walk *walk, gint64 id, GError **error)
{
  GArray *pieces = pm_pieces_new ();

  while (walk->more_spans && sqlite3_column_int64 (walk->spans, 0) == id) {
    PmPiece piece = {
      { sqlite3_column_int (walk->spans, 1), sqlite3_column_int (walk->spans, 2) },
      g_strdup (pm_stmt_get_string (walk->spans, 3)),
    };

    g_array_append_val (pieces, piece);
    walk->more_spans = pm_db_step (walk->spans, error);
  }

  return pieces;
}

static GArray *
read_values (Walk *walk, gint64 id, GError **error)
{
  GArray *values = pm_values_new ();

  while (walk->more_values && sqlite3_column_int64 (walk->values, 0) == id) {
    PmValue value = {
      .attribute = sqlite3_column_int64 (walk->values, 1),
      .value = g_strdup (pm_stmt_get_string (walk->values, 2)),
      .anchored = sqlite3_column_type (walk->values, 3) != SQLITE_NULL,
      .span = { sqlite3_column_int (walk->values, 3), sqlite3_column_int (walk->values, 4) },
    };

    g_array_append_val (values, value);
    walk->more_values = pm_db_step (walk->values, error);
  }

  return values;
}

static PmAnnotation *
read_annotation (Walk *walk, GError **error)
{
  PmStmt *stmt = walk->annotations;
  PmAnnotationFields fields = {
    .id = sqlite3_column_int64 (stmt, 0),
    .uuid = pm_stmt_get_string (stmt, 1),
    .document = sqlite3_column_int64 (stmt, 2),
    .tag = sqlite3_column_int64 (stmt, 3),
    .annotator = pm_stmt_get_string (stmt, 4),
    .note = pm_stmt_get_string (stmt, 5),
    .created = sqlite3_column_int64 (stmt, 7),
    .modified = sqlite3_column_int64 (stmt, 8),
    .confidence = sqlite3_column_double (stmt, 9),
    .flags = pm_stmt_get_string (stmt, 10),
    .reason = pm_stmt_get_string (stmt, 11),
  };
  GArray *pieces = read_spans (walk, fields.id, error);

  pm_annotation_status_parse (pm_stmt_get_string (stmt, 6), &fields.status);

  return pm_annotation_new (&fields, pieces, read_values (walk, fields.id, error));
}

static GPtrArray *
read_all (Walk *walk, GError **error)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) failure = NULL;

  walk->more_spans = pm_db_step (walk->spans, &failure);
  walk->more_values = failure == NULL && pm_db_step (walk->values, &failure);
  while (failure == NULL && pm_db_step (walk->annotations, &failure))
    g_ptr_array_add (annotations, read_annotation (walk, &failure));
  if (failure == NULL)
    return g_steal_pointer (&annotations);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  PmAnnotation *first = *(PmAnnotation **) a;
  PmAnnotation *second = *(PmAnnotation **) b;
  int order = pm_span_compare (pm_annotation_get_extent (first), pm_annotation_get_extent (second));

  if (order != 0)
    return order;

  return pm_annotation_get_id (first) < pm_annotation_get_id (second) ? -1 : 1;
}

GPtrArray *
pm_store_load_annotations (PmStore *self, gint64 document, GError **error)
{
  PmDb *db = pm_store_get_db (self);
  g_autoptr (PmStmt) annotations = pm_db_query (db, error, ANNOTATION "WHERE a.document = ?1 ORDER BY a.id", "i", document);
  g_autoptr (PmStmt) spans = annotations != NULL ? pm_db_query (db, error, SPAN OF_DOCUMENT ("s") ", s.start", "i", document) : NULL;
  g_autoptr (PmStmt) values = spans != NULL ? pm_db_query (db, error, VALUE OF_DOCUMENT ("v") ", v.attribute", "i", document) : NULL;
  Walk walk = { annotations, spans, values, FALSE, FALSE };
  GPtrArray *all = values != NULL ? read_all (&walk, error) : NULL;

  if (all != NULL)
    g_ptr_array_sort (all, compare);

  return all;
}

PmAnnotation *
pm_store_load_annotation (PmStore *self, gint64 id, GError **error)
{
  PmDb *db = pm_store_get_db (self);
  g_autoptr (PmStmt) annotations = pm_db_query (db, error, ANNOTATION "WHERE a.id = ?1", "i", id);
  g_autoptr (PmStmt) spans = annotations != NULL ? pm_db_query (db, error, SPAN "WHERE s.annotation = ?1 ORDER BY s.start", "i", id) : NULL;
  g_autoptr (PmStmt) values = spans != NULL ? pm_db_query (db, error, VALUE "WHERE v.annotation = ?1 ORDER BY v.attribute", "i", id) : NULL;
  Walk walk = { annotations, spans, values, FALSE, FALSE };
  g_autoptr (GPtrArray) all = values != NULL ? read_all (&walk, error) : NULL;

  if (all != NULL && all->len == 1)
    return g_object_ref (g_ptr_array_index (all, 0));
  if (all != NULL)
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This annotation is no longer in the project."));

  return NULL;
}

gint64
pm_store_find_annotation (PmStore *self, const char *uuid, GError **error)
{
  gint64 id = -1;

  g_return_val_if_fail (uuid != NULL, -1);

  if (pm_db_get_int (pm_store_get_db (self), &id, error, "SELECT id FROM annotation WHERE uuid = ?1", "s", uuid) && id < 0)
    g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("There is no annotation %s in the project."), uuid);

  return id;
}

char **
pm_store_load_values (PmStore *self, PmAttributeKind kind, GError **error)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (self), &failure,
                                         "SELECT v.value FROM annotation_attribute v JOIN attribute t ON t.id = v.attribute "
                                         "WHERE t.kind = ?1 GROUP BY v.value ORDER BY count(*) DESC, v.value",
                                         "s", pm_attribute_kind_get_name (kind));

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_strv_builder_add (values, pm_stmt_get_string (stmt, 0));
  if (failure == NULL)
    return g_strv_builder_end (values);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GHashTable *
pm_store_load_tag_uses (PmStore *self, GError **error)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (pm_store_get_db (self), &failure, "SELECT tag, count(*) FROM annotation GROUP BY tag", "");

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    gint64 tag = sqlite3_column_int64 (stmt, 0);

    g_hash_table_insert (uses, g_memdup2 (&tag, sizeof tag), GUINT_TO_POINTER (sqlite3_column_int (stmt, 1)));
  }
  if (failure == NULL)
    return g_steal_pointer (&uses);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
