#include "pm-legacy.h"

#include <gio/gio.h>
#include <string.h>
#include <uchardet.h>

/* Detecting is slow and needs no more than this, from where the text stops
 * being ASCII or UTF-8. */
#define SAMPLE ((gsize) 256 * 1024)

/* So few accented letters in a text otherwise ASCII say nothing to a detector
 * that counts letters; WINDOWS-1252 is then the best guess by far. */
#define FEW_LETTERS 10

#define UNUSED 0

/* What WINDOWS-1252 has at 0x80 to 0x9f. */
static const guint16 windows[] = {
  0x20ac, UNUSED, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, UNUSED, 0x017d, UNUSED,
  UNUSED, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, UNUSED, 0x017e, 0x0178
};

/* An ISO encoding has nothing but controls where its cousin of Windows has
 * marks and letters, so such bytes tell the cousin. */
static const struct {
  const char *iso;
  const char *windows;
} cousins[] = {
  { "ISO-8859-1", "WINDOWS-1252" },
  { "ISO-8859-15", "WINDOWS-1252" },
  { "ISO-8859-2", "WINDOWS-1250" },
  { "ISO-8859-4", "WINDOWS-1257" },
  { "ISO-8859-7", "WINDOWS-1253" },
  { "ISO-8859-8", "WINDOWS-1255" },
  { "ISO-8859-9", "WINDOWS-1254" },
  { "ISO-8859-13", "WINDOWS-1257" },
};

static gunichar
windows_char (guchar byte)
{
  if (byte < 0x80 || byte > 0x9f || windows[byte - 0x80] == UNUSED)
    return byte;
  return windows[byte - 0x80];
}

static char *
convert_windows (const char *data, gsize size, gsize *bytes)
{
  gsize length = 0;
  char *text, *end;

  for (gsize i = 0; i < size; i++)
    length += (gsize) g_unichar_to_utf8 (windows_char ((guchar) data[i]), NULL);
  text = end = g_malloc (length + 1);
  for (gsize i = 0; i < size; i++)
    end += g_unichar_to_utf8 (windows_char ((guchar) data[i]), end);
  *end = '\0';
  *bytes = length;
  return text;
}

/* Quotation marks, dashes and the like of WINDOWS-1252, and of most others of
 * its family. */
static gboolean
is_punctuation (guchar byte)
{
  static const guchar marks[] = "\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b"
                                "\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xbb\xbc\xbd\xbe";

  return memchr (marks, byte, sizeof marks - 1) != NULL;
}

/* The letters of French, German, Spanish, Portuguese, Italian and Nordic. */
static gboolean
is_western (guchar byte)
{
  return (byte >= 0xc0 && strchr ("\xd0\xd7\xdd\xde\xf0\xf7\xfd\xfe", (char) byte) == NULL) ||
         byte == 0x8c || byte == 0x9c;
}

/* Whether it is an English text, say, with curly marks and a few accents. */
static gboolean
is_nearly_ascii (const char *data, gsize size)
{
  gsize plain = 0, marks = 0, letters = 0;

  for (gsize i = 0; i < size; i++) {
    guchar byte = (guchar) data[i];

    if (g_ascii_isalpha ((char) byte))
      plain++;
    else if (is_punctuation (byte))
      marks++;
    else if (is_western (byte))
      letters++;
    else if (byte >= 0x80)
      return FALSE;
  }
  return letters + marks > 0 && letters < FEW_LETTERS && plain >= 3 * (letters + marks);
}

static char *
detect (const char *data, gsize size)
{
  uchardet_t detector = uchardet_new ();
  char *name = NULL;

  if (uchardet_handle_data (detector, data, size) == 0) {
    uchardet_data_end (detector);
    name = g_ascii_strup (uchardet_get_charset (detector), -1);
  }
  uchardet_delete (detector);
  return name;
}

static gboolean
has_windows_bytes (const char *data, gsize size)
{
  for (gsize i = 0; i < size; i++) {
    if ((guchar) data[i] >= 0x80 && (guchar) data[i] <= 0x9f)
      return TRUE;
  }
  return FALSE;
}

static char *
guess (const char *data, gsize size, gsize from)
{
  gsize start = from > SAMPLE / 16 ? from - SAMPLE / 16 : 0;
  g_autofree char *name = detect (data + start, MIN (size - start, SAMPLE));

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (cousins); i++) {
    if (strcmp (name, cousins[i].iso) == 0 && has_windows_bytes (data, size))
      return g_strdup (cousins[i].windows);
  }
  return g_steal_pointer (&name);
}

char *
pm_legacy_convert (const char *data, gsize size, gsize from, gsize *bytes, char **encoding)
{
  g_autofree char *name = NULL;
  char *text = NULL;

  g_return_val_if_fail (data != NULL && from <= size, NULL);
  g_return_val_if_fail (bytes != NULL && encoding != NULL, NULL);

  if (!is_nearly_ascii (data, size))
    name = guess (data, size, from);
  if (name != NULL && *name != '\0' && strcmp (name, "WINDOWS-1252") != 0)
    text = g_convert (data, (gssize) size, "UTF-8", name, NULL, bytes, NULL);
  if (text == NULL || !g_utf8_validate_len (text, *bytes, NULL)) {
    g_free (text);
    text = convert_windows (data, size, bytes);
    g_free (name);
    name = g_strdup ("WINDOWS-1252");
  }
  *encoding = g_steal_pointer (&name);
  return text;
}

gboolean
pm_legacy_is_escaped (const char *data, gsize size)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (data != NULL, FALSE);

  name = detect (data, MIN (size, SAMPLE));
  return name != NULL && g_str_has_prefix (name, "ISO-2022-");
}
