#include "pm-highlight-view.h"

#include "pm-highlight-painter.h"
#include "pm-pulse.h"
#include "pm-reader-focus.h"
#include "pm-scroll-pin.h"

#define JUMP_ALIGN 0.3

typedef struct {
  PmScene scene;
  PmTypography typography;
  GtkCssProvider *css;
  GtkTextTag *continued; /* borrowed from the buffer's table */
  PmHighlightPainter *painter;
  PmScrollPin *pin;
  PmPulse *pulse;
} PmHighlightViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PmHighlightView, pm_highlight_view, GTK_TYPE_TEXT_VIEW)

typedef enum {
  PROP_CODEBOOK = 1,
  PROP_FONT_FAMILY,
  PROP_FONT_SIZE,
  PROP_MEASURE,
  PROP_ZOOM
} Property;

static GParamSpec *props[PROP_ZOOM + 1];

static PmHighlightViewPrivate *
priv (PmHighlightView *self)
{
  return pm_highlight_view_get_instance_private (self);
}

void
pm_highlight_view_damage_all (PmHighlightView *self)
{
  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (self));

  pm_highlight_painter_invalidate_all (priv (self)->painter);
}

void
pm_highlight_view_damage (PmHighlightView *self, PmSpan span)
{
  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (self));

  pm_highlight_painter_invalidate (priv (self)->painter, span);
}

static void
set_type (PmHighlightView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  priv (self)->scene.scale = (float) pm_typography_get_scale (&priv (self)->typography, view);
  pm_typography_set_spacing (&priv (self)->typography, view, priv (self)->continued);
  pm_scroll_pin_remeasure (priv (self)->pin);
  pm_highlight_view_damage_all (self);
}

void
pm_highlight_view_retype (PmHighlightView *self)
{
  g_autofree char *css = NULL;

  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (self));

  css = pm_typography_dup_css (&priv (self)->typography);
  gtk_css_provider_load_from_data (priv (self)->css, css, -1);
  set_type (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_zoom (PmHighlightView *self, double zoom)
{
  if (zoom == priv (self)->typography.zoom)
    return;
  priv (self)->typography.zoom = zoom;
  pm_highlight_view_retype (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

static void
damage_annotation (PmHighlightView *self, gint64 id)
{
  PmAnnotationList *list = priv (self)->scene.source.list;
  PmAnnotation *annotation = list != NULL && id != 0 ? pm_annotation_list_get (list, id) : NULL;

  if (annotation != NULL)
    pm_highlight_view_damage (self, pm_annotation_get_extent (annotation));
}

static void
damaged_cb (PmAnnotationList *list, guint start, guint end, PmHighlightView *self)
{
  pm_highlight_view_damage (self, (PmSpan){ start, end });
}

static void
pm_highlight_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  PmHighlightViewPrivate *self = priv (PM_HIGHLIGHT_VIEW (view));

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT) {
    pm_highlight_painter_snapshot (self->painter, snapshot);
    pm_pulse_snapshot (self->pulse, &self->scene, snapshot);
  } else if (self->scene.focused) {
    pm_reader_focus_snapshot (&self->scene, snapshot);
  }
}

static void
pm_highlight_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PmHighlightView *self = PM_HIGHLIGHT_VIEW (widget);

  if (pm_typography_set_margins (&priv (self)->typography, GTK_TEXT_VIEW (self), width)) {
    pm_scroll_pin_remeasure (priv (self)->pin);
    pm_highlight_view_damage_all (self);
  }
  GTK_WIDGET_CLASS (pm_highlight_view_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
pm_highlight_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pm_highlight_view_parent_class)->css_changed (widget, change);
  if (priv (PM_HIGHLIGHT_VIEW (widget))->pulse != NULL)
    set_type (PM_HIGHLIGHT_VIEW (widget));
}

static void
pm_highlight_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmHighlightViewPrivate *self = priv (PM_HIGHLIGHT_VIEW (object));

  switch ((Property) id) {
  case PROP_CODEBOOK:
    g_value_set_object (value, self->scene.source.codebook);
    break;
  case PROP_FONT_FAMILY:
    g_value_set_string (value, self->typography.family);
    break;
  case PROP_FONT_SIZE:
    g_value_set_double (value, self->typography.size);
    break;
  case PROP_MEASURE:
    g_value_set_int (value, self->typography.measure);
    break;
  case PROP_ZOOM:
    g_value_set_double (value, self->typography.zoom);
    break;
  }
}

static void
pm_highlight_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmHighlightView *self = PM_HIGHLIGHT_VIEW (object);

  switch ((Property) id) {
  case PROP_CODEBOOK:
    g_set_object (&priv (self)->scene.source.codebook, g_value_get_object (value));
    pm_highlight_view_damage_all (self);
    break;
  case PROP_FONT_FAMILY:
    g_free (priv (self)->typography.family);
    priv (self)->typography.family = g_value_dup_string (value);
    pm_highlight_view_retype (self);
    break;
  case PROP_FONT_SIZE:
    priv (self)->typography.size = g_value_get_double (value);
    pm_highlight_view_retype (self);
    break;
  case PROP_MEASURE:
    priv (self)->typography.measure = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_ZOOM:
    set_zoom (self, g_value_get_double (value));
    break;
  }
}

static void
set_list (PmHighlightView *self, PmAnnotationList *list)
{
  if (priv (self)->scene.source.list != NULL)
    g_signal_handlers_disconnect_by_func (priv (self)->scene.source.list, damaged_cb, self);
  g_set_object (&priv (self)->scene.source.list, list);
  if (list != NULL)
    g_signal_connect (list, "damaged", G_CALLBACK (damaged_cb), self);
}

static void
pm_highlight_view_dispose (GObject *object)
{
  PmHighlightViewPrivate *self = priv (PM_HIGHLIGHT_VIEW (object));

  set_list (PM_HIGHLIGHT_VIEW (object), NULL);
  g_clear_pointer (&self->pulse, pm_pulse_free);
  g_clear_pointer (&self->pin, pm_scroll_pin_free);
  g_clear_object (&self->scene.source.codebook);

  G_OBJECT_CLASS (pm_highlight_view_parent_class)->dispose (object);
}

static void
pm_highlight_view_finalize (GObject *object)
{
  PmHighlightViewPrivate *self = priv (PM_HIGHLIGHT_VIEW (object));

  pm_highlight_painter_free (self->painter);
  pm_scene_clear (&self->scene);
  g_object_unref (self->css);
  g_free (self->typography.family);

  G_OBJECT_CLASS (pm_highlight_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK, flags);
  props[PROP_FONT_FAMILY] = g_param_spec_string ("font-family", NULL, NULL, NULL, flags);
  props[PROP_FONT_SIZE] = g_param_spec_double ("font-size", NULL, NULL, 6, 96, 17, flags);
  props[PROP_MEASURE] = g_param_spec_int ("measure", NULL, NULL, 100, G_MAXINT16, 540, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, PM_HIGHLIGHT_VIEW_LEAST_ZOOM, PM_HIGHLIGHT_VIEW_MOST_ZOOM, 1,
                                          flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (klass, G_N_ELEMENTS (props), props);
}

static void
pm_highlight_view_class_init (PmHighlightViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_highlight_view_get_property;
  object_class->set_property = pm_highlight_view_set_property;
  object_class->dispose = pm_highlight_view_dispose;
  object_class->finalize = pm_highlight_view_finalize;
  widget_class->size_allocate = pm_highlight_view_size_allocate;
  widget_class->css_changed = pm_highlight_view_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = pm_highlight_view_snapshot_layer;

  install_properties (object_class);
}

static void
set_up_view (PmHighlightView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, 12);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reader");
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (priv (self)->css),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  priv (self)->continued = gtk_text_buffer_create_tag (buffer, NULL, "pixels-below-lines", 10, NULL);
}

static void
pm_highlight_view_init (PmHighlightView *view)
{
  PmHighlightViewPrivate *self = priv (view);
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->typography = (PmTypography){ .size = 17, .line_height = 1.8, .measure = 540, .zoom = 1 };
  self->css = gtk_css_provider_new ();
  self->scene = (PmScene){ .view = GTK_TEXT_VIEW (view), .scale = 1 };
  set_up_view (view);
  self->painter = pm_highlight_painter_new (&self->scene);
  self->pin = pm_scroll_pin_new (GTK_TEXT_VIEW (view));
  self->pulse = pm_pulse_new (GTK_TEXT_VIEW (view));
  pm_highlight_view_retype (view);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (pm_highlight_view_damage_all), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (pm_highlight_view_damage_all), view, G_CONNECT_SWAPPED);
}

PmScene *
pm_highlight_view_get_scene (PmHighlightView *self)
{
  g_return_val_if_fail (PM_IS_HIGHLIGHT_VIEW (self), NULL);

  return &priv (self)->scene;
}

PmTypography *
pm_highlight_view_get_typography (PmHighlightView *self)
{
  g_return_val_if_fail (PM_IS_HIGHLIGHT_VIEW (self), NULL);

  return &priv (self)->typography;
}

/* What is above the text, in the top margin, is in view at the very start. */
static void
start_at (PmHighlightView *self, guint position)
{
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  GtkTextIter iter;

  pm_scene_get_iter (&priv (self)->scene, position, &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
  pm_scroll_pin_release (priv (self)->pin);
  if (position > 0)
    pm_scroll_pin_jump (priv (self)->pin, &iter, 0);
  else if (vertical != NULL)
    gtk_adjustment_set_value (vertical, 0);
}

void
pm_highlight_view_set_article (PmHighlightView *self, PmText *text, PmAnnotationList *list, guint position)
{
  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (self));

  pm_pulse_stop (priv (self)->pulse);
  set_list (self, list);
  pm_scene_set_text (&priv (self)->scene, text, priv (self)->continued);
  priv (self)->typography.gap = pm_typography_find_gap (text);
  set_type (self);
  start_at (self, position);
}

gboolean
pm_highlight_view_set_selected (PmHighlightView *self, gint64 annotation)
{
  PmMarkSource *source;

  g_return_val_if_fail (PM_IS_HIGHLIGHT_VIEW (self), FALSE);

  source = &priv (self)->scene.source;
  if (annotation == source->selected)
    return FALSE;
  damage_annotation (self, source->selected);
  source->selected = annotation;
  damage_annotation (self, annotation);
  return TRUE;
}

guint
pm_highlight_view_get_position (PmHighlightView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (PM_IS_HIGHLIGHT_VIEW (self), 0);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, gtk_text_view_get_left_margin (view), visible.y);
  return pm_scene_get_offset (&priv (self)->scene, &iter);
}

void
pm_highlight_view_show (PmHighlightView *self, PmSpan span)
{
  GtkTextIter start, end;

  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (self));

  if (priv (self)->scene.source.text == NULL)
    return;
  pm_scene_get_iter (&priv (self)->scene, span.start, &start);
  pm_scene_get_iter (&priv (self)->scene, span.end, &end);
  if (!pm_scroll_pin_shows (priv (self)->pin, &start, &end))
    pm_scroll_pin_jump (priv (self)->pin, &start, JUMP_ALIGN);
  pm_pulse_start (priv (self)->pulse, span);
}

void
pm_highlight_view_get_counts (PmHighlightView *self, guint *n_drawn, guint *n_kept)
{
  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (self));

  *n_drawn = pm_highlight_painter_get_n_drawn (priv (self)->painter);
  *n_kept = pm_highlight_painter_get_n_kept (priv (self)->painter);
}
