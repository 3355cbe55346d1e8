#include "pm-json-token.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static gboolean
scan_hex (PmJsonCursor *self, guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++) {
    int c = pm_json_cursor_peek (self);

    if (c == PM_JSON_END || !g_ascii_isxdigit (c))
      return pm_json_cursor_fail_here (self, _ ("An escape with “\\u” needs four hexadecimal digits"));
    *unit = *unit * 16 + (guint) g_ascii_xdigit_value ((char) c);
    pm_json_cursor_take (self);
  }
  return TRUE;
}

static gboolean
scan_byte (PmJsonCursor *self, char expected)
{
  if (pm_json_cursor_peek (self) != expected)
    return pm_json_cursor_fail_here (self, _ ("Half of a surrogate pair is not a character"));
  pm_json_cursor_take (self);
  return TRUE;
}

static gboolean
scan_unicode_escape (PmJsonCursor *self)
{
  guint unit, low;

  if (!scan_hex (self, &unit))
    return FALSE;
  if (unit == 0)
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("A string holds the character NUL"));
  if (unit >= 0xDC00 && unit <= 0xDFFF)
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("Half of a surrogate pair is not a character"));
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    if (!scan_byte (self, '\\') || !scan_byte (self, 'u') || !scan_hex (self, &low))
      return FALSE;
    if (low < 0xDC00 || low > 0xDFFF)
      return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("Half of a surrogate pair is not a character"));
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  g_string_append_unichar (self->token, unit);
  return TRUE;
}

static gboolean
scan_escape (PmJsonCursor *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *found;
  int c;

  pm_json_cursor_take (self);
  c = pm_json_cursor_peek (self);
  if (c == 'u') {
    pm_json_cursor_take (self);
    return scan_unicode_escape (self);
  }
  found = c <= 0 ? NULL : strchr (names, c);
  if (found == NULL)
    return pm_json_cursor_fail_here (self, _ ("A backslash is followed by what it cannot escape"));
  g_string_append_c (self->token, values[found - names]);
  pm_json_cursor_take (self);
  return TRUE;
}

/* The bytes that may follow @lead, and how many of them there are; 0 if it
 * leads nothing. */
static guint
get_followers (int lead, int *low, int *high)
{
  *low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90
                                            : 0x80;
  *high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F
                                             : 0xBF;
  if (lead < 0xC2 || lead > 0xF4)
    return 0;
  return lead < 0xE0 ? 1 : lead < 0xF0 ? 2
                                       : 3;
}

static gboolean
scan_character (PmJsonCursor *self)
{
  int low, high;
  guint followers = get_followers (pm_json_cursor_peek (self), &low, &high);

  if (followers == 0)
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("A string is not valid UTF-8"));
  for (guint i = 0; i <= followers; i++) {
    int c = pm_json_cursor_peek (self);

    if (i > 0 && (c < low || c > high))
      return pm_json_cursor_fail_here (self, _ ("A string is not valid UTF-8"));
    if (i > 0)
      low = 0x80, high = 0xBF;
    g_string_append_c (self->token, (char) c);
    pm_json_cursor_take (self);
  }
  return TRUE;
}

/* Whatever needs no look at what stands beside it, in one go. */
static void
scan_plain (PmJsonCursor *self)
{
  const guchar *from = self->buffer + self->at;
  const guchar *end = self->buffer + self->filled;
  const guchar *p = from;

  while (p < end && *p >= 0x20 && *p < 0x80 && *p != '"' && *p != '\\')
    p++;
  g_string_append_len (self->token, (const char *) from, p - from);
  if (self->capture != NULL)
    g_string_append_len (self->capture, (const char *) from, p - from);
  self->at += (gsize) (p - from);
}

gboolean
pm_json_token_string (PmJsonCursor *self)
{
  g_string_truncate (self->token, 0);
  pm_json_cursor_take (self);
  for (int c = pm_json_cursor_peek (self); c != '"'; c = pm_json_cursor_peek (self)) {
    if (c < 0x20)
      return pm_json_cursor_fail_here (self, _ ("A string holds a control character"));
    if (self->token->len > PM_JSON_MAX_BYTES)
      return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("A string is too long"));
    if (c == '\\') {
      if (!scan_escape (self))
        return FALSE;
    } else if (c >= 0x80) {
      if (!scan_character (self))
        return FALSE;
    } else {
      scan_plain (self);
    }
  }
  pm_json_cursor_take (self);
  return TRUE;
}

static gboolean
scan_digits (PmJsonCursor *self)
{
  if (pm_json_cursor_peek (self) == PM_JSON_END || !g_ascii_isdigit (pm_json_cursor_peek (self)))
    return pm_json_cursor_fail_here (self, _ ("A number needs a digit here"));
  while (pm_json_cursor_peek (self) != PM_JSON_END && g_ascii_isdigit (pm_json_cursor_peek (self))) {
    if (self->token->len >= 400)
      return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("A number is too long"));
    g_string_append_c (self->token, (char) pm_json_cursor_peek (self));
    pm_json_cursor_take (self);
  }
  return TRUE;
}

/* Takes what comes next if it is one of @wanted. */
static gboolean
scan_sign (PmJsonCursor *self, const char *wanted)
{
  int c = pm_json_cursor_peek (self);

  if (c <= 0 || strchr (wanted, c) == NULL)
    return FALSE;
  g_string_append_c (self->token, (char) c);
  pm_json_cursor_take (self);
  return TRUE;
}

static gboolean
scan_exponent (PmJsonCursor *self)
{
  if (!scan_sign (self, "eE"))
    return TRUE;
  scan_sign (self, "+-");
  return scan_digits (self);
}

gboolean
pm_json_token_number (PmJsonCursor *self)
{
  gboolean zero;

  g_string_truncate (self->token, 0);
  scan_sign (self, "-");
  zero = scan_sign (self, "0");
  if (zero ? pm_json_cursor_peek (self) != PM_JSON_END && g_ascii_isdigit (pm_json_cursor_peek (self)) : !scan_digits (self))
    return pm_json_cursor_fail_here (self, _ ("A number starts with a zero too many"));
  if ((scan_sign (self, ".") && !scan_digits (self)) || !scan_exponent (self))
    return FALSE;
  if (!isfinite (g_ascii_strtod (self->token->str, NULL)))
    return pm_json_cursor_fail (self, PM_FORMAT_ERROR_SYNTAX, _ ("A number is out of range"));
  return TRUE;
}

gboolean
pm_json_token_word (PmJsonCursor *self, const char *word)
{
  for (const char *p = word; *p != '\0'; p++) {
    if (pm_json_cursor_peek (self) != *p)
      return pm_json_cursor_fail_here (self, _ ("A value is expected here"));
    pm_json_cursor_take (self);
  }
  return TRUE;
}
