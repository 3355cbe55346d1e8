#include "pm-tag-preview.h"

#include "pm-colors.h"
#include "pm-line-pattern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PADDING 16
#define LINE_GAP 10
#define RADIUS 12
#define LANE 3

struct _PmTagPreview {
  GtkWidget parent_instance;

  PmColor color;
  PmPattern pattern;
  gboolean dark;
  int passage; /* bytes of the text that are tagged, from its start */
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (PmTagPreview, pm_tag_preview, GTK_TYPE_WIDGET)

typedef enum {
  PROP_DARK = 1
} Property;

static GParamSpec *props[PROP_DARK + 1];

static void
make_layout (PmTagPreview *self)
{
  /* Translators: a made-up quote and how the made-up article goes on */
  const char *passage = _("“We kept this line alive with string and kindness,”");
  const char *rest = _(" the driver said.");
  g_autofree char *text = g_strconcat (passage, rest, NULL);

  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  self->passage = (int) strlen (passage);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (self->layout, LINE_GAP * PANGO_SCALE);
}

static GtkSizeRequestMode
pm_tag_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pm_tag_preview_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PmTagPreview *self = PM_TAG_PREVIEW (widget);
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;
  int width = for_size < 0 || wide ? -1 : MAX (for_size - 2 * PADDING, 1) * PANGO_SCALE;
  int size;

  pango_layout_set_width (self->layout, width);
  pango_layout_get_pixel_size (self->layout, wide ? &size : NULL, wide ? NULL : &size);
  *natural = size + 2 * PADDING + (wide ? 0 : LINE_GAP);
  *minimum = wide ? 8 * PADDING : *natural;
}

static void
draw_range (PmTagPreview *self, GtkSnapshot *snapshot, const graphene_rect_t *rect)
{
  PmColors colors = pm_colors_get (self->color, self->dark);
  float middle = rect->origin.y + rect->size.height + LANE;

  gtk_snapshot_append_color (snapshot, &colors.tint, rect);
  pm_line_pattern_snapshot (snapshot, self->pattern, &colors.line, rect->origin.x, middle, rect->size.width);
}

static void
draw_line (PmTagPreview *self, GtkSnapshot *snapshot, PangoLayoutIter *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  g_autofree int *ranges = NULL;
  int n_ranges;
  int top;
  int bottom;
  PangoRectangle box;

  if (line->start_index >= self->passage)
    return;
  pango_layout_iter_get_line_extents (iter, NULL, &box);
  top = PANGO_PIXELS (box.y);
  bottom = PANGO_PIXELS (box.y + box.height);
  pango_layout_line_get_x_ranges (line, line->start_index, MIN (self->passage, line->start_index + line->length), &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++) {
    float x = (float) PANGO_PIXELS (ranges[2 * i]);
    float end = (float) PANGO_PIXELS (ranges[2 * i + 1]);

    draw_range (self, snapshot, &GRAPHENE_RECT_INIT (x, (float) top, end - x, (float) (bottom - top)));
  }
}

static void
draw_page (PmTagPreview *self, GtkSnapshot *snapshot, int width, int height)
{
  GdkRGBA page = self->dark ? (GdkRGBA){ 0.118f, 0.118f, 0.118f, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  GdkRGBA edge = self->dark ? (GdkRGBA){ 1, 1, 1, 0.12f } : (GdkRGBA){ 0, 0, 0, 0.15f };
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &page, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static void
pm_tag_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PmTagPreview *self = PM_TAG_PREVIEW (widget);
  GdkRGBA ink = self->dark ? (GdkRGBA){ 0.929f, 0.929f, 0.929f, 1 } : (GdkRGBA){ 0.129f, 0.129f, 0.129f, 1 };
  int width = gtk_widget_get_width (widget);
  PangoLayoutIter *iter;

  draw_page (self, snapshot, width, gtk_widget_get_height (widget));
  pango_layout_set_width (self->layout, MAX (width - 2 * PADDING, 1) * PANGO_SCALE);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, PADDING));
  iter = pango_layout_get_iter (self->layout);
  do
    draw_line (self, snapshot, iter);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  gtk_snapshot_append_layout (snapshot, self->layout, &ink);
}

static void
pm_tag_preview_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pm_tag_preview_parent_class)->css_changed (widget, change);
  make_layout (PM_TAG_PREVIEW (widget));
}

static void
pm_tag_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_DARK:
    g_value_set_boolean (value, PM_TAG_PREVIEW (object)->dark);
    break;
  }
}

static void
pm_tag_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_DARK:
    PM_TAG_PREVIEW (object)->dark = g_value_get_boolean (value);
    break;
  }
}

static void
pm_tag_preview_dispose (GObject *object)
{
  g_clear_object (&PM_TAG_PREVIEW (object)->layout);

  G_OBJECT_CLASS (pm_tag_preview_parent_class)->dispose (object);
}

static void
pm_tag_preview_class_init (PmTagPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_tag_preview_get_property;
  object_class->set_property = pm_tag_preview_set_property;
  object_class->dispose = pm_tag_preview_dispose;
  widget_class->get_request_mode = pm_tag_preview_get_request_mode;
  widget_class->measure = pm_tag_preview_measure;
  widget_class->snapshot = pm_tag_preview_snapshot;
  widget_class->css_changed = pm_tag_preview_css_changed;

  props[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "tagpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pm_tag_preview_init (PmTagPreview *self)
{
  make_layout (self);
}

void
pm_tag_preview_set_look (PmTagPreview *self, PmColor color, PmPattern pattern)
{
  g_return_if_fail (PM_IS_TAG_PREVIEW (self));

  self->color = color;
  self->pattern = pattern;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
