#include "pm-native-digest.h"

struct _PmNativeDigest {
  GChecksum *sums[PM_N_SECTIONS];
  guint counts[PM_N_SECTIONS];
};

static const char *const names[PM_N_SECTIONS] = {
  [PM_SECTION_PROJECT] = "project",
  [PM_SECTION_ANNOTATORS] = "annotators",
  [PM_SECTION_TAGS] = "tags",
  [PM_SECTION_DOCUMENTS] = "documents",
  [PM_SECTION_ANNOTATIONS] = "annotations",
  [PM_SECTION_LINKS] = "links",
};

/* By name, as canonical JSON wants them. */
static const PmSection sorted[PM_N_SECTIONS] = {
  PM_SECTION_ANNOTATIONS,
  PM_SECTION_ANNOTATORS,
  PM_SECTION_DOCUMENTS,
  PM_SECTION_LINKS,
  PM_SECTION_PROJECT,
  PM_SECTION_TAGS,
};

const char *
pm_section_get_name (PmSection section)
{
  return names[section];
}

PmNativeDigest *
pm_native_digest_new (void)
{
  PmNativeDigest *self = g_new0 (PmNativeDigest, 1);

  for (guint i = 0; i < PM_N_SECTIONS; i++)
    self->sums[i] = g_checksum_new (G_CHECKSUM_SHA256);
  return self;
}

void
pm_native_digest_free (PmNativeDigest *self)
{
  for (guint i = 0; i < PM_N_SECTIONS; i++)
    g_checksum_free (self->sums[i]);
  g_free (self);
}

void
pm_native_digest_add (PmNativeDigest *self, PmSection section, const GString *record)
{
  g_checksum_update (self->sums[section], (const guchar *) record->str, (gssize) record->len);
  g_checksum_update (self->sums[section], (const guchar *) "\n", 1);
  self->counts[section]++;
}

guint
pm_native_digest_get_count (PmNativeDigest *self, PmSection section)
{
  return self->counts[section];
}

const char *
pm_native_digest_get_section (PmNativeDigest *self, PmSection section)
{
  return g_checksum_get_string (self->sums[section]);
}

static void
write_sections (PmNativeDigest *self, PmJsonWriter *writer)
{
  pm_json_writer_begin_object (writer);
  for (guint i = 0; i < PM_N_SECTIONS; i++)
    pm_json_writer_member_string (writer, names[sorted[i]], pm_native_digest_get_section (self, sorted[i]));
  pm_json_writer_end_object (writer);
}

char *
pm_native_digest_dup_value (PmNativeDigest *self)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  write_sections (self, writer);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, pm_json_writer_get (writer)->str, -1);
}

void
pm_native_digest_write_counts (PmNativeDigest *self, PmJsonWriter *writer)
{
  pm_json_writer_begin_object (writer);
  for (guint i = 0; i < PM_N_SECTIONS; i++)
    if (sorted[i] != PM_SECTION_PROJECT)
      pm_json_writer_member_int (writer, names[sorted[i]], self->counts[sorted[i]]);
  pm_json_writer_end_object (writer);
}

void
pm_native_digest_write_integrity (PmNativeDigest *self, PmJsonWriter *writer)
{
  g_autofree char *value = pm_native_digest_dup_value (self);

  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "algorithm", "sha256");
  pm_json_writer_member_string (writer, "canonicalization", "RFC8785");
  pm_json_writer_key (writer, "sections");
  write_sections (self, writer);
  pm_json_writer_member_string (writer, "value", value);
  pm_json_writer_end_object (writer);
}
