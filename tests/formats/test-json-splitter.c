#include "pm-json-splitter.h"

#include <string.h>

static PmJsonSplitter *
split (const char *json, gssize length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json, length < 0 ? (gssize) strlen (json) : length, NULL);

  return pm_json_splitter_new (stream, NULL);
}

static void
accept (const char *json)
{
  g_autoptr (PmJsonSplitter) splitter = split (json, -1);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  pm_json_splitter_value (splitter, value, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (value->str, ==, json);
}

static void
refuse_bytes (const char *json, gssize length, PmFormatError code, const char *message)
{
  g_autoptr (PmJsonSplitter) splitter = split (json, length);
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (pm_json_splitter_value (splitter, value, &error));
  g_assert_error (error, PM_FORMAT_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” is not in “%s”", message, error->message);
}

static void
refuse (const char *json, const char *message)
{
  refuse_bytes (json, -1, PM_FORMAT_ERROR_SYNTAX, message);
}

static void
test_all_of_json_is_taken (void)
{
  accept ("{\"a\":[1,-0,0.5,1e5,1E-5,12.5e+3],\"b\":{\"c\":null},\"d\":[],\"e\":{},\"f\":[true,false]}");
  accept ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\udca9 é💩\"");
}

static void
test_comments_are_refused (void)
{
  refuse ("[1, // one\n2]", "A value is expected here (line 1, byte 5)");
  refuse ("/* */ 1", "A value is expected");
}

static void
test_stray_commas_are_refused (void)
{
  refuse ("[1,]", "A value is expected");
  refuse ("{\"a\":1,}", "A key in quotation marks is expected");
  refuse ("[1 2]", "A comma is expected");
}

static void
test_loose_words_are_refused (void)
{
  refuse ("{a:1}", "A key in quotation marks");
  refuse ("NaN", "A value is expected");
  refuse ("[tru]", "A value is expected");
  refuse ("'a'", "A value is expected");
}

static void
test_odd_numbers_are_refused (void)
{
  refuse ("01", "a zero too many");
  refuse ("[1.]", "needs a digit");
  refuse ("[-]", "needs a digit");
  refuse ("[1e]", "needs a digit");
  refuse ("1e999", "out of range");
}

static void
test_halves_of_pairs_are_refused (void)
{
  refuse ("\"\\ud83d\"", "Half of a surrogate pair");
  refuse ("\"\\ud83dx\"", "Half of a surrogate pair");
  refuse ("\"\\ud83d\\u0041\"", "Half of a surrogate pair");
  refuse ("\"\\udca9\"", "Half of a surrogate pair");
}

static void
test_nul_is_refused (void)
{
  refuse ("\"\\u0000\"", "NUL");
  refuse_bytes ("\"a\0b\"", 5, PM_FORMAT_ERROR_SYNTAX, "control character (line 1, byte 3)");
  refuse_bytes ("\0", 1, PM_FORMAT_ERROR_SYNTAX, "A value is expected");
}

static void
test_bad_utf8_is_refused (void)
{
  refuse ("\"\xff\"", "not valid UTF-8");
  refuse ("\"\x80\"", "not valid UTF-8");
  refuse ("\"\xc0\xaf\"", "not valid UTF-8");
  refuse ("\"\xed\xa0\x80\"", "not valid UTF-8");
  refuse ("\"\xe2\x82\"", "not valid UTF-8");
  refuse ("\"\xf4\x90\x80\x80\"", "not valid UTF-8");
}

static void
test_same_keys_are_refused (void)
{
  refuse ("{\"a\":1,\"b\":2,\"\\u0061\":3}", "The key “a” is given twice");
}

static void
test_same_keys_in_different_objects_are_taken (void)
{
  accept ("[{\"a\":{\"a\":1}},{\"a\":2}]");
}

static void
test_deep_nesting_is_refused (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < PM_JSON_MAX_DEPTH; i++)
    g_string_append_c (deep, '[');
  for (guint i = 0; i < PM_JSON_MAX_DEPTH; i++)
    g_string_append_c (deep, ']');
  accept (deep->str);
  g_string_prepend_c (deep, '[');
  refuse (deep->str, "nested too deep");
}

static void
test_end_inside_is_truncation (void)
{
  const char *const cuts[] = { "", "[", "[1", "[1,", "{\"a", "{\"a\"", "{\"a\":", "\"\\", "\"\\u12", "\"\xe2\x82", "tr", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    refuse_bytes (cuts[i], -1, PM_FORMAT_ERROR_TRUNCATED, "ends too early");
}

static void
test_errors_name_line_and_byte (void)
{
  refuse ("{\n  \"a\": 1,\n  \"b\": ?\n}", "(line 3, byte 20)");
}

static void
test_values_across_blocks_are_whole (void)
{
  g_autofree char *filler = g_strnfill (65533, 'x');
  g_autofree char *json = g_strdup_printf ("[\"%s💩\",\"%s\\ud83d\\udca9\"]", filler, filler);

  accept (json);
}

static void
test_walk_through_members_and_elements (void)
{
  g_autoptr (PmJsonSplitter) splitter = split (" { \"a\" : [ 1 , {\"x\":2} ] , \"b\" : [ ] } ", -1);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);
  gboolean member, element, end;

  g_assert_true (pm_json_splitter_enter (splitter, '{', NULL));
  while (pm_json_splitter_next (splitter, '}', &member, NULL) && member) {
    g_autofree char *key = pm_json_splitter_key (splitter, NULL);

    g_string_append_printf (seen, "%s:", key);
    g_assert_true (pm_json_splitter_enter (splitter, '[', NULL));
    while (pm_json_splitter_next (splitter, ']', &element, NULL) && element) {
      g_assert_true (pm_json_splitter_value (splitter, value, NULL));
      g_string_append_printf (seen, "%s;", value->str);
    }
  }
  g_assert_cmpstr (seen->str, ==, "a:1;{\"x\":2};b:");
  g_assert_true (pm_json_splitter_at_end (splitter, &end, NULL));
  g_assert_true (end);
}

static void
test_walk_can_go_back (void)
{
  g_autoptr (PmJsonSplitter) splitter = split ("[1,2]", -1);
  g_autoptr (GString) value = g_string_new (NULL);
  PmJsonPlace place;
  gboolean more;

  g_assert_true (pm_json_splitter_enter (splitter, '[', NULL));
  g_assert_true (pm_json_splitter_next (splitter, ']', &more, NULL));
  place = pm_json_splitter_get_place (splitter);
  g_assert_true (pm_json_splitter_value (splitter, NULL, NULL));
  g_assert_true (pm_json_splitter_next (splitter, ']', &more, NULL));
  pm_json_splitter_set_place (splitter, place);
  g_assert_true (pm_json_splitter_value (splitter, value, NULL));
  g_assert_cmpstr (value->str, ==, "1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-splitter/all-of-json-is-taken", test_all_of_json_is_taken);
  g_test_add_func ("/json-splitter/comments-are-refused", test_comments_are_refused);
  g_test_add_func ("/json-splitter/stray-commas-are-refused", test_stray_commas_are_refused);
  g_test_add_func ("/json-splitter/loose-words-are-refused", test_loose_words_are_refused);
  g_test_add_func ("/json-splitter/odd-numbers-are-refused", test_odd_numbers_are_refused);
  g_test_add_func ("/json-splitter/halves-of-pairs-are-refused", test_halves_of_pairs_are_refused);
  g_test_add_func ("/json-splitter/nul-is-refused", test_nul_is_refused);
  g_test_add_func ("/json-splitter/bad-utf8-is-refused", test_bad_utf8_is_refused);
  g_test_add_func ("/json-splitter/same-keys-are-refused", test_same_keys_are_refused);
  g_test_add_func ("/json-splitter/same-keys-in-different-objects-are-taken", test_same_keys_in_different_objects_are_taken);
  g_test_add_func ("/json-splitter/deep-nesting-is-refused", test_deep_nesting_is_refused);
  g_test_add_func ("/json-splitter/end-inside-is-truncation", test_end_inside_is_truncation);
  g_test_add_func ("/json-splitter/errors-name-line-and-byte", test_errors_name_line_and_byte);
  g_test_add_func ("/json-splitter/values-across-blocks-are-whole", test_values_across_blocks_are_whole);
  g_test_add_func ("/json-splitter/walk-through-members-and-elements", test_walk_through_members_and_elements);
  g_test_add_func ("/json-splitter/walk-can-go-back", test_walk_can_go_back);

  return g_test_run ();
}
