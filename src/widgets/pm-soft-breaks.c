#include "pm-soft-breaks.h"

#include <string.h>

/* In bytes. */
#define LONG_LINE 2048     /* longer ones are parted */
#define SHORTEST 1000      /* no chunk is shorter, but the last */
#define LONGEST 2000       /* where it can be helped */
#define WITHOUT_SPACE 8192 /* only longer runs than that are cut open */

struct _PmSoftBreaks {
  GArray *inserted;  /* of guint: stored offsets before which a line end was put */
  GArray *continued; /* of PmSpan, in display offsets */
};

typedef struct {
  PmSoftBreaks *self;
  const PmText *text;
  const char *content;
  GString *display; /* all of content up to copied, with its breaks */
  const char *copied;
} Build;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0x3000;
}

/* Whether @c belongs to the character before it on the screen. */
static gboolean
is_extender (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_ismark (c) || type == G_UNICODE_FORMAT || (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0x1f1e6 && c <= 0x1f1ff);
}

static gboolean
is_joiner (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || (c >= 0x1f1e6 && c <= 0x1f1ff);
}

static gboolean
ends_sentence (const char *space, const char *start)
{
  const char *before = g_utf8_find_prev_char (start, space);
  gunichar c = before != NULL ? g_utf8_get_char (before) : 0;

  return c == '.' || c == '!' || c == '?' || c == '"' || c == 0x201d || c == 0x3002;
}

static gboolean
is_break (const char *p, const char *end)
{
  const char *next = g_utf8_next_char (p);

  return is_space (g_utf8_get_char (p)) && next < end && !is_extender (g_utf8_get_char (next));
}

/* The space to break at: the last in reach that ends a sentence, else the last
 * in reach, else the first beyond. */
static const char *
find_space (const char *start, const char *end)
{
  const char *best = NULL;
  gboolean best_ends_sentence = FALSE;
  const char *limit = end - start > WITHOUT_SPACE ? start + WITHOUT_SPACE : end;

  for (const char *p = g_utf8_find_next_char (start + SHORTEST - 1, NULL); p < limit; p = g_utf8_next_char (p)) {
    if (p - start > LONGEST && best != NULL)
      break;
    if (is_break (p, end) && (!best_ends_sentence || ends_sentence (p, start))) {
      best = p;
      best_ends_sentence = ends_sentence (p, start);
    }
  }
  return best;
}

/* Between two characters that do not hang together, best after a stop. */
static const char *
find_seam (const char *start, const char *end)
{
  const char *best = NULL;
  gunichar before = 0;

  for (const char *p = g_utf8_find_next_char (start + SHORTEST - 1, NULL); p < end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (before != 0 && !is_extender (c) && !is_joiner (before)) {
      if (p - start > LONGEST && best != NULL)
        break;
      if (best == NULL || p - start <= SHORTEST * 3 / 2 || g_unichar_ispunct (before))
        best = p;
    }
    before = c;
  }
  return best;
}

static void
copy_to (Build *build, const char *end)
{
  if (build->display == NULL)
    build->display = g_string_sized_new (pm_text_get_bytes (build->text) + 64);
  g_string_append_len (build->display, build->copied, end - build->copied);
  build->copied = end;
}

static guint
offset_at (const Build *build, const char *p)
{
  return pm_text_offset_at_byte (build->text, (gsize) (p - build->content));
}

/* Returns: where the next chunk starts, or %NULL if nothing can be done. */
static const char *
break_chunk (Build *build, const char *start, const char *end)
{
  const char *place = find_space (start, end);
  guint offset;

  if (place == NULL && end - start <= WITHOUT_SPACE)
    return NULL;
  if (place != NULL) {
    copy_to (build, place);
    build->copied = g_utf8_next_char (place);
  } else {
    place = find_seam (start, end);
    if (place == NULL)
      return NULL;
    offset = offset_at (build, place);
    copy_to (build, place);
    g_array_append_val (build->self->inserted, offset);
  }
  g_string_append_c (build->display, '\n');
  return build->copied;
}

static void
break_line (Build *build, const char *line, const char *end)
{
  const char *chunk = line;
  PmSpan span;

  while (end - chunk > LONG_LINE) {
    const char *next = break_chunk (build, chunk, end);

    if (next == NULL)
      break;
    chunk = next;
  }
  if (chunk == line)
    return;
  span.start = pm_soft_breaks_to_display (build->self, offset_at (build, line));
  span.end = pm_soft_breaks_to_display (build->self, offset_at (build, chunk));
  g_array_append_val (build->self->continued, span);
}

PmSoftBreaks *
pm_soft_breaks_new (const PmText *text, char **display)
{
  PmSoftBreaks *self;
  Build build = { 0 };
  const char *limit;

  g_return_val_if_fail (text != NULL && display != NULL, NULL);

  self = g_new0 (PmSoftBreaks, 1);
  self->inserted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->continued = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  build.self = self;
  build.text = text;
  build.content = build.copied = pm_text_get_content (text);
  limit = build.content + pm_text_get_bytes (text);
  for (const char *line = build.content; line < limit;) {
    const char *end = memchr (line, '\n', (gsize) (limit - line));

    end = end != NULL ? end : limit;
    if (end - line > LONG_LINE)
      break_line (&build, line, end);
    line = end + 1;
  }
  if (build.display != NULL)
    copy_to (&build, limit);
  *display = build.display != NULL ? g_string_free (build.display, FALSE) : NULL;
  return self;
}

void
pm_soft_breaks_free (PmSoftBreaks *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->inserted);
  g_array_unref (self->continued);
  g_free (self);
}

/* How many were put in before stored offsets up to @offset. */
static guint
count_stored (const PmSoftBreaks *self, guint offset)
{
  guint low = 0;
  guint high = self->inserted->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->inserted, guint, middle) <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* How many are shown before display offset @offset. */
static guint
count_display (const PmSoftBreaks *self, guint offset)
{
  guint low = 0;
  guint high = self->inserted->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->inserted, guint, middle) + middle < offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

guint
pm_soft_breaks_to_display (const PmSoftBreaks *self, guint offset)
{
  g_return_val_if_fail (self != NULL, offset);

  return offset + count_stored (self, offset);
}

guint
pm_soft_breaks_to_stored (const PmSoftBreaks *self, guint offset)
{
  g_return_val_if_fail (self != NULL, offset);

  return offset - count_display (self, offset);
}

PmSpan
pm_soft_breaks_span_to_display (const PmSoftBreaks *self, PmSpan span)
{
  guint start = pm_soft_breaks_to_display (self, span.start);

  if (span.end <= span.start)
    return (PmSpan){ start, start };
  return (PmSpan){ start, pm_soft_breaks_to_display (self, span.end - 1) + 1 };
}

PmSpan
pm_soft_breaks_span_to_stored (const PmSoftBreaks *self, PmSpan span)
{
  return (PmSpan){ pm_soft_breaks_to_stored (self, span.start), pm_soft_breaks_to_stored (self, span.end) };
}

const PmSpan *
pm_soft_breaks_get_continued (const PmSoftBreaks *self, guint *n_spans)
{
  g_return_val_if_fail (self != NULL && n_spans != NULL, NULL);

  *n_spans = self->continued->len;
  return (const PmSpan *) self->continued->data;
}
