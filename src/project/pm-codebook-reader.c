#include "pm-codebook-reader.h"

#include <json-glib/json-glib.h>

char *
pm_choices_to_json (char **choices)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  if (choices == NULL) {
    json_array_unref (array);
    return NULL;
  }
  for (guint i = 0; choices[i] != NULL; i++)
    json_array_add_string_element (array, choices[i]);
  json_node_take_array (node, array);

  return json_to_string (node, FALSE);
}

char **
pm_choices_from_json (const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));

  return g_strv_builder_end (builder);
}

static PmAttribute *
read_attribute (PmStmt *stmt)
{
  PmAttributeKind kind = PM_ATTRIBUTE_TEXT;
  PmAttribute *attribute;

  pm_attribute_kind_parse (pm_stmt_get_string (stmt, 4), &kind);
  attribute = pm_attribute_new (pm_stmt_get_string (stmt, 3), kind);
  attribute->id = sqlite3_column_int64 (stmt, 1);
  g_free (attribute->uuid);
  attribute->uuid = g_strdup (pm_stmt_get_string (stmt, 2));
  attribute->choices = pm_choices_from_json (pm_stmt_get_string (stmt, 5));
  attribute->anchored = sqlite3_column_int (stmt, 6);
  attribute->required = sqlite3_column_int (stmt, 7);

  return attribute;
}

static GPtrArray *
attributes_of (GHashTable *by_tag, gint64 tag)
{
  GPtrArray *attributes = g_hash_table_lookup (by_tag, &tag);

  if (attributes == NULL) {
    attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);
    g_hash_table_insert (by_tag, g_memdup2 (&tag, sizeof tag), attributes);
  }

  return attributes;
}

static GHashTable *
read_attributes (PmDb *db, GError **error)
{
  g_autoptr (GHashTable) by_tag = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = pm_db_query (db, &failure, "SELECT tag, id, uuid, name, kind, choices, anchored, required FROM attribute ORDER BY tag, position, id", "");

  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_ptr_array_add (attributes_of (by_tag, sqlite3_column_int64 (stmt, 0)), read_attribute (stmt));
  if (failure == NULL)
    return g_steal_pointer (&by_tag);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static PmTag *
read_tag (PmStmt *stmt, GHashTable *by_tag)
{
  PmTagFields fields = {
    .id = sqlite3_column_int64 (stmt, 0),
    .uuid = pm_stmt_get_string (stmt, 1),
    .parent = sqlite3_column_int64 (stmt, 2),
    .position = sqlite3_column_int (stmt, 3),
    .name = pm_stmt_get_string (stmt, 4),
    .shortcut = pm_stmt_get_string (stmt, 7),
    .definition = pm_stmt_get_string (stmt, 8),
    .use_when = pm_stmt_get_string (stmt, 9),
    .not_when = pm_stmt_get_string (stmt, 10),
  };

  pm_color_parse (pm_stmt_get_string (stmt, 5), &fields.color);
  pm_pattern_parse (pm_stmt_get_string (stmt, 6), &fields.pattern);

  return pm_tag_new (&fields, g_ptr_array_ref (attributes_of (by_tag, fields.id)));
}

PmCodebook *
pm_codebook_reader_read (PmDb *db, GError **error)
{
  g_autoptr (GHashTable) by_tag = read_attributes (db, error);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) failure = NULL;
  g_autoptr (PmStmt) stmt = NULL;

  if (by_tag == NULL)
    return NULL;

  stmt = pm_db_query (db, &failure, "SELECT id, uuid, parent, position, name, color, pattern, shortcut, definition, use_when, not_when FROM tag ORDER BY parent, position, id", "");
  while (stmt != NULL && pm_db_step (stmt, &failure))
    g_ptr_array_add (tags, read_tag (stmt, by_tag));
  if (failure == NULL)
    return pm_codebook_new (g_steal_pointer (&tags));

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
