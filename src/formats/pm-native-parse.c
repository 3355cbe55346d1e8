#include "pm-native-parse.h"

#include "pm-format.h"
#include "pm-json-canonical.h"
#include "pm-json-members.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, message);
  return FALSE;
}

gboolean
pm_native_check_version (JsonObject *root, const char *known, GError **error)
{
  JsonObject *format = NULL;
  const char *version = NULL;

  if (!pm_json_get_object (root, "format", &format, error))
    return FALSE;
  if (format == NULL)
    return refuse (error, _ ("The file is not one of Pressmark’s: “format” is missing"));
  if (!pm_json_require_string (format, "version", &version, error))
    return FALSE;
  if (strtoul (version, NULL, 10) <= strtoul (known, NULL, 10))
    return TRUE;
  g_set_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_VERSION, _ ("The file is of version %s of its format; this Pressmark reads version %s. A newer Pressmark can read it."), version, known);
  return FALSE;
}

gboolean
pm_native_parse_project (JsonObject *header, PmSetProject *project, GError **error)
{
  JsonObject *object = NULL;

  *project = (PmSetProject){ 0 };
  if (!pm_json_get_object (header, "project", &object, error))
    return FALSE;
  if (object == NULL)
    return refuse (error, _ ("“project” is missing"));
  return pm_json_require_string (object, "id", &project->id, error) &&
         pm_json_get_string (object, "name", &project->name, error) &&
         pm_json_get_string (object, "description", &project->description, error) &&
         pm_json_get_time (header, "exported", &project->modified, error);
}

gboolean
pm_native_parse_annotator (JsonObject *record, PmSetAnnotator *annotator, const char **id, GError **error)
{
  const char *kind = NULL;

  *annotator = (PmSetAnnotator){ 0 };
  if (!pm_json_require_string (record, "id", id, error) ||
      !pm_json_get_string (record, "name", &annotator->name, error) ||
      !pm_json_get_string (record, "uuid", &annotator->id, error) ||
      !pm_json_get_string (record, "kind", &kind, error))
    return FALSE;
  if (annotator->name == NULL || *annotator->name == '\0')
    annotator->name = *id;
  annotator->program = g_strcmp0 (kind, "program") == 0;
  return TRUE;
}

/* A set's own UUID stands in `uuid`; in a codebook it is the id. */
static gboolean
get_uuid (JsonObject *record, const char **uuid, GError **error)
{
  const char *id = NULL;

  if (!pm_json_get_string (record, "uuid", uuid, error) ||
      !pm_json_get_string (record, "id", &id, error))
    return FALSE;
  if (*uuid == NULL && id != NULL && g_uuid_string_is_valid (id))
    *uuid = id;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the choices, or %NULL if there are none
 * or @error is set */
static char **
dup_choices (JsonObject *record, GError **error)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  JsonArray *array = NULL;

  if (!pm_json_get_array (record, "choices", &array, error))
    return NULL;
  if (array == NULL || json_array_get_length (array) == 0)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);

    if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING) {
      refuse (error, _ ("“choices” holds what is not a string"));
      return NULL;
    }
    g_strv_builder_add (choices, json_node_get_string (node));
  }
  return g_strv_builder_end (choices);
}

static PmAttribute *
parse_attribute (JsonObject *record, GError **error)
{
  g_autoptr (PmAttribute) attribute = NULL;
  PmAttributeKind kind = PM_ATTRIBUTE_TEXT;
  const char *name, *uuid = NULL, *kind_name = NULL;
  GError *local = NULL;

  if (!pm_json_require_string (record, "name", &name, error) ||
      !pm_json_get_string (record, "kind", &kind_name, error) ||
      !get_uuid (record, &uuid, error))
    return NULL;
  if (kind_name != NULL && !pm_attribute_kind_parse (kind_name, &kind)) {
    refuse (error, _ ("“kind” is none of text, choice, flag and person"));
    return NULL;
  }
  attribute = pm_attribute_new (name, kind);
  if (uuid != NULL) {
    g_free (attribute->uuid);
    attribute->uuid = g_strdup (uuid);
  }
  attribute->choices = dup_choices (record, &local);
  if (local != NULL ||
      !pm_json_get_bool (record, "anchored", &attribute->anchored, &local) ||
      !pm_json_get_bool (record, "required", &attribute->required, &local)) {
    g_propagate_error (error, local);
    return NULL;
  }
  return g_steal_pointer (&attribute);
}

static gboolean
parse_attributes (JsonObject *record, GPtrArray *attributes, GError **error)
{
  JsonArray *array = NULL;

  if (!pm_json_get_array (record, "attributes", &array, error))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *object = pm_json_get_element (array, i, "attributes", error);
    PmAttribute *attribute = object == NULL ? NULL : parse_attribute (object, error);

    if (attribute == NULL)
      return FALSE;
    g_ptr_array_add (attributes, attribute);
  }
  return TRUE;
}

/* Our files name the color and give its value as well; others give a value. */
static gboolean
parse_look (JsonObject *record, PmTagFields *fields, GError **error)
{
  const char *color = NULL, *colour = NULL, *pattern = NULL;

  if (!pm_json_get_string (record, "color", &color, error) ||
      !pm_json_get_string (record, "colour", &colour, error) ||
      !pm_json_get_string (record, "pattern", &pattern, error))
    return FALSE;
  fields->color = PM_COLOR_SLATE;
  if ((color == NULL || !pm_color_parse (color, &fields->color)) && colour != NULL)
    pm_color_parse (colour, &fields->color);
  fields->pattern = PM_PATTERN_SOLID;
  if (pattern != NULL)
    pm_pattern_parse (pattern, &fields->pattern);
  return TRUE;
}

static gboolean
parse_tag_fields (JsonObject *record, PmTagFields *fields, GError **error)
{
  const char *key = NULL;

  if (!pm_json_require_string (record, "name", &fields->name, error) ||
      !parse_look (record, fields, error) ||
      !pm_json_get_string (record, "shortcut", &key, error) ||
      !pm_json_get_string (record, "description", &fields->definition, error) ||
      !pm_json_get_string (record, "definition", &fields->definition, error) ||
      !pm_json_get_string (record, "use_when", &fields->use_when, error) ||
      !pm_json_get_string (record, "not_when", &fields->not_when, error))
    return FALSE;
  if (key != NULL && key[0] >= '1' && key[0] <= '9' && key[1] == '\0')
    fields->shortcut = key;
  return TRUE;
}

gboolean
pm_native_parse_tag (JsonObject *record, PmNativeTag *tag, GError **error)
{
  *tag = (PmNativeTag){ 0 };
  tag->set.attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);
  return pm_json_require_string (record, "id", &tag->id, error) &&
         pm_json_get_string (record, "parent", &tag->parent, error) &&
         get_uuid (record, &tag->set.id, error) &&
         parse_tag_fields (record, &tag->set.fields, error) &&
         parse_attributes (record, tag->set.attributes, error);
}

void
pm_native_tag_clear (PmNativeTag *tag)
{
  g_clear_pointer (&tag->set.attributes, g_ptr_array_unref);
}

static gboolean
parse_text (JsonObject *record, PmNativeDocument *document, GError **error)
{
  PmDocumentFields *fields = &document->set.fields;
  JsonObject *object = NULL;
  const char *content = NULL;

  if (!pm_json_get_object (record, "text", &object, error))
    return FALSE;
  if (object == NULL)
    return refuse (error, _ ("“text” is missing"));
  if (!pm_json_get_string (object, "content", &content, error) ||
      !pm_json_get_uint (object, "length", &document->length, error) ||
      !pm_json_get_string (object, "sha256", &document->sha256, error))
    return FALSE;
  fields->length = document->length;
  fields->sha256 = document->sha256;
  if (content == NULL)
    return TRUE;
  if (strchr (content, '\r') != NULL)
    return refuse (error, _ ("the text holds carriage returns; its lines have to end in line feeds alone"));
  document->set.text = pm_text_new (content, -1);
  document->digest = pm_text_dup_sha256 (document->set.text);
  fields->length = pm_text_get_length (document->set.text);
  fields->sha256 = document->digest;
  return TRUE;
}

static gboolean
parse_meta (JsonObject *record, PmNativeDocument *document, GError **error)
{
  g_autoptr (PmJsonWriter) writer = NULL;
  JsonObject *meta = NULL;

  if (!pm_json_get_object (record, "meta", &meta, error))
    return FALSE;
  if (meta == NULL || json_object_get_size (meta) == 0)
    return TRUE;
  writer = pm_json_writer_new ();
  pm_json_canonical_write (writer, json_object_get_member (record, "meta"));
  document->meta = g_strdup (pm_json_writer_get (writer)->str);
  document->set.meta = document->meta;
  return TRUE;
}

static gboolean
parse_status (JsonObject *record, PmStatus *status, GError **error)
{
  const char *name = NULL;

  if (!pm_json_get_string (record, "status", &name, error))
    return FALSE;
  return name == NULL || pm_status_parse (name, status) ||
         refuse (error, _ ("“status” is none of new, in-progress and done"));
}

static gboolean
parse_source (JsonObject *record, PmNativeDocument *document, GError **error)
{
  PmSetDocument *set = &document->set;
  guint size = 0;

  if (!pm_json_get_string (record, "source", &set->fields.source, error) ||
      !pm_json_get_string (record, "encoding", &set->fields.encoding, error) ||
      !pm_json_get_string (record, "newline", &set->newline, error) ||
      !pm_json_get_string (record, "source_sha256", &set->source_sha256, error) ||
      !pm_json_get_time (record, "imported", &set->fields.imported, error) ||
      !pm_json_get_uint (record, "source_size", &size, error))
    return FALSE;
  set->source_size = size;
  return TRUE;
}

/* Something has to stand in the list of documents. */
static gboolean
parse_title (JsonObject *record, PmNativeDocument *document, GError **error)
{
  PmDocumentFields *fields = &document->set.fields;

  if (!pm_json_get_string (record, "title", &fields->title, error) ||
      !parse_source (record, document, error))
    return FALSE;
  if (fields->title == NULL || *fields->title == '\0')
    fields->title = fields->source != NULL ? fields->source : fields->uuid;
  return TRUE;
}

gboolean
pm_native_parse_document (JsonObject *record, PmNativeDocument *document, GError **error)
{
  PmDocumentFields *fields = &document->set.fields;

  *document = (PmNativeDocument){ 0 };
  return pm_json_require_string (record, "id", &fields->uuid, error) &&
         parse_title (record, document, error) &&
         pm_json_get_string (record, "outlet", &fields->outlet, error) &&
         pm_json_get_string (record, "author", &fields->author, error) &&
         pm_json_get_string (record, "published", &fields->published, error) &&
         pm_json_get_string (record, "url", &fields->url, error) &&
         pm_json_get_string (record, "language", &fields->language, error) &&
         pm_json_get_uint (record, "words", &fields->words, error) &&
         parse_status (record, &fields->status, error) &&
         parse_text (record, document, error) &&
         parse_meta (record, document, error);
}

void
pm_native_document_clear (PmNativeDocument *document)
{
  g_clear_pointer (&document->set.text, pm_text_unref);
  g_clear_pointer (&document->meta, g_free);
  g_clear_pointer (&document->digest, g_free);
}
