#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes that carry neither a BOM nor valid UTF-8: a text of the time before
 * Unicode, in an encoding that only its bytes tell. */

/**
 * pm_legacy_convert:
 * @data: (array length=size): not valid UTF-8
 * @from: where the bytes stop being valid UTF-8, in bytes
 * @bytes: (out): length of the text in bytes
 * @encoding: (out) (transfer full): the upper-case name of the encoding
 *
 * Detects the encoding and converts to UTF-8. Where nothing is detected, or the
 * bytes do not fit it, they are read as WINDOWS-1252, which takes any bytes: its
 * five unused ones give the C1 controls of the same number, as in a browser.
 *
 * Any thread.
 *
 * Returns: (transfer full): valid UTF-8, NUL-terminated
 */
char *pm_legacy_convert (const char *data, gsize size, gsize from, gsize *bytes, char **encoding);

/**
 * pm_legacy_is_escaped:
 * @data: (array length=size): ASCII with the controls ESC, SO or SI in it
 *
 * Returns: whether it is one of the ISO 2022 encodings, which switch their
 *   character sets by such controls
 */
gboolean pm_legacy_is_escaped (const char *data, gsize size);

G_END_DECLS
