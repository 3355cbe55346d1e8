#include "pm-export.h"

#include "pm-export-source.h"
#include "pm-format.h"
#include "pm-store-db.h"

#include <glib/gi18n-lib.h>

static const PmFormat *
choose_format (const PmExportOptions *options, GError **error)
{
  const PmFormat *format = pm_format_find (options->format);

  if (format != NULL && format->write != NULL)
    return format;

  g_set_error (error, PM_STORE_ERROR, PM_STORE_ERROR_INVALID, _("Pressmark does not write the format “%s”. Nothing was written."), options->format);
  return NULL;
}

gboolean
pm_export_run (PmStore *store,
               GOutputStream *stream,
               const PmExportOptions *options,
               PmProgressFunc progress,
               gpointer progress_data,
               GCancellable *cancellable,
               GError **error)
{
  PmDb *db = pm_store_get_db (store);
  const PmFormat *format = choose_format (options, error);
  PmWriteOptions how = { options->texts };
  g_autoptr (PmSetSink) sink = format != NULL ? format->write (stream, &how, error) : NULL;
  gboolean done;

  if (sink == NULL || !pm_db_exec (db, "BEGIN", error))
    return FALSE;
  done = pm_export_source_push (store, options, sink, progress, progress_data, cancellable, error);
  pm_db_exec (db, "COMMIT", NULL);

  return done;
}

gboolean
pm_export_to_file (PmStore *store,
                   GFile *target,
                   const PmExportOptions *options,
                   PmProgressFunc progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);
  g_autoptr (GCancellable) stop = g_cancellable_new ();

  if (stream == NULL)
    return FALSE;
  if (pm_export_run (store, G_OUTPUT_STREAM (stream), options, progress, progress_data, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closing a replacement that was cancelled leaves the old file in place. */
  g_cancellable_cancel (stop);
  g_output_stream_close (G_OUTPUT_STREAM (stream), stop, NULL);
  return FALSE;
}
