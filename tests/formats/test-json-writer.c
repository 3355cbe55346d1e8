#include "pm-json-writer.h"

static void
test_members_have_no_space_between (void)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  pm_json_writer_begin_object (writer);
  pm_json_writer_member_int (writer, "a", -1);
  pm_json_writer_key (writer, "b");
  pm_json_writer_begin_array (writer);
  pm_json_writer_null (writer);
  pm_json_writer_bool (writer, TRUE);
  pm_json_writer_end_array (writer);
  pm_json_writer_member_bool (writer, "c", FALSE);
  pm_json_writer_end_object (writer);
  g_assert_cmpstr (pm_json_writer_get (writer)->str, ==, "{\"a\":-1,\"b\":[null,true],\"c\":false}");
}

static void
test_only_what_must_be_is_escaped (void)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  pm_json_writer_string (writer, "\"\\/\b\f\n\r\t\x01\x1f\x7f€💩\xe2\x80\xa8");
  g_assert_cmpstr (pm_json_writer_get (writer)->str, ==, "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f€💩\xe2\x80\xa8\"");
}

static void
test_unknown_member_is_left_out (void)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  pm_json_writer_begin_object (writer);
  pm_json_writer_member_string (writer, "a", NULL);
  pm_json_writer_member_string (writer, "b", "");
  pm_json_writer_end_object (writer);
  g_assert_cmpstr (pm_json_writer_get (writer)->str, ==, "{\"b\":\"\"}");
}

static void
test_keys_compare_by_utf16_units (void)
{
  /* U+1F4A9 is D83D DCA9 in UTF-16, before U+FB33; by code points it is after. */
  g_assert_cmpint (pm_json_compare_keys ("💩", "\xef\xac\xb3"), <, 0);
  g_assert_cmpint (pm_json_compare_keys ("\xef\xac\xb3", "💩"), >, 0);
  g_assert_cmpint (pm_json_compare_keys ("€", "💩"), <, 0);
  g_assert_cmpint (pm_json_compare_keys ("a", "ab"), <, 0);
  g_assert_cmpint (pm_json_compare_keys ("ab", "ab"), ==, 0);
}

static void
test_keys_out_of_order_are_a_bug (void)
{
  if (g_test_subprocess ()) {
    PmJsonWriter *writer = pm_json_writer_new ();

    pm_json_writer_begin_object (writer);
    pm_json_writer_member_int (writer, "b", 1);
    pm_json_writer_member_int (writer, "a", 1);
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
}

static void
test_indented_layout (void)
{
  g_autoptr (GString) json = g_string_new ("{\"a\":[1,{\"b\":\"x\\\",{\"}],\"c\":{},\"d\":[]}");
  g_autoptr (GString) out = g_string_new ("  ");

  pm_json_append_indented (out, json, 1);
  g_assert_cmpstr (out->str,
                   ==,
                   "  {\n    \"a\": [\n      1,\n      {\n        \"b\": \"x\\\",{\"\n      }\n    ],\n"
                   "    \"c\": {},\n    \"d\": []\n  }");
}

static void
test_reset_starts_anew (void)
{
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  pm_json_writer_begin_array (writer);
  pm_json_writer_reset (writer);
  pm_json_writer_int (writer, 7);
  g_assert_cmpstr (pm_json_writer_get (writer)->str, ==, "7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/members-have-no-space-between", test_members_have_no_space_between);
  g_test_add_func ("/json-writer/only-what-must-be-is-escaped", test_only_what_must_be_is_escaped);
  g_test_add_func ("/json-writer/unknown-member-is-left-out", test_unknown_member_is_left_out);
  g_test_add_func ("/json-writer/keys-compare-by-utf16-units", test_keys_compare_by_utf16_units);
  g_test_add_func ("/json-writer/keys-out-of-order-are-a-bug", test_keys_out_of_order_are_a_bug);
  g_test_add_func ("/json-writer/indented-layout", test_indented_layout);
  g_test_add_func ("/json-writer/reset-starts-anew", test_reset_starts_anew);

  return g_test_run ();
}
