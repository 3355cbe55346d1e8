#include "pm-legacy.h"

#include <string.h>

static void
assert_converted (const char *data, const char *text, const char *name)
{
  gsize bytes;
  g_autofree char *encoding = NULL;
  g_autofree char *found = pm_legacy_convert (data, strlen (data), 0, &bytes, &encoding);

  g_assert_cmpstr (found, ==, text);
  g_assert_cmpuint (bytes, ==, strlen (text));
  g_assert_cmpstr (encoding, ==, name);
}

static void
test_marks_and_a_few_accents_are_windows (void)
{
  assert_converted ("\x91na\xefve\x92 \x80 5 in the caf\xe9", "‘naïve’ € 5 in the café", "WINDOWS-1252");
}

static void
test_unused_bytes_become_controls (void)
{
  assert_converted ("\x81\x8d\x8f\x90\x9d", "\xc2\x81\xc2\x8d\xc2\x8f\xc2\x90\xc2\x9d", "WINDOWS-1252");
}

static void
test_a_byte_of_windows_tells_it_from_iso (void)
{
  assert_converted ("Prezydent powiedzia\xb3, \xbf\x65 wojna musi si\xea sko\xf1\x63zy\xe6. R\xf3\x64 \xb3\xf3\x64\x9f",
                    "Prezydent powiedział, że wojna musi się skończyć. Ród łódź", "WINDOWS-1250");
}

static void
test_escapes_need_an_encoding_that_has_them (void)
{
  const char *japanese = "\x1b$B@oAh\x1b(B";
  const char *colored = "\x1b[1mbold\x1b[0m";

  g_assert_true (pm_legacy_is_escaped (japanese, strlen (japanese)));
  g_assert_false (pm_legacy_is_escaped (colored, strlen (colored)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/legacy/marks-and-a-few-accents-are-windows", test_marks_and_a_few_accents_are_windows);
  g_test_add_func ("/legacy/unused-bytes-become-controls", test_unused_bytes_become_controls);
  g_test_add_func ("/legacy/a-byte-of-windows-tells-it-from-iso", test_a_byte_of_windows_tells_it_from_iso);
  g_test_add_func ("/legacy/escapes-need-an-encoding-that-has-them", test_escapes_need_an_encoding_that_has_them);

  return g_test_run ();
}
