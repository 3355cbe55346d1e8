#pragma once

#include "pm-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PmText:
 *
 * An article's text: immutable, valid UTF-8 without NUL, line ends as LF. It is
 * the one converter between code points, bytes and UTF-16 units; all three
 * directions take time that hardly depends on the length of the text.
 * Reference counted; may be shared between threads.
 */
typedef struct _PmText PmText;

#define PM_TYPE_TEXT (pm_text_get_type ())
GType pm_text_get_type (void);

/**
 * pm_text_new:
 * @utf8: valid UTF-8 without NUL
 * @bytes: its length in bytes, at most 2 GiB, or -1 if it ends in NUL
 */
PmText *pm_text_new (const char *utf8, gssize bytes);

/**
 * pm_text_new_take:
 * @utf8: (transfer full): valid UTF-8, NUL-terminated
 * @bytes: its length in bytes
 */
PmText *pm_text_new_take (char *utf8, gsize bytes);

PmText *pm_text_ref (PmText *self);
void pm_text_unref (PmText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmText, pm_text_unref)

/**
 * pm_text_get_content:
 *
 * Returns: (transfer none): the whole text, NUL-terminated
 */
const char *pm_text_get_content (const PmText *self);

/* The length in code points, bytes and UTF-16 units. */
guint pm_text_get_length (const PmText *self);
gsize pm_text_get_bytes (const PmText *self);
guint pm_text_get_utf16_length (const PmText *self);

/**
 * pm_text_byte_at:
 * @offset: in code points, at most the length
 *
 * Returns: the offset in bytes
 */
gsize pm_text_byte_at (const PmText *self, guint offset);

/**
 * pm_text_offset_at_byte:
 * @byte: at most the length in bytes; inside a character counts as its start
 *
 * Returns: the offset in code points
 */
guint pm_text_offset_at_byte (const PmText *self, gsize byte);

/* The same for UTF-16 units; the second half of a pair counts as its start. */
guint pm_text_utf16_at (const PmText *self, guint offset);
guint pm_text_offset_at_utf16 (const PmText *self, guint unit);

/**
 * pm_text_char_at:
 * @offset: in code points
 *
 * Returns: the character, or 0 at or past the end
 */
gunichar pm_text_char_at (const PmText *self, guint offset);

/**
 * pm_text_dup_slice:
 * @span: in code points
 *
 * Returns: (transfer full) (nullable): the passage, or %NULL if @span reaches
 *   past the end of the text or ends before it starts
 */
char *pm_text_dup_slice (const PmText *self, PmSpan span);

/**
 * pm_text_slice_equals:
 *
 * Returns: whether @span lies in the text and covers exactly @exact
 */
gboolean pm_text_slice_equals (const PmText *self, PmSpan span, const char *exact);

/**
 * pm_text_dup_sha256:
 *
 * Returns: (transfer full): the SHA-256 of the text's bytes, in hexadecimal
 */
char *pm_text_dup_sha256 (const PmText *self);

G_END_DECLS
