#include "pm-corpus-info.h"
#include "pm-decode.h"
#include "pm-format-registry.h"
#include "pm-headline.h"
#include "pm-segment.h"

#include <glib/gi18n.h>
#include <string.h>

static const char format_name[] = N_ ("Plain text");
static const char *const extensions[] = { ".txt", ".text", ".md", ".markdown", NULL };

/* Returns: (transfer full): @name without its last extension */
static char *
dup_stem (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot == NULL || dot == name ? g_strdup (name) : g_strndup (name, (gsize) (dot - name));
}

static char *
dup_title (const char *content, const char *name)
{
  char *headline = pm_headline_dup (content);

  return headline != NULL ? headline : dup_stem (name);
}

static gboolean
decode (GBytes *bytes, PmDecoded *decoded, GError **error)
{
  if (!pm_decode (bytes, decoded, error))
    return FALSE;
  if (decoded->bytes > 0)
    return TRUE;
  g_set_error_literal (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX, _ ("The file is empty"));
  return FALSE;
}

/* Most texts are stored as they were. */
static gboolean
is_same (GBytes *bytes, const PmDecoded *decoded)
{
  return g_bytes_get_size (bytes) == decoded->bytes && memcmp (g_bytes_get_data (bytes, NULL), decoded->text, decoded->bytes) == 0;
}

/* Fills in what the text itself says, and passes it on. */
static gboolean
pass_text (GBytes *bytes, PmDecoded *decoded, const char *name, PmSetDocument *document, PmSetSink *sink, GError **error)
{
  g_autofree char *title = document->fields.title == NULL ? dup_title (decoded->text, name) : NULL;
  g_autofree char *source_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (PmText) text = pm_text_new (decoded->text, (gssize) decoded->bytes);
  g_autofree char *sha256 = is_same (bytes, decoded) ? g_strdup (source_sha256) : pm_text_dup_sha256 (text);

  if (title != NULL)
    document->fields.title = title;
  document->fields.source = name;
  document->fields.sha256 = sha256;
  document->fields.encoding = decoded->encoding;
  document->fields.length = pm_text_get_length (text);
  document->fields.words = pm_segment_count_words (text);
  document->text = text;
  document->newline = pm_newline_get_name (decoded->newline);
  document->guessed = decoded->guessed;
  document->source_sha256 = source_sha256;
  document->source_size = g_bytes_get_size (bytes);
  return pm_set_sink_document (sink, document, error);
}

static gboolean
read_named (GFile *file, const char *name, PmSetSink *sink, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);
  g_auto (PmDecoded) decoded = { NULL };
  const PmCorpusInfo *info;
  PmSetDocument document = { 0 };

  if (bytes == NULL || !decode (bytes, &decoded, error))
    return FALSE;
  info = folder == NULL ? NULL : pm_corpus_info_get (G_OBJECT (sink), folder, cancellable, error);
  if (folder != NULL && info == NULL)
    return FALSE;
  if (info != NULL)
    pm_corpus_info_describe (info, name, &document.fields);
  return pass_text (bytes, &decoded, name, &document, sink, error);
}

/* A text is no set: there is no project to begin with. */
static gboolean
read_text (GFile *file, PmSetSink *sink, GCancellable *cancellable, GError **error)
{
  g_autofree char *raw = g_file_get_basename (file);
  g_autofree char *name = g_utf8_make_valid (raw, -1);
  GError *local = NULL;

  if (read_named (file, name, sink, cancellable, &local) && pm_set_sink_end (sink, &local))
    return TRUE;
  g_propagate_prefixed_error (error, local, "%s: ", name);
  return FALSE;
}

const PmFormat pm_format_text = {
  .id = "text",
  .name = format_name,
  .extensions = extensions,
  .loss = PM_LOSS_NONE,
  .read = read_text,
};
