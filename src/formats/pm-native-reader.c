#include "pm-native-reader.h"

#include "pm-json-members.h"
#include "pm-native-annotation.h"
#include "pm-native-parse.h"
#include "pm-native-records.h"
#include "pm-native-tags.h"
#include "pm-native-texts.h"

#include <glib/gi18n.h>

typedef struct {
  PmSetSink *sink;            /* may be NULL */
  const PmNativeWatch *watch; /* may be NULL */
  PmNativeTags *tags;
  PmNativeTexts *texts;
  GHashTable *annotators;  /* names by id, both owned */
  GHashTable *names;       /* of annotators the sink knows, owned */
  GHashTable *annotations; /* ids, owned */
  GHashTable *links;       /* ids, owned */
  const char *subject;     /* what messages are about; borrowed for a record */
  GError *error;           /* why a check ended reading */
} Reader;

/* Every problem comes through here. With a watch it is told and forgotten; else
 * it is the error. */
static gboolean
fault (Reader *self, PmFormatError code, const char *message)
{
  g_autofree char *full = self->subject == NULL ? g_strdup (message) : g_strdup_printf ("%s: %s", self->subject, message);

  if (self->watch == NULL)
    self->error = g_error_new_literal (PM_FORMAT_ERROR, (int) code, full);
  else
    self->watch->problem (full, self->watch->user_data);
  return self->watch != NULL;
}

/* The same for an error of the parsers; those of the sink and of input and
 * output end reading always. */
static gboolean
fault_error (Reader *self, GError *error)
{
  g_autoptr (GError) owned = error;

  if (error->domain == PM_FORMAT_ERROR)
    return fault (self, (PmFormatError) error->code, error->message);
  self->error = g_steal_pointer (&owned);
  return FALSE;
}

/* Offsets in another unit would be understood wrongly without a sign of it. */
static gboolean
check_offsets (JsonObject *header, GError **error)
{
  JsonObject *offsets = NULL;
  const char *unit = NULL, *end = NULL;
  guint base = 0;

  if (!pm_json_get_object (header, "offsets", &offsets, error))
    return FALSE;
  if (offsets == NULL)
    return TRUE;
  if (!pm_json_get_string (offsets, "unit", &unit, error) ||
      !pm_json_get_string (offsets, "end", &end, error) ||
      !pm_json_get_uint (offsets, "base", &base, error))
    return FALSE;
  if (base == 0 && (unit == NULL || g_str_equal (unit, "unicode-code-point")) && (end == NULL || g_str_equal (end, "exclusive")))
    return TRUE;
  g_set_error_literal (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, _ ("The offsets of the file do not count Unicode code points from 0 to an exclusive end"));
  return FALSE;
}

/* What the header says decides how all the rest is to be read. */
static gboolean
take_header (Reader *self, JsonObject *header, GError **error)
{
  PmSetProject project;
  GError *local = NULL;

  if (!pm_native_check_version (header, PM_NATIVE_VERSION, error) || !check_offsets (header, error))
    return FALSE;
  if (!pm_native_parse_project (header, &project, &local))
    return fault_error (self, local);
  return self->sink == NULL || pm_set_sink_begin (self->sink, &project, error);
}

/* Two ids may stand for one name, and the sink goes by names. */
static gboolean
announce (Reader *self, const PmSetAnnotator *annotator, GError **error)
{
  if (!g_hash_table_add (self->names, g_strdup (annotator->name)) || self->sink == NULL)
    return TRUE;
  return pm_set_sink_annotator (self->sink, annotator, error);
}

static gboolean
take_annotator (Reader *self, JsonObject *record, GError **error)
{
  PmSetAnnotator annotator;
  const char *id;
  GError *local = NULL;

  if (!pm_native_parse_annotator (record, &annotator, &id, &local))
    return fault_error (self, local);
  self->subject = id;
  if (g_hash_table_contains (self->annotators, id))
    return fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("the id is given to two annotators"));
  g_hash_table_insert (self->annotators, g_strdup (id), g_strdup (annotator.name));
  return announce (self, &annotator, error);
}

/* Somebody who is not in the list is still an annotator. */
static gboolean
find_annotator (Reader *self, const char *id, const char **name, GError **error)
{
  PmSetAnnotator annotator = { .name = id };

  if (id == NULL)
    return TRUE;
  *name = g_hash_table_lookup (self->annotators, id);
  if (*name != NULL)
    return TRUE;
  *name = id;
  if (self->watch != NULL)
    return fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("its annotator is not in the list of annotators"));
  g_hash_table_insert (self->annotators, g_strdup (id), g_strdup (id));
  return announce (self, &annotator, error);
}

static gboolean
take_tag (Reader *self, JsonObject *record)
{
  GError *local = NULL;

  self->subject = _ ("A tag");
  return pm_native_tags_add (self->tags, record, &local) || fault_error (self, local);
}

static gboolean
flush_tags (Reader *self)
{
  GError *local = NULL;

  self->subject = _ ("A tag");
  while (!pm_native_tags_flush (self->tags, self->sink, &local))
    if (!fault_error (self, g_steal_pointer (&local)))
      return FALSE;
  self->subject = NULL;
  return TRUE;
}

static gboolean
check_text (Reader *self, const PmNativeDocument *document)
{
  const PmDocumentFields *fields = &document->set.fields;
  g_autofree char *length = NULL, *hash = NULL;

  if (self->watch == NULL || document->set.text == NULL)
    return TRUE;
  if (fields->length != document->length)
    length = g_strdup_printf (_ ("the text has %u code points, but the file says %u"), fields->length, document->length);
  if (document->sha256 != NULL && !g_str_equal (fields->sha256, document->sha256))
    hash = g_strdup_printf (_ ("the text was changed: its SHA-256 is %s, not %s"), fields->sha256, document->sha256);
  return (length == NULL || fault (self, PM_FORMAT_ERROR_MISMATCH, length)) &&
         (hash == NULL || fault (self, PM_FORMAT_ERROR_MISMATCH, hash));
}

/* Returns: (transfer full): what messages call a document */
static char *
dup_name (const char *title, const char *source)
{
  return source == NULL ? g_strdup_printf ("“%s”", title) : g_strdup_printf ("“%s” (%s)", title, source);
}

static gboolean
take_document (Reader *self, JsonObject *record, goffset offset, GError **error)
{
  g_auto (PmNativeDocument) document;
  const PmDocumentFields *fields = &document.set.fields;
  g_autofree char *name = NULL;
  GError *local = NULL;

  if (!pm_native_parse_document (record, &document, &local)) {
    self->subject = fields->title != NULL ? fields->title : fields->uuid;
    return fault_error (self, local);
  }
  name = dup_name (fields->title, fields->source);
  self->subject = name;
  if (!pm_native_texts_add (self->texts, fields->uuid, name, fields->source, document.set.text, offset))
    return fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("the document’s id is given to another as well"));
  return check_text (self, &document) &&
         (self->sink == NULL || pm_set_sink_document (self->sink, &document.set, error));
}

/* What annotations and links have in common: an id that nothing else has. */
static gboolean
note_id (Reader *self, GHashTable *ids, const char *id)
{
  return id == NULL || g_hash_table_add (ids, g_strdup (id)) ||
         fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("its id is given to another as well"));
}

static gboolean
misfit_cb (const char *message, gpointer user_data)
{
  return fault (user_data, PM_FORMAT_ERROR_MISMATCH, message);
}

static gboolean
check_passages (Reader *self, const PmNativeAnnotation *annotation, GError **error)
{
  const PmText *text;

  return pm_native_texts_get (self->texts, annotation->set.document, &text, error) &&
         pm_native_annotation_check (annotation, text, self->watch != NULL, misfit_cb, self);
}

static gboolean
pass_annotation (Reader *self, PmNativeAnnotation *annotation, GError **error)
{
  PmSetAnnotation *set = &annotation->set;
  const char *path = pm_native_tags_get_path (self->tags, set->tag);

  if (!note_id (self, self->annotations, set->id))
    return FALSE;
  if (path == NULL && !fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("its tag is not in the list of tags")))
    return FALSE;
  if (!pm_native_texts_contains (self->texts, set->document))
    return fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("its document is not in the file"));
  if (!find_annotator (self, set->annotator, &set->annotator, error) ||
      !check_passages (self, annotation, error))
    return FALSE;
  set->tag = path;
  set->source = pm_native_texts_get_source (self->texts, set->document);
  return self->sink == NULL || pm_set_sink_annotation (self->sink, set, error);
}

/* Returns: (transfer full): what messages call an annotation; it need not be one */
static char *
dup_annotation_name (Reader *self, JsonObject *record)
{
  const char *id = NULL, *document = NULL;
  const char *name;

  pm_json_get_string (record, "id", &id, NULL);
  pm_json_get_string (record, "document", &document, NULL);
  name = document == NULL ? NULL : pm_native_texts_get_name (self->texts, document);
  if (id == NULL)
    id = _ ("without an id");
  if (name == NULL)
    /* Translators: %s is the annotation's id. */
    return g_strdup_printf (_ ("Annotation %s"), id);
  /* Translators: the annotation's id, then the document's title. */
  return g_strdup_printf (_ ("Annotation %s in %s"), id, name);
}

static gboolean
take_annotation (Reader *self, JsonObject *record, GError **error)
{
  g_autofree char *name = dup_annotation_name (self, record);
  g_auto (PmNativeAnnotation) annotation;
  GError *local = NULL;

  self->subject = name;
  if (!pm_native_parse_annotation (record, &annotation, &local))
    return fault_error (self, local);
  return pass_annotation (self, &annotation, error);
}

static gboolean
pass_link (Reader *self, PmSetLink *link, GError **error)
{
  if (!note_id (self, self->links, link->id))
    return FALSE;
  if (!g_hash_table_contains (self->annotations, link->from) || !g_hash_table_contains (self->annotations, link->to))
    return fault (self, PM_FORMAT_ERROR_MISMATCH, _ ("one of the annotations it ties is not in the file"));
  return find_annotator (self, link->annotator, &link->annotator, error) &&
         (self->sink == NULL || pm_set_sink_link (self->sink, link, error));
}

static gboolean
take_link (Reader *self, JsonObject *record, GError **error)
{
  g_autofree char *name = NULL;
  const char *id = NULL;
  PmSetLink link;
  GError *local = NULL;

  pm_json_get_string (record, "id", &id, NULL);
  /* Translators: %s is the link's id. */
  name = g_strdup_printf (_ ("Link %s"), id != NULL ? id : _ ("without an id"));
  self->subject = name;
  if (!pm_native_parse_link (record, &link, &local))
    return fault_error (self, local);
  return pass_link (self, &link, error);
}

static gboolean
take (Reader *self, PmNativeKind kind, JsonObject *record, goffset offset, GError **error)
{
  if (kind > PM_NATIVE_TAG && !flush_tags (self))
    return FALSE;
  switch (kind) {
  case PM_NATIVE_HEADER:
    return take_header (self, record, error);
  case PM_NATIVE_ANNOTATOR:
    return take_annotator (self, record, error);
  case PM_NATIVE_TAG:
    return take_tag (self, record);
  case PM_NATIVE_DOCUMENT:
    return take_document (self, record, offset, error);
  case PM_NATIVE_ANNOTATION:
    return take_annotation (self, record, error);
  case PM_NATIVE_LINK:
    return take_link (self, record, error);
  case PM_NATIVE_END:
    return TRUE;
  }
  g_assert_not_reached ();
}

static gboolean
record_cb (PmNativeKind kind, JsonObject *record, goffset offset, gpointer user_data, GError **error)
{
  Reader *self = user_data;
  gboolean ok;

  if (self->watch != NULL)
    self->watch->record (kind, record, self->watch->user_data);
  ok = take (self, kind, record, offset, error);
  self->subject = NULL;
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return ok;
}

static void
reader_init (Reader *self, PmNativeFile *file)
{
  self->tags = pm_native_tags_new ();
  self->texts = pm_native_texts_new (file);
  self->annotators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->annotations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
reader_clear (Reader *self)
{
  pm_native_tags_free (self->tags);
  pm_native_texts_free (self->texts);
  g_hash_table_unref (self->annotators);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->annotations);
  g_hash_table_unref (self->links);
}

gboolean
pm_native_read (GInputStream *stream, PmSetSink *sink, const PmNativeWatch *watch, GCancellable *cancellable, GError **error)
{
  g_autoptr (PmNativeFile) file = pm_native_file_new (stream, cancellable);
  Reader reader = { .sink = sink, .watch = watch };
  gboolean ok;

  reader_init (&reader, file);
  ok = pm_native_file_foreach (file, record_cb, &reader, error);
  reader_clear (&reader);
  /* The set is sound as a whole before the sink may keep it. */
  return ok && (sink == NULL || pm_set_sink_end (sink, error));
}

gboolean
pm_native_read_file (GFile *file, PmSetSink *sink, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *name = NULL;

  if (stream == NULL)
    return FALSE;
  if (pm_native_read (G_INPUT_STREAM (stream), sink, NULL, cancellable, error))
    return TRUE;
  name = g_file_get_basename (file);
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}
