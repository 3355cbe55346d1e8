#include "pm-native-writer.h"

#include "pm-example-set.h"
#include "pm-recording-sink.h"

#include <locale.h>
#include <string.h>

static char *
dup_expected (void)
{
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();

  pm_example_push (PM_SET_SINK (sink));
  return pm_recording_sink_dup_sorted (sink);
}

static void
check_round_trip (const char *id)
{
  g_autofree char *written = pm_example_dup (id, TRUE);
  g_autofree char *expected = dup_expected ();
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  pm_example_read (id, "a.json", written, -1, PM_SET_SINK (sink), &error);
  g_assert_no_error (error);
  found = pm_recording_sink_dup_sorted (sink);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_document_comes_back_equal (void)
{
  check_round_trip ("json");
}

static void
test_lines_come_back_equal (void)
{
  check_round_trip ("jsonl");
}

static void
test_lines_come_back_in_order (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);
  g_autoptr (PmRecordingSink) expected = pm_recording_sink_new ();
  g_autoptr (PmRecordingSink) found = pm_recording_sink_new ();

  pm_example_push (PM_SET_SINK (expected));
  g_assert_true (pm_example_read ("jsonl", "a.jsonl", written, -1, PM_SET_SINK (found), NULL));
  g_assert_cmpstr (pm_recording_sink_get (found), ==, pm_recording_sink_get (expected));
}

static void
check_deterministic (const char *id)
{
  g_autofree char *first = pm_example_dup (id, TRUE);
  g_autofree char *second = pm_example_dup (id, TRUE);

  g_assert_cmpstr (first, ==, second);
}

static void
test_same_content_gives_same_bytes (void)
{
  check_deterministic ("json");
  check_deterministic ("jsonl");
}

static void
test_locale_changes_nothing (void)
{
  g_autofree char *before = pm_example_dup ("json", TRUE);
  g_autofree char *after = NULL;
  gboolean set = setlocale (LC_ALL, "tr_TR.UTF-8") != NULL || setlocale (LC_ALL, "de_DE.UTF-8") != NULL;

  if (!set) {
    g_test_skip ("neither Turkish nor German is installed");
    return;
  }
  after = pm_example_dup ("json", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (after, ==, before);
}

static void
test_date_is_the_newest_change (void)
{
  g_autofree char *written = pm_example_dup ("json", TRUE);

  g_assert_nonnull (strstr (written, "\n  \"exported\": \"2026-11-21T10:01:00Z\",\n"));
}

static void
test_date_can_be_given (void)
{
  g_autofree char *written = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "86400", TRUE);
  written = pm_example_dup ("json", TRUE);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_nonnull (strstr (written, "\"exported\": \"1970-01-02T00:00:00Z\""));
}

static char *
dup_value (const char *written)
{
  const char *value = strstr (written, "\"value\":");

  while (value != NULL && strstr (value + 1, "\"value\":") != NULL)
    value = strstr (value + 1, "\"value\":");
  g_assert_nonnull (value);
  value = strchr (value + strlen ("\"value\":"), '"') + 1;
  return g_strndup (value, strcspn (value, "\""));
}

static void
test_both_forms_have_the_same_digest (void)
{
  g_autofree char *document = pm_example_dup ("json", TRUE);
  g_autofree char *lines = pm_example_dup ("jsonl", TRUE);
  g_autofree char *first = dup_value (document);
  g_autofree char *second = dup_value (lines);

  g_assert_cmpuint (strlen (first), ==, 64);
  g_assert_cmpstr (first, ==, second);
}

static void
test_texts_can_be_left_out (void)
{
  g_autofree char *written = pm_example_dup ("json", FALSE);
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();

  g_assert_null (strstr (written, "\"content\""));
  g_assert_true (pm_example_read ("json", "a.json", written, -1, PM_SET_SINK (sink), NULL));
}

static void
test_anchored_value_has_its_passage (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);

  g_assert_nonnull (strstr (written, "\"speaker\":{\"end\":33,\"exact\":\"Ms. Añón\",\"start\":25,\"value\":\"Añón, Ms.\"}"));
}

static void
test_document_ends_in_one_line_feed (void)
{
  g_autofree char *written = pm_example_dup ("json", TRUE);

  g_assert_true (g_str_has_suffix (written, "\n}\n"));
}

static void
test_late_annotator_is_in_its_section (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PmSetSink) sink = pm_native_writer_new (stream, FALSE, TRUE);
  const PmSetProject project = { "p", "Demo", NULL, 0 };
  const PmSetAnnotator annotator = { NULL, "Late", FALSE };
  const PmSetTag tag = { NULL, "Quote", NULL, { .name = "Quote" }, NULL };
  g_autofree char *written = NULL;

  g_assert_true (pm_set_sink_begin (sink, &project, NULL));
  g_assert_true (pm_set_sink_tag (sink, &tag, NULL));
  g_assert_true (pm_set_sink_annotator (sink, &annotator, NULL));
  g_assert_true (pm_set_sink_end (sink, NULL));
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  written = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_true (strstr (written, "\"Late\"") < strstr (written, "\"tags\": ["));
  g_assert_nonnull (strstr (written, "\"documents\": [],\n"));
}

static void
test_bad_meta_is_an_error (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (PmSetSink) sink = pm_native_writer_new (stream, FALSE, TRUE);
  const PmSetDocument document = { { .uuid = "d", .title = "T", .sha256 = "" }, NULL, "[1]" };
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_set_sink_document (sink, &document, &error));
  g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX);
}

static void
test_full_device_is_an_error (void)
{
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileOutputStream) stream = g_file_append_to (full, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (PmSetSink) sink = NULL;
  const PmSetProject project = { "p", "Demo", NULL, 0 };
  g_autoptr (GError) error = NULL;

  if (stream == NULL) {
    g_test_skip ("there is no /dev/full");
    return;
  }
  sink = pm_native_writer_new (G_OUTPUT_STREAM (stream), FALSE, TRUE);
  g_assert_false (pm_set_sink_begin (sink, &project, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/native-writer/document-comes-back-equal", test_document_comes_back_equal);
  g_test_add_func ("/native-writer/lines-come-back-equal", test_lines_come_back_equal);
  g_test_add_func ("/native-writer/lines-come-back-in-order", test_lines_come_back_in_order);
  g_test_add_func ("/native-writer/same-content-gives-same-bytes", test_same_content_gives_same_bytes);
  g_test_add_func ("/native-writer/locale-changes-nothing", test_locale_changes_nothing);
  g_test_add_func ("/native-writer/date-is-the-newest-change", test_date_is_the_newest_change);
  g_test_add_func ("/native-writer/date-can-be-given", test_date_can_be_given);
  g_test_add_func ("/native-writer/both-forms-have-the-same-digest", test_both_forms_have_the_same_digest);
  g_test_add_func ("/native-writer/texts-can-be-left-out", test_texts_can_be_left_out);
  g_test_add_func ("/native-writer/anchored-value-has-its-passage", test_anchored_value_has_its_passage);
  g_test_add_func ("/native-writer/document-ends-in-one-line-feed", test_document_ends_in_one_line_feed);
  g_test_add_func ("/native-writer/late-annotator-is-in-its-section", test_late_annotator_is_in_its_section);
  g_test_add_func ("/native-writer/bad-meta-is-an-error", test_bad_meta_is_an_error);
  g_test_add_func ("/native-writer/full-device-is-an-error", test_full_device_is_an_error);

  return g_test_run ();
}
