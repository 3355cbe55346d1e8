#include "pm-native-reader.h"

#include "pm-example-set.h"
#include "pm-recording-sink.h"

#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#define IS_SANITIZED TRUE
#else
#define IS_SANITIZED FALSE
#endif

#define HEADER "{\"format\":{\"name\":\"x\",\"version\":\"1.0\"},\"project\":{\"id\":\"p\",\"name\":\"P\"},"
#define TAG "{\"id\":\"q\",\"name\":\"Quote\",\"colour\":\"#3465a4\"}"
#define DOCUMENT "{\"id\":\"d\",\"title\":\"T\",\"text\":{\"content\":\"a💩bc\",\"length\":4}}"

/* Replaces the only @from in what the example writes, and reads it. */
static void
refuse_changed (const char *id, const char *from, const char *to, PmFormatError code, const char *message)
{
  g_autofree char *written = pm_example_dup (id, TRUE);
  g_auto (GStrv) parts = g_strsplit (written, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_false (pm_example_read (id, "a.json", changed, -1, NULL, &error));
  g_assert_error (error, PM_FORMAT_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” is not in “%s”", message, error->message);
}

static void
refuse (const char *content, PmFormatError code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_example_read ("json", "a.json", content, -1, NULL, &error));
  g_assert_error (error, PM_FORMAT_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” is not in “%s”", message, error->message);
}

static char *
dup_read (const char *content)
{
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();
  g_autoptr (GError) error = NULL;

  pm_example_read ("json", "a.json", content, -1, PM_SET_SINK (sink), &error);
  g_assert_no_error (error);
  return g_strdup (pm_recording_sink_get (sink));
}

static void
test_wrong_passage_is_refused (void)
{
  refuse_changed ("json", "\"exact\": \"said\"", "\"exact\": \"sbid\"", PM_FORMAT_ERROR_MISMATCH, PM_EXAMPLE_ANNOTATION " in “Sample” (sample.txt): the passage 34–38");
}

static void
test_first_difference_is_named (void)
{
  refuse_changed ("jsonl", "\"exact\":\"said\"", "\"exact\":\"sbid\"", PM_FORMAT_ERROR_MISMATCH, "code point 35 is “a” (U+0061), not “b” (U+0062)");
}

static void
test_wrong_anchor_is_refused (void)
{
  refuse_changed ("jsonl", "\"exact\":\"Ms. Añón\"", "\"exact\":\"Ms. Anón\"", PM_FORMAT_ERROR_MISMATCH, "code point 30");
}

static void
test_span_past_the_end_is_refused (void)
{
  refuse_changed ("jsonl", "\"end\":38,\"exact\":\"said\"", "\"end\":999,\"exact\":\"said\"", PM_FORMAT_ERROR_MISMATCH, "reaches past the end of the text, which has 80 code points");
}

static void
test_length_is_checked_without_a_text (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", FALSE);
  g_auto (GStrv) parts = g_strsplit (written, "\"exact\":\"said\"", 2);
  g_autofree char *changed = g_strjoinv ("\"exact\":\"sa\"", parts);
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_example_read ("jsonl", "a.jsonl", changed, -1, NULL, &error));
  g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_MISMATCH);
}

static void
test_empty_span_is_refused (void)
{
  refuse_changed ("jsonl", "\"start\":11", "\"start\":23", PM_FORMAT_ERROR_SYNTAX, "ends where it starts");
}

static void
test_spans_out_of_order_are_refused (void)
{
  refuse_changed ("jsonl", "\"end\":23,\"exact\":\"It’s a café,\"", "\"end\":35,\"exact\":\"It’s a café,\"", PM_FORMAT_ERROR_SYNTAX, "overlap or are out of order");
}

static void
test_later_version_is_refused (void)
{
  refuse_changed ("json", "\"version\": \"1.0\"", "\"version\": \"2.3\"", PM_FORMAT_ERROR_VERSION, "is of version 2.3 of its format; this Pressmark reads version 1.0");
}

static void
test_later_minor_version_is_read (void)
{
  g_autofree char *written = pm_example_dup ("json", TRUE);
  g_auto (GStrv) parts = g_strsplit (written, "\"version\": \"1.0\"", 2);
  g_autofree char *changed = g_strjoinv ("\"version\": \"1.7\"", parts);

  g_assert_true (pm_example_read ("json", "a.json", changed, -1, NULL, NULL));
}

static void
test_truncated_lines_are_refused (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);
  char *end = strstr (written, "{\"counts\"");

  *end = '\0';
  refuse (written, PM_FORMAT_ERROR_TRUNCATED, "the line that ends the set is missing");
}

static void
test_header_alone_is_truncated (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);

  *strchr (written, '\n') = '\0';
  refuse (written, PM_FORMAT_ERROR_TRUNCATED, "truncated");
}

static void
test_every_cut_is_refused (void)
{
  const char *const ids[] = { "json", "jsonl" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *written = pm_example_dup (ids[i], TRUE);

    for (gsize length = strlen (written) - 2; length > 40; length -= 37) {
      g_autoptr (GError) error = NULL;

      g_assert_false (pm_example_read (ids[i], "a.json", written, (gssize) length, NULL, &error));
      g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_TRUNCATED);
    }
  }
}

static void
test_errors_name_the_file (void)
{
  refuse ("{", PM_FORMAT_ERROR_TRUNCATED, "a.json: The file ends too early (line 1, byte 2)");
}

static void
test_lines_after_the_end_are_refused (void)
{
  g_autofree char *written = pm_example_dup ("jsonl", TRUE);
  g_autofree char *more = g_strconcat (written, "{\"type\":\"end\"}\n", NULL);

  refuse (more, PM_FORMAT_ERROR_SYNTAX, "follows the line that ends the set");
}

static void
test_unknown_lines_are_passed_over (void)
{
  g_autofree char *read = dup_read (HEADER "\"type\":\"header\"}\n{\"type\":\"weather\"}\n{\"type\":\"end\"}\n");

  g_assert_cmpstr (read, ==, "project|p|P|-|0\nend\n");
}

static void
test_something_else_is_refused (void)
{
  refuse ("{\"a\":1}", PM_FORMAT_ERROR_SYNTAX, "not one of Pressmark’s");
  refuse ("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", PM_FORMAT_ERROR_SYNTAX, "not one of Pressmark’s");
  refuse ("[1]", PM_FORMAT_ERROR_SYNTAX, "An object is expected");
}

static void
test_other_offsets_are_refused (void)
{
  refuse (HEADER "\"offsets\":{\"unit\":\"utf-16\",\"base\":0,\"end\":\"exclusive\"}}", PM_FORMAT_ERROR_SYNTAX, "do not count Unicode code points");
}

static void
test_sections_may_come_in_any_order (void)
{
  g_autofree char *read = dup_read ("{\"links\":[],\"annotations\":[{\"document\":\"d\",\"tag\":\"q\",\"spans\":[{\"start\":1,\"end\":2,\"exact\":\"💩\"}],\"comment\":\"c\"}],"
                                    "\"documents\":[" DOCUMENT "],\"tags\":[" TAG "],\"annotators\":[],"
                                    "\"project\":{\"id\":\"p\",\"name\":\"P\"},\"format\":{\"name\":\"x\",\"version\":\"1.0\"}}");

  g_assert_nonnull (strstr (read, "annotation|-|d|-|Quote|-|c|0|0|0[|\\360\\237\\222\\251|-|-|1|2\n"));
}

static void
test_sub_tag_may_come_first (void)
{
  g_autofree char *read = dup_read (HEADER "\"tags\":[{\"id\":\"b\",\"name\":\"B\",\"parent\":\"a\"},{\"id\":\"a\",\"name\":\"A\"}]}");
  const char *upper = strstr (read, "tag|-|A|-|");
  const char *lower = strstr (read, "tag|-|A/B|A|");

  g_assert_nonnull (upper);
  g_assert_true (upper < lower);
}

static void
test_tag_under_itself_is_refused (void)
{
  refuse (HEADER "\"tags\":[{\"id\":\"b\",\"name\":\"B\",\"parent\":\"a\"},{\"id\":\"a\",\"name\":\"A\",\"parent\":\"b\"}]}", PM_FORMAT_ERROR_MISMATCH, "stands under itself");
}

static void
test_tag_under_none_is_refused (void)
{
  refuse (HEADER "\"tags\":[{\"id\":\"b\",\"name\":\"B\",\"parent\":\"a\"}]}", PM_FORMAT_ERROR_MISMATCH, "b: the tag above it is missing");
}

static void
test_same_ids_are_refused (void)
{
  refuse (HEADER "\"tags\":[" TAG "," TAG "]}", PM_FORMAT_ERROR_MISMATCH, "given to two tags");
  refuse (HEADER "\"annotators\":[{\"id\":\"a\"},{\"id\":\"a\"}]}", PM_FORMAT_ERROR_MISMATCH, "given to two annotators");
  refuse (HEADER "\"documents\":[" DOCUMENT "," DOCUMENT "]}", PM_FORMAT_ERROR_MISMATCH, "“T”: the document’s id is given to another");
  refuse_changed ("jsonl", "5a1002\",\"source\"", "5a1001\",\"source\"", PM_FORMAT_ERROR_MISMATCH, "its id is given to another");
}

static void
test_unknown_document_is_refused (void)
{
  refuse_changed ("jsonl", "\"document\":\"" PM_EXAMPLE_DOCUMENT "\"", "\"document\":\"x\"", PM_FORMAT_ERROR_MISMATCH, "Annotation " PM_EXAMPLE_ANNOTATION ": its document is not in the file");
}

static void
test_unknown_tag_is_refused (void)
{
  refuse_changed ("jsonl", "\"tag\":\"Quote\"", "\"tag\":\"Quoth\"", PM_FORMAT_ERROR_MISMATCH, "its tag is not in the list");
}

static void
test_link_to_nothing_is_refused (void)
{
  refuse_changed ("jsonl", "\"from\":\"" PM_EXAMPLE_ANNOTATION "\"", "\"from\":\"x\"", PM_FORMAT_ERROR_MISMATCH, "one of the annotations it ties is not in the file");
}

static void
test_unlisted_annotator_is_announced (void)
{
  g_autofree char *read = dup_read (HEADER "\"tags\":[" TAG "],\"documents\":[" DOCUMENT "],\"annotations\":[{\"document\":\"d\",\"tag\":\"q\",\"annotator\":\"zoe\",\"spans\":[{\"start\":0,\"end\":1,\"exact\":\"a\"}]}]}");

  g_assert_nonnull (strstr (read, "annotator|-|zoe|0\nannotation|-|d|-|Quote|zoe|"));
}

static void
test_name_is_announced_once (void)
{
  g_autofree char *read = dup_read (HEADER "\"annotators\":[{\"id\":\"a\",\"name\":\"Z\"},{\"id\":\"b\",\"name\":\"Z\"}]}");

  g_assert_cmpstr (read, ==, "project|p|P|-|0\nannotator|-|Z|0\nend\n");
}

static void
test_bare_attributes_are_read (void)
{
  g_autofree char *read = dup_read (HEADER "\"tags\":[" TAG "],\"documents\":[" DOCUMENT "],\"annotations\":[{\"document\":\"d\",\"tag\":\"q\",\"attributes\":{\"z\":\"high\",\"b\":true,\"n\":2.50,\"none\":null},\"spans\":[{\"start\":0,\"end\":1,\"exact\":\"a\"}]}]}");

  g_assert_nonnull (strstr (read, "{|b|true{|n|2.5{|z|high\n"));
}

static void
test_carriage_returns_are_refused (void)
{
  refuse (HEADER "\"documents\":[{\"id\":\"d\",\"title\":\"T\",\"text\":{\"content\":\"a\\r\\nb\"}}]}", PM_FORMAT_ERROR_SYNTAX, "T: the text holds carriage returns");
}

static void
test_unknown_keys_are_passed_over (void)
{
  g_autofree char *read = dup_read (HEADER "\"later\":[{\"a\":[1,2]}],\"annotators\":[{\"id\":\"a\",\"name\":\"A\",\"mood\":{}}]}");

  g_assert_cmpstr (read, ==, "project|p|P|-|0\nannotator|-|A|0\nend\n");
}

/* Reads a file of the folder that PM_SAMPLES names. */
static void
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PM_SAMPLES"), "native-proposal", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();
  g_autoptr (GError) error = NULL;

  pm_native_read_file (file, PM_SET_SINK (sink), NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (pm_recording_sink_get (sink), "|Quote|M. K.|"));
  g_assert_nonnull (strstr (pm_recording_sink_get (sink), "link|8b0d2d3e-6a50-4b7e-9c39-0d2b8f5a2001|speaker|"));
}

static void
test_proposed_shape_is_read (void)
{
  if (g_getenv ("PM_SAMPLES") == NULL) {
    g_test_skip ("PM_SAMPLES names no folder");
    return;
  }
  read_sample ("example.annotations.json");
  read_sample ("example.annotations.jsonl");
}

/* In KiB; 0 where it cannot be known, as under a sanitizer, which keeps what is
 * freed. */
static guint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (IS_SANITIZED || !g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line == NULL ? 0 : g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

static void
check_stream (gboolean lines)
{
  g_autoptr (GFileIOStream) io = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("pressmark-XXXXXX", &io, NULL);
  g_autoptr (PmSetSink) writer = NULL;
  g_autoptr (GError) error = NULL;
  guint64 before = get_peak ();

  writer = pm_format_find (lines ? "jsonl" : "json")->write (g_io_stream_get_output_stream (G_IO_STREAM (io)), &(PmWriteOptions){ TRUE }, NULL);
  pm_example_push_many (writer, 100, 100000);
  pm_native_read_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  /* The file has 30 MB or more; only the annotations' ids are remembered. */
  g_assert_cmpuint (get_peak () - before, <, 16 * 1024);
  g_file_delete (file, NULL, NULL);
}

static void
test_100000_annotations_stream (void)
{
  check_stream (TRUE);
  check_stream (FALSE);
}

static void
test_cancelled_reading_stops (void)
{
  g_autofree char *written = pm_example_dup ("json", TRUE);
  g_autoptr (GFile) file = pm_example_write_file ("a.json", written, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (pm_native_read_file (file, PM_SET_SINK (sink), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  pm_example_remove_file (file);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/native-reader/wrong-passage-is-refused", test_wrong_passage_is_refused);
  g_test_add_func ("/native-reader/first-difference-is-named", test_first_difference_is_named);
  g_test_add_func ("/native-reader/wrong-anchor-is-refused", test_wrong_anchor_is_refused);
  g_test_add_func ("/native-reader/span-past-the-end-is-refused", test_span_past_the_end_is_refused);
  g_test_add_func ("/native-reader/length-is-checked-without-a-text", test_length_is_checked_without_a_text);
  g_test_add_func ("/native-reader/empty-span-is-refused", test_empty_span_is_refused);
  g_test_add_func ("/native-reader/spans-out-of-order-are-refused", test_spans_out_of_order_are_refused);
  g_test_add_func ("/native-reader/later-version-is-refused", test_later_version_is_refused);
  g_test_add_func ("/native-reader/later-minor-version-is-read", test_later_minor_version_is_read);
  g_test_add_func ("/native-reader/truncated-lines-are-refused", test_truncated_lines_are_refused);
  g_test_add_func ("/native-reader/header-alone-is-truncated", test_header_alone_is_truncated);
  g_test_add_func ("/native-reader/every-cut-is-refused", test_every_cut_is_refused);
  g_test_add_func ("/native-reader/errors-name-the-file", test_errors_name_the_file);
  g_test_add_func ("/native-reader/lines-after-the-end-are-refused", test_lines_after_the_end_are_refused);
  g_test_add_func ("/native-reader/unknown-lines-are-passed-over", test_unknown_lines_are_passed_over);
  g_test_add_func ("/native-reader/something-else-is-refused", test_something_else_is_refused);
  g_test_add_func ("/native-reader/other-offsets-are-refused", test_other_offsets_are_refused);
  g_test_add_func ("/native-reader/sections-may-come-in-any-order", test_sections_may_come_in_any_order);
  g_test_add_func ("/native-reader/sub-tag-may-come-first", test_sub_tag_may_come_first);
  g_test_add_func ("/native-reader/tag-under-itself-is-refused", test_tag_under_itself_is_refused);
  g_test_add_func ("/native-reader/tag-under-none-is-refused", test_tag_under_none_is_refused);
  g_test_add_func ("/native-reader/same-ids-are-refused", test_same_ids_are_refused);
  g_test_add_func ("/native-reader/unknown-document-is-refused", test_unknown_document_is_refused);
  g_test_add_func ("/native-reader/unknown-tag-is-refused", test_unknown_tag_is_refused);
  g_test_add_func ("/native-reader/link-to-nothing-is-refused", test_link_to_nothing_is_refused);
  g_test_add_func ("/native-reader/unlisted-annotator-is-announced", test_unlisted_annotator_is_announced);
  g_test_add_func ("/native-reader/name-is-announced-once", test_name_is_announced_once);
  g_test_add_func ("/native-reader/bare-attributes-are-read", test_bare_attributes_are_read);
  g_test_add_func ("/native-reader/carriage-returns-are-refused", test_carriage_returns_are_refused);
  g_test_add_func ("/native-reader/unknown-keys-are-passed-over", test_unknown_keys_are_passed_over);
  g_test_add_func ("/native-reader/proposed-shape-is-read", test_proposed_shape_is_read);
  g_test_add_func ("/native-reader/100000-annotations-stream", test_100000_annotations_stream);
  g_test_add_func ("/native-reader/cancelled-reading-stops", test_cancelled_reading_stops);

  return g_test_run ();
}
