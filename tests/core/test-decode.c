#include "pm-decode.h"

#include <string.h>

/* A literal with NUL inside, without its own. */
#define BYTES(literal) literal, sizeof (literal) - 1

static void
assert_text (const char *data, gsize size, const char *text, const char *encoding)
{
  g_autoptr (GBytes) source = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_auto (PmDecoded) decoded = { 0 };

  g_assert_true (pm_decode (source, &decoded, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (decoded.text, ==, text);
  g_assert_cmpuint (decoded.bytes, ==, strlen (text));
  g_assert_cmpstr (decoded.encoding, ==, encoding);
}

static void
assert_refused (const char *data, gsize size, PmDecodeError code, const char *part)
{
  g_autoptr (GBytes) source = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_auto (PmDecoded) decoded = { 0 };

  g_assert_false (pm_decode (source, &decoded, &error));
  g_assert_error (error, PM_DECODE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_null (decoded.text);
}

static gboolean
is_guessed (const char *data, gsize size)
{
  g_autoptr (GBytes) source = g_bytes_new (data, size);
  g_auto (PmDecoded) decoded = { 0 };

  g_assert_true (pm_decode (source, &decoded, NULL));
  return decoded.guessed;
}

static PmNewline
find_newline (const char *data)
{
  g_autoptr (GBytes) source = g_bytes_new (data, strlen (data));
  g_auto (PmDecoded) decoded = { 0 };

  g_assert_true (pm_decode (source, &decoded, NULL));
  return decoded.newline;
}

/* Converts @text into @encoding and decodes that. */
static void
assert_detected (const char *text, const char *encoding, const char *name)
{
  gsize size;
  g_autofree char *data = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);

  g_assert_nonnull (data);
  assert_text (data, size, text, name);
}

static void
test_nothing_is_an_empty_text (void)
{
  assert_text (NULL, 0, "", "UTF-8");
  g_assert_cmpuint (find_newline (""), ==, PM_NEWLINE_NONE);
}

static void
test_utf8_stays_as_it_is (void)
{
  assert_text (BYTES ("a\u00a0e\u0301 😀 שלום\t\f\u2028\u2029\xc2\x85\u200b\x7f"),
               "a\u00a0e\u0301 😀 שלום\t\f\u2028\u2029\xc2\x85\u200b\x7f", "UTF-8");
  g_assert_false (is_guessed (BYTES ("é")));
}

static void
test_a_utf8_mark_is_dropped_once (void)
{
  assert_text (BYTES ("\xef\xbb\xbf"
                      "abc"),
               "abc", "UTF-8");
  assert_text (BYTES ("\xef\xbb\xbf\xef\xbb\xbf"
                      "abc"),
               "\ufeff"
               "abc",
               "UTF-8");
  assert_text (BYTES ("\xef\xbb\xbf"), "", "UTF-8");
}

static void
test_utf16_is_read_by_its_mark (void)
{
  assert_text (BYTES ("\xff\xfe"
                      "a\0\x3d\xd8\x00\xde\r\0\n\0"),
               "a😀\n", "UTF-16LE");
  assert_text (BYTES ("\xfe\xff\0a\xd8\x3d\xde\x00"), "a😀", "UTF-16BE");
  assert_text (BYTES ("\xff\xfe"), "", "UTF-16LE");
  g_assert_false (is_guessed (BYTES ("\xff\xfe"
                                     "a\0")));
}

static void
test_utf32_is_read_by_its_mark (void)
{
  assert_text (BYTES ("\xff\xfe\0\0a\0\0\0\x00\xf6\x01\0"), "a😀", "UTF-32LE");
  assert_text (BYTES ("\0\0\xfe\xff\0\0\0a\0\x01\xf6\x00"), "a😀", "UTF-32BE");
}

static void
test_utf16_of_odd_length_is_refused_at_its_last_byte (void)
{
  assert_refused (BYTES ("\xff\xfe"
                         "a\0b"),
                  PM_DECODE_ERROR_ENCODING, "Byte 5 is not valid UTF-16LE");
}

static void
test_half_a_pair_is_refused (void)
{
  assert_refused (BYTES ("\xfe\xff\0a\xd8\x3d"), PM_DECODE_ERROR_ENCODING, "Byte 5 ");
  assert_refused (BYTES ("\xfe\xff\0a\xd8\x3d\0b"), PM_DECODE_ERROR_ENCODING, "Byte 5 ");
  assert_refused (BYTES ("\xfe\xff\xde\x00\0b"), PM_DECODE_ERROR_ENCODING, "Byte 3 ");
}

static void
test_utf32_past_unicode_is_refused (void)
{
  assert_refused (BYTES ("\0\0\xfe\xff\0\0\0a\0\x11\0\0"), PM_DECODE_ERROR_ENCODING, "Byte 9 is not valid UTF-32BE");
  assert_refused (BYTES ("\0\0\xfe\xff\0\0\xd8\0"), PM_DECODE_ERROR_ENCODING, "Byte 5 ");
}

static void
test_a_nul_in_utf16_is_refused (void)
{
  assert_refused (BYTES ("\xff\xfe"
                         "a\0\0\0b\0"),
                  PM_DECODE_ERROR_BINARY, "byte 5 is zero");
}

static void
test_a_stray_nul_is_no_utf16 (void)
{
  assert_refused (BYTES ("no\0nul"), PM_DECODE_ERROR_BINARY, "byte 3");
}

static void
test_utf16_without_a_mark_is_guessed (void)
{
  assert_text (BYTES ("H\0e\0l\0l\0o\0"), "Hello", "UTF-16LE");
  assert_text (BYTES ("\0H\0e\0l\0l\0o"), "Hello", "UTF-16BE");
  g_assert_true (is_guessed (BYTES ("H\0e\0l\0l\0o\0")));
}

static void
test_a_nul_is_refused_at_its_byte (void)
{
  assert_refused (BYTES ("abc\0def"), PM_DECODE_ERROR_BINARY, "byte 4 is zero");
  assert_refused (BYTES ("\0"), PM_DECODE_ERROR_BINARY, "byte 1 is zero");
  assert_refused (BYTES ("\xef\xbb\xbf"
                         "a\0"),
                  PM_DECODE_ERROR_BINARY, "byte 5 is zero");
}

static void
test_controls_are_refused_at_their_byte (void)
{
  assert_refused (BYTES ("ab\x07"), PM_DECODE_ERROR_BINARY, "byte 3 is the control character 0x07");
  assert_refused (BYTES ("\x1b[1mbold"), PM_DECODE_ERROR_BINARY, "byte 1 is the control character 0x1B");
  assert_refused (BYTES ("end\r\n\x1a"), PM_DECODE_ERROR_BINARY, "byte 6 is the control character 0x1A");
}

static void
test_known_kinds_are_named (void)
{
  assert_refused (BYTES ("%PDF-1.7\nx"), PM_DECODE_ERROR_BINARY, "PDF document");
  assert_refused (BYTES ("PK\x03\x04zip"), PM_DECODE_ERROR_BINARY, "ZIP archive");
  assert_refused (BYTES ("\x89PNG\r\n\x1a\n"), PM_DECODE_ERROR_BINARY, "image");
  assert_refused (BYTES ("\xff\xd8\xff\xe0"), PM_DECODE_ERROR_BINARY, "image");
  assert_refused (BYTES ("GIF89a\x01\x00"), PM_DECODE_ERROR_BINARY, "image");
  assert_refused (BYTES ("\x1f\x8b\x08"), PM_DECODE_ERROR_BINARY, "compressed");
  assert_refused (BYTES ("SQLite format 3\0"), PM_DECODE_ERROR_BINARY, "SQLite database");
  assert_refused (BYTES ("\x7f\x45LF\x02"), PM_DECODE_ERROR_BINARY, "program");
  assert_refused (BYTES ("{\\rtf1\\ansi"), PM_DECODE_ERROR_BINARY, "RTF document");
}

static void
test_a_text_may_begin_like_a_file (void)
{
  assert_text (BYTES ("GIF89a is a format."), "GIF89a is a format.", "UTF-8");
  assert_text (BYTES ("MZ"), "MZ", "UTF-8");
}

static void
test_every_line_end_becomes_lf (void)
{
  assert_text (BYTES ("a\r\nb\rc\nd\r\r\n\n\re"), "a\nb\nc\nd\n\n\n\ne", "UTF-8");
  assert_text (BYTES ("end\r"), "end\n", "UTF-8");
  assert_text (BYTES ("\r\n"), "\n", "UTF-8");
}

static void
test_the_kind_of_line_end_is_known (void)
{
  g_assert_cmpuint (find_newline ("one line"), ==, PM_NEWLINE_NONE);
  g_assert_cmpuint (find_newline ("a\nb\n"), ==, PM_NEWLINE_LF);
  g_assert_cmpuint (find_newline ("a\r\nb\r\n"), ==, PM_NEWLINE_CRLF);
  g_assert_cmpuint (find_newline ("a\rb\r"), ==, PM_NEWLINE_CR);
  g_assert_cmpuint (find_newline ("a\r\nb\n"), ==, PM_NEWLINE_MIXED);
  g_assert_cmpuint (find_newline ("a\n\rb"), ==, PM_NEWLINE_MIXED);
}

static void
test_marked_utf8_must_be_valid (void)
{
  assert_refused (BYTES ("\xef\xbb\xbf"
                         "a\xff"),
                  PM_DECODE_ERROR_ENCODING, "Byte 5 is not valid UTF-8");
  assert_refused (BYTES ("\xef\xbb\xbf\xc0\xaf"), PM_DECODE_ERROR_ENCODING, "Byte 4 is not valid UTF-8");
  assert_refused (BYTES ("\xef\xbb\xbf\xed\xa0\x80"), PM_DECODE_ERROR_ENCODING, "Byte 4 is not valid UTF-8");
}

static void
test_damaged_utf8_is_refused_at_its_byte (void)
{
  assert_refused (BYTES ("“Ja”, sagte er – früh\x80"), PM_DECODE_ERROR_ENCODING, "Byte 29 is not valid UTF-8");
  assert_refused (BYTES ("“Ja”, sagte er – früh\xe2\x80"), PM_DECODE_ERROR_ENCODING, "Byte 29 is not valid UTF-8");
}

static void
test_curly_quotes_of_windows_are_read (void)
{
  assert_text (BYTES ("\x93Hello,\x94 he said. It\x92s cold \x97 and caf\xe9 is shut\x85"),
               "“Hello,” he said. It’s cold — and café is shut…", "WINDOWS-1252");
  assert_text (BYTES ("caf\xe9"), "café", "WINDOWS-1252");
  g_assert_true (is_guessed (BYTES ("caf\xe9")));
}

static void
test_any_bytes_give_a_text (void)
{
  char data[128];
  g_autoptr (GBytes) source = NULL;
  g_auto (PmDecoded) decoded = { 0 };

  for (guint i = 0; i < sizeof data; i++)
    data[i] = (char) (0x80 + i);
  source = g_bytes_new (data, sizeof data);

  g_assert_true (pm_decode (source, &decoded, NULL));
  g_assert_true (g_utf8_validate_len (decoded.text, decoded.bytes, NULL));
}

static void
test_legacy_encodings_are_detected (void)
{
  assert_detected ("Le café était fermé à Genève, où l’élève a été reçu.", "WINDOWS-1252", "WINDOWS-1252");
  assert_detected ("Президент сказал, что война должна закончиться.", "WINDOWS-1251", "WINDOWS-1251");
  assert_detected ("Президент сказал, что война должна закончиться.", "KOI8-R", "KOI8-R");
  assert_detected ("大統領は記者団に対し、戦争は終わらなければならないと述べた。", "SHIFT_JIS", "SHIFT_JIS");
  assert_detected ("大統領は記者団に対し、戦争は終わらなければならないと述べた。", "EUC-JP", "EUC-JP");
  assert_detected ("总统对记者说，战争必须结束。", "GB18030", "GB18030");
  assert_detected ("Prezydent powiedział, że wojna musi się skończyć. Źródło: łódź", "WINDOWS-1250", "WINDOWS-1250");
}

static void
test_iso_2022_may_escape (void)
{
  assert_detected ("大統領は記者団に対し、戦争は終わらなければならないと述べた。", "ISO-2022-JP", "ISO-2022-JP");
}

static void
test_what_is_detected_late_counts_too (void)
{
  const gsize plain = 3 * 1024 * 1024;
  g_autoptr (GString) data = g_string_sized_new (plain + 100);
  g_autoptr (GBytes) source = NULL;
  g_auto (PmDecoded) decoded = { 0 };

  while (data->len < plain)
    g_string_append (data, "He said so. ");
  for (guint i = 0; i < 400000; i++)
    g_string_append (data, "\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xf1\xea\xe0\xe7\xe0\xeb, ");
  source = g_bytes_new (data->str, data->len);

  g_assert_true (pm_decode (source, &decoded, NULL));
  g_assert_cmpstr (decoded.encoding, ==, "WINDOWS-1251");
}

static void
test_newlines_have_names (void)
{
  g_assert_cmpstr (pm_newline_get_name (PM_NEWLINE_NONE), ==, "none");
  g_assert_cmpstr (pm_newline_get_name (PM_NEWLINE_CRLF), ==, "crlf");
  g_assert_cmpstr (pm_newline_get_name (PM_NEWLINE_MIXED), ==, "mixed");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decode/nothing-is-an-empty-text", test_nothing_is_an_empty_text);
  g_test_add_func ("/decode/utf8-stays-as-it-is", test_utf8_stays_as_it_is);
  g_test_add_func ("/decode/a-utf8-mark-is-dropped-once", test_a_utf8_mark_is_dropped_once);
  g_test_add_func ("/decode/utf16-is-read-by-its-mark", test_utf16_is_read_by_its_mark);
  g_test_add_func ("/decode/utf32-is-read-by-its-mark", test_utf32_is_read_by_its_mark);
  g_test_add_func ("/decode/utf16-of-odd-length-is-refused-at-its-last-byte", test_utf16_of_odd_length_is_refused_at_its_last_byte);
  g_test_add_func ("/decode/half-a-pair-is-refused", test_half_a_pair_is_refused);
  g_test_add_func ("/decode/utf32-past-unicode-is-refused", test_utf32_past_unicode_is_refused);
  g_test_add_func ("/decode/a-nul-in-utf16-is-refused", test_a_nul_in_utf16_is_refused);
  g_test_add_func ("/decode/a-stray-nul-is-no-utf16", test_a_stray_nul_is_no_utf16);
  g_test_add_func ("/decode/utf16-without-a-mark-is-guessed", test_utf16_without_a_mark_is_guessed);
  g_test_add_func ("/decode/a-nul-is-refused-at-its-byte", test_a_nul_is_refused_at_its_byte);
  g_test_add_func ("/decode/controls-are-refused-at-their-byte", test_controls_are_refused_at_their_byte);
  g_test_add_func ("/decode/known-kinds-are-named", test_known_kinds_are_named);
  g_test_add_func ("/decode/a-text-may-begin-like-a-file", test_a_text_may_begin_like_a_file);
  g_test_add_func ("/decode/every-line-end-becomes-lf", test_every_line_end_becomes_lf);
  g_test_add_func ("/decode/the-kind-of-line-end-is-known", test_the_kind_of_line_end_is_known);
  g_test_add_func ("/decode/marked-utf8-must-be-valid", test_marked_utf8_must_be_valid);
  g_test_add_func ("/decode/damaged-utf8-is-refused-at-its-byte", test_damaged_utf8_is_refused_at_its_byte);
  g_test_add_func ("/decode/curly-quotes-of-windows-are-read", test_curly_quotes_of_windows_are_read);
  g_test_add_func ("/decode/any-bytes-give-a-text", test_any_bytes_give_a_text);
  g_test_add_func ("/decode/legacy-encodings-are-detected", test_legacy_encodings_are_detected);
  g_test_add_func ("/decode/iso-2022-may-escape", test_iso_2022_may_escape);
  g_test_add_func ("/decode/what-is-detected-late-counts-too", test_what_is_detected_late_counts_too);
  g_test_add_func ("/decode/newlines-have-names", test_newlines_have_names);

  return g_test_run ();
}
