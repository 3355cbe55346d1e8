#include "pm-decode.h"

#include "pm-legacy.h"
#include "pm-signature.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (pm_decode_error, pm_decode_error)

/* @width is the bytes of a unit. Of the marks that begin alike the longer comes
 * first. */
typedef struct {
  const char *name;
  char mark[5];
  gsize mark_length;
  gsize width;
  gboolean big_endian;
} Unicode;

static const Unicode encodings[] = {
  { "UTF-32LE", "\xff\xfe\x00\x00", 4, 4, FALSE },
  { "UTF-32BE", "\x00\x00\xfe\xff", 4, 4, TRUE },
  { "UTF-16LE", "\xff\xfe", 2, 2, FALSE },
  { "UTF-16BE", "\xfe\xff", 2, 2, TRUE },
  { "UTF-8", "\xef\xbb\xbf", 3, 1, FALSE },
};

/* So many sequences of bytes that are valid UTF-8 for each that is not do not
 * come about by chance in a legacy encoding. */
#define GOOD_FOR_EACH_BAD 4

const char *
pm_newline_get_name (PmNewline newline)
{
  switch (newline) {
  case PM_NEWLINE_NONE:
    return "none";
  case PM_NEWLINE_LF:
    return "lf";
  case PM_NEWLINE_CRLF:
    return "crlf";
  case PM_NEWLINE_CR:
    return "cr";
  case PM_NEWLINE_MIXED:
    return "mixed";
  }
  g_return_val_if_reached (NULL);
}

void
pm_decoded_clear (PmDecoded *decoded)
{
  g_clear_pointer (&decoded->text, g_free);
  g_clear_pointer (&decoded->encoding, g_free);
  decoded->bytes = 0;
}

static gboolean
is_control (gunichar c)
{
  return c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r';
}

static gboolean
refuse_control (gunichar c, gsize at, GError **error)
{
  if (c == 0)
    g_set_error (error, PM_DECODE_ERROR, PM_DECODE_ERROR_BINARY,
                 /* Translators: %lu is the place of a byte in a file, counted from 1. */
                 _("This is not plain text: byte %lu is zero."), (gulong) at + 1);
  else
    g_set_error (error, PM_DECODE_ERROR, PM_DECODE_ERROR_BINARY,
                 /* Translators: %lu is the place of a byte in a file, counted
                  * from 1; %02X its value, such as 1B. */
                 _("This is not plain text: byte %lu is the control character 0x%02X."),
                    (gulong) at + 1, (guint) c);
  return FALSE;
}

static gboolean
refuse_invalid (const char *encoding, gsize at, GError **error)
{
  g_set_error (error, PM_DECODE_ERROR, PM_DECODE_ERROR_ENCODING,
               /* Translators: %lu is the place of a byte in a file, counted from
                * 1; %s an encoding such as UTF-8. */
               _("Byte %lu is not valid %s, the encoding that the rest of the file has."),
                  (gulong) at + 1, encoding);
  return FALSE;
}

static const Unicode *
find_mark (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
    const Unicode *encoding = &encodings[i];

    if (size >= encoding->mark_length && memcmp (data, encoding->mark, encoding->mark_length) == 0)
      return encoding;
  }
  return NULL;
}

/* UTF-16 without a mark can be told when it is Western enough: four in five
 * bytes on one side, and none on the other, are zero. */
static const Unicode *
find_unmarked (const char *data, gsize size)
{
  gsize zeros[2] = { 0, 0 };

  if (size < 2 || size % 2 != 0 || memchr (data, '\0', size) == NULL)
    return NULL;
  for (gsize i = 0; i < size; i++)
    zeros[i % 2] += data[i] == '\0';
  if (MIN (zeros[0], zeros[1]) > 0 || MAX (zeros[0], zeros[1]) < size * 2 / 5)
    return NULL;
  return zeros[1] > 0 ? &encodings[2] : &encodings[3];
}

static gunichar
read_unit (const guchar *data, const Unicode *encoding)
{
  gunichar unit = 0;

  for (gsize i = 0; i < encoding->width; i++)
    unit |= (gunichar) data[encoding->big_endian ? encoding->width - 1 - i : i] << 8 * i;
  return unit;
}

/* Reads the character at @data, before @end, into @c; an unpaired half or a
 * number that is no character gives 0 bytes read. */
static gsize
read_wide (const guchar *data, const guchar *end, const Unicode *encoding, gunichar *c)
{
  gsize width = encoding->width;
  gunichar low;

  if ((gsize) (end - data) < width)
    return 0;
  *c = read_unit (data, encoding);
  if (width == 4 || *c < 0xd800 || *c > 0xdbff)
    return g_unichar_validate (*c) ? width : 0;
  if ((gsize) (end - data) < 2 * width)
    return 0;
  low = read_unit (data + width, encoding);
  *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
  return low >= 0xdc00 && low <= 0xdfff ? 2 * width : 0;
}

/* UTF-16 and UTF-32; a unit of 2 bytes needs at most 3 in UTF-8. */
static gboolean
decode_wide (const char *data, gsize size, gsize from, const Unicode *encoding, PmDecoded *decoded, GError **error)
{
  g_autofree char *text = g_malloc ((size - from) / 2 * 3 + 1);
  char *end = text;
  gunichar c = 0;
  gsize read;

  for (gsize i = from; i < size; i += read) {
    read = read_wide ((const guchar *) data + i, (const guchar *) data + size, encoding, &c);
    if (read == 0)
      return refuse_invalid (encoding->name, i, error);
    if (is_control (c))
      return refuse_control (c, i, error);
    end += g_unichar_to_utf8 (c, end);
  }
  *end = '\0';
  decoded->bytes = (gsize) (end - text);
  decoded->text = g_realloc (g_steal_pointer (&text), decoded->bytes + 1);
  decoded->encoding = g_strdup (encoding->name);
  return TRUE;
}

/* Refuses controls; those of ISO 2022 pass in a file that is in it. */
static gboolean
check_controls (const char *data, gsize size, gboolean *escaped, GError **error)
{
  *escaped = FALSE;
  for (gsize i = 0; i < size; i++) {
    guchar byte = (guchar) data[i];

    if (byte >= 0x20 || !is_control (byte))
      continue;
    if (byte == 0x0e || byte == 0x0f || byte == 0x1b)
      *escaped = *escaped || pm_legacy_is_escaped (data, size);
    else
      return refuse_control (byte, i, error);
    if (!*escaped)
      return refuse_control (byte, i, error);
  }
  return TRUE;
}

static gboolean
has_controls (const char *text)
{
  while (*text != '\0' && !is_control ((guchar) *text))
    text++;
  return *text != '\0';
}

/* Behind the broken sequence at @data: over what a whole one would have had. */
static const char *
skip_broken (const char *data, const char *end)
{
  const char *last = data + g_utf8_skip[(guchar) *data];

  for (data++; data < last && data < end && ((guchar) *data & 0xc0) == 0x80;)
    data++;
  return data;
}

/* Whether the bytes, which are not valid UTF-8, are so for the most part: a
 * file that was cut or damaged, which no other encoding would make better. */
static gboolean
is_damaged_utf8 (const char *data, gsize size)
{
  const char *end = data + size;
  gsize good = 0, bad = 0;

  while (data < end) {
    gunichar c = g_utf8_get_char_validated (data, end - data);

    if (c >= (gunichar) -2) {
      bad++;
      data = skip_broken (data, end);
    } else {
      good += c >= 0x80;
      data = g_utf8_next_char (data);
    }
  }
  return good >= bad * GOOD_FOR_EACH_BAD;
}

/* Everything whose unit is the byte; @marked if a BOM says that it is UTF-8. */
static gboolean
decode_narrow (const char *data, gsize size, gsize from, gboolean marked, PmDecoded *decoded, GError **error)
{
  const char *end;
  gboolean escaped;

  if (!check_controls (data, size, &escaped, error))
    return FALSE;
  if (!escaped && g_utf8_validate_len (data + from, size - from, &end)) {
    decoded->bytes = size - from;
    decoded->text = g_strndup (data + from, size - from);
    decoded->encoding = g_strdup ("UTF-8");
    return TRUE;
  }
  if (!escaped && (marked || is_damaged_utf8 (data, size)))
    return refuse_invalid ("UTF-8", (gsize) (end - data), error);
  decoded->text = pm_legacy_convert (data, size, escaped ? 0 : (gsize) (end - data), &decoded->bytes, &decoded->encoding);
  if (escaped && has_controls (decoded->text))
    return refuse_invalid (decoded->encoding, 0, error);
  decoded->guessed = TRUE;
  return TRUE;
}

static PmNewline
name_newline (gsize lf, gsize crlf, gsize cr)
{
  if ((lf > 0) + (crlf > 0) + (cr > 0) > 1)
    return PM_NEWLINE_MIXED;
  if (crlf > 0)
    return PM_NEWLINE_CRLF;
  if (cr > 0)
    return PM_NEWLINE_CR;
  return lf > 0 ? PM_NEWLINE_LF : PM_NEWLINE_NONE;
}

/* Makes every line end an LF, in place. */
static void
unify_newlines (PmDecoded *decoded)
{
  const char *end = decoded->text + decoded->bytes;
  const char *first = memchr (decoded->text, '\r', decoded->bytes);
  char *to = decoded->text + ((first != NULL ? first : end) - decoded->text);
  gsize lf = memchr (decoded->text, '\n', (gsize) (to - decoded->text)) != NULL;
  gsize crlf = 0, cr = 0;

  for (const char *from = to; from < end; from++) {
    if (*from != '\r') {
      lf += *from == '\n';
      *to++ = *from;
      continue;
    }
    *to++ = '\n';
    if (from[1] == '\n') {
      from++;
      crlf++;
    } else {
      cr++;
    }
  }
  *to = '\0';
  decoded->bytes = (gsize) (to - decoded->text);
  decoded->newline = name_newline (lf, crlf, cr);
}

static gboolean
decode (const char *data, gsize size, PmDecoded *decoded, GError **error)
{
  const Unicode *marked = find_mark (data, size);
  const Unicode *unmarked = NULL;
  const char *kind;

  if (marked != NULL && marked->width > 1)
    return decode_wide (data, size, marked->mark_length, marked, decoded, error);
  kind = marked == NULL ? pm_signature_describe (data, size) : NULL;
  if (kind != NULL) {
    g_set_error_literal (error, PM_DECODE_ERROR, PM_DECODE_ERROR_BINARY, kind);
    return FALSE;
  }
  if (marked == NULL)
    unmarked = find_unmarked (data, size);
  if (unmarked != NULL && decode_wide (data, size, 0, unmarked, decoded, NULL)) {
    decoded->guessed = TRUE;
    return TRUE;
  }
  return decode_narrow (data, size, marked != NULL ? marked->mark_length : 0, marked != NULL, decoded, error);
}

gboolean
pm_decode (GBytes *source, PmDecoded *decoded, GError **error)
{
  const char *data;
  gsize size;

  g_return_val_if_fail (source != NULL && decoded != NULL, FALSE);

  *decoded = (PmDecoded){ 0 };
  data = g_bytes_get_data (source, &size);
  if (size > G_MAXINT / 2) {
    g_set_error_literal (error, PM_DECODE_ERROR, PM_DECODE_ERROR_BINARY,
                         _("This file is too large to be one article."));
    return FALSE;
  }
  if (!decode (data != NULL ? data : "", size, decoded, error)) {
    pm_decoded_clear (decoded);
    return FALSE;
  }
  unify_newlines (decoded);
  return TRUE;
}
