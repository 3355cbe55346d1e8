#include "pm-native-writer.h"

#include "pm-native-digest.h"
#include "pm-native-records.h"
#include "pm-spool.h"

/* What a section may hold in memory before it goes to a file. */
#define SPOOL_LIMIT (1024 * 1024)

struct _PmNativeWriter {
  GObject parent_instance;

  GOutputStream *stream;
  gboolean lines;
  gboolean texts;
  PmJsonWriter *json;
  GString *out;
  PmNativeDigest *digest;
  PmSpool *spools[PM_N_SECTIONS]; /* of the document; the project's is not used */
  PmText *text;                   /* of the last document; NULL if it came without */
  char *document;                 /* its UUID */
};

static void pm_native_writer_sink_init (PmSetSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PmNativeWriter, pm_native_writer, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PM_TYPE_SET_SINK, pm_native_writer_sink_init))

static gboolean
put (PmNativeWriter *self, GError **error)
{
  gboolean ok = g_output_stream_write_all (self->stream, self->out->str, self->out->len, NULL, NULL, error);

  g_string_truncate (self->out, 0);
  return ok;
}

static gboolean
put_line (PmNativeWriter *self, GError **error)
{
  const GString *line = pm_json_writer_get (self->json);

  g_string_append_len (self->out, line->str, (gssize) line->len);
  g_string_append_c (self->out, '\n');
  return put (self, error);
}

/* Counts the record that the JSON writer holds, and in the document writes it. */
static gboolean
take_record (PmNativeWriter *self, PmSection section, GError **error)
{
  const GString *record = pm_json_writer_get (self->json);
  gboolean ok;

  pm_native_digest_add (self->digest, section, record);
  if (self->lines)
    return TRUE;
  g_string_append (self->out, pm_native_digest_get_count (self->digest, section) > 1 ? ",\n    " : "\n    ");
  pm_json_append_indented (self->out, record, 2);
  ok = pm_spool_add (self->spools[section], self->out, error);
  g_string_truncate (self->out, 0);
  return ok;
}

/* Starts a record, or the same once more as a line. */
static PmJsonWriter *
start (PmNativeWriter *self)
{
  pm_json_writer_reset (self->json);
  return self->json;
}

static void
write_name_and_version (PmJsonWriter *json, const char *name, const char *version)
{
  pm_json_writer_begin_object (json);
  pm_json_writer_member_string (json, "name", name);
  pm_json_writer_member_string (json, "version", version);
  pm_json_writer_end_object (json);
}

static gboolean
put_header_line (PmNativeWriter *self, const PmSetProject *project, GError **error)
{
  g_autofree char *exported = pm_native_dup_exported (project);
  PmJsonWriter *json = start (self);

  pm_json_writer_begin_object (json);
  pm_json_writer_member_string (json, "$schema", PM_NATIVE_SCHEMA);
  pm_json_writer_member_string (json, "exported", exported);
  pm_json_writer_key (json, "format");
  write_name_and_version (json, PM_NATIVE_FORMAT, PM_NATIVE_VERSION);
  pm_json_writer_key (json, "generator");
  write_name_and_version (json, "Pressmark", PM_VERSION);
  pm_json_writer_key (json, "offsets");
  pm_native_write_offsets (json);
  pm_json_writer_key (json, "project");
  pm_native_write_project (json, project);
  pm_json_writer_member_string (json, "type", "header");
  pm_json_writer_end_object (json);
  return put_line (self, error);
}

/* The document's keys stand in the order a stream needs, not sorted, so its
 * outermost level is written by hand. */
static void
append_member (PmNativeWriter *self, const char *key)
{
  g_string_append_printf (self->out, "  \"%s\": ", key);
  pm_json_append_indented (self->out, pm_json_writer_get (self->json), 1);
  g_string_append (self->out, ",\n");
}

static void
append_string (PmNativeWriter *self, const char *key, const char *value)
{
  if (value == NULL)
    return;
  pm_json_writer_string (start (self), value);
  append_member (self, key);
}

static gboolean
put_header (PmNativeWriter *self, const PmSetProject *project, GError **error)
{
  g_autofree char *exported = pm_native_dup_exported (project);

  g_string_append (self->out, "{\n");
  append_string (self, "$schema", PM_NATIVE_SCHEMA);
  write_name_and_version (start (self), PM_NATIVE_FORMAT, PM_NATIVE_VERSION);
  append_member (self, "format");
  write_name_and_version (start (self), "Pressmark", PM_VERSION);
  append_member (self, "generator");
  append_string (self, "exported", exported);
  pm_native_write_offsets (start (self));
  append_member (self, "offsets");
  pm_native_write_project (start (self), project);
  append_member (self, "project");
  return put (self, error);
}

static gboolean
pm_native_writer_begin (PmSetSink *sink, const PmSetProject *project, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);

  pm_native_write_project (start (self), project);
  pm_native_digest_add (self->digest, PM_SECTION_PROJECT, pm_json_writer_get (self->json));
  pm_native_write_offsets (start (self));
  pm_native_digest_add (self->digest, PM_SECTION_PROJECT, pm_json_writer_get (self->json));
  return self->lines ? put_header_line (self, project, error) : put_header (self, project, error);
}

static gboolean
pm_native_writer_annotator (PmSetSink *sink, const PmSetAnnotator *annotator, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);

  pm_native_write_annotator (start (self), annotator, NULL);
  if (!take_record (self, PM_SECTION_ANNOTATORS, error))
    return FALSE;
  if (!self->lines)
    return TRUE;
  pm_native_write_annotator (start (self), annotator, "annotator");
  return put_line (self, error);
}

static gboolean
pm_native_writer_tag (PmSetSink *sink, const PmSetTag *tag, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);

  pm_native_write_tag (start (self), tag, NULL);
  if (!take_record (self, PM_SECTION_TAGS, error))
    return FALSE;
  if (!self->lines)
    return TRUE;
  pm_native_write_tag (start (self), tag, "tag");
  return put_line (self, error);
}

static void
keep_text (PmNativeWriter *self, const PmSetDocument *document)
{
  g_clear_pointer (&self->text, pm_text_unref);
  if (document->text != NULL)
    self->text = pm_text_ref (document->text);
  g_free (self->document);
  self->document = g_strdup (document->fields.uuid);
}

static gboolean
pm_native_writer_document (PmSetSink *sink, const PmSetDocument *document, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);

  keep_text (self, document);
  if (!pm_native_write_document (start (self), document, self->texts, NULL, error) ||
      !take_record (self, PM_SECTION_DOCUMENTS, error))
    return FALSE;
  if (!self->lines)
    return TRUE;
  return pm_native_write_document (start (self), document, self->texts, "document", error) &&
         put_line (self, error);
}

static gboolean
pm_native_writer_annotation (PmSetSink *sink, const PmSetAnnotation *annotation, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);
  const PmText *text = g_strcmp0 (annotation->document, self->document) == 0 ? self->text : NULL;

  pm_native_write_annotation (start (self), annotation, text, NULL);
  if (!take_record (self, PM_SECTION_ANNOTATIONS, error))
    return FALSE;
  if (!self->lines)
    return TRUE;
  pm_native_write_annotation (start (self), annotation, text, "annotation");
  return put_line (self, error);
}

static gboolean
pm_native_writer_link (PmSetSink *sink, const PmSetLink *link, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);

  pm_native_write_link (start (self), link, NULL);
  if (!take_record (self, PM_SECTION_LINKS, error))
    return FALSE;
  if (!self->lines)
    return TRUE;
  pm_native_write_link (start (self), link, "link");
  return put_line (self, error);
}

static gboolean
put_end_line (PmNativeWriter *self, GError **error)
{
  PmJsonWriter *json = start (self);

  pm_json_writer_begin_object (json);
  pm_json_writer_key (json, "counts");
  pm_native_digest_write_counts (self->digest, json);
  pm_json_writer_key (json, "integrity");
  pm_native_digest_write_integrity (self->digest, json);
  pm_json_writer_member_string (json, "type", "end");
  pm_json_writer_end_object (json);
  return put_line (self, error);
}

static gboolean
put_section (PmNativeWriter *self, PmSection section, GError **error)
{
  g_string_append_printf (self->out, "  \"%s\": [", pm_section_get_name (section));
  if (!put (self, error) || !pm_spool_write_to (self->spools[section], self->stream, error))
    return FALSE;
  g_string_append (self->out, pm_native_digest_get_count (self->digest, section) > 0 ? "\n  ],\n" : "],\n");
  return put (self, error);
}

static gboolean
put_end (PmNativeWriter *self, GError **error)
{
  for (PmSection section = PM_SECTION_ANNOTATORS; section < PM_N_SECTIONS; section++)
    if (!put_section (self, section, error))
      return FALSE;
  pm_native_digest_write_counts (self->digest, start (self));
  append_member (self, "counts");
  pm_native_digest_write_integrity (self->digest, start (self));
  append_member (self, "integrity");
  g_string_truncate (self->out, self->out->len - strlen (",\n"));
  g_string_append (self->out, "\n}\n");
  return put (self, error);
}

static gboolean
pm_native_writer_end (PmSetSink *sink, GError **error)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (sink);

  if (self->lines ? !put_end_line (self, error) : !put_end (self, error))
    return FALSE;
  return g_output_stream_flush (self->stream, NULL, error);
}

static void
pm_native_writer_finalize (GObject *object)
{
  PmNativeWriter *self = PM_NATIVE_WRITER (object);

  g_object_unref (self->stream);
  pm_json_writer_free (self->json);
  g_string_free (self->out, TRUE);
  pm_native_digest_free (self->digest);
  for (guint i = 0; i < PM_N_SECTIONS; i++)
    pm_spool_free (self->spools[i]);
  g_clear_pointer (&self->text, pm_text_unref);
  g_free (self->document);
  G_OBJECT_CLASS (pm_native_writer_parent_class)->finalize (object);
}

static void
pm_native_writer_class_init (PmNativeWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_native_writer_finalize;
}

static void
pm_native_writer_init (PmNativeWriter *self)
{
  self->json = pm_json_writer_new ();
  self->out = g_string_new (NULL);
  self->digest = pm_native_digest_new ();
  for (guint i = 0; i < PM_N_SECTIONS; i++)
    self->spools[i] = pm_spool_new (SPOOL_LIMIT);
}

static void
pm_native_writer_sink_init (PmSetSinkInterface *iface)
{
  iface->begin = pm_native_writer_begin;
  iface->annotator = pm_native_writer_annotator;
  iface->tag = pm_native_writer_tag;
  iface->document = pm_native_writer_document;
  iface->annotation = pm_native_writer_annotation;
  iface->link = pm_native_writer_link;
  iface->end = pm_native_writer_end;
}

PmSetSink *
pm_native_writer_new (GOutputStream *stream, gboolean lines, gboolean texts)
{
  PmNativeWriter *self = g_object_new (PM_TYPE_NATIVE_WRITER, NULL);

  self->stream = g_object_ref (stream);
  self->lines = lines;
  self->texts = texts;
  return PM_SET_SINK (self);
}
