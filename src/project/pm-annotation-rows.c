#include "pm-annotation-rows.h"

#include "pm-text.h"

#include <glib/gi18n-lib.h>

static void
not_found (GError **error)
{
  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This annotation is no longer in the project. Nothing was changed."));
}

gint64
pm_annotation_rows_insert (PmEditContext *context,
                           const char *uuid,
                           gint64 document,
                           gint64 tag,
                           PmAnnotationStatus status,
                           const char *note,
                           GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  g_autofree char *made = uuid == NULL ? g_uuid_string_random () : NULL;
  gint64 annotator = pm_edit_context_get_annotator (context, error);

  if (annotator < 0)
    return -1;
  if (!pm_db_run (db, error,
                  "INSERT INTO annotation (uuid, document, tag, annotator, status, note, created, modified) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)", "siiissi",
                  uuid != NULL ? uuid : made, document, tag, annotator, pm_annotation_status_get_name (status),
                  note != NULL && *note != '\0' ? note : NULL, pm_edit_context_get_time (context)))
    return -1;

  return sqlite3_last_insert_rowid (pm_db_get_handle (db));
}

static PmText *
load_text (PmDb *db, gint64 document, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = pm_db_dup_string (db, &failure, "SELECT t.text FROM document d JOIN document_text t ON t.id = d.text WHERE d.id = ?1", "i", document);

  if (text != NULL)
    return pm_text_new (text, -1);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND, _("This document is no longer in the project. Nothing was changed."));

  return NULL;
}

static gboolean
check_spans (GArray *spans, PmText *text, GError **error)
{
  guint after = 0;

  for (guint i = 0; i < spans->len; i++) {
    PmSpan span = g_array_index (spans, PmSpan, i);

    if (span.start >= span.end || span.start < after || span.end > pm_text_get_length (text)) {
      g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID,
                   _("The passage from %u to %u is not in the text, which has %u characters, or is out of order. Nothing was changed."),
                      span.start, span.end, pm_text_get_length (text));
      return FALSE;
    }
    after = span.end;
  }
  if (spans->len == 0)
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("An annotation needs a passage. Nothing was changed."));

  return spans->len > 0;
}

/* Deletes by primary key: the session records what was there. */
static gboolean
drop_spans (PmDb *db, gint64 annotation, GError **error)
{
  return pm_db_run (db, error, "DELETE FROM span WHERE annotation = ?1", "i", annotation);
}

gboolean
pm_annotation_rows_put_spans (PmEditContext *context, gint64 annotation, gint64 document, GArray *spans, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);
  g_autoptr (PmText) text = load_text (db, document, error);

  if (text == NULL || !check_spans (spans, text, error) || !drop_spans (db, annotation, error))
    return FALSE;

  for (guint i = 0; i < spans->len; i++) {
    PmSpan span = g_array_index (spans, PmSpan, i);
    g_autofree char *exact = pm_text_dup_slice (text, span);

    if (!pm_db_run (db, error, "INSERT INTO span (annotation, start, end, exact) VALUES (?1, ?2, ?3, ?4)", "iiis",
                    annotation, (gint64) span.start, (gint64) span.end, exact))
      return FALSE;
  }

  return TRUE;
}

/* An attribute fits if the annotation's tag, or one above it, gives it. */
static gboolean
check_attribute (PmDb *db, gint64 annotation, gint64 attribute, GError **error)
{
  gint64 fits = 0;

  if (!pm_db_get_int (db, &fits, error,
                      "WITH RECURSIVE up (id) AS (SELECT tag FROM annotation WHERE id = ?1 "
                      "UNION SELECT tag.parent FROM up JOIN tag ON tag.id = up.id WHERE tag.parent IS NOT NULL) "
                      "SELECT 1 FROM attribute WHERE id = ?2 AND tag IN (SELECT id FROM up)",
                      "ii", annotation, attribute))
    return FALSE;
  if (fits == 0)
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("The annotation's tag has no such attribute. Nothing was changed."));

  return fits != 0;
}

static gboolean
check_anchor (PmEditContext *context, gint64 annotation, const PmValue *value, GError **error)
{
  gint64 document = pm_annotation_rows_get_document (context, annotation, error);
  g_autoptr (PmText) text = document >= 0 ? load_text (pm_edit_context_get_db (context), document, error) : NULL;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));

  g_array_append_val (spans, value->span);

  return text != NULL && check_spans (spans, text, error);
}

static gboolean
store_value (PmDb *db, gint64 annotation, const PmValue *value, GError **error)
{
  if (value->anchored)
    return pm_db_run (db, error, "INSERT INTO annotation_attribute (annotation, attribute, value, start, end) VALUES (?1, ?2, ?3, ?4, ?5)", "iisii",
                      annotation, value->attribute, value->value, (gint64) value->span.start, (gint64) value->span.end);

  return pm_db_run (db, error, "INSERT INTO annotation_attribute (annotation, attribute, value) VALUES (?1, ?2, ?3)", "iis",
                    annotation, value->attribute, value->value);
}

gboolean
pm_annotation_rows_put_value (PmEditContext *context, gint64 annotation, const PmValue *value, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);

  if (!check_attribute (db, annotation, value->attribute, error) ||
      !pm_db_run (db, error, "DELETE FROM annotation_attribute WHERE annotation = ?1 AND attribute = ?2", "ii", annotation, value->attribute))
    return FALSE;
  if (value->value == NULL || *value->value == '\0')
    return TRUE;

  return (!value->anchored || check_anchor (context, annotation, value, error)) &&
         store_value (db, annotation, value, error);
}

gboolean
pm_annotation_rows_remove (PmEditContext *context, gint64 annotation, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);

  if (!pm_db_run (db, error, "DELETE FROM annotation WHERE id = ?1", "i", annotation))
    return FALSE;
  if (sqlite3_changes (pm_db_get_handle (db)) > 0)
    return TRUE;

  not_found (error);
  return FALSE;
}

/* Moves values to the new tag's attributes of the same name and kind, and drops
 * those that have none. */
static gboolean
carry_values (PmDb *db, gint64 annotation, gint64 tag, GError **error)
{
  static const char above[] = "CREATE TEMP TABLE IF NOT EXISTS above (id INTEGER PRIMARY KEY)";

  return pm_db_exec (db, above, error) &&
         pm_db_exec (db, "DELETE FROM temp.above", error) &&
         pm_db_run (db, error, "WITH RECURSIVE up (id) AS (SELECT ?1 UNION SELECT tag.parent FROM up JOIN tag ON tag.id = up.id WHERE tag.parent IS NOT NULL) "
                               "INSERT INTO temp.above SELECT id FROM up",
                    "i", tag) &&
         pm_db_run (db, error, "INSERT OR IGNORE INTO annotation_attribute (annotation, attribute, value, start, end) "
                               "SELECT v.annotation, n.id, v.value, v.start, v.end FROM annotation_attribute v "
                               "JOIN attribute o ON o.id = v.attribute JOIN attribute n ON n.name = o.name AND n.kind = o.kind "
                               "WHERE v.annotation = ?1 AND n.tag IN temp.above",
                    "i", annotation) &&
         pm_db_run (db, error, "DELETE FROM annotation_attribute WHERE annotation = ?1 AND attribute NOT IN "
                               "(SELECT id FROM attribute WHERE tag IN temp.above)",
                    "i", annotation);
}

gboolean
pm_annotation_rows_retag (PmEditContext *context, gint64 annotation, gint64 tag, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);

  if (!pm_db_run (db, error, "UPDATE annotation SET tag = ?1, modified = ?2 WHERE id = ?3", "iii", tag, pm_edit_context_get_time (context), annotation))
    return FALSE;
  if (sqlite3_changes (pm_db_get_handle (db)) > 0)
    return carry_values (db, annotation, tag, error);

  not_found (error);
  return FALSE;
}

gboolean
pm_annotation_rows_touch (PmEditContext *context, gint64 annotation, GError **error)
{
  PmDb *db = pm_edit_context_get_db (context);

  if (!pm_db_run (db, error, "UPDATE annotation SET modified = ?1 WHERE id = ?2", "ii", pm_edit_context_get_time (context), annotation))
    return FALSE;
  if (sqlite3_changes (pm_db_get_handle (db)) > 0)
    return TRUE;

  not_found (error);
  return FALSE;
}

gint64
pm_annotation_rows_get_document (PmEditContext *context, gint64 annotation, GError **error)
{
  gint64 document = -1;

  if (pm_db_get_int (pm_edit_context_get_db (context), &document, error, "SELECT document FROM annotation WHERE id = ?1", "i", annotation) && document < 0)
    not_found (error);

  return document;
}

static gboolean
add_spans (PmDb *db, gint64 annotation, GArray *spans, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "SELECT start, end FROM span WHERE annotation = ?1", "i", annotation);

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_array_append_val (spans, ((PmSpan){ sqlite3_column_int (stmt, 0), sqlite3_column_int (stmt, 1) }));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return pm_span_compare (*(const PmSpan *) a, *(const PmSpan *) b);
}

GArray *
pm_annotation_rows_unite (PmEditContext *context, GArray *ids, GError **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  guint kept = 0;

  for (guint i = 0; i < ids->len; i++)
    if (!add_spans (pm_edit_context_get_db (context), g_array_index (ids, gint64, i), spans, error))
      return NULL;

  g_array_sort (spans, compare);
  for (guint i = 1; i < spans->len; i++) {
    PmSpan *last = &g_array_index (spans, PmSpan, kept);
    PmSpan next = g_array_index (spans, PmSpan, i);

    if (next.start <= last->end)
      last->end = MAX (last->end, next.end);
    else
      g_array_index (spans, PmSpan, ++kept) = next;
  }
  g_array_set_size (spans, MIN (spans->len, kept + 1));

  return g_steal_pointer (&spans);
}

gboolean
pm_annotation_rows_label (PmEditContext *context, const char *format, gint64 annotation, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *tag = pm_db_dup_string (pm_edit_context_get_db (context), &failure,
                                           "SELECT tag.name FROM annotation JOIN tag ON tag.id = annotation.tag WHERE annotation.id = ?1", "i", annotation);
  g_auto (GStrv) parts = NULL;

  if (tag == NULL) {
    if (failure != NULL)
      g_propagate_error (error, g_steal_pointer (&failure));
    else
      not_found (error);
    return FALSE;
  }

  parts = g_strsplit (format, "%s", 2);
  pm_edit_context_take_label (context, g_strjoinv (tag, parts));

  return TRUE;
}
