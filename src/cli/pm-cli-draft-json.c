#include "pm-cli-draft-json.h"

#include "pm-cli-line.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

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

static gboolean
is_null (JsonObject *object, const char *key)
{
  return !json_object_has_member (object, key) || json_object_get_null_member (object, key);
}

/* %NULL where there is none, which is no failure. */
static gboolean
read_string (JsonObject *object, const char *key, char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (is_null (object, key))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, _("“%s” must be a string."), key);

  g_free (*value);
  *value = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_offset (JsonObject *object, const char *key, guint *value, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);
  gint64 number;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (error, _("“%s” must be a whole number."), key);

  number = json_node_get_int (node);
  if (number < 0 || number > G_MAXINT)
    return refuse (error, _("“%s” is not a place in a text."), key);

  *value = number;
  return TRUE;
}

static gboolean
read_span (JsonObject *object, PmCliDraft *draft, GError **error)
{
  PmSpan span;
  g_autofree char *exact = NULL;

  if (!read_offset (object, "start", &span.start, error) ||
      !read_offset (object, "end", &span.end, error) ||
      !read_string (object, "exact", &exact, error))
    return FALSE;

  g_array_append_val (draft->spans, span);
  g_ptr_array_add (draft->exacts, g_steal_pointer (&exact));
  return TRUE;
}

static gboolean
read_spans (JsonObject *object, PmCliDraft *draft, GError **error)
{
  JsonNode *node = json_object_get_member (object, "spans");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (is_null (object, "spans"))
    return read_span (object, draft, error);
  if (array == NULL || json_array_get_length (array) == 0)
    return refuse (error, _("“%s” must be a list of passages."), "spans");

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *item = json_array_get_element (array, i);

    if (!JSON_NODE_HOLDS_OBJECT (item))
      return refuse (error, _("“%s” must be a list of passages."), "spans");
    if (!read_span (json_node_get_object (item), draft, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_anchored (JsonObject *object, PmCliValue *value, GError **error)
{
  if (is_null (object, "value"))
    return refuse (error, _("“%s” must have a value."), value->name);
  if (!read_string (object, "value", &value->value, error))
    return FALSE;
  if (is_null (object, "start") && is_null (object, "end"))
    return TRUE;

  value->anchored = TRUE;
  return read_offset (object, "start", &value->span.start, error) &&
         read_offset (object, "end", &value->span.end, error);
}

/* A string, a flag, or an object with the value and where the text says it. */
static gboolean
read_value (JsonNode *node, PmCliValue *value, GError **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_anchored (json_node_get_object (node), value, error);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return refuse (error, _("“%s” must have a value."), value->name);

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    value->value = json_node_dup_string (node);
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    value->value = g_strdup (json_node_get_boolean (node) ? "true" : "false");
  else
    return refuse (error, _("“%s” must be a string."), value->name);

  return TRUE;
}

static gboolean
read_values (JsonObject *object, PmCliDraft *draft, GError **error)
{
  JsonNode *node = json_object_get_member (object, "attributes");
  JsonObject *attributes = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GList) names = attributes != NULL ? json_object_get_members (attributes) : NULL;

  if (is_null (object, "attributes"))
    return TRUE;
  if (attributes == NULL)
    return refuse (error, _("“%s” must be an object."), "attributes");

  for (GList *name = names; name != NULL; name = name->next) {
    PmCliValue value = { .name = g_strdup (name->data) };
    gboolean done = is_null (attributes, name->data) || read_value (json_object_get_member (attributes, name->data), &value, error);

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
  g_autofree char *status = NULL;

  if (!read_string (object, "status", &status, error))
    return FALSE;
  if (status != NULL && !pm_annotation_status_parse (status, &draft->status))
    return refuse (error, _("“%s” must be accepted, suggested or rejected."), "status");

  return TRUE;
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
    return refuse (error, _("“%s” is missing."), "document");
  if (draft->tag == NULL)
    return refuse (error, _("“%s” is missing."), "tag");
  if (draft->annotator != NULL && *draft->annotator == '\0')
    return refuse (error, _("“%s” must not be empty."), "annotator");

  return read_spans (object, draft, error) && read_values (object, draft, error) && read_status (object, draft, error);
}

gboolean
pm_cli_draft_read_json (const char *line, PmCliDraft *draft, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) failure = NULL;
  JsonNode *root;

  if (!g_utf8_validate (line, -1, NULL))
    return refuse (error, _("It is not valid UTF-8."));
  if (!json_parser_load_from_data (parser, line, -1, &failure)) {
    const char *reason = strrchr (failure->message, ':');

    return refuse (error, _("It is not JSON: %s"), reason != NULL ? g_strstrip ((char *) reason + 1) : failure->message);
  }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, _("It is not a JSON object."));

  return read_object (json_node_get_object (root), draft, error);
}
