#include "pm-paragraphs.h"

#include <string.h>

struct _PmParagraphs {
  GArray *starts; /* of guint, code points, ascending */
};

static gboolean
is_blank (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p)) {
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  }
  return TRUE;
}

PmParagraphs *
pm_paragraphs_new (const PmText *text)
{
  PmParagraphs *self = g_new0 (PmParagraphs, 1);
  const char *content = pm_text_get_content (text);
  const char *limit = content + pm_text_get_bytes (text);

  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *line = content; line < limit;) {
    const char *end = memchr (line, '\n', (gsize) (limit - line));

    if (end == NULL)
      end = limit;
    if (!is_blank (line, end)) {
      guint start = pm_text_offset_at_byte (text, (gsize) (line - content));

      g_array_append_val (self->starts, start);
    }
    line = end + 1;
  }

  return self;
}

void
pm_paragraphs_free (PmParagraphs *self)
{
  g_array_unref (self->starts);
  g_free (self);
}

guint
pm_paragraphs_get_number (const PmParagraphs *self, guint offset)
{
  guint low = 0;
  guint high = self->starts->len;

  /* The first start past @offset; as many paragraphs start before it. */
  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->starts, guint, middle) <= offset)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}
