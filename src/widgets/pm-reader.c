#include "pm-reader.h"

#include "pm-boundary-editor.h"
#include "pm-highlight-painter.h"
#include "pm-pulse.h"
#include "pm-reader-clipboard.h"
#include "pm-reader-commands.h"
#include "pm-reader-keys.h"
#include "pm-reader-overlay.h"
#include "pm-reader-pointer.h"
#include "pm-reader-zoom.h"
#include "pm-scroll-pin.h"
#include "pm-typography.h"

#include <glib/gi18n-lib.h>

#define JUMP_ALIGN 0.3

struct _PmReader {
  GtkTextView parent_instance;

  PmScene scene; /* owns what its source and breaks point to */
  PmTypography typography;
  GtkCssProvider *css;
  GtkTextTag *continued; /* borrowed from the buffer's table */
  gint64 hovered;
  gboolean single_keys;
  gboolean snap_to_words;
  gboolean read_only;
  guint describe;

  PmHighlightPainter *painter;
  PmScrollPin *pin;
  PmPulse *pulse;
  PmBoundaryEditor *editor;
  PmReaderClipboard *clipboard;
  PmReaderPointer *pointer;
  PmReaderKeys *keys;
};

G_DEFINE_FINAL_TYPE (PmReader, pm_reader, GTK_TYPE_TEXT_VIEW)

typedef enum {
  PROP_CODEBOOK = 1,
  PROP_SELECTED,
  PROP_SINGLE_KEYS,
  PROP_SNAP_TO_WORDS,
  PROP_READ_ONLY,
  PROP_FONT_FAMILY,
  PROP_FONT_SIZE,
  PROP_MEASURE,
  PROP_ZOOM
} Property;

static GParamSpec *props[PROP_ZOOM + 1];

enum {
  SELECTION_DONE,
  BOUNDS_CHANGED,
  HOVERED,
  DOCUMENT_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
redraw (PmReader *self)
{
  pm_highlight_painter_invalidate_all (self->painter);
}

/* Everything that depends on the font as it has become. */
static void
set_type (PmReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->scene.scale = (float) pm_typography_get_scale (&self->typography, view);
  pm_typography_set_spacing (&self->typography, view, self->continued);
  pm_scroll_pin_remeasure (self->pin);
  redraw (self);
}

static void
load_css (PmReader *self)
{
  g_autofree char *css = pm_typography_dup_css (&self->typography);

  gtk_css_provider_load_from_data (self->css, css, -1);
  set_type (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_zoom (PmReader *self, double zoom)
{
  if (zoom == self->typography.zoom)
    return;
  self->typography.zoom = zoom;
  load_css (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

static void
damage (PmSpan span, gpointer user_data)
{
  pm_highlight_painter_invalidate (PM_READER (user_data)->painter, span);
}

static void
damage_annotation (PmReader *self, gint64 id)
{
  PmAnnotationList *list = self->scene.source.list;
  PmAnnotation *annotation = list != NULL && id != 0 ? pm_annotation_list_get (list, id) : NULL;

  if (annotation != NULL)
    damage (pm_annotation_get_extent (annotation), self);
}

static void
damaged_cb (PmAnnotationList *list, guint start, guint end, PmReader *self)
{
  if (pm_boundary_editor_is_active (self->editor) && pm_annotation_list_get (list, self->scene.source.drafted) == NULL)
    pm_boundary_editor_revert (self->editor);
  damage ((PmSpan){ start, end }, self);
}

static gboolean
describe_cb (gpointer user_data)
{
  PmReader *self = user_data;
  g_autofree char *description = pm_reader_commands_dup_description (self, &self->scene);

  self->describe = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return G_SOURCE_REMOVE;
}

static void
caret_moved_cb (GtkTextBuffer *buffer, GParamSpec *pspec, PmReader *self)
{
  if (self->describe == 0)
    self->describe = g_idle_add (describe_cb, self);
}

/* While an edge is being moved, the keys are its. */
static gboolean
boundary_key (PmReader *self, guint keyval, GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean left = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;

  if (!pm_boundary_editor_is_active (self->editor))
    return FALSE;
  if ((left || right) && (state & GDK_SHIFT_MASK) == 0)
    pm_boundary_editor_step (self->editor, right != rtl, (state & GDK_CONTROL_MASK) != 0);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    pm_boundary_editor_keep (self->editor);
  else if (keyval == GDK_KEY_Escape)
    pm_boundary_editor_revert (self->editor);
  else
    return FALSE;
  return TRUE;
}

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmPassageKind kind = PM_PASSAGE_PARAGRAPH;

  if (g_str_has_suffix (name, "quotation"))
    kind = PM_PASSAGE_QUOTATION;
  else if (g_str_has_suffix (name, "sentence"))
    kind = PM_PASSAGE_SENTENCE;
  pm_reader_commands_select (PM_READER (widget), &PM_READER (widget)->scene, kind);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_reader_commands_go (PM_READER (widget), &PM_READER (widget)->scene, g_str_has_prefix (name, "reader.next"));
}

static void
overlap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_reader_commands_overlap (PM_READER (widget), &PM_READER (widget)->scene);
}

static void
boundary_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_boundary_editor_next (PM_READER (widget)->editor);
}

static void
pm_reader_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  PmReader *self = PM_READER (view);
  PmAnnotationList *list = self->scene.source.list;
  PmReaderOverlay overlay = { .pieces = pm_reader_pointer_get_pieces (self->pointer) };

  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT) {
    pm_boundary_editor_snapshot (self->editor, snapshot);
    return;
  }
  pm_highlight_painter_snapshot (self->painter, snapshot);
  overlay.hovered = list != NULL && self->hovered != 0 ? pm_annotation_list_get (list, self->hovered) : NULL;
  overlay.brightness = pm_pulse_get (self->pulse, &overlay.pulse);
  pm_reader_overlay_snapshot (&overlay, &self->scene, snapshot);
}

static void
pm_reader_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PmReader *self = PM_READER (widget);

  if (pm_typography_set_margins (&self->typography, GTK_TEXT_VIEW (self), width)) {
    pm_scroll_pin_remeasure (self->pin);
    redraw (self);
  }
  GTK_WIDGET_CLASS (pm_reader_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
pm_reader_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pm_reader_parent_class)->css_changed (widget, change);
  if (PM_READER (widget)->keys != NULL)
    set_type (PM_READER (widget));
}

static void
pm_reader_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pm_reader_parent_class)->realize (widget);
  pm_reader_clipboard_update (PM_READER (widget)->clipboard, TRUE);
}

static void
pm_reader_unrealize (GtkWidget *widget)
{
  pm_reader_clipboard_update (PM_READER (widget)->clipboard, FALSE);
  GTK_WIDGET_CLASS (pm_reader_parent_class)->unrealize (widget);
}

static void
pm_reader_copy_clipboard (GtkTextView *view)
{
  PmReader *self = PM_READER (view);
  g_autofree char *text = pm_reader_clipboard_dup_text (self->clipboard);

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
pm_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmReader *self = PM_READER (object);

  switch ((Property) id) {
  case PROP_CODEBOOK:
    g_value_set_object (value, self->scene.source.codebook);
    break;
  case PROP_SELECTED:
    g_value_set_int64 (value, self->scene.source.selected);
    break;
  case PROP_SINGLE_KEYS:
    g_value_set_boolean (value, self->single_keys);
    break;
  case PROP_SNAP_TO_WORDS:
    g_value_set_boolean (value, self->snap_to_words);
    break;
  case PROP_READ_ONLY:
    g_value_set_boolean (value, self->read_only);
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
pm_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmReader *self = PM_READER (object);

  switch ((Property) id) {
  case PROP_CODEBOOK:
    g_set_object (&self->scene.source.codebook, g_value_get_object (value));
    redraw (self);
    break;
  case PROP_SELECTED:
    pm_reader_set_selected (self, g_value_get_int64 (value));
    break;
  case PROP_SINGLE_KEYS:
    self->single_keys = g_value_get_boolean (value);
    pm_reader_keys_set_single (self->keys, self->single_keys);
    break;
  case PROP_SNAP_TO_WORDS:
    self->snap_to_words = g_value_get_boolean (value);
    pm_reader_pointer_set_snap_to_words (self->pointer, self->snap_to_words);
    break;
  case PROP_READ_ONLY:
    self->read_only = g_value_get_boolean (value);
    pm_boundary_editor_revert (self->editor);
    redraw (self);
    break;
  case PROP_FONT_FAMILY:
    g_free (self->typography.family);
    self->typography.family = g_value_dup_string (value);
    load_css (self);
    break;
  case PROP_FONT_SIZE:
    self->typography.size = g_value_get_double (value);
    load_css (self);
    break;
  case PROP_MEASURE:
    self->typography.measure = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_ZOOM:
    set_zoom (self, g_value_get_double (value));
    break;
  }
}

static void
free_parts (PmReader *self)
{
  g_clear_handle_id (&self->describe, g_source_remove);
  g_clear_pointer (&self->keys, pm_reader_keys_free);
  g_clear_pointer (&self->pointer, pm_reader_pointer_free);
  g_clear_pointer (&self->clipboard, pm_reader_clipboard_free);
  g_clear_pointer (&self->editor, pm_boundary_editor_free);
  g_clear_pointer (&self->pulse, pm_pulse_free);
  g_clear_pointer (&self->pin, pm_scroll_pin_free);
}

static void
set_list (PmReader *self, PmAnnotationList *list)
{
  if (self->scene.source.list != NULL)
    g_signal_handlers_disconnect_by_func (self->scene.source.list, damaged_cb, self);
  g_set_object (&self->scene.source.list, list);
  if (list != NULL)
    g_signal_connect (list, "damaged", G_CALLBACK (damaged_cb), self);
}

static void
pm_reader_dispose (GObject *object)
{
  PmReader *self = PM_READER (object);

  if (self->keys != NULL) {
    pm_boundary_editor_revert (self->editor);
    set_list (self, NULL);
    g_signal_handlers_disconnect_by_func (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), caret_moved_cb, self);
    free_parts (self);
  }
  g_clear_object (&self->scene.source.codebook);

  G_OBJECT_CLASS (pm_reader_parent_class)->dispose (object);
}

static void
pm_reader_finalize (GObject *object)
{
  PmReader *self = PM_READER (object);

  pm_highlight_painter_free (self->painter);
  pm_scene_clear (&self->scene);
  g_object_unref (self->css);
  g_free (self->typography.family);

  G_OBJECT_CLASS (pm_reader_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_CODEBOOK] = g_param_spec_object ("codebook", NULL, NULL, PM_TYPE_CODEBOOK, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_SINGLE_KEYS] = g_param_spec_boolean ("single-keys", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SNAP_TO_WORDS] = g_param_spec_boolean ("snap-to-words", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_FONT_FAMILY] = g_param_spec_string ("font-family", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_FONT_SIZE] = g_param_spec_double ("font-size", NULL, NULL, 6, 96, 17, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MEASURE] = g_param_spec_int ("measure", NULL, NULL, 100, G_MAXINT16, 540, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, PM_READER_LEAST_ZOOM, PM_READER_MOST_ZOOM, 1, flags);
  g_object_class_install_properties (klass, G_N_ELEMENTS (props), props);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reader.select-quotation", NULL, select_action);
  gtk_widget_class_install_action (klass, "reader.select-sentence", NULL, select_action);
  gtk_widget_class_install_action (klass, "reader.select-paragraph", NULL, select_action);
  gtk_widget_class_install_action (klass, "reader.next-annotation", NULL, go_action);
  gtk_widget_class_install_action (klass, "reader.previous-annotation", NULL, go_action);
  gtk_widget_class_install_action (klass, "reader.next-overlap", NULL, overlap_action);
  gtk_widget_class_install_action (klass, "reader.boundary", NULL, boundary_action);
  pm_reader_zoom_install_actions (klass);
}

static void
install_signals (GType type)
{
  signals[SELECTION_DONE] = g_signal_new ("selection-done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BOUNDS_CHANGED] = g_signal_new ("bounds-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          PM_TYPE_ANNOTATION, G_TYPE_ARRAY);
  signals[HOVERED] = g_signal_new ("hovered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[DOCUMENT_SHOWN] = g_signal_new ("document-shown", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pm_reader_class_init (PmReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->get_property = pm_reader_get_property;
  object_class->set_property = pm_reader_set_property;
  object_class->dispose = pm_reader_dispose;
  object_class->finalize = pm_reader_finalize;
  widget_class->size_allocate = pm_reader_size_allocate;
  widget_class->css_changed = pm_reader_css_changed;
  widget_class->realize = pm_reader_realize;
  widget_class->unrealize = pm_reader_unrealize;
  view_class->snapshot_layer = pm_reader_snapshot_layer;
  view_class->copy_clipboard = pm_reader_copy_clipboard;
  view_class->cut_clipboard = pm_reader_copy_clipboard;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);
}

static void
set_up_view (PmReader *self)
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
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->css),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  self->continued = gtk_text_buffer_create_tag (buffer, NULL, "pixels-below-lines", 10, NULL);
}

static void
pm_reader_init (PmReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->typography = (PmTypography){ .size = 17, .measure = 540, .zoom = 1 };
  self->css = gtk_css_provider_new ();
  self->scene = (PmScene){ .view = view, .scale = 1 };
  set_up_view (self);

  self->painter = pm_highlight_painter_new (&self->scene);
  self->pin = pm_scroll_pin_new (view);
  self->pulse = pm_pulse_new (view);
  self->pointer = pm_reader_pointer_new (self, &self->scene);
  self->clipboard = pm_reader_clipboard_new (self, &self->scene);
  self->editor = pm_boundary_editor_new (self, &self->scene, damage);
  self->keys = pm_reader_keys_new (self, boundary_key);
  pm_reader_zoom_add_controllers (self);
  load_css (self);

  g_signal_connect (gtk_text_view_get_buffer (view), "notify::cursor-position", G_CALLBACK (caret_moved_cb), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
}

static void
tell_title (PmReader *self, const char *title)
{
  /* Translators: what a screen reader calls the text; %s is the article's title. */
  g_autofree char *label = g_strdup_printf (_("Article: %s"), title != NULL ? title : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? label : _("Article"), -1);
}

static void
start_at (PmReader *self, guint position)
{
  GtkTextIter iter;

  pm_scene_get_iter (&self->scene, position, &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
  pm_scroll_pin_jump (self->pin, &iter, 0);
}

void
pm_reader_set_document (PmReader *self, PmText *text, const char *title, PmAnnotationList *list, guint position)
{
  g_return_if_fail (PM_IS_READER (self));

  pm_boundary_editor_revert (self->editor);
  pm_reader_pointer_reset (self->pointer);
  pm_pulse_stop (self->pulse);
  pm_reader_set_selected (self, 0);
  self->hovered = 0;
  set_list (self, list);
  pm_scene_set_text (&self->scene, text, self->continued);
  pm_reader_clipboard_update (self->clipboard, gtk_widget_get_realized (GTK_WIDGET (self)));
  self->typography.gap = pm_typography_find_gap (text);
  set_type (self);
  tell_title (self, title);
  start_at (self, position);
  g_signal_emit (self, signals[DOCUMENT_SHOWN], 0);
}

guint
pm_reader_get_position (PmReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (PM_IS_READER (self), 0);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, gtk_text_view_get_left_margin (view), visible.y);
  return pm_scene_get_offset (&self->scene, &iter);
}

GArray *
pm_reader_get_passages (PmReader *self)
{
  GtkTextIter start, end;
  PmSpan selection;

  g_return_val_if_fail (PM_IS_READER (self), NULL);

  if (self->scene.source.text == NULL)
    return g_array_new (FALSE, FALSE, sizeof (PmSpan));
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end);
  selection = (PmSpan){ pm_scene_get_offset (&self->scene, &start), pm_scene_get_offset (&self->scene, &end) };
  return pm_passages_merge (self->scene.source.text, pm_reader_pointer_get_pieces (self->pointer), selection);
}

guint
pm_reader_get_caret (PmReader *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_val_if_fail (PM_IS_READER (self), 0);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return pm_scene_get_offset (&self->scene, &iter);
}

void
pm_reader_select (PmReader *self, PmSpan span)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  PmSpan shown;

  g_return_if_fail (PM_IS_READER (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  shown = pm_scene_to_display (&self->scene, span);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) shown.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) shown.end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static gboolean
is_well_in_view (PmReader *self, PmSpan span)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter start, end;
  GdkRectangle visible, first, last;
  int edge;

  if (!pm_scroll_pin_is_settled (self->pin))
    return FALSE;
  pm_scene_get_iter (&self->scene, span.start, &start);
  pm_scene_get_iter (&self->scene, span.end, &end);
  gtk_text_view_get_iter_location (view, &start, &first);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_get_visible_rect (view, &visible);
  edge = visible.height / 12;
  return first.y >= visible.y + edge && last.y + last.height <= visible.y + visible.height - edge;
}

void
pm_reader_show (PmReader *self, PmSpan span)
{
  GtkTextIter iter;

  g_return_if_fail (PM_IS_READER (self));

  if (self->scene.source.text == NULL)
    return;
  if (!is_well_in_view (self, span)) {
    pm_scene_get_iter (&self->scene, span.start, &iter);
    pm_scroll_pin_jump (self->pin, &iter, JUMP_ALIGN);
  }
  pm_pulse_start (self->pulse, span);
}

PmText *
pm_reader_get_text (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  return self->scene.source.text;
}

PmAnnotationList *
pm_reader_get_list (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  return self->scene.source.list;
}

PmCodebook *
pm_reader_get_codebook (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  return self->scene.source.codebook;
}

guint
pm_reader_get_paragraph (PmReader *self, guint offset)
{
  g_return_val_if_fail (PM_IS_READER (self), 0);

  return self->scene.paragraphs != NULL ? pm_paragraphs_get_number (self->scene.paragraphs, offset) : 0;
}

gint64
pm_reader_get_selected (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), 0);

  return self->scene.source.selected;
}

void
pm_reader_set_selected (PmReader *self, gint64 annotation)
{
  g_return_if_fail (PM_IS_READER (self));

  if (annotation == self->scene.source.selected)
    return;
  pm_boundary_editor_revert (self->editor);
  damage_annotation (self, self->scene.source.selected);
  self->scene.source.selected = annotation;
  damage_annotation (self, annotation);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

void
pm_reader_set_hovered (PmReader *self, gint64 annotation)
{
  g_return_if_fail (PM_IS_READER (self));

  if (annotation == self->hovered)
    return;
  self->hovered = annotation;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
pm_reader_escape (PmReader *self)
{
  GtkTextBuffer *buffer;
  gboolean had_pieces;

  g_return_val_if_fail (PM_IS_READER (self), FALSE);

  if (pm_boundary_editor_is_active (self->editor)) {
    pm_boundary_editor_revert (self->editor);
    return TRUE;
  }
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  had_pieces = pm_reader_pointer_reset (self->pointer);
  if (!gtk_text_buffer_get_has_selection (buffer))
    return had_pieces;
  pm_reader_select (self, (PmSpan){ pm_reader_get_caret (self), pm_reader_get_caret (self) });
  return TRUE;
}

gboolean
pm_reader_get_bounds (PmReader *self, PmSpan span, GdkRectangle *bounds)
{
  g_return_val_if_fail (PM_IS_READER (self), FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  if (!pm_reader_overlay_get_bounds (&self->scene, span, bounds))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, bounds->x, bounds->y, &bounds->x, &bounds->y);
  return TRUE;
}
