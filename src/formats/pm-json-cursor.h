#pragma once

#include "pm-format.h"

G_BEGIN_DECLS

/* How deep arrays and objects may stand in each other within one value, and how
 * many bytes one value that is kept may have. */
#define PM_JSON_MAX_DEPTH 64
#define PM_JSON_MAX_BYTES (256 * 1024 * 1024)

/* What pm_json_cursor_peek() gives where nothing is left, or after an error. */
#define PM_JSON_END -1

/**
 * PmJsonCursor:
 * @stream: seekable; others may read from it in between
 * @filled: bytes in @buffer
 * @at: the next of them
 * @base: where the first of them stands in the stream
 * @line: counted from 1
 * @capture: (nullable): borrowed; every byte taken is added to it
 * @token: what pm-json-token.h reads
 * @error: (nullable): the first error; nothing more is read after it
 *
 * A place in JSON, from where it is read byte by byte.
 */
typedef struct {
  GInputStream *stream;
  GCancellable *cancellable;
  guchar *buffer;
  gsize filled;
  gsize at;
  goffset base;
  guint64 line;
  GString *capture;
  GString *token;
  GError *error;
} PmJsonCursor;

void pm_json_cursor_init (PmJsonCursor *self, GInputStream *stream, GCancellable *cancellable);
void pm_json_cursor_clear (PmJsonCursor *self);

/* Reads on. Returns: whether there is more */
gboolean pm_json_cursor_fill (PmJsonCursor *self);

/**
 * pm_json_cursor_fail:
 * @what: a sentence without its full stop, to which the place is added
 *
 * Returns: %FALSE, with the error set if there was none
 */
gboolean pm_json_cursor_fail (PmJsonCursor *self, PmFormatError code, const char *what);

/* The same for what comes next: there may be nothing, which is another error. */
gboolean pm_json_cursor_fail_here (PmJsonCursor *self, const char *what);

void pm_json_cursor_skip_space (PmJsonCursor *self);

static inline int
pm_json_cursor_peek (PmJsonCursor *self)
{
  return self->at < self->filled || pm_json_cursor_fill (self) ? self->buffer[self->at] : PM_JSON_END;
}

/* Only after a peek that was not the end. */
static inline void
pm_json_cursor_take (PmJsonCursor *self)
{
  if (self->capture != NULL)
    g_string_append_c (self->capture, (char) self->buffer[self->at]);
  self->at++;
}

G_END_DECLS
