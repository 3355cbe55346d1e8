/* Any bytes are either refused with a message or become a text on which all of
 * core holds: valid UTF-8, offsets that convert there and back, and units of
 * reading that lie in the text and around the place asked for. */

#include "pm-decode.h"
#include "pm-segment.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* At most this many places of a text are tried. */
#define PLACES 64

static void
check_decoded (const PmDecoded *decoded)
{
  g_assert_cmpuint (strlen (decoded->text), ==, decoded->bytes);
  g_assert_true (g_utf8_validate_len (decoded->text, decoded->bytes, NULL));
  g_assert_null (strchr (decoded->text, '\r'));
  g_assert_cmpuint (decoded->newline != PM_NEWLINE_NONE, ==, strchr (decoded->text, '\n') != NULL);
  for (const char *p = decoded->text; *p != '\0'; p++)
    g_assert_true ((guchar) *p >= 0x20 || strchr ("\t\n\f", *p) != NULL);
}

static void
check_conversions (const PmText *text, guint offset)
{
  gsize byte = pm_text_byte_at (text, offset);
  guint unit = pm_text_utf16_at (text, offset);

  g_assert_cmpuint (g_utf8_pointer_to_offset (pm_text_get_content (text), pm_text_get_content (text) + byte), ==, offset);
  g_assert_cmpuint (pm_text_offset_at_byte (text, byte), ==, offset);
  g_assert_cmpuint (pm_text_offset_at_utf16 (text, unit), ==, offset);
}

/* The slice is taken by the text, whose answer tells whether the span is in it. */
static void
check_span (const PmText *text, PmSpan span)
{
  g_autofree char *slice = pm_text_dup_slice (text, span);

  g_assert_nonnull (slice);
  g_assert_true (pm_text_slice_equals (text, span, slice));
  g_assert_cmpint (g_utf8_strlen (slice, -1), ==, pm_span_length (span));
}

static void
check_units (const PmText *text, guint offset)
{
  PmSpan word = pm_segment_word (text, offset);
  PmSpan sentence = pm_segment_sentence (text, offset);
  PmSpan paragraph = pm_segment_paragraph (text, offset);
  PmSpan quotation;

  check_span (text, word);
  check_span (text, sentence);
  check_span (text, paragraph);
  if (offset < pm_text_get_length (text))
    g_assert_true (pm_span_contains (word, offset));
  g_assert_cmpuint (sentence.start, >=, paragraph.start);
  g_assert_cmpuint (sentence.end, <=, paragraph.end);
  if (!pm_segment_quotation (text, offset, &quotation))
    return;
  check_span (text, quotation);
  g_assert_cmpuint (quotation.start, >=, paragraph.start);
  g_assert_cmpuint (quotation.end, <=, paragraph.end);
}

static void
check_changes (const PmText *text, PmSpan span)
{
  PmSpan trimmed = pm_segment_trim (text, span);
  PmSpan snapped = pm_segment_snap (text, span);

  check_span (text, trimmed);
  check_span (text, snapped);
  g_assert_true (span.start <= trimmed.start && trimmed.end <= span.end);
  g_assert_true (snapped.start <= span.start && span.end <= snapped.end);
}

static void
check_text (const PmText *text)
{
  guint length = pm_text_get_length (text);
  guint step = 1 + length / PLACES;

  for (guint offset = 0; offset <= length; offset += step) {
    check_conversions (text, offset);
    check_units (text, offset);
    check_changes (text, (PmSpan){ offset / 2, offset });
  }
  g_assert_cmpuint (pm_segment_count_words (text), <=, length);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) source = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_auto (PmDecoded) decoded = { 0 };
  g_autoptr (PmText) text = NULL;

  if (!pm_decode (source, &decoded, &error)) {
    g_assert_true (error != NULL && *error->message != '\0');
    return 0;
  }
  check_decoded (&decoded);
  text = pm_text_new (decoded.text, (gssize) decoded.bytes);
  check_text (text);
  return 0;
}
