#include "pm-example-set.h"
#include "pm-recording-sink.h"

#include <string.h>

static char *
dup_read (const char *name, const char *content, gssize length)
{
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();
  g_autoptr (GError) error = NULL;

  pm_example_read ("text", name, content, length, PM_SET_SINK (sink), &error);
  g_assert_no_error (error);
  return g_strdup (pm_recording_sink_get (sink));
}

static void
refuse (const char *content, gssize length, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_example_read ("text", "a.txt", content, length, NULL, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” is not in “%s”", message, error->message);
}

static void
test_document_has_all_that_is_known (void)
{
  g_autofree char *read = dup_read ("a.b.txt", "\xef\xbb\xbf"
                                               "One two.\r\n",
                                    -1);
  g_autofree char *text_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "One two.\n", -1);
  g_autofree char *source_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "\xef\xbb\xbf"
                                                                                   "One two.\r\n",
                                                                -1);
  g_autofree char *expected = g_strdup_printf ("document|-|a.b|-|-|-|-|-|a.b.txt|%s|UTF-8|-|crlf|%s|One two.\\n|9|2|0|0|13\nend\n", text_hash, source_hash);

  g_assert_cmpstr (read, ==, expected);
}

static void
test_headline_becomes_the_title (void)
{
  g_autofree char *read = dup_read ("a.txt", "Minister promises a line\n\nThe minister said on Monday that it would.\n", -1);

  g_assert_true (g_str_has_prefix (read, "document|-|Minister promises a line|"));
}

static void
test_front_matter_stays (void)
{
  g_autofree char *read = dup_read ("a.md", "---\ntitle: x\n---\n\nText of the article.\n", -1);

  g_assert_true (g_str_has_prefix (read, "document|-|a|"));
  g_assert_nonnull (strstr (read, "---\\ntitle: x\\n---\\n"));
}

static void
test_empty_file_is_refused (void)
{
  refuse ("", 0, "a.txt: The file is empty");
  refuse ("\xef\xbb\xbf", 3, "a.txt: The file is empty");
}

static void
test_binary_file_is_refused_by_name (void)
{
  refuse ("a\0b", 3, "a.txt: ");
}

/* Writes a text and a sidecar beside it, and reads the text. */
static char *
dup_read_beside (const char *info, GError **error)
{
  g_autoptr (GFile) text = pm_example_write_file ("a.txt", "Some text", -1);
  g_autoptr (GFile) folder = g_file_get_parent (text);
  g_autoptr (GFile) sidecar = g_file_get_child (folder, "corpus.json");
  g_autoptr (PmRecordingSink) sink = pm_recording_sink_new ();

  g_assert_true (g_file_replace_contents (sidecar, info, strlen (info), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  pm_format_find ("text")->read (text, PM_SET_SINK (sink), NULL, error);
  g_assert_true (g_file_delete (sidecar, NULL, NULL));
  pm_example_remove_file (text);
  return g_strdup (pm_recording_sink_get (sink));
}

static void
test_sidecar_describes_the_text (void)
{
  g_autofree char *read = dup_read_beside ("{\"documents\":{\"a.txt\":{\"title\":\"T\",\"outlet\":\"O\",\"author\":\"A\",\"published\":\"2026\",\"url\":\"U\",\"language\":\"en\"}}}", NULL);

  g_assert_true (g_str_has_prefix (read, "document|-|T|O|A|2026|U|en|a.txt|"));
}

static void
test_sidecar_may_be_silent (void)
{
  g_autofree char *read = dup_read_beside ("{\"documents\":{\"b.txt\":{\"title\":\"T\"}}}", NULL);

  g_assert_true (g_str_has_prefix (read, "document|-|a|-|"));
}

static void
test_broken_sidecar_is_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *read = dup_read_beside ("{\"documents\":{\"a.txt\":{\"title\":1}}}", &error);

  g_assert_cmpstr (read, ==, "");
  g_assert_error (error, PM_FORMAT_ERROR, PM_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "a.txt: corpus.json: a.txt: “title” is not a string");
}

static void
test_somebody_elses_sidecar_is_left_alone (void)
{
  g_autofree char *read = dup_read_beside ("{\"title\":1}", NULL);

  g_assert_true (g_str_has_prefix (read, "document|-|a|-|"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format-text/document-has-all-that-is-known", test_document_has_all_that_is_known);
  g_test_add_func ("/format-text/headline-becomes-the-title", test_headline_becomes_the_title);
  g_test_add_func ("/format-text/front-matter-stays", test_front_matter_stays);
  g_test_add_func ("/format-text/empty-file-is-refused", test_empty_file_is_refused);
  g_test_add_func ("/format-text/binary-file-is-refused-by-name", test_binary_file_is_refused_by_name);
  g_test_add_func ("/format-text/sidecar-describes-the-text", test_sidecar_describes_the_text);
  g_test_add_func ("/format-text/sidecar-may-be-silent", test_sidecar_may_be_silent);
  g_test_add_func ("/format-text/broken-sidecar-is-told", test_broken_sidecar_is_told);
  g_test_add_func ("/format-text/somebody-elses-sidecar-is-left-alone", test_somebody_elses_sidecar_is_left_alone);

  return g_test_run ();
}
