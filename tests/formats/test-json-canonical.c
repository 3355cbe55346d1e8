#include "pm-json-canonical.h"

static void
check_number (double number, const char *expected)
{
  g_autofree char *found = pm_json_canonical_dup_number (number);

  g_assert_cmpstr (found, ==, expected);
}

/* Values of RFC 8785, appendix B, and of the edges of ECMAScript's notations. */
static void
test_numbers_are_as_ecmascript_prints_them (void)
{
  check_number (0, "0");
  check_number (-0.0, "0");
  check_number (5e-324, "5e-324");
  check_number (-1.7976931348623157e308, "-1.7976931348623157e+308");
  check_number (9007199254740994.0, "9007199254740994");
  check_number (295147905179352830000.0, "295147905179352830000");
  check_number (999999999999999700000.0, "999999999999999700000");
  check_number (1e21, "1e+21");
  check_number (9.999999999999997e22, "9.999999999999997e+22");
  check_number (0.000001, "0.000001");
  check_number (0.0000001, "1e-7");
  check_number (333333333.33333329, "333333333.3333333");
  check_number (4.5, "4.5");
  check_number (100, "100");
  check_number (0.05, "0.05");
}

static void
check_canonical (const char *json, const char *expected)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (PmJsonWriter) writer = pm_json_writer_new ();

  pm_json_canonical_write (writer, node);
  g_assert_cmpstr (pm_json_writer_get (writer)->str, ==, expected);
}

/* RFC 8785, section 3.2.3, with the keys told apart by their values. */
static void
test_keys_are_sorted_at_every_level (void)
{
  check_canonical ("{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"\\ufb33\":\"Dalet\",\"1\":\"One\","
                   "\"\\ud83d\\ude00\":\"Grin\",\"\\u0080\":\"Control\",\"\\u00f6\":\"O\"}",
                   "{\"\\r\":\"CR\",\"1\":\"One\",\"\xc2\x80\":\"Control\",\"ö\":\"O\",\"€\":\"Euro\",\"😀\":\"Grin\",\"\xef\xac\xb3\":\"Dalet\"}");
  check_canonical ("[ {\"b\" : 1, \"a\" : [ 2.0, null, true ]} ]", "[{\"a\":[2,null,true],\"b\":1}]");
}

static void
test_large_integers_are_doubles (void)
{
  check_canonical ("[9007199254740991,9223372036854775807]", "[9007199254740991,9223372036854776000]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-canonical/numbers-are-as-ecmascript-prints-them", test_numbers_are_as_ecmascript_prints_them);
  g_test_add_func ("/json-canonical/keys-are-sorted-at-every-level", test_keys_are_sorted_at_every_level);
  g_test_add_func ("/json-canonical/large-integers-are-doubles", test_large_integers_are_doubles);

  return g_test_run ();
}
