#include "pm-rows.h"

#include "pm-bidi-rows.h"

struct _PmRows {
  GtkTextView *view; /* borrowed */
  PmSpan span;       /* of the paragraph, without its line end */
  GArray *rows;      /* of PmRow */
  GHashTable *xs;    /* of what get_x() has found: x by offset */
  PangoLayout *bidi; /* nullable */
  float left;        /* where bidi starts */
};

static GdkRectangle
locate (const PmRows *self, const GtkTextIter *iter)
{
  GdkRectangle location;

  gtk_text_view_get_iter_location (self->view, iter, &location);
  return location;
}

/* Where the row from @iter ends, as the first offset of the next one, and where
 * its text ends on the screen. */
static guint
end_row (const PmRows *self, const GtkTextIter *iter, int *right)
{
  GtkTextIter end = *iter;
  GdkRectangle location;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_view_forward_display_line_end (self->view, &end);
  if ((guint) gtk_text_iter_get_offset (&end) > self->span.end)
    gtk_text_iter_set_offset (&end, (int) self->span.end);
  location = locate (self, &end);
  *right = location.x;
  if (gtk_text_iter_ends_line (&end))
    return self->span.end;
  /* The view stops before the last character of a wrapped row. */
  if (!g_unichar_isspace (gtk_text_iter_get_char (&end)))
    *right += location.width;
  gtk_text_iter_forward_char (&end);
  return (guint) gtk_text_iter_get_offset (&end);
}

static void
add_rows (PmRows *self, GtkTextIter iter, int top)
{
  guint next;

  do {
    guint offset = (guint) gtk_text_iter_get_offset (&iter);
    GdkRectangle location = locate (self, &iter);
    PmRow row;
    int right;

    next = end_row (self, &iter, &right);
    next = next > offset ? next : self->span.end;
    row.span = (PmSpan){ offset, next };
    row.rect = GRAPHENE_RECT_INIT ((float) location.x, (float) (location.y - top), (float) (right - location.x), (float) location.height);
    g_array_append_val (self->rows, row);
    gtk_text_iter_set_offset (&iter, (int) next);
  } while (next < self->span.end);
}

static void
add_bidi_rows (PmRows *self, const char *text)
{
  self->bidi = pm_bidi_layout_new (self->view, text);
  self->left = (float) gtk_text_view_get_left_margin (self->view);
  pm_bidi_add_rows (self->bidi, self->span.start, self->left, self->rows);
}

PmRows *
pm_rows_new (GtkTextView *view, const GtkTextIter *place)
{
  PmRows *self = g_new0 (PmRows, 1);
  GtkTextIter start = *place;
  GtkTextIter end;
  g_autofree char *text = NULL;
  int top;

  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  self->view = view;
  self->span = (PmSpan){ (guint) gtk_text_iter_get_offset (&start), (guint) gtk_text_iter_get_offset (&end) };
  self->rows = g_array_new (FALSE, FALSE, sizeof (PmRow));
  self->xs = g_hash_table_new (NULL, NULL);
  text = gtk_text_iter_get_slice (&start, &end);
  gtk_text_view_get_line_yrange (view, &start, &top, NULL);
  if (pm_bidi_is_needed (text))
    add_bidi_rows (self, text);
  else
    add_rows (self, start, top);
  return self;
}

void
pm_rows_free (PmRows *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_hash_table_unref (self->xs);
  g_clear_object (&self->bidi);
  g_free (self);
}

const PmRow *
pm_rows_get (const PmRows *self, guint *n_rows)
{
  g_return_val_if_fail (self != NULL && n_rows != NULL, NULL);

  *n_rows = self->rows->len;
  return (const PmRow *) self->rows->data;
}

guint
pm_rows_find (const PmRows *self, guint offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->rows->len;
  while (low + 1 < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->rows, PmRow, middle).span.start <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

/* Both ends of most spans are asked for more than once. */
static float
get_x (PmRows *self, guint offset)
{
  gpointer known;
  GtkTextIter iter;
  int x;

  if (g_hash_table_lookup_extended (self->xs, GUINT_TO_POINTER (offset), NULL, &known))
    return (float) GPOINTER_TO_INT (known);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, (int) offset);
  x = locate (self, &iter).x;
  g_hash_table_insert (self->xs, GUINT_TO_POINTER (offset), GINT_TO_POINTER (x));
  return (float) x;
}

static void
add_rect (PmRows *self, guint number, PmSpan span, GArray *rects)
{
  const PmRow *row = &g_array_index (self->rows, PmRow, number);
  float right = row->rect.origin.x + row->rect.size.width;
  PmRowRect rect = { .row = number };

  rect.rect = row->rect;
  if (span.start > row->span.start)
    rect.rect.origin.x = MIN (get_x (self, span.start), right);
  if (span.end < row->span.end)
    right = MIN (get_x (self, span.end), right);
  rect.rect.size.width = right - rect.rect.origin.x;
  if (rect.rect.size.width > 0)
    g_array_append_val (rects, rect);
}

GArray *
pm_rows_get_rects (PmRows *self, PmSpan span)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (PmRowRect));
  PmSpan clipped;

  g_return_val_if_fail (self != NULL, rects);

  clipped = (PmSpan){ MAX (span.start, self->span.start), MIN (span.end, self->span.end) };
  if (clipped.start >= clipped.end)
    return rects;
  for (guint i = pm_rows_find (self, clipped.start); i < self->rows->len; i++) {
    const PmRow *row = &g_array_index (self->rows, PmRow, i);
    PmSpan part = { MAX (clipped.start, row->span.start), MIN (clipped.end, row->span.end) };

    if (part.start >= part.end)
      break;
    if (self->bidi != NULL)
      pm_bidi_add_rects (self->bidi, self->span.start, self->left, row, i, part, rects);
    else
      add_rect (self, i, part, rects);
  }
  if (rects->len > 0) {
    g_array_index (rects, PmRowRect, 0).starts = span.start >= self->span.start;
    g_array_index (rects, PmRowRect, rects->len - 1).ends = span.end <= self->span.end;
  }
  return rects;
}
