#pragma once

#include "pm-json-writer.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * pm_json_canonical_write:
 *
 * Writes @node as RFC 8785 has it: keys sorted, numbers as ECMAScript prints
 * them. A number that JSON cannot hold becomes null.
 */
void pm_json_canonical_write (PmJsonWriter *writer, JsonNode *node);

/**
 * pm_json_canonical_dup_number:
 * @number: finite
 *
 * Returns: (transfer full): @number as ECMAScript prints it, in any locale
 */
char *pm_json_canonical_dup_number (double number);

G_END_DECLS
