#include "pm-cli-json.h"

#include <stdio.h>

void
pm_cli_json_print (PmJsonWriter *writer)
{
  const GString *line = pm_json_writer_get (writer);

  fwrite (line->str, 1, line->len, stdout);
  putchar ('\n');
  pm_json_writer_reset (writer);
}

void
pm_cli_json_member (PmJsonWriter *writer, const char *key, const char *value)
{
  pm_json_writer_key (writer, key);
  if (value != NULL)
    pm_json_writer_string (writer, value);
  else
    pm_json_writer_null (writer);
}

void
pm_cli_json_member_time (PmJsonWriter *writer, const char *key, gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);
  g_autofree char *stamp = moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  pm_cli_json_member (writer, key, stamp);
}

void
pm_cli_json_document (PmJsonWriter *writer, PmDocument *document)
{
  const PmDocumentFields *fields = pm_document_get_fields (document);

  pm_json_writer_begin_object (writer);
  pm_json_writer_member_int (writer, "annotations", pm_document_get_n_annotations (document));
  pm_cli_json_member (writer, "author", fields->author);
  pm_cli_json_member (writer, "id", fields->uuid);
  pm_cli_json_member (writer, "language", fields->language);
  pm_json_writer_member_int (writer, "length", fields->length);
  pm_cli_json_member (writer, "outlet", fields->outlet);
  pm_cli_json_member (writer, "published", fields->published);
  pm_cli_json_member (writer, "sha256", fields->sha256);
  pm_cli_json_member (writer, "source", fields->source);
  pm_cli_json_member (writer, "status", pm_status_get_name (fields->status));
  pm_cli_json_member (writer, "title", fields->title);
  pm_cli_json_member (writer, "url", fields->url);
  pm_json_writer_member_int (writer, "words", fields->words);
  pm_json_writer_end_object (writer);
}

/* A value with the name it is printed under. */
typedef struct {
  const char *name;
  const PmValue *value;
} Named;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return pm_json_compare_keys (((const Named *) a)->name, ((const Named *) b)->name);
}

/* In the order of their names. Of a tag's attribute and one of the same name
 * above it, the value that the codebook names first is printed. */
static GArray *
sort_values (PmAnnotation *annotation, PmCodebook *codebook)
{
  GArray *named = g_array_new (FALSE, FALSE, sizeof (Named));
  guint n;
  const PmValue *values = pm_annotation_get_values (annotation, &n);

  for (guint i = 0; i < n; i++) {
    const PmAttribute *attribute = pm_codebook_get_attribute (codebook, values[i].attribute);

    if (attribute != NULL)
      g_array_append_val (named, ((Named){ attribute->name, &values[i] }));
  }
  g_array_sort (named, compare_names);

  return named;
}

static void
write_value (PmJsonWriter *writer, const PmValue *value)
{
  pm_json_writer_begin_object (writer);
  if (value->anchored) {
    pm_json_writer_member_int (writer, "end", value->span.end);
    pm_json_writer_member_int (writer, "start", value->span.start);
  }
  pm_json_writer_member_string (writer, "value", value->value);
  pm_json_writer_end_object (writer);
}

static void
write_values (PmJsonWriter *writer, PmAnnotation *annotation, PmCodebook *codebook)
{
  g_autoptr (GArray) named = sort_values (annotation, codebook);

  pm_json_writer_key (writer, "attributes");
  pm_json_writer_begin_object (writer);
  for (guint i = 0; i < named->len; i++) {
    const Named *item = &g_array_index (named, Named, i);

    if (i > 0 && g_str_equal (item->name, g_array_index (named, Named, i - 1).name))
      continue;
    pm_json_writer_key (writer, item->name);
    write_value (writer, item->value);
  }
  pm_json_writer_end_object (writer);
}

static void
write_spans (PmJsonWriter *writer, PmAnnotation *annotation)
{
  guint n;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n);

  pm_json_writer_key (writer, "spans");
  pm_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++) {
    pm_json_writer_begin_object (writer);
    pm_json_writer_member_int (writer, "end", pieces[i].span.end);
    pm_json_writer_member_string (writer, "exact", pieces[i].exact);
    pm_json_writer_member_int (writer, "start", pieces[i].span.start);
    pm_json_writer_end_object (writer);
  }
  pm_json_writer_end_array (writer);
}

void
pm_cli_json_annotation (PmJsonWriter *writer, PmAnnotation *annotation, PmDocument *document, PmCodebook *codebook)
{
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  const PmDocumentFields *of = pm_document_get_fields (document);
  PmTag *tag = pm_codebook_get_tag (codebook, fields->tag);
  g_autofree char *path = tag != NULL ? pm_codebook_dup_path (codebook, tag) : NULL;

  pm_json_writer_begin_object (writer);
  pm_cli_json_member (writer, "annotator", fields->annotator);
  write_values (writer, annotation, codebook);
  if (fields->confidence > 0)
    pm_json_writer_member_share (writer, "confidence", fields->confidence);
  pm_cli_json_member_time (writer, "created", fields->created);
  pm_cli_json_member (writer, "document", of->uuid);
  if (fields->flags != NULL)
    pm_json_writer_member_words (writer, "flags", fields->flags);
  pm_cli_json_member (writer, "id", fields->uuid);
  pm_cli_json_member_time (writer, "modified", fields->modified);
  pm_cli_json_member (writer, "note", fields->note);
  if (fields->reason != NULL)
    pm_cli_json_member (writer, "reason", fields->reason);
  pm_cli_json_member (writer, "source", of->source);
  write_spans (writer, annotation);
  pm_cli_json_member (writer, "status", pm_annotation_status_get_name (fields->status));
  pm_cli_json_member (writer, "tag", path);
  pm_json_writer_end_object (writer);
}

static void
write_attribute (PmJsonWriter *writer, const PmAttribute *attribute)
{
  pm_json_writer_begin_object (writer);
  pm_json_writer_member_bool (writer, "anchored", attribute->anchored);
  pm_json_writer_key (writer, "choices");
  pm_json_writer_begin_array (writer);
  for (guint i = 0; attribute->choices != NULL && attribute->choices[i] != NULL; i++)
    pm_json_writer_string (writer, attribute->choices[i]);
  pm_json_writer_end_array (writer);
  pm_json_writer_member_string (writer, "id", attribute->uuid);
  pm_json_writer_member_string (writer, "kind", pm_attribute_kind_get_name (attribute->kind));
  pm_json_writer_member_string (writer, "name", attribute->name);
  pm_json_writer_member_bool (writer, "required", attribute->required);
  pm_json_writer_end_object (writer);
}

static void
write_attributes (PmJsonWriter *writer, PmTag *tag)
{
  GPtrArray *attributes = pm_tag_get_attributes (tag);

  pm_json_writer_key (writer, "attributes");
  pm_json_writer_begin_array (writer);
  for (guint i = 0; i < attributes->len; i++)
    write_attribute (writer, g_ptr_array_index (attributes, i));
  pm_json_writer_end_array (writer);
}

void
pm_cli_json_tag (PmJsonWriter *writer, PmCodebook *codebook, PmTag *tag, guint uses)
{
  const PmTagFields *fields = pm_tag_get_fields (tag);
  PmTag *parent = pm_codebook_get_parent (codebook, tag);
  g_autofree char *path = pm_codebook_dup_path (codebook, tag);
  g_autofree char *above = parent != NULL ? pm_codebook_dup_path (codebook, parent) : NULL;

  pm_json_writer_begin_object (writer);
  pm_json_writer_member_int (writer, "annotations", uses);
  write_attributes (writer, tag);
  pm_cli_json_member (writer, "color", pm_color_get_name (fields->color));
  pm_cli_json_member (writer, "definition", fields->definition);
  pm_cli_json_member (writer, "id", fields->uuid);
  pm_cli_json_member (writer, "name", fields->name);
  pm_cli_json_member (writer, "not_when", fields->not_when);
  pm_cli_json_member (writer, "parent", above);
  pm_cli_json_member (writer, "path", path);
  pm_cli_json_member (writer, "pattern", pm_pattern_get_name (fields->pattern));
  pm_cli_json_member (writer, "shortcut", fields->shortcut);
  pm_cli_json_member (writer, "use_when", fields->use_when);
  pm_json_writer_end_object (writer);
}
