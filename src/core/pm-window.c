#include "pm-window.h"

void
pm_window_init (PmWindow *self, const PmText *text, guint offset, guint reach)
{
  const char *content = pm_text_get_content (text);
  const char *end = content + pm_text_get_bytes (text);
  guint length = pm_text_get_length (text);
  const char *place, *p;
  guint before = 0, after = 0;

  if (offset >= length)
    offset = length > 0 ? length - 1 : 0;
  place = content + pm_text_byte_at (text, offset);
  for (p = place; p < end && *p != '\n' && after < reach; p = g_utf8_next_char (p))
    after++;
  for (p = place; p > content && p[-1] != '\n' && before < reach; p = g_utf8_prev_char (p))
    before++;

  self->length = before + after;
  self->start = offset - before;
  self->at = before;
  self->chars = g_new (gunichar, self->length + 1);
  for (guint i = 0; i < self->length; i++, p = g_utf8_next_char (p))
    self->chars[i] = g_utf8_get_char (p);
  self->chars[self->length] = 0;
}

void
pm_window_clear (PmWindow *self)
{
  g_clear_pointer (&self->chars, g_free);
}

gunichar
pm_window_get (const PmWindow *self, guint index)
{
  return index < self->length ? self->chars[index] : 0;
}
