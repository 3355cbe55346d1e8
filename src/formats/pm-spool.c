#include "pm-spool.h"

struct _PmSpool {
  gsize limit;
  GString *memory;     /* what is not in the file yet */
  GFileIOStream *file; /* NULL until memory was full once */
};

PmSpool *
pm_spool_new (gsize limit)
{
  PmSpool *self = g_new0 (PmSpool, 1);

  self->limit = limit;
  self->memory = g_string_new (NULL);
  return self;
}

void
pm_spool_free (PmSpool *self)
{
  g_string_free (self->memory, TRUE);
  g_clear_object (&self->file);
  g_free (self);
}

static gboolean
open_file (PmSpool *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_tmp ("pressmark-XXXXXX", &self->file, error);

  return file != NULL && g_file_delete (file, NULL, error);
}

static gboolean
flush (PmSpool *self, GError **error)
{
  GOutputStream *out;

  if (self->file == NULL && !open_file (self, error))
    return FALSE;
  out = g_io_stream_get_output_stream (G_IO_STREAM (self->file));
  if (!g_output_stream_write_all (out, self->memory->str, self->memory->len, NULL, NULL, error))
    return FALSE;
  g_string_truncate (self->memory, 0);
  return TRUE;
}

gboolean
pm_spool_add (PmSpool *self, const GString *bytes, GError **error)
{
  g_string_append_len (self->memory, bytes->str, (gssize) bytes->len);
  return self->memory->len <= self->limit || flush (self, error);
}

static gboolean
write_file (PmSpool *self, GOutputStream *stream, GError **error)
{
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (self->file));

  return g_seekable_seek (G_SEEKABLE (self->file), 0, G_SEEK_SET, NULL, error) &&
         g_output_stream_splice (stream, in, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) >= 0;
}

gboolean
pm_spool_write_to (PmSpool *self, GOutputStream *stream, GError **error)
{
  if (self->file != NULL && !write_file (self, stream, error))
    return FALSE;
  return g_output_stream_write_all (stream, self->memory->str, self->memory->len, NULL, NULL, error);
}
