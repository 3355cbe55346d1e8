#include "pm-native-records.h"

#include "pm-format.h"
#include "pm-json-canonical.h"

#include <glib/gi18n.h>

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) date = time == 0 ? NULL : g_date_time_new_from_unix_utc (time);

  return date == NULL ? NULL : g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
write_time (PmJsonWriter *writer, const char *key, gint64 time)
{
  g_autofree char *text = dup_time (time);

  pm_json_writer_member_string (writer, key, text);
}

void
pm_native_write_offsets (PmJsonWriter *writer)
{
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_int (writer, "base", 0);
  pm_json_writer_member_string (writer, "end", "exclusive");
  pm_json_writer_member_string (writer, "unit", "unicode-code-point");
  pm_json_writer_end_object (writer);
}

void
pm_native_write_project (PmJsonWriter *writer, const PmSetProject *project)
{
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "description", project->description);
  pm_json_writer_member_string (writer, "id", project->id);
  pm_json_writer_member_string (writer, "name", project->name);
  pm_json_writer_end_object (writer);
}

char *
pm_native_dup_exported (const PmSetProject *project)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 time = project->modified;

  if (epoch != NULL)
    g_ascii_string_to_signed (epoch, 10, 0, 253402300799, &time, NULL);
  return dup_time (time);
}

void
pm_native_write_annotator (PmJsonWriter *writer, const PmSetAnnotator *annotator, const char *type)
{
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "id", annotator->name);
  pm_json_writer_member_string (writer, "kind", annotator->program ? "program" : "person");
  pm_json_writer_member_string (writer, "name", annotator->name);
  pm_json_writer_member_string (writer, "type", type);
  pm_json_writer_member_string (writer, "uuid", annotator->id);
  pm_json_writer_end_object (writer);
}

static void
write_choices (PmJsonWriter *writer, char **choices)
{
  if (choices == NULL)
    return;
  pm_json_writer_key (writer, "choices");
  pm_json_writer_begin_array (writer);
  for (char **choice = choices; *choice != NULL; choice++)
    pm_json_writer_string (writer, *choice);
  pm_json_writer_end_array (writer);
}

static void
write_attributes (PmJsonWriter *writer, GPtrArray *attributes)
{
  pm_json_writer_key (writer, "attributes");
  pm_json_writer_begin_array (writer);
  for (guint i = 0; attributes != NULL && i < attributes->len; i++) {
    const PmAttribute *attribute = attributes->pdata[i];

    pm_json_writer_begin_object (writer);
    pm_json_writer_member_bool (writer, "anchored", attribute->anchored);
    write_choices (writer, attribute->choices);
    pm_json_writer_member_string (writer, "kind", pm_attribute_kind_get_name (attribute->kind));
    pm_json_writer_member_string (writer, "name", attribute->name);
    pm_json_writer_member_bool (writer, "required", attribute->required);
    pm_json_writer_member_string (writer, "uuid", attribute->uuid);
    pm_json_writer_end_object (writer);
  }
  pm_json_writer_end_array (writer);
}

void
pm_native_write_tag (PmJsonWriter *writer, const PmSetTag *tag, const char *type)
{
  g_autofree char *colour = g_strdup_printf ("#%06x", pm_color_get_shades (tag->fields.color, FALSE).line);

  pm_json_writer_begin_object (writer);
  write_attributes (writer, tag->attributes);
  pm_json_writer_member_string (writer, "color", pm_color_get_name (tag->fields.color));
  pm_json_writer_member_string (writer, "colour", colour);
  pm_json_writer_member_string (writer, "definition", tag->fields.definition);
  pm_json_writer_member_string (writer, "id", tag->path);
  pm_json_writer_member_string (writer, "name", tag->fields.name);
  pm_json_writer_member_string (writer, "not_when", tag->fields.not_when);
  pm_json_writer_member_string (writer, "parent", tag->parent);
  pm_json_writer_member_string (writer, "pattern", pm_pattern_get_name (tag->fields.pattern));
  pm_json_writer_member_string (writer, "shortcut", tag->fields.shortcut);
  pm_json_writer_member_string (writer, "type", type);
  pm_json_writer_member_string (writer, "use_when", tag->fields.use_when);
  pm_json_writer_member_string (writer, "uuid", tag->id);
  pm_json_writer_end_object (writer);
}

static gboolean
write_meta (PmJsonWriter *writer, const char *meta, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (meta != NULL ? meta : "{}", error);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node)) {
    if (error != NULL && *error == NULL)
      g_set_error_literal (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, _ ("The further data of a document is not a JSON object"));
    return FALSE;
  }
  pm_json_writer_key (writer, "meta");
  pm_json_canonical_write (writer, node);
  return TRUE;
}

static void
write_text (PmJsonWriter *writer, const PmSetDocument *document, gboolean texts)
{
  pm_json_writer_key (writer, "text");
  pm_json_writer_begin_object (writer);
  if (texts && document->text != NULL)
    pm_json_writer_member_string (writer, "content", pm_text_get_content (document->text));
  pm_json_writer_member_int (writer, "length", document->fields.length);
  pm_json_writer_member_string (writer, "sha256", document->fields.sha256);
  pm_json_writer_end_object (writer);
}

gboolean
pm_native_write_document (PmJsonWriter *writer, const PmSetDocument *document, gboolean texts, const char *type, GError **error)
{
  const PmDocumentFields *fields = &document->fields;

  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "author", fields->author);
  pm_json_writer_member_string (writer, "encoding", fields->encoding);
  pm_json_writer_member_string (writer, "id", fields->uuid);
  write_time (writer, "imported", fields->imported);
  pm_json_writer_member_string (writer, "language", fields->language);
  if (!write_meta (writer, document->meta, error))
    return FALSE;
  pm_json_writer_member_string (writer, "newline", document->newline);
  pm_json_writer_member_string (writer, "outlet", fields->outlet);
  pm_json_writer_member_string (writer, "published", fields->published);
  pm_json_writer_member_string (writer, "source", fields->source);
  pm_json_writer_member_string (writer, "source_sha256", document->source_sha256);
  pm_json_writer_member_int (writer, "source_size", (gint64) document->source_size);
  pm_json_writer_member_string (writer, "status", pm_status_get_name (fields->status));
  write_text (writer, document, texts);
  pm_json_writer_member_string (writer, "title", fields->title);
  pm_json_writer_member_string (writer, "type", type);
  pm_json_writer_member_string (writer, "url", fields->url);
  pm_json_writer_member_int (writer, "words", fields->words);
  pm_json_writer_end_object (writer);
  return TRUE;
}

static void
write_value (PmJsonWriter *writer, const PmSetValue *value, const PmText *text)
{
  g_autofree char *exact = NULL;

  if (value->anchored && text != NULL)
    exact = pm_text_dup_slice (text, value->span);
  pm_json_writer_key (writer, value->name);
  pm_json_writer_begin_object (writer);
  if (value->anchored)
    pm_json_writer_member_int (writer, "end", value->span.end);
  pm_json_writer_member_string (writer, "exact", exact);
  if (value->anchored)
    pm_json_writer_member_int (writer, "start", value->span.start);
  pm_json_writer_member_string (writer, "value", value->value);
  pm_json_writer_end_object (writer);
}

static int
compare_values_cb (gconstpointer a, gconstpointer b)
{
  return pm_json_compare_keys ((*(const PmSetValue **) a)->name, (*(const PmSetValue **) b)->name);
}

static void
write_values (PmJsonWriter *writer, const PmSetAnnotation *annotation, const PmText *text)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < annotation->n_values; i++)
    g_ptr_array_add (values, (gpointer) &annotation->values[i]);
  g_ptr_array_sort (values, compare_values_cb);
  pm_json_writer_key (writer, "attributes");
  pm_json_writer_begin_object (writer);
  for (guint i = 0; i < values->len; i++)
    write_value (writer, values->pdata[i], text);
  pm_json_writer_end_object (writer);
}

static void
write_spans (PmJsonWriter *writer, const PmSetAnnotation *annotation)
{
  pm_json_writer_key (writer, "spans");
  pm_json_writer_begin_array (writer);
  for (guint i = 0; i < annotation->n_spans; i++) {
    const PmSetSpan *span = &annotation->spans[i];

    pm_json_writer_begin_object (writer);
    pm_json_writer_member_int (writer, "end", span->span.end);
    pm_json_writer_member_string (writer, "exact", span->exact);
    pm_json_writer_member_string (writer, "prefix", span->prefix);
    pm_json_writer_member_int (writer, "start", span->span.start);
    pm_json_writer_member_string (writer, "suffix", span->suffix);
    pm_json_writer_end_object (writer);
  }
  pm_json_writer_end_array (writer);
}

void
pm_native_write_annotation (PmJsonWriter *writer, const PmSetAnnotation *annotation, const PmText *text, const char *type)
{
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "annotator", annotation->annotator);
  write_values (writer, annotation, text);
  if (annotation->confidence > 0)
    pm_json_writer_member_share (writer, "confidence", annotation->confidence);
  write_time (writer, "created", annotation->created);
  pm_json_writer_member_string (writer, "document", annotation->document);
  if (annotation->flags != NULL)
    pm_json_writer_member_words (writer, "flags", annotation->flags);
  pm_json_writer_member_string (writer, "id", annotation->id);
  write_time (writer, "modified", annotation->modified);
  pm_json_writer_member_string (writer, "note", annotation->note);
  pm_json_writer_member_string (writer, "reason", annotation->reason);
  pm_json_writer_member_string (writer, "source", annotation->source);
  write_spans (writer, annotation);
  pm_json_writer_member_string (writer, "status", pm_annotation_status_get_name (annotation->status));
  pm_json_writer_member_string (writer, "tag", annotation->tag);
  pm_json_writer_member_string (writer, "type", type);
  pm_json_writer_end_object (writer);
}

void
pm_native_write_link (PmJsonWriter *writer, const PmSetLink *link, const char *type)
{
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "annotator", link->annotator);
  write_time (writer, "created", link->created);
  pm_json_writer_member_string (writer, "from", link->from);
  pm_json_writer_member_string (writer, "id", link->id);
  if (type != NULL)
    pm_json_writer_member_string (writer, "link", link->type);
  pm_json_writer_member_string (writer, "to", link->to);
  pm_json_writer_member_string (writer, "type", type != NULL ? type : link->type);
  pm_json_writer_end_object (writer);
}
