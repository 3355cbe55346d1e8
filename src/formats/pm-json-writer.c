#include "pm-json-writer.h"

#include <string.h>

#define LARGEST_INT G_GINT64_CONSTANT (9007199254740991)

typedef struct {
  gboolean object;
  gboolean filled;
  char *key; /* the last one written; NULL before the first */
} Level;

struct _PmJsonWriter {
  GString *out;
  GArray *levels; /* of Level, those still open */
  gboolean after_key;
};

static void
clear_level (gpointer level)
{
  g_free (((Level *) level)->key);
}

PmJsonWriter *
pm_json_writer_new (void)
{
  PmJsonWriter *self = g_new0 (PmJsonWriter, 1);

  self->out = g_string_new (NULL);
  self->levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_array_set_clear_func (self->levels, clear_level);
  return self;
}

void
pm_json_writer_free (PmJsonWriter *self)
{
  g_string_free (self->out, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

void
pm_json_writer_reset (PmJsonWriter *self)
{
  g_string_truncate (self->out, 0);
  g_array_set_size (self->levels, 0);
  self->after_key = FALSE;
}

const GString *
pm_json_writer_get (PmJsonWriter *self)
{
  g_return_val_if_fail (self->levels->len == 0 && self->out->len > 0, NULL);

  return self->out;
}

static Level *
get_level (PmJsonWriter *self)
{
  return self->levels->len == 0 ? NULL : &g_array_index (self->levels, Level, self->levels->len - 1);
}

static void
separate (Level *level, GString *out)
{
  if (level->filled)
    g_string_append_c (out, ',');
  level->filled = TRUE;
}

/* Every value of an object follows its key; nothing else does. */
static void
start_value (PmJsonWriter *self)
{
  Level *level = get_level (self);

  g_assert (level != NULL || self->out->len == 0);
  g_assert (self->after_key == (level != NULL && level->object));
  if (level != NULL && !level->object)
    separate (level, self->out);
  self->after_key = FALSE;
}

static void
begin (PmJsonWriter *self, gboolean object)
{
  Level level = { .object = object };

  start_value (self);
  g_string_append_c (self->out, object ? '{' : '[');
  g_array_append_val (self->levels, level);
}

static void
end (PmJsonWriter *self, gboolean object)
{
  Level *level = get_level (self);

  g_assert (level != NULL && level->object == object && !self->after_key);
  g_string_append_c (self->out, object ? '}' : ']');
  g_array_set_size (self->levels, self->levels->len - 1);
}

void
pm_json_writer_begin_object (PmJsonWriter *self)
{
  begin (self, TRUE);
}

void
pm_json_writer_end_object (PmJsonWriter *self)
{
  end (self, TRUE);
}

void
pm_json_writer_begin_array (PmJsonWriter *self)
{
  begin (self, FALSE);
}

void
pm_json_writer_end_array (PmJsonWriter *self)
{
  end (self, FALSE);
}

static void
append_escape (GString *out, char c)
{
  switch (c) {
  case '"':
    g_string_append (out, "\\\"");
    break;
  case '\\':
    g_string_append (out, "\\\\");
    break;
  case '\b':
    g_string_append (out, "\\b");
    break;
  case '\t':
    g_string_append (out, "\\t");
    break;
  case '\n':
    g_string_append (out, "\\n");
    break;
  case '\f':
    g_string_append (out, "\\f");
    break;
  case '\r':
    g_string_append (out, "\\r");
    break;
  default:
    g_string_append_printf (out, "\\u%04x", (guint) c);
  }
}

static void
append_string (GString *out, const char *value)
{
  const char *plain = value;

  g_string_append_c (out, '"');
  for (const char *p = value; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || *p == '"' || *p == '\\') {
      g_string_append_len (out, plain, p - plain);
      append_escape (out, *p);
      plain = p + 1;
    }
  g_string_append (out, plain);
  g_string_append_c (out, '"');
}

void
pm_json_writer_key (PmJsonWriter *self, const char *key)
{
  Level *level = get_level (self);

  g_assert (level != NULL && level->object && !self->after_key);
  g_assert (level->key == NULL || pm_json_compare_keys (level->key, key) < 0);
  separate (level, self->out);
  g_free (level->key);
  level->key = g_strdup (key);
  append_string (self->out, key);
  g_string_append_c (self->out, ':');
  self->after_key = TRUE;
}

void
pm_json_writer_string (PmJsonWriter *self, const char *value)
{
  start_value (self);
  append_string (self->out, value);
}

void
pm_json_writer_int (PmJsonWriter *self, gint64 value)
{
  g_assert (value <= LARGEST_INT && value >= -LARGEST_INT);
  start_value (self);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

void
pm_json_writer_bool (PmJsonWriter *self, gboolean value)
{
  start_value (self);
  g_string_append (self->out, value ? "true" : "false");
}

void
pm_json_writer_null (PmJsonWriter *self)
{
  start_value (self);
  g_string_append (self->out, "null");
}

void
pm_json_writer_raw (PmJsonWriter *self, const char *json)
{
  start_value (self);
  g_string_append (self->out, json);
}

void
pm_json_writer_member_string (PmJsonWriter *self, const char *key, const char *value)
{
  if (value == NULL)
    return;
  pm_json_writer_key (self, key);
  pm_json_writer_string (self, value);
}

void
pm_json_writer_member_int (PmJsonWriter *self, const char *key, gint64 value)
{
  pm_json_writer_key (self, key);
  pm_json_writer_int (self, value);
}

void
pm_json_writer_member_bool (PmJsonWriter *self, const char *key, gboolean value)
{
  pm_json_writer_key (self, key);
  pm_json_writer_bool (self, value);
}

int
pm_json_compare_keys (const char *a, const char *b)
{
  gunichar x, y;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b)) {
    a = g_utf8_next_char (a);
    b = g_utf8_next_char (b);
  }
  x = g_utf8_get_char (a);
  y = g_utf8_get_char (b);

  /* A surrogate is less than U+E000, so a character that needs a pair comes
   * before those from there to U+FFFF. */
  if (x > 0xFFFF && y <= 0xFFFF)
    return y >= 0xE000 ? -1 : 1;
  if (y > 0xFFFF && x <= 0xFFFF)
    return x >= 0xE000 ? 1 : -1;
  return (x > y) - (x < y);
}

static void
append_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* Returns the byte after the string that starts at @p. */
static const char *
skip_string (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;
  return p + 1;
}

void
pm_json_append_indented (GString *out, const GString *json, guint depth)
{
  const char *p = json->str;

  while (*p != '\0') {
    const char *after = *p == '"' ? skip_string (p) : p + 1;
    gboolean opens = *p == '{' || *p == '[';

    if (opens && (*after == '}' || *after == ']')) {
      after++;
      opens = FALSE;
    } else if (*p == '}' || *p == ']') {
      append_line (out, --depth);
    }
    g_string_append_len (out, p, after - p);
    if (*p == ':')
      g_string_append_c (out, ' ');
    else if (opens || *p == ',')
      append_line (out, depth += opens);
    p = after;
  }
}

void
pm_json_writer_member_share (PmJsonWriter *self, const char *key, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", value);
  for (length = strlen (buffer); buffer[length - 1] == '0'; length--)
    buffer[length - 1] = '\0';
  if (buffer[length - 1] == '.')
    buffer[length - 1] = '\0';
  pm_json_writer_key (self, key);
  pm_json_writer_raw (self, buffer);
}

void
pm_json_writer_member_words (PmJsonWriter *self, const char *key, const char *value)
{
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", " ", -1);

  pm_json_writer_key (self, key);
  pm_json_writer_begin_array (self);
  for (guint i = 0; words[i] != NULL; i++)
    pm_json_writer_string (self, words[i]);
  pm_json_writer_end_array (self);
}
