#include "pm-boundary-editor.h"

#include "pm-boundary.h"
#include "pm-colors.h"

/* In pixels at scale 1. */
#define DOT 9
#define BAR 2
#define REACH 12 /* how far from its middle a handle can be taken */
#define TOUCH_REACH 22

struct _PmBoundaryEditor {
  PmReader *reader; /* borrowed */
  PmScene *scene;   /* borrowed */
  PmDamageFunc damage;
  GtkGesture *drag; /* borrowed from the reader */
  PmBoundary *boundary;
  double lift; /* from the pointer up to the row, while dragging */
};

/* Where a handle is, in buffer coordinates. */
typedef struct {
  float x;
  float top;
  float bottom;
  gboolean end;
} Handle;

static PmAnnotation *
get_selected (PmBoundaryEditor *self)
{
  const PmMarkSource *source = &self->scene->source;

  return source->list != NULL && source->selected != 0 ? pm_annotation_list_get (source->list, source->selected) : NULL;
}

static gboolean
is_read_only (PmBoundaryEditor *self)
{
  gboolean read_only;

  g_object_get (self->reader, "read-only", &read_only, NULL);
  return read_only;
}

static GArray *
list_spans (PmAnnotation *annotation)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    g_array_append_val (spans, pieces[i].span);
  return spans;
}

/* An end is after the character before it, on that one's row. */
static Handle
locate (PmBoundaryEditor *self, PmSpan span, gboolean end)
{
  GtkTextIter iter;
  GdkRectangle location;
  Handle handle = { .end = end };

  pm_scene_get_iter (self->scene, end ? span.end - 1 : span.start, &iter);
  gtk_text_view_get_iter_location (self->scene->view, &iter, &location);
  handle.x = (float) (end ? location.x + location.width : location.x);
  handle.top = (float) location.y - self->scene->scale;
  handle.bottom = (float) (location.y + location.height) + self->scene->scale;
  return handle;
}

static void
draw_handle (PmBoundaryEditor *self, GtkSnapshot *snapshot, Handle handle, const GdkRGBA *color, gboolean taken)
{
  float scale = self->scene->scale;
  float size = (taken ? DOT + 3 : DOT) * scale;
  float y = handle.end ? handle.bottom : handle.top;
  graphene_rect_t bar = GRAPHENE_RECT_INIT (handle.x - BAR * scale / 2, handle.top, BAR * scale, handle.bottom - handle.top);
  graphene_rect_t dot = GRAPHENE_RECT_INIT (handle.x - size / 2, y - size / 2, size, size);
  GskRoundedRect round;

  gtk_snapshot_append_color (snapshot, color, &bar);
  gsk_rounded_rect_init_from_rect (&round, &dot, size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, color, &dot);
  gtk_snapshot_pop (snapshot);
}

static const GArray *
get_spans (PmBoundaryEditor *self, PmAnnotation *annotation, GArray **owned)
{
  if (self->boundary != NULL)
    return pm_boundary_get_spans (self->boundary);
  return *owned = list_spans (annotation);
}

static gboolean
is_taken (PmBoundaryEditor *self, guint piece, gboolean end)
{
  return self->boundary != NULL && pm_boundary_get_piece (self->boundary) == piece && pm_boundary_is_at_end (self->boundary) == end;
}

static gboolean
is_in_view (PmBoundaryEditor *self, Handle handle)
{
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (self->scene->view, &visible);
  return handle.bottom + DOT >= visible.y && handle.top - DOT <= visible.y + visible.height;
}

void
pm_boundary_editor_snapshot (PmBoundaryEditor *self, GtkSnapshot *snapshot)
{
  PmAnnotation *annotation = get_selected (self);
  g_autoptr (GArray) owned = NULL;
  const GArray *spans;
  PmTag *tag;
  PmColors colors;

  if (annotation == NULL || is_read_only (self))
    return;
  spans = get_spans (self, annotation, &owned);
  tag = self->scene->source.codebook != NULL ? pm_codebook_get_tag (self->scene->source.codebook, pm_annotation_get_tag (annotation)) : NULL;
  colors = pm_colors_get_current (tag != NULL ? pm_tag_get_fields (tag)->color : PM_COLOR_SLATE);
  for (guint i = 0; i < 2 * spans->len; i++) {
    Handle handle = locate (self, g_array_index (spans, PmSpan, i / 2), i % 2 == 1);

    if (is_in_view (self, handle))
      draw_handle (self, snapshot, handle, &colors.line, is_taken (self, i / 2, i % 2 == 1));
  }
}

static void
tell_damage (PmBoundaryEditor *self)
{
  const GArray *spans = pm_boundary_get_spans (self->boundary);
  PmSpan first = g_array_index (spans, PmSpan, 0);
  PmSpan last = g_array_index (spans, PmSpan, spans->len - 1);

  self->damage ((PmSpan){ first.start, last.end }, self->reader);
}

static void
begin (PmBoundaryEditor *self, PmAnnotation *annotation)
{
  g_autoptr (GArray) spans = list_spans (annotation);

  self->boundary = pm_boundary_new (self->scene->source.text, spans);
  self->scene->source.drafted = pm_annotation_get_id (annotation);
  self->scene->source.draft = pm_boundary_get_spans (self->boundary);
  tell_damage (self);
}

void
pm_boundary_editor_revert (PmBoundaryEditor *self)
{
  PmAnnotation *annotation;

  g_return_if_fail (self != NULL);

  if (self->boundary == NULL)
    return;
  tell_damage (self);
  annotation = pm_annotation_list_get (self->scene->source.list, self->scene->source.drafted);
  if (annotation != NULL)
    self->damage (pm_annotation_get_extent (annotation), self->reader);
  self->scene->source.drafted = 0;
  self->scene->source.draft = NULL;
  g_clear_pointer (&self->boundary, pm_boundary_free);
}

void
pm_boundary_editor_keep (PmBoundaryEditor *self)
{
  PmAnnotation *annotation = get_selected (self);
  g_autoptr (GArray) spans = NULL;
  gboolean changed;

  g_return_if_fail (self != NULL);

  if (self->boundary == NULL || annotation == NULL)
    return;
  changed = pm_boundary_is_changed (self->boundary);
  spans = g_array_copy ((GArray *) pm_boundary_get_spans (self->boundary));
  pm_boundary_editor_revert (self);
  if (changed)
    g_signal_emit_by_name (self->reader, "bounds-changed", annotation, spans);
}

gboolean
pm_boundary_editor_is_active (PmBoundaryEditor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->boundary != NULL;
}

static void
show_edge (PmBoundaryEditor *self)
{
  guint offset = pm_boundary_get_offset (self->boundary);
  GtkTextIter iter;

  pm_scene_get_iter (self->scene, offset, &iter);
  gtk_text_view_scroll_to_iter (self->scene->view, &iter, 0.05, FALSE, 0, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->reader));
}

void
pm_boundary_editor_next (PmBoundaryEditor *self)
{
  PmAnnotation *annotation = get_selected (self);

  g_return_if_fail (self != NULL);

  if (annotation == NULL || is_read_only (self))
    return;
  if (self->boundary == NULL) {
    begin (self, annotation);
  } else if (!pm_boundary_take_next (self->boundary)) {
    pm_boundary_editor_keep (self);
    return;
  }
  show_edge (self);
}

void
pm_boundary_editor_step (PmBoundaryEditor *self, gboolean forward, gboolean by_word)
{
  g_return_if_fail (self != NULL && self->boundary != NULL);

  tell_damage (self);
  pm_boundary_step (self->boundary, forward, by_word);
  tell_damage (self);
  show_edge (self);
}

gboolean
pm_boundary_editor_handle_key (PmBoundaryEditor *self, guint keyval, GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->reader)) == GTK_TEXT_DIR_RTL;
  gboolean left = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;
  gboolean right = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;

  if (!pm_boundary_editor_is_active (self))
    return FALSE;
  if ((left || right) && (state & GDK_SHIFT_MASK) == 0)
    pm_boundary_editor_step (self, right != rtl, (state & GDK_CONTROL_MASK) != 0);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    pm_boundary_editor_keep (self);
  else if (keyval == GDK_KEY_Escape)
    pm_boundary_editor_revert (self);
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_near (PmBoundaryEditor *self, Handle handle, double x, double y, double reach)
{
  double middle = handle.end ? handle.bottom : handle.top;

  return ABS (x - handle.x) <= reach && ABS (y - middle) <= reach;
}

static void
take (PmBoundaryEditor *self, PmAnnotation *annotation, guint piece, Handle handle, int y)
{
  if (self->boundary == NULL)
    begin (self, annotation);
  pm_boundary_take (self->boundary, piece, handle.end);
  self->lift = y - (handle.top + handle.bottom) / 2;
}

/* Takes the handle that is at a place in buffer coordinates. */
static gboolean
take_at (PmBoundaryEditor *self, int x, int y, double reach)
{
  PmAnnotation *annotation = get_selected (self);
  g_autoptr (GArray) owned = NULL;
  const GArray *spans;

  if (annotation == NULL || is_read_only (self))
    return FALSE;
  spans = get_spans (self, annotation, &owned);
  for (guint i = 0; i < 2 * spans->len; i++) {
    Handle handle = locate (self, g_array_index (spans, PmSpan, i / 2), i % 2 == 1);

    if (is_near (self, handle, x, y, reach * self->scene->scale)) {
      take (self, annotation, i / 2, handle, y);
      return TRUE;
    }
  }
  return FALSE;
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, PmBoundaryEditor *self)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (drag));
  gboolean touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (take_at (self, buffer_x, buffer_y, touch ? TOUCH_REACH : REACH))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  else
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

/* A handle hangs at the edge of its line, so the line is some way off the pointer;
 * but who goes from the handle towards the words points at them. */
static double
aim (PmBoundaryEditor *self, double dy)
{
  if (self->lift > 0)
    return dy < 0 ? MIN (dy, -self->lift) : dy - self->lift;
  return dy > 0 ? MAX (dy, -self->lift) : dy - self->lift;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, PmBoundaryEditor *self)
{
  double x, y;
  int buffer_x, buffer_y, trailing;
  GtkTextIter iter;

  if (self->boundary == NULL)
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  gtk_text_view_window_to_buffer_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, (int) (x + dx), (int) (y + aim (self, dy)), &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_position (self->scene->view, &iter, &trailing, buffer_x, buffer_y);
  gtk_text_iter_forward_chars (&iter, trailing);
  tell_damage (self);
  pm_boundary_move_to (self->boundary, pm_scene_get_offset (self->scene, &iter));
  tell_damage (self);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, PmBoundaryEditor *self)
{
  pm_boundary_editor_keep (self);
}

PmBoundaryEditor *
pm_boundary_editor_new (PmReader *reader, PmScene *scene, PmDamageFunc damage)
{
  PmBoundaryEditor *self = g_new0 (PmBoundaryEditor, 1);

  self->reader = reader;
  self->scene = scene;
  self->damage = damage;
  self->drag = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag), GTK_PHASE_CAPTURE);
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (reader), GTK_EVENT_CONTROLLER (self->drag));
  return self;
}

void
pm_boundary_editor_free (PmBoundaryEditor *self)
{
  g_return_if_fail (self != NULL);

  gtk_widget_remove_controller (GTK_WIDGET (self->reader), GTK_EVENT_CONTROLLER (self->drag));
  g_clear_pointer (&self->boundary, pm_boundary_free);
  g_free (self);
}
