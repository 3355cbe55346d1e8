#include "pm-json-file.h"

#include <glib/gi18n.h>

JsonNode *
pm_json_read_node (PmJsonSplitter *splitter, GString *value, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local = NULL;

  if (!pm_json_splitter_value (splitter, value, error))
    return NULL;
  if (json_parser_load_from_data (parser, value->str, (gssize) value->len, &local))
    return json_node_ref (json_parser_get_root (parser));
  pm_json_splitter_refuse (splitter, local->message, error);
  return NULL;
}

JsonObject *
pm_json_read_object (PmJsonSplitter *splitter, GString *value, GError **error)
{
  g_autoptr (JsonNode) node = pm_json_read_node (splitter, value, error);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_dup_object (node);
  if (node != NULL)
    pm_json_splitter_refuse (splitter, _ ("A record has to be an object"), error);
  return NULL;
}

JsonObject *
pm_json_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (PmJsonSplitter) splitter = NULL;
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (JsonObject) object = NULL;
  gboolean end;

  if (stream == NULL)
    return NULL;
  splitter = pm_json_splitter_new (G_INPUT_STREAM (stream), cancellable);
  object = pm_json_read_object (splitter, value, error);
  if (object == NULL || !pm_json_splitter_at_end (splitter, &end, error))
    return NULL;
  if (end)
    return g_steal_pointer (&object);
  pm_json_splitter_refuse (splitter, _ ("Something follows the end of the object"), error);
  return NULL;
}
