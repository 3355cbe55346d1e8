#include "pm-salvage-annotations.h"

#include "pm-text.h"

/* Passages of an annotation that must all hold. */
static gboolean
copy_spans (PmRescue *self, gint64 annotation, PmText *text)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->from, &failure, "SELECT annotation, start, end, exact FROM span WHERE annotation = ?1 ORDER BY start", "i", annotation);
  gint64 after = 0;

  while (stmt != NULL && pm_db_step (stmt, &failure)) {
    gint64 start = sqlite3_column_int64 (stmt, 1);
    gint64 end = sqlite3_column_int64 (stmt, 2);
    const char *exact = pm_stmt_get_string (stmt, 3);

    if (start < after || end <= start || end > pm_text_get_length (text) || exact == NULL ||
        !pm_text_slice_equals (text, (PmSpan){ start, end }, exact) ||
        !pm_salvage_insert (self, "INSERT INTO span (annotation, start, end, exact) VALUES (?1, ?2, ?3, ?4)", stmt))
      return FALSE;
    after = end;
  }

  return failure == NULL && after > 0;
}

static void
copy_values (PmRescue *self, gint64 annotation)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (self->from, &failure,
                                         "SELECT annotation, attribute, value, start, end FROM annotation_attribute WHERE annotation = ?1", "i", annotation);

  while (stmt != NULL && pm_db_step (stmt, &failure))
    if (!pm_salvage_insert (self, "INSERT INTO annotation_attribute (annotation, attribute, value, start, end) VALUES (?1, ?2, ?3, ?4, ?5)", stmt))
      self->counts->lost++;
  if (failure != NULL)
    self->counts->lost++;
}

/* Stands in for a tag or an annotator that is lost. */
static void
put_substitutes (PmRescue *self, gint64 tag, gint64 annotator)
{
  g_autofree char *tag_uuid = g_uuid_string_random ();
  g_autofree char *annotator_uuid = g_uuid_string_random ();
  GError *failure = NULL;

  if (pm_db_run (self->to, &failure,
                 "INSERT OR IGNORE INTO tag (id, uuid, position, name, color, pattern) "
                 "SELECT ?1, ?2, 1000 + ?1, 'Recovered ' || ?1, 'slate', 'solid' WHERE ?1 NOT IN (SELECT id FROM tag)",
                 "is", tag, tag_uuid))
    pm_db_run (self->to, &failure,
               "INSERT OR IGNORE INTO annotator (id, uuid, name) SELECT ?1, ?2, 'Recovered ' || ?1 WHERE ?1 NOT IN (SELECT id FROM annotator)",
               "is", annotator, annotator_uuid);
  pm_salvage_note (self, failure);
}

static PmText *
load_text (PmRescue *self, gint64 document)
{
  g_autofree char *text = pm_db_dup_string (self->to, NULL, "SELECT t.text FROM document d JOIN document_text t ON t.id = d.text WHERE d.id = ?1", "i", document);

  return text != NULL ? pm_text_new (text, -1) : NULL;
}

static gboolean
copy_annotation (PmRescue *self, gint64 row, PmStmt *old)
{
  gint64 document = sqlite3_column_int64 (old, 2);
  g_autoptr (PmText) text = load_text (self, document);

  if (text == NULL)
    return FALSE;
  put_substitutes (self, sqlite3_column_int64 (old, 3), sqlite3_column_int64 (old, 4));

  return pm_salvage_insert (self,
                            "INSERT INTO annotation (id, uuid, document, tag, annotator, status, note, created, modified, confidence, flags, reason) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                            old) &&
         copy_spans (self, row, text);
}

static void
rescue_annotation (PmRescue *self, gint64 row, PmStmt *old, gconstpointer data)
{
  GError *failure = NULL;

  if (copy_annotation (self, row, old)) {
    copy_values (self, row);
    self->counts->annotations++;
    return;
  }
  pm_db_run (self->to, &failure, "DELETE FROM annotation WHERE id = ?1", "i", row);
  pm_salvage_note (self, failure);
  self->counts->lost++;
}

void
pm_salvage_annotations (PmRescue *self)
{
  pm_salvage_each_row (self, "annotation",
                       "SELECT id, uuid, document, tag, annotator, status, note, created, modified, confidence, flags, reason FROM annotation WHERE id = ?1",
                       rescue_annotation, NULL);
}
