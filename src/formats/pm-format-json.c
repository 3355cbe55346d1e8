#include "pm-format-registry.h"
#include "pm-native-reader.h"
#include "pm-native-writer.h"

#include <glib/gi18n.h>

static const char format_name[] = N_ ("Annotation set (JSON)");
static const char *const extensions[] = { ".annotations.json", ".json", NULL };

static PmSetSink *
new_writer (GOutputStream *stream, const PmWriteOptions *options, GError **error)
{
  return pm_native_writer_new (stream, FALSE, options->texts);
}

const PmFormat pm_format_json = {
  .id = "json",
  .name = format_name,
  .extensions = extensions,
  .loss = PM_LOSS_HISTORY,
  .read = pm_native_read_file,
  .write = new_writer,
};
