#include "pm-boundary.h"

#include "pm-segment.h"

#include <string.h>

struct _PmBoundary {
  PmText *text;
  GArray *spans;    /* of PmSpan */
  GArray *original; /* of PmSpan */
  guint piece;
  gboolean end;
};

static GArray *
copy_spans (const GArray *spans)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (PmSpan));

  return g_array_append_vals (copy, spans->data, spans->len);
}

PmBoundary *
pm_boundary_new (PmText *text, const GArray *spans)
{
  PmBoundary *self;

  g_return_val_if_fail (text != NULL && spans != NULL && spans->len > 0, NULL);

  self = g_new0 (PmBoundary, 1);
  self->text = pm_text_ref (text);
  self->spans = copy_spans (spans);
  self->original = copy_spans (spans);
  return self;
}

void
pm_boundary_free (PmBoundary *self)
{
  g_return_if_fail (self != NULL);

  pm_text_unref (self->text);
  g_array_unref (self->spans);
  g_array_unref (self->original);
  g_free (self);
}

const GArray *
pm_boundary_get_spans (const PmBoundary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->spans;
}

guint
pm_boundary_get_offset (const PmBoundary *self)
{
  PmSpan span;

  g_return_val_if_fail (self != NULL, 0);

  span = g_array_index (self->spans, PmSpan, self->piece);
  return self->end ? span.end : span.start;
}

guint
pm_boundary_get_piece (const PmBoundary *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->piece;
}

gboolean
pm_boundary_is_at_end (const PmBoundary *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->end;
}

void
pm_boundary_take (PmBoundary *self, guint piece, gboolean end)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (piece < self->spans->len);

  self->piece = piece;
  self->end = end;
}

gboolean
pm_boundary_take_next (PmBoundary *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->end) {
    self->end = TRUE;
    return TRUE;
  }
  if (self->piece + 1 == self->spans->len)
    return FALSE;
  self->piece++;
  self->end = FALSE;
  return TRUE;
}

void
pm_boundary_move_to (PmBoundary *self, guint offset)
{
  PmSpan *span;
  guint least, most;

  g_return_if_fail (self != NULL);

  span = &g_array_index (self->spans, PmSpan, self->piece);
  if (self->end) {
    least = span->start + 1;
    most = self->piece + 1 < self->spans->len ? span[1].start : pm_text_get_length (self->text);
    span->end = CLAMP (offset, least, most);
  } else {
    least = self->piece > 0 ? span[-1].end : 0;
    most = span->end - 1;
    span->start = CLAMP (offset, least, most);
  }
}

/* Whether the character at @offset is drawn with the one before it. */
static gboolean
hangs_on (const PmBoundary *self, guint offset)
{
  gunichar c = pm_text_char_at (self->text, offset);

  return g_unichar_ismark (c) || c == 0x200d || (offset > 0 && pm_text_char_at (self->text, offset - 1) == 0x200d);
}

static guint
step_char (const PmBoundary *self, guint offset, gboolean forward)
{
  guint length = pm_text_get_length (self->text);

  do {
    if (offset == (forward ? length : 0))
      return offset;
    offset = forward ? offset + 1 : offset - 1;
  } while (hangs_on (self, offset));
  return offset;
}

static gboolean
is_space_at (const PmBoundary *self, guint offset)
{
  return g_unichar_isspace (pm_text_char_at (self->text, offset));
}

/* To the next word's end, or the one before's start. */
static guint
step_word (const PmBoundary *self, guint offset, gboolean forward)
{
  guint length = pm_text_get_length (self->text);

  if (forward) {
    while (offset < length && is_space_at (self, offset))
      offset++;
    return offset < length ? pm_segment_word (self->text, offset).end : length;
  }
  while (offset > 0 && is_space_at (self, offset - 1))
    offset--;
  return offset > 0 ? pm_segment_word (self->text, offset - 1).start : 0;
}

void
pm_boundary_step (PmBoundary *self, gboolean forward, gboolean by_word)
{
  guint offset;

  g_return_if_fail (self != NULL);

  offset = pm_boundary_get_offset (self);
  offset = by_word ? step_word (self, offset, forward) : step_char (self, offset, forward);
  pm_boundary_move_to (self, offset);
}

gboolean
pm_boundary_is_changed (const PmBoundary *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return memcmp (self->spans->data, self->original->data, self->spans->len * sizeof (PmSpan)) != 0;
}
