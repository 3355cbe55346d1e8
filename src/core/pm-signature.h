#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pm_signature_describe:
 * @data: (array length=size): the bytes of a whole file
 *
 * Knows the common kinds of files that are not texts by their first bytes. A
 * text that happens to begin like one of them, such as an article about
 * `GIF89a`, is not taken for it.
 *
 * Returns: (transfer none) (nullable): a translated sentence that says what the
 *   file is and what to do, or %NULL if its kind is not known
 */
const char *pm_signature_describe (const char *data, gsize size);

G_END_DECLS
