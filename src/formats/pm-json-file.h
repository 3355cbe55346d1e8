#pragma once

#include "pm-json-splitter.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * pm_json_file_load:
 * @file: small enough for memory
 *
 * Reads a file that holds one object, as strictly as #PmJsonSplitter.
 *
 * Returns: (transfer full) (nullable): the object
 */
JsonObject *pm_json_file_load (GFile *file, GCancellable *cancellable, GError **error);

/**
 * pm_json_read_node:
 * @value: replaced by the value's text
 *
 * Returns: (transfer full) (nullable): the next value
 */
JsonNode *pm_json_read_node (PmJsonSplitter *splitter, GString *value, GError **error);

/* The same for a value that has to be an object. */
JsonObject *pm_json_read_object (PmJsonSplitter *splitter, GString *value, GError **error);

G_END_DECLS
