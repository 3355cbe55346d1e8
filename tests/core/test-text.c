#include "pm-text.h"

#include <string.h>

/* One, two, three and four bytes; a combining accent; right to left. */
#define MIXED "aé€😀e\u0301 שלום\n"

/* A text with MIXED so often that it spans many checkpoints. */
static PmText *
make_long (guint repeats)
{
  g_autoptr (GString) content = g_string_new (NULL);

  for (guint i = 0; i < repeats; i++)
    g_string_append (content, MIXED);
  return pm_text_new (content->str, (gssize) content->len);
}

static void
test_an_empty_text_has_no_length (void)
{
  g_autoptr (PmText) text = pm_text_new ("", -1);

  g_assert_cmpuint (pm_text_get_length (text), ==, 0);
  g_assert_cmpuint (pm_text_get_bytes (text), ==, 0);
  g_assert_cmpuint (pm_text_get_utf16_length (text), ==, 0);
  g_assert_cmpuint (pm_text_byte_at (text, 0), ==, 0);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 0), ==, 0);
  g_assert_cmpuint (pm_text_char_at (text, 0), ==, 0);
}

static void
test_ascii_counts_alike_in_all_units (void)
{
  g_autoptr (PmText) text = pm_text_new ("plain text", -1);

  g_assert_cmpuint (pm_text_get_length (text), ==, 10);
  g_assert_cmpuint (pm_text_byte_at (text, 7), ==, 7);
  g_assert_cmpuint (pm_text_utf16_at (text, 7), ==, 7);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 7), ==, 7);
  g_assert_cmpuint (pm_text_offset_at_utf16 (text, 7), ==, 7);
}

static void
test_lengths_count_each_unit (void)
{
  g_autoptr (PmText) text = pm_text_new (MIXED, -1);

  g_assert_cmpuint (pm_text_get_length (text), ==, 12);
  g_assert_cmpuint (pm_text_get_bytes (text), ==, strlen (MIXED));
  g_assert_cmpuint (pm_text_get_utf16_length (text), ==, 13);
}

static void
test_a_character_may_be_astral (void)
{
  g_autoptr (PmText) text = pm_text_new (MIXED, -1);

  g_assert_cmphex (pm_text_char_at (text, 3), ==, 0x1f600);
  g_assert_cmphex (pm_text_char_at (text, 5), ==, 0x301);
  g_assert_cmphex (pm_text_char_at (text, 11), ==, '\n');
  g_assert_cmphex (pm_text_char_at (text, 12), ==, 0);
}

static void
test_inside_a_character_counts_as_its_start (void)
{
  g_autoptr (PmText) text = pm_text_new (MIXED, -1);

  g_assert_cmpuint (pm_text_offset_at_byte (text, 1), ==, 1);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 2), ==, 1);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 9), ==, 3);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 10), ==, 4);
}

static void
test_second_half_of_a_pair_counts_as_its_start (void)
{
  g_autoptr (PmText) text = pm_text_new (MIXED, -1);

  g_assert_cmpuint (pm_text_offset_at_utf16 (text, 3), ==, 3);
  g_assert_cmpuint (pm_text_offset_at_utf16 (text, 4), ==, 3);
  g_assert_cmpuint (pm_text_offset_at_utf16 (text, 5), ==, 4);
  g_assert_cmpuint (pm_text_utf16_at (text, 4), ==, 5);
}

static void
test_past_the_end_counts_as_the_end (void)
{
  g_autoptr (PmText) text = pm_text_new ("é😀", -1);

  g_assert_cmpuint (pm_text_byte_at (text, 99), ==, 6);
  g_assert_cmpuint (pm_text_utf16_at (text, 99), ==, 3);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 99), ==, 2);
  g_assert_cmpuint (pm_text_offset_at_utf16 (text, 99), ==, 2);
}

/* Compares with a plain count from the start, at every place. */
static void
test_conversions_match_a_plain_count (void)
{
  g_autoptr (PmText) text = make_long (700);
  const char *content = pm_text_get_content (text);
  guint offset = 0, unit = 0;

  for (const char *p = content; *p != '\0'; p = g_utf8_next_char (p)) {
    g_assert_cmpuint (pm_text_byte_at (text, offset), ==, p - content);
    g_assert_cmpuint (pm_text_utf16_at (text, offset), ==, unit);
    g_assert_cmpuint (pm_text_offset_at_byte (text, (gsize) (p - content)), ==, offset);
    g_assert_cmpuint (pm_text_offset_at_byte (text, (gsize) (g_utf8_next_char (p) - content) - 1), ==, offset);
    g_assert_cmpuint (pm_text_offset_at_utf16 (text, unit), ==, offset);
    offset++;
    unit += g_utf8_get_char (p) > 0xffff ? 2 : 1;
  }
  g_assert_cmpuint (pm_text_get_length (text), ==, offset);
  g_assert_cmpuint (pm_text_get_utf16_length (text), ==, unit);
}

static void
test_a_length_of_whole_checkpoints_ends_right (void)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (PmText) text = NULL;

  for (guint i = 0; i < 2048; i++)
    g_string_append (content, "é");
  text = pm_text_new (content->str, -1);

  g_assert_cmpuint (pm_text_get_length (text), ==, 2048);
  g_assert_cmpuint (pm_text_byte_at (text, 2048), ==, 4096);
  g_assert_cmpuint (pm_text_byte_at (text, 1024), ==, 2048);
  g_assert_cmpuint (pm_text_offset_at_byte (text, 2047), ==, 1023);
}

static void
test_a_slice_is_the_passage (void)
{
  g_autoptr (PmText) text = pm_text_new (MIXED, -1);
  g_autofree char *astral = pm_text_dup_slice (text, (PmSpan){ 3, 4 });
  g_autofree char *accent = pm_text_dup_slice (text, (PmSpan){ 4, 6 });
  g_autofree char *empty = pm_text_dup_slice (text, (PmSpan){ 12, 12 });

  g_assert_cmpstr (astral, ==, "😀");
  g_assert_cmpstr (accent, ==, "e\u0301");
  g_assert_cmpstr (empty, ==, "");
}

static void
test_a_slice_past_the_end_is_none (void)
{
  g_autoptr (PmText) text = pm_text_new ("abc", -1);

  g_assert_null (pm_text_dup_slice (text, (PmSpan){ 2, 4 }));
  g_assert_null (pm_text_dup_slice (text, (PmSpan){ 4, 4 }));
  g_assert_null (pm_text_dup_slice (text, (PmSpan){ 2, 1 }));
}

static void
test_a_slice_equals_only_its_own_bytes (void)
{
  g_autoptr (PmText) text = pm_text_new (MIXED, -1);

  g_assert_true (pm_text_slice_equals (text, (PmSpan){ 4, 6 }, "e\u0301"));
  g_assert_false (pm_text_slice_equals (text, (PmSpan){ 4, 6 }, "é"));
  g_assert_false (pm_text_slice_equals (text, (PmSpan){ 4, 6 }, "e"));
  g_assert_false (pm_text_slice_equals (text, (PmSpan){ 4, 6 }, "e\u0301 "));
  g_assert_false (pm_text_slice_equals (text, (PmSpan){ 11, 13 }, "\n"));
}

static void
test_only_the_given_bytes_are_taken (void)
{
  g_autoptr (PmText) text = pm_text_new ("abcdef", 3);

  g_assert_cmpstr (pm_text_get_content (text), ==, "abc");
  g_assert_cmpuint (pm_text_get_length (text), ==, 3);
}

static void
test_the_hash_is_that_of_the_bytes (void)
{
  g_autoptr (PmText) text = pm_text_new ("abc", -1);
  g_autofree char *hash = pm_text_dup_sha256 (text);

  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static gpointer
ref_and_unref (gpointer text)
{
  for (guint i = 0; i < 20000; i++)
    pm_text_unref (pm_text_ref (text));
  return NULL;
}

static void
test_references_count_across_threads (void)
{
  g_autoptr (PmText) text = pm_text_new ("abc", -1);
  GThread *thread = g_thread_new ("other", ref_and_unref, text);

  ref_and_unref (text);
  g_thread_join (thread);

  g_assert_cmpstr (pm_text_get_content (text), ==, "abc");
}

static void
test_a_value_can_hold_it (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (PmText) text = pm_text_new ("abc", -1);

  g_value_init (&value, PM_TYPE_TEXT);
  g_value_set_boxed (&value, text);

  g_assert_true (g_value_get_boxed (&value) == text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/an-empty-text-has-no-length", test_an_empty_text_has_no_length);
  g_test_add_func ("/text/ascii-counts-alike-in-all-units", test_ascii_counts_alike_in_all_units);
  g_test_add_func ("/text/lengths-count-each-unit", test_lengths_count_each_unit);
  g_test_add_func ("/text/a-character-may-be-astral", test_a_character_may_be_astral);
  g_test_add_func ("/text/inside-a-character-counts-as-its-start", test_inside_a_character_counts_as_its_start);
  g_test_add_func ("/text/second-half-of-a-pair-counts-as-its-start", test_second_half_of_a_pair_counts_as_its_start);
  g_test_add_func ("/text/past-the-end-counts-as-the-end", test_past_the_end_counts_as_the_end);
  g_test_add_func ("/text/conversions-match-a-plain-count", test_conversions_match_a_plain_count);
  g_test_add_func ("/text/a-length-of-whole-checkpoints-ends-right", test_a_length_of_whole_checkpoints_ends_right);
  g_test_add_func ("/text/a-slice-is-the-passage", test_a_slice_is_the_passage);
  g_test_add_func ("/text/a-slice-past-the-end-is-none", test_a_slice_past_the_end_is_none);
  g_test_add_func ("/text/a-slice-equals-only-its-own-bytes", test_a_slice_equals_only_its_own_bytes);
  g_test_add_func ("/text/only-the-given-bytes-are-taken", test_only_the_given_bytes_are_taken);
  g_test_add_func ("/text/the-hash-is-that-of-the-bytes", test_the_hash_is_that_of_the_bytes);
  g_test_add_func ("/text/references-count-across-threads", test_references_count_across_threads);
  g_test_add_func ("/text/a-value-can-hold-it", test_a_value_can_hold_it);

  return g_test_run ();
}
