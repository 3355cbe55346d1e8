/* Any bytes are either refused with a message or read as an annotation set, whose
 * records keep their promises to a sink and come back from the file that they
 * are written to. */

#include "pm-native-reader.h"
#include "pm-native-writer.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
problem_cb (const char *message, gpointer user_data)
{
  g_assert_true (g_utf8_validate (message, -1, NULL));
}

static void
record_cb (PmNativeKind kind, JsonObject *record, gpointer user_data)
{
  g_assert_nonnull (record);
}

/* A judge goes on after a problem; it must end all the same. */
static void
judge (const guint8 *data, gsize size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  const PmNativeWatch watch = { problem_cb, record_cb, NULL };
  g_autoptr (GError) error = NULL;

  if (!pm_native_read (stream, NULL, &watch, NULL, &error))
    g_assert_true (error != NULL && *error->message != '\0');
}

/* Returns: (transfer full) (nullable): what was read, in JSON Lines or a document */
static GBytes *
rewrite (GBytes *bytes, gboolean lines, GError **error)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (PmSetSink) sink = pm_native_writer_new (out, lines, TRUE);

  if (!pm_native_read (in, sink, NULL, NULL, error))
    return NULL;
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) source = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) lines = NULL;
  g_autoptr (GBytes) again = NULL;

  judge (data, size);
  lines = rewrite (source, TRUE, &error);
  if (lines == NULL) {
    g_assert_true (error != NULL && *error->message != '\0');
    return 0;
  }
  again = rewrite (lines, TRUE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  return 0;
}
