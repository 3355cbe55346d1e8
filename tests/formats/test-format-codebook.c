#include "pm-example-set.h"
#include "pm-recording-sink.h"

#include <string.h>

static char *
dup_tags (const char *recorded)
{
  const char *first = strstr (recorded, "tag|");

  return g_strndup (first, (gsize) (strstr (first, "document|") - first));
}

static void
test_tags_come_back_equal (void)
{
  g_autofree char *written = pm_example_dup ("codebook", TRUE);
  g_autoptr (PmRecordingSink) expected = pm_recording_sink_new ();
  g_autoptr (PmRecordingSink) found = pm_recording_sink_new ();
  g_autofree char *tags = NULL;
  g_autofree char *with_end = NULL;
  g_autoptr (GError) error = NULL;

  pm_example_push (PM_SET_SINK (expected));
  tags = dup_tags (pm_recording_sink_get (expected));
  with_end = g_strconcat (tags, "end\n", NULL);
  pm_example_read ("codebook", "a.codebook.json", written, -1, PM_SET_SINK (found), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pm_recording_sink_get (found), ==, with_end);
}

static void
test_nothing_else_is_written (void)
{
  g_autofree char *written = pm_example_dup ("codebook", TRUE);

  g_assert_null (strstr (written, "Sample"));
  g_assert_null (strstr (written, "M. K."));
}

static void
test_default_codebook_is_read (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PM_SOURCE_ROOT"), "data", "codebook.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();
  g_autoptr (GError) error = NULL;

  pm_format_find ("codebook")->read (file, PM_SET_SINK (sink), NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (pm_recording_sink_get (sink), "|Quote/Direct|Quote|Direct|1|"));
  g_assert_nonnull (strstr (pm_recording_sink_get (sink), "|speaker|"));
}

static void
refuse (const char *content, PmFormatError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_example_read ("codebook", "a.codebook.json", content, -1, NULL, &error));
  g_assert_error (error, PM_FORMAT_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” is not in “%s”", message, error->message);
}

static void
test_annotation_set_is_refused (void)
{
  g_autofree char *written = pm_example_dup ("json", TRUE);

  refuse (written, PM_FORMAT_ERROR_SYNTAX, "a.codebook.json: The file is not a codebook");
}

static void
test_later_version_is_refused (void)
{
  refuse ("{\"format\":{\"name\":\"io.github.pressmark.Codebook\",\"version\":\"2.0\"}}", PM_FORMAT_ERROR_VERSION, "version 2.0");
}

static void
test_bad_attribute_is_refused (void)
{
  refuse ("{\"format\":{\"name\":\"io.github.pressmark.Codebook\",\"version\":\"1.0\"},\"tags\":[{\"id\":\"a\",\"name\":\"A\",\"attributes\":[{\"name\":\"x\",\"kind\":\"color\"}]}]}",
          PM_FORMAT_ERROR_SYNTAX,
          "“kind” is none of");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format-codebook/tags-come-back-equal", test_tags_come_back_equal);
  g_test_add_func ("/format-codebook/nothing-else-is-written", test_nothing_else_is_written);
  g_test_add_func ("/format-codebook/default-codebook-is-read", test_default_codebook_is_read);
  g_test_add_func ("/format-codebook/annotation-set-is-refused", test_annotation_set_is_refused);
  g_test_add_func ("/format-codebook/later-version-is-refused", test_later_version_is_refused);
  g_test_add_func ("/format-codebook/bad-attribute-is-refused", test_bad_attribute_is_refused);

  return g_test_run ();
}
