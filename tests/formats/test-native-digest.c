#include "pm-native-digest.h"

static void
add (PmNativeDigest *digest, PmSection section, const char *record)
{
  g_autoptr (GString) bytes = g_string_new (record);

  pm_native_digest_add (digest, section, bytes);
}

static void
test_section_is_the_hash_of_its_lines (void)
{
  g_autoptr (PmNativeDigest) digest = pm_native_digest_new ();
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "{\"a\":1}\n{\"a\":2}\n", -1);

  add (digest, PM_SECTION_TAGS, "{\"a\":1}");
  add (digest, PM_SECTION_TAGS, "{\"a\":2}");
  g_assert_cmpstr (pm_native_digest_get_section (digest, PM_SECTION_TAGS), ==, expected);
  g_assert_cmpuint (pm_native_digest_get_count (digest, PM_SECTION_TAGS), ==, 2);
}

static void
test_order_of_sections_does_not_matter (void)
{
  g_autoptr (PmNativeDigest) first = pm_native_digest_new ();
  g_autoptr (PmNativeDigest) second = pm_native_digest_new ();
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  add (first, PM_SECTION_DOCUMENTS, "{}");
  add (first, PM_SECTION_ANNOTATIONS, "{}");
  add (second, PM_SECTION_ANNOTATIONS, "{}");
  add (second, PM_SECTION_DOCUMENTS, "{}");
  a = pm_native_digest_dup_value (first);
  b = pm_native_digest_dup_value (second);
  g_assert_cmpstr (a, ==, b);
}

static void
test_record_moved_to_another_section_matters (void)
{
  g_autoptr (PmNativeDigest) first = pm_native_digest_new ();
  g_autoptr (PmNativeDigest) second = pm_native_digest_new ();
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  add (first, PM_SECTION_DOCUMENTS, "{}");
  add (second, PM_SECTION_ANNOTATIONS, "{}");
  a = pm_native_digest_dup_value (first);
  b = pm_native_digest_dup_value (second);
  g_assert_cmpstr (a, !=, b);
}

static void
test_counts_leave_out_the_project (void)
{
  g_autoptr (PmNativeDigest) digest = pm_native_digest_new ();
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  add (digest, PM_SECTION_PROJECT, "{}");
  add (digest, PM_SECTION_LINKS, "{}");
  pm_native_digest_write_counts (digest, writer);
  g_assert_cmpstr (pm_json_writer_get (writer)->str, ==, "{\"annotations\":0,\"annotators\":0,\"documents\":0,\"links\":1,\"tags\":0}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/native-digest/section-is-the-hash-of-its-lines", test_section_is_the_hash_of_its_lines);
  g_test_add_func ("/native-digest/order-of-sections-does-not-matter", test_order_of_sections_does_not_matter);
  g_test_add_func ("/native-digest/record-moved-to-another-section-matters", test_record_moved_to_another_section_matters);
  g_test_add_func ("/native-digest/counts-leave-out-the-project", test_counts_leave_out_the_project);

  return g_test_run ();
}
