#include "pm-native-texts.h"

#include <string.h>

/* Where a record with this text stands in what is written to @out. */
static goffset
add_record (GString *out, const char *content)
{
  goffset offset = (goffset) out->len;

  g_string_append_printf (out, "{\"text\":{\"content\":\"%s\"}}\n", content);
  return offset;
}

static void
test_text_is_read_once_more_when_others_were_asked_for (void)
{
  g_autofree char *first = g_strnfill (20 * 1024 * 1024, 'a');
  g_autofree char *second = g_strnfill (20 * 1024 * 1024, 'b');
  g_autoptr (GString) out = g_string_new ("  ");
  goffset first_offset = add_record (out, first);
  goffset second_offset = add_record (out, second);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (out->str, (gssize) out->len, NULL);
  g_autoptr (PmNativeFile) file = pm_native_file_new (stream, NULL);
  g_autoptr (PmNativeTexts) texts = pm_native_texts_new (file);
  g_autoptr (PmText) a = pm_text_new (first, -1);
  g_autoptr (PmText) b = pm_text_new (second, -1);
  const PmText *found;

  g_assert_true (pm_native_texts_add (texts, "1", "One", NULL, a, first_offset));
  g_assert_true (pm_native_texts_add (texts, "2", "Two", "two.txt", b, second_offset));
  g_assert_true (pm_native_texts_get (texts, "1", &found, NULL));
  g_assert_true (found != a && strcmp (pm_text_get_content (found), first) == 0);
  g_assert_true (pm_native_texts_get (texts, "2", &found, NULL));
  g_assert_true (found != b && strcmp (pm_text_get_content (found), second) == 0);
}

static PmNativeTexts *
new_texts (PmNativeFile **file)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();

  *file = pm_native_file_new (stream, NULL);
  return pm_native_texts_new (*file);
}

static void
test_id_is_taken_once (void)
{
  g_autoptr (PmNativeFile) file = NULL;
  g_autoptr (PmNativeTexts) texts = new_texts (&file);

  g_assert_true (pm_native_texts_add (texts, "1", "One", "one.txt", NULL, 0));
  g_assert_false (pm_native_texts_add (texts, "1", "Other", NULL, NULL, 0));
  g_assert_cmpstr (pm_native_texts_get_name (texts, "1"), ==, "One");
  g_assert_cmpstr (pm_native_texts_get_source (texts, "1"), ==, "one.txt");
}

static void
test_document_may_have_no_text (void)
{
  g_autoptr (PmNativeFile) file = NULL;
  g_autoptr (PmNativeTexts) texts = new_texts (&file);
  const PmText *found;

  g_assert_true (pm_native_texts_add (texts, "1", "One", NULL, NULL, 0));
  g_assert_true (pm_native_texts_get (texts, "1", &found, NULL));
  g_assert_null (found);
  g_assert_false (pm_native_texts_contains (texts, "2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/native-texts/text-is-read-once-more-when-others-were-asked-for", test_text_is_read_once_more_when_others_were_asked_for);
  g_test_add_func ("/native-texts/id-is-taken-once", test_id_is_taken_once);
  g_test_add_func ("/native-texts/document-may-have-no-text", test_document_may_have_no_text);

  return g_test_run ();
}
