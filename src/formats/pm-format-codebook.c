#include "pm-codebook-writer.h"
#include "pm-format-registry.h"
#include "pm-json-file.h"
#include "pm-json-members.h"
#include "pm-native-parse.h"
#include "pm-native-tags.h"

#include <glib/gi18n.h>

static const char format_name[] = N_ ("Codebook (JSON)");
static const char *const extensions[] = { ".codebook.json", NULL };

static gboolean
check_name (JsonObject *root, GError **error)
{
  JsonObject *format = json_object_get_object_member (root, "format");
  const char *name = NULL;

  if (!pm_json_require_string (format, "name", &name, error))
    return FALSE;
  if (g_str_equal (name, PM_CODEBOOK_FORMAT))
    return TRUE;
  g_set_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, _ ("The file is not a codebook: its format is “%s”"), name);
  return FALSE;
}

static gboolean
read_tags (JsonObject *root, PmSetSink *sink, GError **error)
{
  g_autoptr (PmNativeTags) tags = pm_native_tags_new ();
  JsonArray *array = NULL;

  if (!pm_json_get_array (root, "tags", &array, error))
    return FALSE;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *record = pm_json_get_element (array, i, "tags", error);

    if (record == NULL || !pm_native_tags_add (tags, record, error))
      return FALSE;
  }
  return pm_native_tags_flush (tags, sink, error);
}

static gboolean
read_codebook (GFile *file, PmSetSink *sink, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonObject) root = pm_json_file_load (file, cancellable, error);
  g_autofree char *name = NULL;

  if (root != NULL &&
      pm_native_check_version (root, PM_CODEBOOK_VERSION, error) &&
      check_name (root, error) &&
      read_tags (root, sink, error))
    return pm_set_sink_end (sink, error);
  name = g_file_get_basename (file);
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static PmSetSink *
new_writer (GOutputStream *stream, const PmWriteOptions *options, GError **error)
{
  return pm_codebook_writer_new (stream);
}

const PmFormat pm_format_codebook = {
  .id = "codebook",
  .name = format_name,
  .extensions = extensions,
  .loss = PM_LOSS_ANNOTATIONS | PM_LOSS_TEXTS | PM_LOSS_METADATA | PM_LOSS_LINKS | PM_LOSS_NOTES | PM_LOSS_ANNOTATORS |
          PM_LOSS_TIMES | PM_LOSS_HISTORY,
  .read = read_codebook,
  .write = new_writer,
};
