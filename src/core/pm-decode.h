#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmDecodeError:
 * @PM_DECODE_ERROR_BINARY: the bytes are not a text
 * @PM_DECODE_ERROR_ENCODING: they are not valid in the encoding they claim
 */
typedef enum {
  PM_DECODE_ERROR_BINARY,
  PM_DECODE_ERROR_ENCODING
} PmDecodeError;

#define PM_DECODE_ERROR (pm_decode_error_quark ())
GQuark pm_decode_error_quark (void);

typedef enum {
  PM_NEWLINE_NONE,
  PM_NEWLINE_LF,
  PM_NEWLINE_CRLF,
  PM_NEWLINE_CR,
  PM_NEWLINE_MIXED
} PmNewline;

/* The name stored in a project: "none", "lf", "crlf", "cr", "mixed". */
const char *pm_newline_get_name (PmNewline newline);

/**
 * PmDecoded:
 * @text: (not nullable): valid UTF-8 without NUL, every line end an LF, no BOM
 * @bytes: length of @text in bytes
 * @encoding: the source's encoding, an upper-case name such as `UTF-8`
 * @guessed: whether @encoding is a guess: neither a BOM nor valid UTF-8
 * @newline: what its line ends were
 */
typedef struct {
  char *text;
  gsize bytes;
  char *encoding;
  gboolean guessed;
  PmNewline newline;
} PmDecoded;

void pm_decoded_clear (PmDecoded *decoded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmDecoded, pm_decoded_clear)

/**
 * pm_decode:
 * @source: a file's bytes; may be empty
 * @decoded: (out caller-allocates):
 * @error: return location; its message names the byte (counted from 1)
 *
 * Turns bytes into text, once and for ever: a BOM decides (UTF-8, UTF-16,
 * UTF-32), else strict UTF-8, else a detected legacy encoding. Nothing but the
 * BOM and the line ends is changed: no normalization, no folding of spaces.
 * UTF-16 without a BOM is told by its zero bytes, and counts as guessed.
 *
 * Refused are known binary kinds (PDF, images, …); NUL and the other controls
 * below U+0020 but TAB, LF, FF and CR, also ESC (save in ISO 2022 encodings) and
 * a DOS end mark, since they could never be shown or exported as they are; bytes
 * that break the encoding their BOM names; and a text that is UTF-8 but for a
 * few damaged bytes, which any other encoding would only garble further. U+2028
 * and U+2029 stay and end no line.
 *
 * Any thread.
 *
 * Returns: whether it is a text
 */
gboolean pm_decode (GBytes *source, PmDecoded *decoded, GError **error);

G_END_DECLS
