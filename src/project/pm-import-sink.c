#include "pm-import-sink.h"

#include "pm-annotation-rows.h"
#include "pm-codebook.h"
#include "pm-import-tags.h"

#include <glib/gi18n-lib.h>

struct _PmImportSink {
  GObject parent_instance;

  PmEditContext *context; /* borrowed */
  PmImportReport *report; /* borrowed */
  char *name;
  gboolean keep_duplicates;
  PmImportTags *tags;
  GHashTable *documents; /* of UUID in the set to gint64 row */
};

static void iface_init (PmSetSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PmImportSink, pm_import_sink, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PM_TYPE_SET_SINK, iface_init))

static PmDb *
get_db (PmImportSink *self)
{
  return pm_edit_context_get_db (self->context);
}

static gint64
last_row (PmImportSink *self)
{
  return sqlite3_last_insert_rowid (pm_db_get_handle (get_db (self)));
}

static void
remember (PmImportSink *self, const char *uuid, gint64 row)
{
  if (uuid != NULL)
    g_hash_table_insert (self->documents, g_strdup (uuid), g_memdup2 (&row, sizeof row));
}

static gboolean
bind_text (PmStmt *stmt, int parameter, PmText *text, GError **error)
{
  g_autoptr (GError) failure = NULL;

  sqlite3_bind_text64 (stmt, parameter, pm_text_get_content (text), pm_text_get_bytes (text), SQLITE_STATIC, SQLITE_UTF8);
  pm_db_step (stmt, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Returns the row of the text, which is indexed for searching, or -1. */
static gint64
insert_text (PmImportSink *self, PmText *text, GError **error)
{
  g_autoptr (PmStmt) store = pm_db_query (get_db (self), error, "INSERT INTO document_text (text) VALUES (?1)", "");
  g_autoptr (PmStmt) index = NULL;
  gint64 row;

  if (store == NULL || !bind_text (store, 1, text, error))
    return -1;
  row = last_row (self);
  index = pm_db_query (get_db (self), error, "INSERT INTO document_fts (rowid, text) VALUES (?1, ?2)", "i", row);

  return index != NULL && bind_text (index, 2, text, error) ? row : -1;
}

static gboolean
insert_document (PmImportSink *self, const PmSetDocument *document, const char *uuid, GError **error)
{
  const PmDocumentFields *f = &document->fields;
  gint64 imported = f->imported != 0 ? f->imported : pm_edit_context_get_time (self->context);
  gint64 text = insert_text (self, document->text, error);

  return text > 0 &&
         pm_db_run (get_db (self), error,
                    "INSERT INTO document (text, uuid, title, outlet, author, published, url, language, source, length, words, sha256, "
                    "source_sha256, source_size, encoding, newline, meta, status, imported) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, nullif (?14, 0), ?15, ?16, ?17, ?18, ?19)",
                    "issssssssiississssi", text, uuid, f->title, f->outlet, f->author, f->published, f->url, f->language, f->source,
                    (gint64) f->length, (gint64) f->words, f->sha256, document->source_sha256, (gint64) document->source_size,
                    f->encoding, document->newline, document->meta, pm_status_get_name (f->status), imported);
}

/* Returns 0 if there is none, -1 with @error set. */
static gint64
find_equal (PmImportSink *self, const char *sha256, char **uuid, char **title, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (get_db (self), &failure, "SELECT id, uuid, title FROM document WHERE sha256 = ?1 ORDER BY id LIMIT 1", "s", sha256);
  gint64 row = 0;

  if (stmt != NULL && pm_db_step (stmt, &failure)) {
    row = sqlite3_column_int64 (stmt, 0);
    *uuid = g_strdup (pm_stmt_get_string (stmt, 1));
    *title = g_strdup (pm_stmt_get_string (stmt, 2));
  }
  if (failure == NULL)
    return row;

  g_propagate_error (error, g_steal_pointer (&failure));
  return -1;
}

/* An id that another document has already is not taken over. */
static char *
choose_uuid (PmImportSink *self, const char *wanted, GError **error)
{
  gint64 taken = 0;

  if (wanted == NULL)
    return g_uuid_string_random ();
  if (!pm_db_get_int (get_db (self), &taken, error, "SELECT 1 FROM document WHERE uuid = ?1", "s", wanted))
    return NULL;

  return taken ? g_uuid_string_random () : g_strdup (wanted);
}

static gboolean
add_document (PmImportSink *self, const PmSetDocument *document, GError **error)
{
  g_autofree char *uuid = choose_uuid (self, document->fields.uuid, error);
  g_autofree char *message = NULL;

  if (uuid == NULL || !insert_document (self, document, uuid, error))
    return FALSE;

  remember (self, document->fields.uuid, last_row (self));
  if (document->guessed)
    /* Translators: %s is a character encoding. */
    message = g_strdup_printf (_("Read as %s, a guess."), document->fields.encoding);
  pm_import_report_add (self->report, PM_OUTCOME_ADDED, self->name, uuid, message);

  return TRUE;
}

static void
report_duplicate (PmImportSink *self, const char *uuid, const char *title)
{
  /* Translators: %s is the title of a document. */
  g_autofree char *message = g_strdup_printf (_("The project already has this text: “%s”."), title);

  pm_import_report_add (self->report, PM_OUTCOME_DUPLICATE, self->name, uuid, message);
}

static gboolean
take_document (PmSetSink *sink, const PmSetDocument *document, GError **error)
{
  PmImportSink *self = PM_IMPORT_SINK (sink);
  g_autofree char *uuid = NULL;
  g_autofree char *title = NULL;
  gint64 equal = document->fields.sha256 != NULL ? find_equal (self, document->fields.sha256, &uuid, &title, error) : 0;

  if (equal < 0)
    return FALSE;
  if (equal > 0 && (!self->keep_duplicates || document->text == NULL)) {
    remember (self, document->fields.uuid, equal);
    if (document->text != NULL)
      report_duplicate (self, uuid, title);
    return TRUE;
  }
  if (document->text != NULL)
    return add_document (self, document, error);

  pm_import_report_add (self->report, PM_OUTCOME_REFUSED, document->fields.source != NULL ? document->fields.source : document->fields.title, NULL,
                        _("The file has no text for this document, and the project does not have it either. Its annotations were left out."));
  return TRUE;
}

static gboolean
take_tag (PmSetSink *sink, const PmSetTag *tag, GError **error)
{
  PmImportSink *self = PM_IMPORT_SINK (sink);

  return pm_import_tags_add (self->tags, self->context, tag, error);
}

/* One that is new here keeps its id. */
static gboolean
take_annotator (PmSetSink *sink, const PmSetAnnotator *annotator, GError **error)
{
  PmImportSink *self = PM_IMPORT_SINK (sink);

  if (annotator->id != NULL &&
      !pm_db_run (get_db (self), error, "INSERT INTO annotator (uuid, name, program) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", "ssi",
                  annotator->id, annotator->name, (gint64) annotator->program))
    return FALSE;

  return pm_edit_context_find_annotator (self->context, annotator->name, annotator->program, error) > 0;
}

static gboolean
put_spans (PmImportSink *self, gint64 row, gint64 document, const PmSetAnnotation *annotation, GError **error)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));

  for (guint i = 0; i < annotation->n_spans; i++)
    g_array_append_val (spans, annotation->spans[i].span);

  return pm_annotation_rows_put_spans (self->context, row, document, spans, error);
}

static gboolean
put_values (PmImportSink *self, gint64 row, const PmSetAnnotation *annotation, GError **error)
{
  for (guint i = 0; i < annotation->n_values; i++) {
    const PmSetValue *value = &annotation->values[i];
    gint64 attribute = pm_import_tags_get_attribute (self->tags, annotation->tag, value->name);
    PmValue stored = { attribute, (char *) value->value, value->anchored, value->span };

    if (attribute != 0 && !pm_annotation_rows_put_value (self->context, row, &stored, error))
      return FALSE;
  }

  return TRUE;
}

/* The slice of the stored text must be the passage the set speaks of. */
static gboolean
check_passages (PmImportSink *self, gint64 row, const PmSetAnnotation *annotation, GError **error)
{
  for (guint i = 0; i < annotation->n_spans; i++) {
    g_autofree char *exact = pm_db_dup_string (get_db (self), error, "SELECT exact FROM span WHERE annotation = ?1 AND start = ?2", "ii",
                                               row, (gint64) annotation->spans[i].span.start);

    if (g_strcmp0 (exact, annotation->spans[i].exact) != 0) {
      g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("Annotation %s does not fit the text of “%s” at character %u. Nothing of the file was added."), annotation->id, annotation->source != NULL ? annotation->source : annotation->document, annotation->spans[i].span.start);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
set_maker (PmImportSink *self, gint64 row, const PmSetAnnotation *annotation, GError **error)
{
  gint64 now = pm_edit_context_get_time (self->context);
  gint64 created = annotation->created != 0 ? annotation->created : now;
  gint64 modified = annotation->modified != 0 ? annotation->modified : created;
  gint64 annotator = annotation->annotator != NULL ? pm_edit_context_find_annotator (self->context, annotation->annotator, FALSE, error)
                                                   : pm_edit_context_get_annotator (self->context, error);

  return annotator > 0 &&
         pm_db_run (get_db (self), error, "UPDATE annotation SET annotator = ?1, created = ?2, modified = ?3 WHERE id = ?4", "iiii",
                    annotator, created, modified, row);
}

/* A number is stored as SQLite reads it from text, with a dot. */
static gboolean
set_claims (PmImportSink *self, gint64 row, const PmSetAnnotation *annotation, GError **error)
{
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];

  if (annotation->confidence <= 0 && annotation->flags == NULL && annotation->reason == NULL)
    return TRUE;
  g_ascii_formatd (confidence, sizeof confidence, "%.3f", annotation->confidence);

  return pm_db_run (get_db (self), error, "UPDATE annotation SET confidence = ?1, flags = ?2, reason = ?3 WHERE id = ?4", "sssi",
                    annotation->confidence > 0 ? confidence : NULL, annotation->flags, annotation->reason, row);
}

static gboolean
add_annotation (PmImportSink *self, gint64 document, const PmSetAnnotation *annotation, GError **error)
{
  gint64 tag = pm_import_tags_get (self->tags, self->context, annotation->tag, error);
  gint64 row = tag > 0 ? pm_annotation_rows_insert (self->context, annotation->id, document, tag, annotation->status, annotation->note, error) : -1;

  if (row < 0 || !put_spans (self, row, document, annotation, error) || !check_passages (self, row, annotation, error) ||
      !put_values (self, row, annotation, error) || !set_maker (self, row, annotation, error) || !set_claims (self, row, annotation, error))
    return FALSE;

  self->report->n_annotations++;
  return TRUE;
}

static gboolean
take_annotation (PmSetSink *sink, const PmSetAnnotation *annotation, GError **error)
{
  PmImportSink *self = PM_IMPORT_SINK (sink);
  gint64 *document = g_hash_table_lookup (self->documents, annotation->document);
  gint64 known = 0;

  if (document == NULL)
    return TRUE;
  if (annotation->id != NULL && !pm_db_get_int (get_db (self), &known, error, "SELECT 1 FROM annotation WHERE uuid = ?1", "s", annotation->id))
    return FALSE;

  return known != 0 || add_annotation (self, *document, annotation, error);
}

/* A link whose ends were left out, or that is there already, is left out too. */
static gboolean
take_link (PmSetSink *sink, const PmSetLink *link, GError **error)
{
  PmImportSink *self = PM_IMPORT_SINK (sink);
  g_autofree char *made = link->id == NULL ? g_uuid_string_random () : NULL;
  gint64 annotator = link->annotator != NULL ? pm_edit_context_find_annotator (self->context, link->annotator, FALSE, error)
                                             : pm_edit_context_get_annotator (self->context, error);
  gint64 created = link->created != 0 ? link->created : pm_edit_context_get_time (self->context);

  return annotator > 0 &&
         pm_db_run (get_db (self), error,
                    "INSERT OR IGNORE INTO link (uuid, type, source, target, annotator, created) "
                    "SELECT ?1, ?2, s.id, t.id, ?5, ?6 FROM annotation s, annotation t WHERE s.uuid = ?3 AND t.uuid = ?4",
                    "ssssii", made != NULL ? made : link->id, link->type, link->from, link->to, annotator, created);
}

static void
iface_init (PmSetSinkInterface *iface)
{
  iface->annotator = take_annotator;
  iface->tag = take_tag;
  iface->document = take_document;
  iface->annotation = take_annotation;
  iface->link = take_link;
}

static void
pm_import_sink_finalize (GObject *object)
{
  PmImportSink *self = PM_IMPORT_SINK (object);

  pm_import_tags_free (self->tags);
  g_hash_table_unref (self->documents);
  g_free (self->name);

  G_OBJECT_CLASS (pm_import_sink_parent_class)->finalize (object);
}

static void
pm_import_sink_class_init (PmImportSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_import_sink_finalize;
}

static void
pm_import_sink_init (PmImportSink *self)
{
  self->tags = pm_import_tags_new ();
  self->documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

PmImportSink *
pm_import_sink_new (PmEditContext *context, gboolean keep_duplicates, PmImportReport *report)
{
  PmImportSink *self = g_object_new (PM_TYPE_IMPORT_SINK, NULL);

  self->context = context;
  self->keep_duplicates = keep_duplicates;
  self->report = report;

  return self;
}

void
pm_import_sink_begin_file (PmImportSink *self, const char *name)
{
  g_free (self->name);
  self->name = g_strdup (name);
  pm_import_tags_free (self->tags);
  self->tags = pm_import_tags_new ();
  g_hash_table_remove_all (self->documents);
}
