#include "pm-json-members.h"

#include "pm-format.h"

#include <glib/gi18n.h>

/* Returns: (transfer none) (nullable): the member; %NULL also if it is null */
static JsonNode *
find (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

static gboolean G_GNUC_PRINTF (2, 3)
    refuse (GError **error, const char *format, ...)
{
  va_list args;
  GError *refusal;

  va_start (args, format);
  refusal = g_error_new_valist (PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, format, args);
  va_end (args);
  g_propagate_error (error, refusal);
  return FALSE;
}

gboolean
pm_json_get_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  JsonNode *node = find (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, _ ("“%s” is not a string"), name);
  *value = json_node_get_string (node);
  return TRUE;
}

gboolean
pm_json_get_uint (JsonObject *object, const char *name, guint *value, GError **error)
{
  JsonNode *node = find (object, name);
  gint64 number;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse (error, _ ("“%s” is not a whole number"), name);
  number = json_node_get_int (node);
  if (number < 0 || number > G_MAXINT32)
    return refuse (error, _ ("“%s” is out of range"), name);
  *value = (guint) number;
  return TRUE;
}

gboolean
pm_json_get_bool (JsonObject *object, const char *name, gboolean *value, GError **error)
{
  JsonNode *node = find (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return refuse (error, _ ("“%s” is neither true nor false"), name);
  *value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
pm_json_get_object (JsonObject *object, const char *name, JsonObject **value, GError **error)
{
  JsonNode *node = find (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, _ ("“%s” is not an object"), name);
  *value = json_node_get_object (node);
  return TRUE;
}

gboolean
pm_json_get_array (JsonObject *object, const char *name, JsonArray **value, GError **error)
{
  JsonNode *node = find (object, name);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _ ("“%s” is not a list"), name);
  *value = json_node_get_array (node);
  return TRUE;
}

gboolean
pm_json_get_time (JsonObject *object, const char *name, gint64 *value, GError **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;
  const char *text = NULL;

  if (!pm_json_get_string (object, name, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  time = g_date_time_new_from_iso8601 (text, utc);
  if (time == NULL)
    return refuse (error, _ ("“%s” is not a time such as 2026-11-21T10:05:00Z"), name);
  *value = g_date_time_to_unix (time);
  return TRUE;
}

gboolean
pm_json_require_string (JsonObject *object, const char *name, const char **value, GError **error)
{
  *value = NULL;
  if (!pm_json_get_string (object, name, value, error))
    return FALSE;
  return (*value != NULL && **value != '\0') || refuse (error, _ ("“%s” is missing"), name);
}

gboolean
pm_json_require_uint (JsonObject *object, const char *name, guint *value, GError **error)
{
  if (find (object, name) == NULL)
    return refuse (error, _ ("“%s” is missing"), name);
  return pm_json_get_uint (object, name, value, error);
}

JsonObject *
pm_json_get_element (JsonArray *array, guint index, const char *name, GError **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  refuse (error, _ ("“%s” holds what is not an object"), name);
  return NULL;
}
