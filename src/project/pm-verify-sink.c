#include "pm-verify-sink.h"

#include "pm-store-db.h"

#include <glib/gi18n-lib.h>

struct _PmVerifySink {
  GObject parent_instance;

  PmStore *store; /* borrowed */
  PmCodebook *codebook;
  PmVerifyFunc func;
  gpointer user_data;
  guint n_problems;
};

static void iface_init (PmSetSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PmVerifySink, pm_verify_sink, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PM_TYPE_SET_SINK, iface_init))

static void tell (PmVerifySink *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
tell (PmVerifySink *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->n_problems++;
  self->func (message, self->user_data);
}

/* What is not in the project is a difference; a database that cannot be read is
 * a failure. */
static gboolean
absorb (GError *failure, GError **error)
{
  gboolean harmless = failure == NULL || g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_NOT_FOUND);

  if (harmless)
    g_clear_error (&failure);
  else
    g_propagate_error (error, failure);

  return harmless;
}

static gboolean
take_tag (PmSetSink *sink, const PmSetTag *tag, GError **error)
{
  PmVerifySink *self = PM_VERIFY_SINK (sink);

  if (pm_codebook_get_by_path (self->codebook, tag->path) == NULL)
    tell (self, _("The project has no tag “%s”."), tag->path);

  return TRUE;
}

static guint
first_difference (const PmText *a, const PmText *b)
{
  guint end = MIN (pm_text_get_length (a), pm_text_get_length (b));
  guint at = 0;

  while (at < end && pm_text_char_at (a, at) == pm_text_char_at (b, at))
    at++;

  return at;
}

static gboolean
compare_text (PmVerifySink *self, gint64 id, const PmSetDocument *document, GError **error)
{
  g_autoptr (PmText) text = document->text != NULL ? pm_store_load_text (self->store, id, error) : NULL;

  if (document->text == NULL) {
    tell (self, _("The text of “%s” is another in the project."), document->fields.title);
    return TRUE;
  }
  if (text != NULL)
    tell (self, _("The text of “%s” is another in the project, from character %u on."), document->fields.title, first_difference (text, document->text));

  return text != NULL;
}

static gboolean
compare_document (PmVerifySink *self, gint64 id, const PmSetDocument *document, GError **error)
{
  g_autoptr (PmDocument) stored = pm_store_load_document (self->store, id, error);
  const PmDocumentFields *fields = stored != NULL ? pm_document_get_fields (stored) : NULL;
  const PmDocumentFields *given = &document->fields;

  if (fields == NULL)
    return FALSE;
  if (g_strcmp0 (fields->sha256, given->sha256) != 0)
    return compare_text (self, id, document, error);
  if (g_strcmp0 (fields->title, given->title) != 0 || g_strcmp0 (fields->outlet, given->outlet) != 0 ||
      g_strcmp0 (fields->author, given->author) != 0 || g_strcmp0 (fields->published, given->published) != 0 ||
      g_strcmp0 (fields->url, given->url) != 0 || g_strcmp0 (fields->language, given->language) != 0 || fields->status != given->status)
    tell (self, _("What the project says about “%s” has changed."), fields->title);

  return TRUE;
}

static gint64
find (PmVerifySink *self, const char *sql, const char *uuid, GError **error)
{
  gint64 row = 0;

  return pm_db_get_int (pm_store_get_db (self->store), &row, error, sql, "s", uuid) ? row : -1;
}

static gboolean
take_document (PmSetSink *sink, const PmSetDocument *document, GError **error)
{
  PmVerifySink *self = PM_VERIFY_SINK (sink);
  gint64 row = find (self, "SELECT id FROM document WHERE uuid = ?1", document->fields.uuid, error);

  if (row > 0)
    return compare_document (self, row, document, error);
  if (row == 0)
    tell (self, _("The project has no document “%s” (%s)."), document->fields.title, document->fields.uuid);

  return row == 0;
}

static gboolean
same_spans (PmAnnotation *stored, const PmSetAnnotation *given)
{
  guint n;
  const PmPiece *pieces = pm_annotation_get_pieces (stored, &n);

  for (guint i = 0; n == given->n_spans && i < n; i++)
    if (pieces[i].span.start != given->spans[i].span.start || pieces[i].span.end != given->spans[i].span.end ||
        g_strcmp0 (pieces[i].exact, given->spans[i].exact) != 0)
      return FALSE;

  return n == given->n_spans;
}

static gboolean
same_value (PmVerifySink *self, const PmValue *stored, const PmSetValue *given)
{
  const PmAttribute *attribute = pm_codebook_get_attribute (self->codebook, stored->attribute);

  return attribute != NULL && g_str_equal (attribute->name, given->name) && g_str_equal (stored->value, given->value) &&
         stored->anchored == given->anchored &&
         (!stored->anchored || (stored->span.start == given->span.start && stored->span.end == given->span.end));
}

static gboolean
has_value (PmVerifySink *self, PmAnnotation *stored, const PmSetValue *given)
{
  guint n;
  const PmValue *values = pm_annotation_get_values (stored, &n);

  for (guint i = 0; i < n; i++)
    if (same_value (self, &values[i], given))
      return TRUE;

  return FALSE;
}

static gboolean
same_values (PmVerifySink *self, PmAnnotation *stored, const PmSetAnnotation *given)
{
  guint n;

  pm_annotation_get_values (stored, &n);
  for (guint i = 0; n == given->n_values && i < n; i++)
    if (!has_value (self, stored, &given->values[i]))
      return FALSE;

  return n == given->n_values;
}

static void
compare_annotation (PmVerifySink *self, PmAnnotation *stored, const PmSetAnnotation *given)
{
  const PmAnnotationFields *fields = pm_annotation_get_fields (stored);
  PmTag *tag = pm_codebook_get_tag (self->codebook, fields->tag);
  g_autofree char *path = tag != NULL ? pm_codebook_dup_path (self->codebook, tag) : NULL;

  if (!same_spans (stored, given))
    tell (self, _("The annotation %s has other passages in the project."), given->id);
  if (g_strcmp0 (path, given->tag) != 0)
    tell (self, _("The annotation %s has the tag “%s” in the project, not “%s”."), given->id, path, given->tag);
  if (!same_values (self, stored, given))
    tell (self, _("The annotation %s has other attributes in the project."), given->id);
  if (g_strcmp0 (fields->note, given->note) != 0 || g_strcmp0 (fields->annotator, given->annotator) != 0 || fields->status != given->status)
    tell (self, _("The annotation %s has another note, annotator or status in the project."), given->id);
}

static gboolean
take_annotation (PmSetSink *sink, const PmSetAnnotation *annotation, GError **error)
{
  PmVerifySink *self = PM_VERIFY_SINK (sink);
  gint64 row = annotation->id != NULL ? find (self, "SELECT id FROM annotation WHERE uuid = ?1", annotation->id, error) : 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmAnnotation) stored = row > 0 ? pm_store_load_annotation (self->store, row, &failure) : NULL;

  if (row < 0)
    return FALSE;
  if (stored != NULL)
    compare_annotation (self, stored, annotation);
  else if (failure == NULL)
    tell (self, _("The project has no annotation %s."), annotation->id != NULL ? annotation->id : "?");

  return absorb (g_steal_pointer (&failure), error);
}

static gboolean
take_link (PmSetSink *sink, const PmSetLink *link, GError **error)
{
  PmVerifySink *self = PM_VERIFY_SINK (sink);
  gint64 row = 0;

  if (!pm_db_get_int (pm_store_get_db (self->store), &row, error,
                      "SELECT l.id FROM link l JOIN annotation s ON s.id = l.source JOIN annotation t ON t.id = l.target "
                      "WHERE l.type = ?1 AND s.uuid = ?2 AND t.uuid = ?3",
                      "sss", link->type, link->from, link->to))
    return FALSE;
  if (row == 0)
    tell (self, _("The project has no link “%s” from %s to %s."), link->type, link->from, link->to);

  return TRUE;
}

static void
pm_verify_sink_dispose (GObject *object)
{
  PmVerifySink *self = PM_VERIFY_SINK (object);

  g_clear_object (&self->codebook);

  G_OBJECT_CLASS (pm_verify_sink_parent_class)->dispose (object);
}

static void
iface_init (PmSetSinkInterface *iface)
{
  iface->tag = take_tag;
  iface->document = take_document;
  iface->annotation = take_annotation;
  iface->link = take_link;
}

static void
pm_verify_sink_class_init (PmVerifySinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pm_verify_sink_dispose;
}

static void
pm_verify_sink_init (PmVerifySink *self)
{
}

PmVerifySink *
pm_verify_sink_new (PmStore *store, PmVerifyFunc func, gpointer user_data, GError **error)
{
  g_autoptr (PmVerifySink) self = g_object_new (PM_TYPE_VERIFY_SINK, NULL);

  self->store = store;
  self->func = func;
  self->user_data = user_data;
  self->codebook = pm_store_load_codebook (store, error);

  return self->codebook != NULL ? g_steal_pointer (&self) : NULL;
}

guint
pm_verify_sink_get_n_problems (PmVerifySink *self)
{
  return self->n_problems;
}
