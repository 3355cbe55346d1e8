#include "pm-changeset.h"

#include <glib/gi18n-lib.h>

static const char *const tables[] = {
  "document",
  "tag",
  "attribute",
  "annotation",
  "span",
  "annotation_attribute",
  "link",
};

static GBytes *
wrap (void *data, int size)
{
  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

sqlite3_session *
pm_changeset_record (PmDb *db, GError **error)
{
  g_autoptr (sqlite3_session) session = NULL;
  int code = sqlite3session_create (pm_db_get_handle (db), "main", &session);

  for (guint i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (tables); i++)
    code = sqlite3session_attach (session, tables[i]);
  if (code == SQLITE_OK)
    return g_steal_pointer (&session);

  pm_db_set_error (db, error);
  return NULL;
}

GBytes *
pm_changeset_take (PmDb *db, sqlite3_session *session, GError **error)
{
  void *data = NULL;
  int size = 0;

  if (sqlite3session_changeset (session, &size, &data) == SQLITE_OK)
    return wrap (data, size);

  pm_db_set_error (db, error);
  return NULL;
}

GBytes *
pm_changeset_invert (GBytes *changeset, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (changeset, &size);
  void *inverse = NULL;
  int inverse_size = 0;

  if (sqlite3changeset_invert (size, data, &inverse_size, &inverse) == SQLITE_OK)
    return wrap (inverse, inverse_size);

  g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED, _("The history of this project is damaged; this step cannot be taken back. Nothing was changed."));
  return NULL;
}

static int
refuse_cb (void *data, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

gboolean
pm_changeset_apply (PmDb *db, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int code = sqlite3changeset_apply (pm_db_get_handle (db), size, (void *) data, NULL, refuse_cb, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  if (code == SQLITE_ABORT)
    g_set_error_literal (error, PM_STORE_ERROR, PM_STORE_ERROR_CONFLICT, _("Somebody has changed the same things since. Nothing was changed."));
  else
    pm_db_set_error (db, error);

  return FALSE;
}

static GBytes *
convert (GConverter *converter, GBytes *bytes, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (!g_output_stream_write_all (stream, data, size, NULL, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GBytes *
pm_changeset_compress (GBytes *changeset)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));

  return convert (converter, changeset, NULL);
}

GBytes *
pm_changeset_expand (GBytes *compressed, GError **error)
{
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));

  return convert (converter, compressed, error);
}
