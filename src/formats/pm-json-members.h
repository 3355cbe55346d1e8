#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of an object that are checked as they are read. A member that is
 * missing or null leaves the value alone. Each returns whether the member is of
 * the right type; if not, %PM_FORMAT_ERROR_SYNTAX names it. */

gboolean pm_json_get_string (JsonObject *object, const char *name, const char **value, GError **error);
gboolean pm_json_get_uint (JsonObject *object, const char *name, guint *value, GError **error);
gboolean pm_json_get_bool (JsonObject *object, const char *name, gboolean *value, GError **error);
gboolean pm_json_get_object (JsonObject *object, const char *name, JsonObject **value, GError **error);
gboolean pm_json_get_array (JsonObject *object, const char *name, JsonArray **value, GError **error);

/* An ISO 8601 time, as seconds since 1970. */
gboolean pm_json_get_time (JsonObject *object, const char *name, gint64 *value, GError **error);

/* The same, but the member has to be there. A string must not be empty. */
gboolean pm_json_require_string (JsonObject *object, const char *name, const char **value, GError **error);
gboolean pm_json_require_uint (JsonObject *object, const char *name, guint *value, GError **error);

/**
 * pm_json_get_element:
 * @name: of the array, for the message
 *
 * Returns: (transfer none) (nullable): the object at @index, or %NULL with
 *   @error set if that is none
 */
JsonObject *pm_json_get_element (JsonArray *array, guint index, const char *name, GError **error);

G_END_DECLS
