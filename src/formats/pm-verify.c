#include "pm-verify.h"

#include "pm-json-canonical.h"
#include "pm-json-members.h"
#include "pm-native-digest.h"
#include "pm-native-reader.h"

#include <glib/gi18n.h>

typedef struct {
  PmVerifyFunc problem;
  gpointer user_data;
  guint problems;
  PmNativeDigest *digest;
  PmJsonWriter *json;
} Verifier;

static void
problem_cb (const char *message, gpointer user_data)
{
  Verifier *self = user_data;

  self->problems++;
  if (self->problem != NULL)
    self->problem (message, self->user_data);
}

static void G_GNUC_PRINTF (2, 3)
    report (Verifier *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  problem_cb (message, self);
}

/* The same bytes as the writer's, whatever the file's layout and order of keys. */
static void
add_node (Verifier *self, PmSection section, JsonNode *node)
{
  if (node == NULL)
    return;
  pm_json_writer_reset (self->json);
  pm_json_canonical_write (self->json, node);
  pm_native_digest_add (self->digest, section, pm_json_writer_get (self->json));
}

static void
check_counts (Verifier *self, JsonObject *end)
{
  JsonObject *counts = NULL;

  pm_json_get_object (end, "counts", &counts, NULL);
  for (PmSection section = PM_SECTION_ANNOTATORS; counts != NULL && section < PM_N_SECTIONS; section++) {
    const char *name = pm_section_get_name (section);
    guint found = pm_native_digest_get_count (self->digest, section);
    guint said = found;
    g_autoptr (GError) error = NULL;

    if (!pm_json_get_uint (counts, name, &said, &error))
      report (self, "%s", error->message);
    else if (said != found)
      /* Translators: the name of a section such as “documents”, and two numbers. */
      report (self, _ ("Section “%s” has %u records, but the file says %u"), name, found, said);
  }
}

/* Returns: whether every section has the digest that the file gives */
static gboolean
check_sections (Verifier *self, JsonObject *sections)
{
  guint problems = self->problems;

  for (PmSection section = PM_SECTION_PROJECT; section < PM_N_SECTIONS; section++) {
    const char *name = pm_section_get_name (section);
    const char *found = pm_native_digest_get_section (self->digest, section);
    const char *said = NULL;

    pm_json_get_string (sections, name, &said, NULL);
    if (g_strcmp0 (said, found) != 0)
      report (self, _ ("Section “%s” was changed: its digest is %s, not %s"), name, found, said != NULL ? said : _ ("given"));
  }
  return problems == self->problems;
}

static void
check_integrity (Verifier *self, JsonObject *end)
{
  g_autofree char *value = pm_native_digest_dup_value (self->digest);
  JsonObject *integrity = NULL, *sections = NULL;
  const char *said = NULL;

  pm_json_get_object (end, "integrity", &integrity, NULL);
  if (integrity == NULL) {
    report (self, _ ("The file has no digest, so it cannot be proved to be complete"));
    return;
  }
  pm_json_get_object (integrity, "sections", &sections, NULL);
  pm_json_get_string (integrity, "value", &said, NULL);
  if ((sections == NULL || check_sections (self, sections)) && g_strcmp0 (said, value) != 0)
    report (self, _ ("The digest of the set is %s, not %s"), value, said != NULL ? said : _ ("given"));
}

static void
record_cb (PmNativeKind kind, JsonObject *record, gpointer user_data)
{
  Verifier *self = user_data;
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), record);

  if (kind == PM_NATIVE_HEADER) {
    add_node (self, PM_SECTION_PROJECT, json_object_get_member (record, "project"));
    add_node (self, PM_SECTION_PROJECT, json_object_get_member (record, "offsets"));
  } else if (kind == PM_NATIVE_END) {
    check_counts (self, record);
    check_integrity (self, record);
  } else {
    add_node (self, PM_SECTION_ANNOTATORS + (PmSection) (kind - PM_NATIVE_ANNOTATOR), node);
  }
}

static void
fill_counts (const Verifier *self, PmVerifyCounts *counts)
{
  *counts = (PmVerifyCounts){
    .annotators = pm_native_digest_get_count (self->digest, PM_SECTION_ANNOTATORS),
    .tags = pm_native_digest_get_count (self->digest, PM_SECTION_TAGS),
    .documents = pm_native_digest_get_count (self->digest, PM_SECTION_DOCUMENTS),
    .annotations = pm_native_digest_get_count (self->digest, PM_SECTION_ANNOTATIONS),
    .links = pm_native_digest_get_count (self->digest, PM_SECTION_LINKS),
    .problems = self->problems,
  };
}

/* A file that breaks off or is no JSON is just what verifying is to find. */
static gboolean
is_problem (const GError *error)
{
  return error->domain == PM_FORMAT_ERROR && error->code != PM_FORMAT_ERROR_VERSION;
}

static gboolean
verify (Verifier *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  const PmNativeWatch watch = { problem_cb, record_cb, self };
  GError *local = NULL;

  if (pm_native_read (stream, NULL, &watch, cancellable, &local))
    return TRUE;
  if (!is_problem (local)) {
    g_propagate_error (error, local);
    return FALSE;
  }
  problem_cb (local->message, self);
  g_error_free (local);
  return TRUE;
}

gboolean
pm_verify_file (GFile *file, PmVerifyFunc problem, gpointer user_data, PmVerifyCounts *counts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (PmNativeDigest) digest = pm_native_digest_new ();
  g_autoptr (PmJsonWriter) json = pm_json_writer_new ();
  Verifier verifier = { problem, user_data, 0, digest, json };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL || !verify (&verifier, G_INPUT_STREAM (stream), cancellable, error))
    return FALSE;
  if (counts != NULL)
    fill_counts (&verifier, counts);
  return TRUE;
}
