#include "pm-cli-draft-json.h"

#include "pm-cli-line.h"

#include "pm-json-file.h"
#include "pm-json-members.h"

#include <glib/gi18n.h>

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, PM_CLI_ERROR, PM_CLI_ERROR_FAILED, message);

  return FALSE;
}

static JsonObject *
parse (const char *line, guint number, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (line, -1, NULL);
  g_autoptr (PmJsonSplitter) splitter = pm_json_splitter_new (stream, NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (JsonObject) object = NULL;
  gboolean end = FALSE;

  pm_json_splitter_set_place (splitter, (PmJsonPlace){ 0, number });
  object = pm_json_read_object (splitter, value, error);
  if (object == NULL || !pm_json_splitter_at_end (splitter, &end, error))
    return NULL;
  if (!end)
    pm_json_splitter_refuse (splitter, _("There must be one object a line"), error);

  return end ? g_steal_pointer (&object) : NULL;
}

/* %NULL where there is none, which is no failure. */
static gboolean
read_string (JsonObject *object, const char *key, char **value, GError **error)
{
  const char *found = NULL;

  if (!pm_json_get_string (object, key, &found, error))
    return FALSE;

  g_free (*value);
  *value = g_strdup (found);
  return TRUE;
}

static gboolean
read_span (JsonObject *object, PmCliDraft *draft, GError **error)
{
  PmSpan span = { 0, 0 };
  g_autofree char *exact = NULL;

  if (!pm_json_require_uint (object, "start", &span.start, error) ||
      !pm_json_require_uint (object, "end", &span.end, error) ||
      !read_string (object, "exact", &exact, error))
    return FALSE;

  g_array_append_val (draft->spans, span);
  g_ptr_array_add (draft->exacts, g_steal_pointer (&exact));
  return TRUE;
}

static gboolean
read_spans (JsonObject *object, PmCliDraft *draft, GError **error)
{
  JsonArray *spans = NULL;

  if (!pm_json_get_array (object, "spans", &spans, error))
    return FALSE;
  if (spans == NULL)
    return read_span (object, draft, error);

  for (guint i = 0; i < json_array_get_length (spans); i++) {
    JsonObject *span = pm_json_get_element (spans, i, "spans", error);

    if (span == NULL || !read_span (span, draft, error))
      return FALSE;
  }

  return draft->spans->len > 0 || refuse (error, _("“%s” is empty"), "spans");
}

static gboolean
read_anchored (JsonObject *object, PmCliValue *value, GError **error)
{
  if (!read_string (object, "value", &value->value, error))
    return FALSE;
  if (value->value == NULL)
    return refuse (error, _("“%s” has no value"), value->name);

  value->anchored = json_object_has_member (object, "start") || json_object_has_member (object, "end");

  return !value->anchored || (pm_json_require_uint (object, "start", &value->span.start, error) &&
                              pm_json_require_uint (object, "end", &value->span.end, error));
}

/* A string, a flag, or an object with the value and where the text says it. */
static gboolean
read_value (JsonNode *node, PmCliValue *value, GError **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_anchored (json_node_get_object (node), value, error);

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    value->value = json_node_dup_string (node);
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    value->value = g_strdup (json_node_get_boolean (node) ? "true" : "false");
  else
    return refuse (error, _("“%s” is not a string"), value->name);

  return TRUE;
}

static gboolean
read_values (JsonObject *object, PmCliDraft *draft, GError **error)
{
  JsonObject *attributes = NULL;
  g_autoptr (GList) names = NULL;

  if (!pm_json_get_object (object, "attributes", &attributes, error))
    return FALSE;

  names = attributes != NULL ? json_object_get_members (attributes) : NULL;
  for (GList *name = names; name != NULL; name = name->next) {
    PmCliValue value = { .name = g_strdup (name->data) };
    gboolean done = json_object_get_null_member (attributes, name->data) || read_value (json_object_get_member (attributes, name->data), &value, error);

    if (value.value == NULL)
      value.value = g_strdup ("");
    g_array_append_val (draft->values, value);
    if (!done)
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_status (JsonObject *object, PmCliDraft *draft, GError **error)
{
  const char *status = NULL;

  if (!pm_json_get_string (object, "status", &status, error))
    return FALSE;

  return status == NULL || pm_annotation_status_parse (status, &draft->status) ||
         refuse (error, _("“%s” must be accepted, suggested or rejected"), "status");
}

static gboolean
read_object (JsonObject *object, PmCliDraft *draft, GError **error)
{
  if (!read_string (object, "document", &draft->document, error) ||
      (draft->document == NULL && !read_string (object, "source", &draft->document, error)) ||
      !read_string (object, "tag", &draft->tag, error) ||
      !read_string (object, "note", &draft->note, error) ||
      !read_string (object, "annotator", &draft->annotator, error))
    return FALSE;
  if (draft->document == NULL)
    return refuse (error, _("“%s” is missing"), "document");
  if (draft->tag == NULL)
    return refuse (error, _("“%s” is missing"), "tag");
  if (draft->annotator != NULL && *draft->annotator == '\0')
    return refuse (error, _("“%s” is empty"), "annotator");

  return read_spans (object, draft, error) && read_values (object, draft, error) && read_status (object, draft, error);
}

gboolean
pm_cli_draft_read_json (const char *line, guint number, PmCliDraft *draft, GError **error)
{
  g_autoptr (JsonObject) object = parse (line, number, error);

  return object != NULL && read_object (object, draft, error);
}
