#include "pm-codebook-writer.h"

#include "pm-json-writer.h"

struct _PmCodebookWriter {
  GObject parent_instance;

  GOutputStream *stream;
  PmJsonWriter *json;
  GHashTable *ids; /* by path, both owned */
};

static void pm_codebook_writer_sink_init (PmSetSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PmCodebookWriter, pm_codebook_writer, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (PM_TYPE_SET_SINK, pm_codebook_writer_sink_init))

static void
write_attribute (PmJsonWriter *json, const PmAttribute *attribute)
{
  pm_json_writer_begin_object (json);
  pm_json_writer_member_bool (json, "anchored", attribute->anchored);
  pm_json_writer_key (json, "choices");
  pm_json_writer_begin_array (json);
  for (guint i = 0; attribute->choices != NULL && attribute->choices[i] != NULL; i++)
    pm_json_writer_string (json, attribute->choices[i]);
  pm_json_writer_end_array (json);
  pm_json_writer_member_string (json, "id", attribute->uuid);
  pm_json_writer_member_string (json, "kind", pm_attribute_kind_get_name (attribute->kind));
  pm_json_writer_member_string (json, "name", attribute->name);
  pm_json_writer_member_bool (json, "required", attribute->required);
  pm_json_writer_end_object (json);
}

static void
write_attributes (PmJsonWriter *json, GPtrArray *attributes)
{
  pm_json_writer_key (json, "attributes");
  pm_json_writer_begin_array (json);
  for (guint i = 0; attributes != NULL && i < attributes->len; i++)
    write_attribute (json, attributes->pdata[i]);
  pm_json_writer_end_array (json);
}

/* Here, unlike in a set, what is at the top says so. */
static void
write_string_or_null (PmJsonWriter *json, const char *key, const char *value)
{
  pm_json_writer_key (json, key);
  if (value == NULL)
    pm_json_writer_null (json);
  else
    pm_json_writer_string (json, value);
}

static gboolean
pm_codebook_writer_tag (PmSetSink *sink, const PmSetTag *tag, GError **error)
{
  PmCodebookWriter *self = PM_CODEBOOK_WRITER (sink);
  const PmTagFields *fields = &tag->fields;
  const char *id = tag->id != NULL ? tag->id : tag->path;
  const char *parent = tag->parent == NULL ? NULL : g_hash_table_lookup (self->ids, tag->parent);

  g_hash_table_insert (self->ids, g_strdup (tag->path), g_strdup (id));
  pm_json_writer_begin_object (self->json);
  write_attributes (self->json, tag->attributes);
  pm_json_writer_member_string (self->json, "color", pm_color_get_name (fields->color));
  pm_json_writer_member_string (self->json, "definition", fields->definition);
  pm_json_writer_member_string (self->json, "id", id);
  pm_json_writer_member_string (self->json, "name", fields->name);
  pm_json_writer_member_string (self->json, "not_when", fields->not_when);
  write_string_or_null (self->json, "parent", parent);
  pm_json_writer_member_string (self->json, "pattern", pm_pattern_get_name (fields->pattern));
  write_string_or_null (self->json, "shortcut", fields->shortcut);
  pm_json_writer_member_string (self->json, "use_when", fields->use_when);
  pm_json_writer_end_object (self->json);
  return TRUE;
}

static gboolean
pm_codebook_writer_end (PmSetSink *sink, GError **error)
{
  PmCodebookWriter *self = PM_CODEBOOK_WRITER (sink);
  g_autoptr (GString) out = g_string_new (NULL);

  pm_json_writer_end_array (self->json);
  pm_json_writer_end_object (self->json);
  pm_json_append_indented (out, pm_json_writer_get (self->json), 0);
  g_string_append_c (out, '\n');
  return g_output_stream_write_all (self->stream, out->str, out->len, NULL, NULL, error) &&
         g_output_stream_flush (self->stream, NULL, error);
}

static void
pm_codebook_writer_finalize (GObject *object)
{
  PmCodebookWriter *self = PM_CODEBOOK_WRITER (object);

  g_object_unref (self->stream);
  pm_json_writer_free (self->json);
  g_hash_table_unref (self->ids);
  G_OBJECT_CLASS (pm_codebook_writer_parent_class)->finalize (object);
}

static void
pm_codebook_writer_class_init (PmCodebookWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pm_codebook_writer_finalize;
}

static void
pm_codebook_writer_init (PmCodebookWriter *self)
{
  self->json = pm_json_writer_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  pm_json_writer_begin_object (self->json);
  pm_json_writer_key (self->json, "format");
  pm_json_writer_begin_object (self->json);
  pm_json_writer_member_string (self->json, "name", PM_CODEBOOK_FORMAT);
  pm_json_writer_member_string (self->json, "version", PM_CODEBOOK_VERSION);
  pm_json_writer_end_object (self->json);
  pm_json_writer_key (self->json, "tags");
  pm_json_writer_begin_array (self->json);
}

static void
pm_codebook_writer_sink_init (PmSetSinkInterface *iface)
{
  iface->tag = pm_codebook_writer_tag;
  iface->end = pm_codebook_writer_end;
}

PmSetSink *
pm_codebook_writer_new (GOutputStream *stream)
{
  PmCodebookWriter *self = g_object_new (PM_TYPE_CODEBOOK_WRITER, NULL);

  self->stream = g_object_ref (stream);
  return PM_SET_SINK (self);
}
