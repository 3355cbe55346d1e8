#include "pm-typography.h"

#include "pm-reader-gutter.h"

#include <math.h>
#include <string.h>

/* In pixels at 17 pixels of font. */
#define FONT_SIZE 17.0
#define LINE_HEIGHT 31.0
#define PARAGRAPH_GAP 15.0
#define LEAST_SPACING 8.0

/* How much of a text is looked at to tell how its paragraphs are parted. */
#define SAMPLE_BYTES 16384

static char *
dup_family (const PmTypography *self)
{
  GString *family = g_string_new (NULL);

  for (const char *p = self->family; p != NULL && *p != '\0'; p++) {
    if (strchr ("\"\\;{}\n", *p) == NULL)
      g_string_append_c (family, *p);
  }
  return g_string_free (family, FALSE);
}

char *
pm_typography_dup_css (const PmTypography *self)
{
  g_autofree char *family = dup_family (self);
  char points[G_ASCII_DTOSTR_BUF_SIZE];

  /* Points follow the desktop's text size, pixels do not. */
  g_ascii_formatd (points, sizeof points, "%.3f", self->size * self->zoom * 0.75);
  if (*family == '\0')
    return g_strdup_printf ("textview { font-size: %spt; }", points);
  return g_strdup_printf ("textview { font-family: \"%s\"; font-size: %spt; }", family, points);
}

static double
get_text_scale (GtkTextView *view)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1;
}

double
pm_typography_get_scale (const PmTypography *self, GtkTextView *view)
{
  return self->size / FONT_SIZE * self->zoom * get_text_scale (view);
}

double
pm_typography_find_gap (const PmText *text)
{
  const char *content = text != NULL ? pm_text_get_content (text) : "";
  guint single = 0;
  guint empty = 0;

  for (const char *p = content; *p != '\0' && p - content < SAMPLE_BYTES; p++) {
    if (*p != '\n' || p == content || p[1] == '\0')
      continue;
    if (p[-1] == '\n')
      empty++;
    else if (p[1] != '\n')
      single++;
  }
  if (empty == 0)
    return PARAGRAPH_GAP;
  return single * 4 <= empty ? LEAST_SPACING - LINE_HEIGHT / 3 : 0;
}

void
pm_typography_set_spacing (const PmTypography *self, GtkTextView *view, GtkTextTag *continued)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double scale = pm_typography_get_scale (self, view);
  double height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  double wanted = ceil (FONT_SIZE * self->line_height) * scale;
  int inside = (int) (MAX (wanted - height, LEAST_SPACING * scale) + 0.5);

  pango_font_metrics_unref (metrics);
  gtk_text_view_set_justification (view, self->justified ? GTK_JUSTIFY_FILL : GTK_JUSTIFY_LEFT);
  gtk_text_view_set_pixels_inside_wrap (view, inside);
  gtk_text_view_set_pixels_below_lines (view, MAX ((int) (inside + self->gap * scale + 0.5), 0));
  if (continued != NULL)
    g_object_set (continued, "pixels-below-lines", inside, NULL);
}

gboolean
pm_typography_set_margins (const PmTypography *self, GtkTextView *view, int width)
{
  double scale = pm_typography_get_scale (self, view);
  int measure = (int) (self->measure * self->zoom * get_text_scale (view));
  int left = (int) (PM_READER_GUTTER_LEFT * MIN (scale, 1.5));
  int least = (int) (PM_READER_GUTTER_STRIPES * scale);
  int wanted = (int) (PM_READER_GUTTER_LABELS * scale);
  int right = CLAMP (width - left - measure, least, wanted);
  int spare = MAX (width - left - measure - right, 0);

  left += spare / 2;
  right += spare - spare / 2;
  if (left == gtk_text_view_get_left_margin (view) && right == gtk_text_view_get_right_margin (view))
    return FALSE;
  gtk_text_view_set_left_margin (view, left);
  gtk_text_view_set_right_margin (view, right);
  return TRUE;
}
