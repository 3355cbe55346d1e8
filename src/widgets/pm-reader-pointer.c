#include "pm-reader-pointer.h"

#include "pm-segment.h"

#define HOVER_DELAY 400 /* ms */
#define MOVED 4         /* pixels; less is no drag */

struct _PmReaderPointer {
  PmReader *reader; /* borrowed */
  PmScene *scene;   /* borrowed */
  GtkEventController *events;
  GtkEventController *motion;
  GArray *pieces; /* of PmSpan */
  gboolean snap_to_words;

  /* The button that is down, and the clicks before it. */
  guint n_clicks;
  guint32 pressed_time;
  double pressed_x;
  double pressed_y;
  gboolean dragged;
  gboolean adds_piece;
  guint released;

  /* What the pointer rests on. */
  GPtrArray *hits; /* of PmAnnotation */
  guint hover;
  gboolean told;
};

/* Returns: whether there is a character at that place of the widget. */
static gboolean
get_offset_at (PmReaderPointer *self, double x, double y, guint *offset)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;
  gboolean over;

  gtk_text_view_window_to_buffer_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  over = gtk_text_view_get_iter_at_position (self->scene->view, &iter, NULL, buffer_x, buffer_y);
  *offset = pm_scene_get_offset (self->scene, &iter);
  return over && self->scene->source.text != NULL;
}

static GPtrArray *
dup_hits_at (PmReaderPointer *self, double x, double y)
{
  guint offset;

  if (!get_offset_at (self, x, y, &offset))
    return g_ptr_array_new_with_free_func (g_object_unref);
  return pm_scene_dup_hits (self->scene, offset);
}

static int
find_selected (PmReaderPointer *self, const GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++) {
    if (pm_annotation_get_id (g_ptr_array_index (hits, i)) == self->scene->source.selected)
      return (int) i;
  }
  return -1;
}

/* The innermost, and with the next click the one around it. */
static void
click (PmReaderPointer *self)
{
  g_autoptr (GPtrArray) hits = dup_hits_at (self, self->pressed_x, self->pressed_y);
  int selected = find_selected (self, hits);
  gint64 next = 0;

  if (hits->len > 0)
    next = pm_annotation_get_id (g_ptr_array_index (hits, (guint) (selected + 1) % hits->len));
  pm_reader_set_selected (self->reader, next);
}

static void
finish_selection (PmReaderPointer *self, PmSpan span)
{
  PmText *text = self->scene->source.text;

  if (self->n_clicks == 1 && self->snap_to_words)
    pm_reader_select (self->reader, pm_segment_snap (text, pm_segment_trim (text, span)));
  g_signal_emit_by_name (self->reader, "selection-done");
}

static void
select_unit (PmReaderPointer *self)
{
  guint offset;
  PmSpan unit;

  if (!get_offset_at (self, self->pressed_x, self->pressed_y, &offset))
    return;
  if (self->n_clicks == 2)
    unit = pm_segment_word (self->scene->source.text, offset);
  else
    unit = pm_segment_paragraph (self->scene->source.text, offset);
  pm_reader_select (self->reader, unit);
  g_signal_emit_by_name (self->reader, "selection-done");
}

/* After the view has done its part. */
static gboolean
released_cb (gpointer user_data)
{
  PmReaderPointer *self = user_data;
  GtkTextIter start, end;
  gboolean selected;

  self->released = 0;
  if (self->scene->source.text == NULL)
    return G_SOURCE_REMOVE;
  selected = gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->scene->view), &start, &end);
  if (self->n_clicks > 1 && !self->dragged)
    select_unit (self);
  else if (selected)
    finish_selection (self, pm_scene_get_selection (self->scene));
  else if (!self->dragged && !self->adds_piece)
    click (self);
  return G_SOURCE_REMOVE;
}

static void
count_click (PmReaderPointer *self, GdkEvent *event, double x, double y)
{
  guint32 time = gdk_event_get_time (event);
  int delay, distance;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->reader)), "gtk-double-click-time", &delay, "gtk-double-click-distance", &distance, NULL);
  if (time - self->pressed_time <= (guint32) delay && ABS (x - self->pressed_x) <= distance && ABS (y - self->pressed_y) <= distance)
    self->n_clicks = self->n_clicks % 3 + 1;
  else
    self->n_clicks = 1;
  self->pressed_time = time;
  self->pressed_x = x;
  self->pressed_y = y;
}

static void
keep_piece (PmReaderPointer *self)
{
  GtkTextIter start, end;
  PmSpan piece;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->scene->view), &start, &end))
    return;
  piece = pm_scene_get_selection (self->scene);
  g_array_append_val (self->pieces, piece);
}

static void
press (PmReaderPointer *self, GdkEvent *event, double x, double y)
{
  GdkModifierType state = gdk_event_get_modifier_state (event);

  count_click (self, event, x, y);
  self->dragged = FALSE;
  self->adds_piece = (state & GDK_CONTROL_MASK) != 0;
  if (self->adds_piece && self->n_clicks == 1)
    keep_piece (self);
  else if ((state & GDK_SHIFT_MASK) == 0 && !self->adds_piece)
    pm_reader_pointer_reset (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->reader));
}

/* A menu is about what it was opened on. */
static void
press_secondary (PmReaderPointer *self, double x, double y)
{
  g_autoptr (GPtrArray) hits = dup_hits_at (self, x, y);

  if (hits->len > 0 && find_selected (self, hits) < 0)
    pm_reader_set_selected (self->reader, pm_annotation_get_id (g_ptr_array_index (hits, 0)));
}

static gboolean
get_place (PmReaderPointer *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->reader));
  double surface_x, surface_y, left, top;

  if (native == NULL || !gdk_event_get_position (event, &surface_x, &surface_y))
    return FALSE;
  gtk_native_get_surface_transform (native, &left, &top);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self->reader), surface_x - left, surface_y - top, x, y);
}

static gboolean
event_cb (GtkEventController *controller, GdkEvent *event, PmReaderPointer *self)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x, y;

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) || !get_place (self, event, &x, &y))
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS && gdk_event_triggers_context_menu (event)) {
    press_secondary (self, x, y);
  } else if (gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY) {
    if (type == GDK_BUTTON_PRESS) {
      press (self, event, x, y);
    } else {
      self->dragged = ABS (x - self->pressed_x) > MOVED || ABS (y - self->pressed_y) > MOVED;
      if (self->released == 0)
        self->released = g_idle_add_full (G_PRIORITY_HIGH_IDLE, released_cb, self, NULL);
    }
  }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
hover_cb (gpointer user_data)
{
  PmReaderPointer *self = user_data;

  self->hover = 0;
  self->told = TRUE;
  g_signal_emit_by_name (self->reader, "hovered", self->hits);
  return G_SOURCE_REMOVE;
}

static gboolean
equals (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;
  for (guint i = 0; i < a->len; i++) {
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  }
  return TRUE;
}

static void
set_hits (PmReaderPointer *self, GPtrArray *hits)
{
  if (equals (self->hits, hits)) {
    g_clear_pointer (&hits, g_ptr_array_unref);
    return;
  }
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = hits;
  g_clear_handle_id (&self->hover, g_source_remove);
  if (self->told)
    g_signal_emit_by_name (self->reader, "hovered", NULL);
  self->told = FALSE;
  pm_reader_set_hovered (self->reader, hits != NULL ? pm_annotation_get_id (g_ptr_array_index (hits, 0)) : 0);
  if (hits != NULL)
    self->hover = g_timeout_add (HOVER_DELAY, hover_cb, self);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, PmReaderPointer *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (motion));
  g_autoptr (GPtrArray) hits = NULL;

  if ((state & GDK_BUTTON1_MASK) == 0)
    hits = dup_hits_at (self, x, y);
  set_hits (self, hits != NULL && hits->len > 0 ? g_steal_pointer (&hits) : NULL);
}

static void
leave_cb (GtkEventControllerMotion *motion, PmReaderPointer *self)
{
  set_hits (self, NULL);
}

PmReaderPointer *
pm_reader_pointer_new (PmReader *reader, PmScene *scene)
{
  PmReaderPointer *self = g_new0 (PmReaderPointer, 1);

  self->reader = reader;
  self->scene = scene;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  self->events = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->events, GTK_PHASE_CAPTURE);
  g_signal_connect (self->events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (reader), self->events);
  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect (self->motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (self->motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (reader), self->motion);
  return self;
}

void
pm_reader_pointer_free (PmReaderPointer *self)
{
  g_return_if_fail (self != NULL);

  gtk_widget_remove_controller (GTK_WIDGET (self->reader), self->events);
  gtk_widget_remove_controller (GTK_WIDGET (self->reader), self->motion);
  g_clear_handle_id (&self->released, g_source_remove);
  g_clear_handle_id (&self->hover, g_source_remove);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_array_unref (self->pieces);
  g_free (self);
}

void
pm_reader_pointer_set_snap_to_words (PmReaderPointer *self, gboolean snap)
{
  g_return_if_fail (self != NULL);

  self->snap_to_words = snap;
}

const GArray *
pm_reader_pointer_get_pieces (PmReaderPointer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pieces;
}

gboolean
pm_reader_pointer_reset (PmReaderPointer *self)
{
  gboolean had_pieces;

  g_return_val_if_fail (self != NULL, FALSE);

  had_pieces = self->pieces->len > 0;
  g_array_set_size (self->pieces, 0);
  if (had_pieces)
    gtk_widget_queue_draw (GTK_WIDGET (self->reader));
  return had_pieces;
}
