#include "pm-reader.h"

#include "pm-boundary-editor.h"
#include "pm-reader-clipboard.h"
#include "pm-reader-commands.h"
#include "pm-reader-keys.h"
#include "pm-reader-overlay.h"
#include "pm-reader-pointer.h"
#include "pm-reader-voice.h"
#include "pm-reader-zoom.h"

struct _PmReader {
  PmHighlightView parent_instance;

  PmScene *scene; /* borrowed from the view */
  gint64 hovered;
  gboolean single_keys;
  gboolean snap_to_words;
  gboolean read_only;

  PmBoundaryEditor *editor;
  PmReaderClipboard *clipboard;
  PmReaderPointer *pointer;
  PmReaderKeys *keys;
  PmReaderVoice *voice;
};

G_DEFINE_FINAL_TYPE (PmReader, pm_reader, PM_TYPE_HIGHLIGHT_VIEW)

typedef enum {
  PROP_SELECTED = 1,
  PROP_SINGLE_KEYS,
  PROP_SNAP_TO_WORDS,
  PROP_READ_ONLY
} Property;

static GParamSpec *props[PROP_READ_ONLY + 1];

enum {
  SELECTION_DONE,
  BOUNDS_CHANGED,
  HOVERED,
  DOCUMENT_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Everything that depends on the font as it has become. */
static void
damage (PmSpan span, gpointer user_data)
{
  pm_highlight_view_damage (PM_HIGHLIGHT_VIEW (user_data), span);
}

/* An annotation that is gone has no boundary to move. */
static void
damaged_cb (PmAnnotationList *list, guint start, guint end, PmReader *self)
{
  if (pm_boundary_editor_is_active (self->editor) && pm_annotation_list_get (list, self->scene->source.drafted) == NULL)
    pm_boundary_editor_revert (self->editor);
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
  PmAnnotationList *list = self->scene->source.list;
  PmReaderOverlay overlay = { .pieces = pm_reader_pointer_get_pieces (self->pointer) };

  GTK_TEXT_VIEW_CLASS (pm_reader_parent_class)->snapshot_layer (view, layer, snapshot);
  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT) {
    pm_boundary_editor_snapshot (self->editor, snapshot);
    return;
  }
  overlay.hovered = list != NULL && self->hovered != 0 ? pm_annotation_list_get (list, self->hovered) : NULL;
  pm_reader_overlay_snapshot (&overlay, self->scene, snapshot);
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
  case PROP_SELECTED:
    g_value_set_int64 (value, self->scene->source.selected);
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
  }
}

static void
pm_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmReader *self = PM_READER (object);

  switch ((Property) id) {
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
    gtk_widget_queue_draw (GTK_WIDGET (self));
    break;
  }
}

static void
free_parts (PmReader *self)
{
  g_clear_pointer (&self->voice, pm_reader_voice_free);
  g_clear_pointer (&self->keys, pm_reader_keys_free);
  g_clear_pointer (&self->pointer, pm_reader_pointer_free);
  g_clear_pointer (&self->clipboard, pm_reader_clipboard_free);
  g_clear_pointer (&self->editor, pm_boundary_editor_free);
}

static void
watch (PmReader *self, PmAnnotationList *list)
{
  if (self->scene->source.list != NULL)
    g_signal_handlers_disconnect_by_func (self->scene->source.list, damaged_cb, self);
  if (list != NULL)
    g_signal_connect (list, "damaged", G_CALLBACK (damaged_cb), self);
}

static void
pm_reader_dispose (GObject *object)
{
  PmReader *self = PM_READER (object);

  if (self->keys != NULL) {
    pm_boundary_editor_revert (self->editor);
    watch (self, NULL);
    free_parts (self);
  }

  G_OBJECT_CLASS (pm_reader_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_SINGLE_KEYS] = g_param_spec_boolean ("single-keys", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SNAP_TO_WORDS] = g_param_spec_boolean ("snap-to-words", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, G_N_ELEMENTS (props), props);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reader.boundary", NULL, boundary_action);
  pm_reader_commands_install_actions (klass);
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
  view_class->snapshot_layer = pm_reader_snapshot_layer;
  view_class->copy_clipboard = pm_reader_copy_clipboard;
  view_class->cut_clipboard = pm_reader_copy_clipboard;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);
}

static void
pm_reader_init (PmReader *self)
{
  self->scene = pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (self));
  self->pointer = pm_reader_pointer_new (self, self->scene);
  self->clipboard = pm_reader_clipboard_new (self, self->scene);
  self->editor = pm_boundary_editor_new (self, self->scene, damage);
  self->keys = pm_reader_keys_new (self, self->editor);
  pm_reader_zoom_add_controllers (self);
  self->voice = pm_reader_voice_new (self);
}

void
pm_reader_set_document (PmReader *self, PmText *text, const char *title, PmAnnotationList *list, guint position)
{
  g_return_if_fail (PM_IS_READER (self));

  pm_boundary_editor_revert (self->editor);
  pm_reader_pointer_reset (self->pointer);
  pm_reader_set_selected (self, 0);
  self->hovered = 0;
  watch (self, list);
  pm_highlight_view_set_article (PM_HIGHLIGHT_VIEW (self), text, list, position);
  pm_reader_clipboard_update (self->clipboard);
  pm_reader_voice_set_title (self->voice, title);
  g_signal_emit (self, signals[DOCUMENT_SHOWN], 0);
}

guint
pm_reader_get_position (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), 0);

  return pm_highlight_view_get_position (PM_HIGHLIGHT_VIEW (self));
}

GArray *
pm_reader_get_passages (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  if (self->scene->source.text == NULL)
    return g_array_new (FALSE, FALSE, sizeof (PmSpan));
  return pm_passages_merge (self->scene->source.text, pm_reader_pointer_get_pieces (self->pointer), pm_scene_get_selection (self->scene));
}

guint
pm_reader_get_caret (PmReader *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_val_if_fail (PM_IS_READER (self), 0);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return pm_scene_get_offset (self->scene, &iter);
}

void
pm_reader_select (PmReader *self, PmSpan span)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  PmSpan shown;

  g_return_if_fail (PM_IS_READER (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  shown = pm_scene_to_display (self->scene, span);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) shown.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) shown.end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

void
pm_reader_show (PmReader *self, PmSpan span)
{
  g_return_if_fail (PM_IS_READER (self));

  pm_highlight_view_show (PM_HIGHLIGHT_VIEW (self), span);
}

PmText *
pm_reader_get_text (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  return self->scene->source.text;
}

PmAnnotationList *
pm_reader_get_list (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  return self->scene->source.list;
}

PmCodebook *
pm_reader_get_codebook (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), NULL);

  return self->scene->source.codebook;
}

guint
pm_reader_get_paragraph (PmReader *self, guint offset)
{
  g_return_val_if_fail (PM_IS_READER (self), 0);

  return self->scene->paragraphs != NULL ? pm_paragraphs_get_number (self->scene->paragraphs, offset) : 0;
}

gint64
pm_reader_get_selected (PmReader *self)
{
  g_return_val_if_fail (PM_IS_READER (self), 0);

  return self->scene->source.selected;
}

void
pm_reader_set_selected (PmReader *self, gint64 annotation)
{
  g_return_if_fail (PM_IS_READER (self));

  if (annotation == self->scene->source.selected)
    return;
  pm_boundary_editor_revert (self->editor);
  pm_highlight_view_set_selected (PM_HIGHLIGHT_VIEW (self), annotation);
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

  if (!pm_reader_overlay_get_bounds (self->scene, span, bounds))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, bounds->x, bounds->y, &bounds->x, &bounds->y);
  return TRUE;
}
