#include "pm-json-cursor.h"

#include <glib/gi18n.h>

#define BUFFER_SIZE (64 * 1024)

void
pm_json_cursor_init (PmJsonCursor *self, GInputStream *stream, GCancellable *cancellable)
{
  *self = (PmJsonCursor){ .stream = g_object_ref (stream), .line = 1 };
  if (cancellable != NULL)
    self->cancellable = g_object_ref (cancellable);
  self->buffer = g_malloc (BUFFER_SIZE);
  self->token = g_string_new (NULL);
}

void
pm_json_cursor_clear (PmJsonCursor *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_clear_pointer (&self->buffer, g_free);
  g_string_free (self->token, TRUE);
}

gboolean
pm_json_cursor_fail (PmJsonCursor *self, PmFormatError code, const char *what)
{
  if (self->error == NULL)
    /* Translators: what is wrong, then where in the file. */
    self->error = g_error_new (PM_FORMAT_ERROR,
                               code,
                               _ ("%s (line %lu, byte %lu)"),
                                  what,
                                  (gulong) self->line,
                                  (gulong) self->base + self->at + 1);
  return FALSE;
}

/* The stream may have been moved since the last call. */
gboolean
pm_json_cursor_fill (PmJsonCursor *self)
{
  goffset next = self->base + (goffset) self->filled;
  gssize got;

  if (self->error != NULL ||
      !g_seekable_seek (G_SEEKABLE (self->stream), next, G_SEEK_SET, self->cancellable, &self->error))
    return FALSE;
  got = g_input_stream_read (self->stream, self->buffer, BUFFER_SIZE, self->cancellable, &self->error);
  if (got <= 0)
    return FALSE;
  self->base = next;
  self->filled = (gsize) got;
  self->at = 0;
  return TRUE;
}

/* What comes next has no place here: the end, or a character. */
gboolean
pm_json_cursor_fail_here (PmJsonCursor *self, const char *what)
{
  if (pm_json_cursor_peek (self) == PM_JSON_END)
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_TRUNCATED, _ ("The file ends too early"));
  return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, what);
}

void
pm_json_cursor_skip_space (PmJsonCursor *self)
{
  int c = pm_json_cursor_peek (self);

  while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
    self->line += c == '\n';
    self->at++;
    c = pm_json_cursor_peek (self);
  }
}
