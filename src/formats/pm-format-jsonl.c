#include "pm-format-registry.h"
#include "pm-native-reader.h"
#include "pm-native-writer.h"

#include <glib/gi18n.h>

static const char format_name[] = N_ ("Annotation set (JSON Lines)");
static const char *const extensions[] = { ".annotations.jsonl", ".jsonl", NULL };

static PmSetSink *
new_writer (GOutputStream *stream, const PmWriteOptions *options, GError **error)
{
  return pm_native_writer_new (stream, TRUE, options->texts);
}

const PmFormat pm_format_jsonl = {
  .id = "jsonl",
  .name = format_name,
  .extensions = extensions,
  .loss = PM_LOSS_HISTORY,
  .read = pm_native_read_file,
  .write = new_writer,
};
