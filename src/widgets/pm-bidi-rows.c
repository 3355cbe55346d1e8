#include "pm-bidi-rows.h"

#include <stdlib.h>

/* In pixels; the view keeps it free at the end of rows. */
#define ROOM_FOR_CARET 1

static gboolean
is_rtl (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff) || c == 0x200f || (c >= 0x202b && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

/* Whether @c is likely to be drawn in another font than Latin text, so that its
 * box has another height than its row. */
static gboolean
is_of_other_font (gunichar c)
{
  return c >= 0x900 && !(c >= 0x1e00 && c < 0x2150);
}

gboolean
pm_bidi_is_needed (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    /* No such character is shorter than two bytes or has a lower lead byte. */
    if ((guchar) *p >= 0xd6 && (is_rtl (g_utf8_get_char (p)) || is_of_other_font (g_utf8_get_char (p))))
      return TRUE;
  }
  return FALSE;
}

/* The first letter tells the direction of the paragraph. */
static gboolean
starts_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return is_rtl (g_utf8_get_char (p));
  }
  return FALSE;
}

static PangoAlignment
get_alignment (GtkTextView *view, gboolean rtl)
{
  switch (gtk_text_view_get_justification (view)) {
  case GTK_JUSTIFY_CENTER:
    return PANGO_ALIGN_CENTER;
  case GTK_JUSTIFY_RIGHT:
    return rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  case GTK_JUSTIFY_LEFT:
  case GTK_JUSTIFY_FILL:
    return rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  }
  g_return_val_if_reached (PANGO_ALIGN_LEFT);
}

PangoLayout *
pm_bidi_layout_new (GtkTextView *view, const char *text)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (view));
  PangoLayout *layout = pango_layout_new (context);
  gboolean rtl = starts_rtl (text);
  int width = gtk_widget_get_width (GTK_WIDGET (view));

  width -= gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view) + ROOM_FOR_CARET;
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  g_object_unref (context);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, get_alignment (view, rtl));
  pango_layout_set_justify (layout, gtk_text_view_get_justification (view) == GTK_JUSTIFY_FILL);
  pango_layout_set_spacing (layout, gtk_text_view_get_pixels_inside_wrap (view) * PANGO_SCALE);
  return layout;
}

static float
to_pixels (int units)
{
  return (float) units / PANGO_SCALE;
}

void
pm_bidi_add_rows (PangoLayout *layout, guint start, float left, GArray *rows)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do {
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
    PangoRectangle logical;
    PmRow row;

    pango_layout_iter_get_line_extents (iter, NULL, &logical);
    row.span.start = start + (guint) g_utf8_pointer_to_offset (text, text + line->start_index);
    row.span.end = row.span.start + (guint) g_utf8_strlen (text + line->start_index, line->length);
    row.rect = GRAPHENE_RECT_INIT (left + to_pixels (logical.x), to_pixels (logical.y), to_pixels (logical.width), to_pixels (logical.height));
    g_array_append_val (rows, row);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const int *one = a;
  const int *other = b;

  return (one[0] > other[0]) - (one[0] < other[0]);
}

/* Pango gives a range for each run of a font; those that touch are one. */
static int
join_ranges (int *ranges, int n_ranges)
{
  int joined = 0;

  qsort (ranges, (size_t) n_ranges, 2 * sizeof (int), compare_ranges);
  for (int i = 1; i < n_ranges; i++) {
    if (ranges[2 * i] <= ranges[2 * joined + 1] + PANGO_SCALE / 2) {
      ranges[2 * joined + 1] = MAX (ranges[2 * joined + 1], ranges[2 * i + 1]);
    } else {
      joined++;
      ranges[2 * joined] = ranges[2 * i];
      ranges[2 * joined + 1] = ranges[2 * i + 1];
    }
  }
  return MIN (joined + 1, n_ranges);
}

void
pm_bidi_add_rects (PangoLayout *layout, guint start, float left, const PmRow *row, guint number, PmSpan span, GArray *rects)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) number);
  int first = (int) (g_utf8_offset_to_pointer (text, (glong) (span.start - start)) - text);
  int last = (int) (g_utf8_offset_to_pointer (text, (glong) (span.end - start)) - text);
  g_autofree int *ranges = NULL;
  int n_ranges;

  pango_layout_line_get_x_ranges (line, first, last, &ranges, &n_ranges);
  n_ranges = join_ranges (ranges, n_ranges);
  for (int i = 0; i < n_ranges; i++) {
    float x = to_pixels (ranges[2 * i]);
    PmRowRect rect = { .row = number };

    rect.rect = GRAPHENE_RECT_INIT (left + x, row->rect.origin.y, to_pixels (ranges[2 * i + 1]) - x, row->rect.size.height);
    if (rect.rect.size.width > 0)
      g_array_append_val (rects, rect);
  }
}
