#include "pm-scroll-pin.h"

/* The view measures in idles of priority 125; one of a higher number runs only
 * when there is nothing left to measure. */
#define AFTER_MEASURING 200

/* Frames for which a place is held after that, as the last measuring may have
 * started an animation of the scroll bar. */
#define LAST_FRAMES 3

struct _PmScrollPin {
  GtkTextView *view;   /* borrowed */
  GtkTextMark *target; /* in the view's buffer */
  GtkTextTag *nudge;   /* borrowed from the buffer's table */
  GtkWidget *guarded;  /* weak: whose events are watched */
  GtkEventController *guard;
  GtkAdjustment *adjustment; /* weak: watched while held */
  double align;
  gboolean held;
  gboolean settled;
  guint frames_left;
  guint idle;
  guint tick;
};

static void
settle (PmScrollPin *self)
{
  GtkTextIter iter;
  GdkRectangle location, visible;
  double wanted;

  if (!self->held || self->adjustment == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, self->target);
  gtk_text_view_get_iter_location (self->view, &iter, &location);
  gtk_text_view_get_visible_rect (self->view, &visible);
  wanted = location.y - self->align * (visible.height - location.height);
  /* The start of the text comes with the margin above it. */
  if (gtk_text_iter_is_start (&iter))
    wanted = -gtk_text_view_get_top_margin (self->view);
  /* Setting the value also ends whatever animation the view has started. */
  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + wanted - visible.y);
}

static void
upper_cb (GtkAdjustment *adjustment, GParamSpec *pspec, PmScrollPin *self)
{
  settle (self);
}

static void
set_adjustment (PmScrollPin *self, GtkAdjustment *adjustment)
{
  if (self->adjustment == adjustment)
    return;
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, upper_cb, self);
  g_set_weak_pointer (&self->adjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect (adjustment, "notify::upper", G_CALLBACK (upper_cb), self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PmScrollPin *self = user_data;

  settle (self);
  if (self->held && (!self->settled || --self->frames_left > 0))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  self->held = FALSE;
  return G_SOURCE_REMOVE;
}

/* Without a size nothing is measured; the view's first size starts over. */
static gboolean
measured_cb (gpointer user_data)
{
  PmScrollPin *self = user_data;

  self->idle = 0;
  if (gtk_widget_get_width (GTK_WIDGET (self->view)) == 0)
    return G_SOURCE_REMOVE;
  settle (self);
  self->settled = TRUE;
  self->frames_left = LAST_FRAMES;
  return G_SOURCE_REMOVE;
}

static gboolean
guard_cb (GtkEventController *controller, GdkEvent *event, PmScrollPin *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_SCROLL || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS)
    pm_scroll_pin_release (self);
  return GDK_EVENT_PROPAGATE;
}

static void
set_guarded (PmScrollPin *self, GtkWidget *widget)
{
  if (self->guarded == widget)
    return;
  if (self->guarded != NULL)
    gtk_widget_remove_controller (self->guarded, self->guard);
  self->guard = NULL;
  g_set_weak_pointer (&self->guarded, widget);
  if (widget == NULL)
    return;
  self->guard = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->guard, GTK_PHASE_CAPTURE);
  g_signal_connect (self->guard, "event", G_CALLBACK (guard_cb), self);
  gtk_widget_add_controller (widget, self->guard);
}

PmScrollPin *
pm_scroll_pin_new (GtkTextView *view)
{
  PmScrollPin *self = g_new0 (PmScrollPin, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;

  self->view = view;
  self->settled = TRUE;
  self->nudge = gtk_text_buffer_create_tag (buffer, NULL, "scale", 1.0, NULL);
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->target = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  return self;
}

void
pm_scroll_pin_free (PmScrollPin *self)
{
  g_return_if_fail (self != NULL);

  pm_scroll_pin_release (self);
  set_adjustment (self, NULL);
  set_guarded (self, NULL);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_free (self);
}

void
pm_scroll_pin_remeasure (PmScrollPin *self)
{
  g_return_if_fail (self != NULL);

  self->settled = FALSE;
  if (self->idle == 0)
    self->idle = g_idle_add_full (AFTER_MEASURING, measured_cb, self, NULL);
}

/* Makes the view measure what is around @place next, and then scroll there; left
 * alone it would do neither. The tag changes nothing that can be seen. */
static void
nudge (PmScrollPin *self, const GtkTextIter *place)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start = *place;
  GtkTextIter end = *place;

  if (!gtk_text_iter_forward_char (&end))
    gtk_text_iter_backward_char (&start);
  gtk_text_buffer_apply_tag (buffer, self->nudge, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->nudge, &start, &end);
}

void
pm_scroll_pin_jump (PmScrollPin *self, const GtkTextIter *place, double align)
{
  GtkTextBuffer *buffer;
  GtkWidget *scroller;

  g_return_if_fail (self != NULL && place != NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->view), GTK_TYPE_SCROLLED_WINDOW);
  set_guarded (self, scroller != NULL ? scroller : GTK_WIDGET (self->view));
  set_adjustment (self, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  gtk_text_buffer_move_mark (buffer, self->target, place);
  self->align = align;
  self->held = TRUE;
  gtk_text_view_scroll_to_mark (self->view, self->target, 0, TRUE, 0, align);
  nudge (self, place);
  pm_scroll_pin_remeasure (self);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, self, NULL);
}

void
pm_scroll_pin_release (PmScrollPin *self)
{
  g_return_if_fail (self != NULL);

  self->held = FALSE;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}

gboolean
pm_scroll_pin_shows (PmScrollPin *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GdkRectangle visible, first, last;
  int edge;

  g_return_val_if_fail (self != NULL && start != NULL && end != NULL, FALSE);

  if (!self->settled)
    return FALSE;
  gtk_text_view_get_iter_location (self->view, start, &first);
  gtk_text_view_get_iter_location (self->view, end, &last);
  gtk_text_view_get_visible_rect (self->view, &visible);
  edge = visible.height / 12;
  return first.y >= visible.y + edge && last.y + last.height <= visible.y + visible.height - edge;
}

gboolean
pm_scroll_pin_is_held (PmScrollPin *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->held;
}

gboolean
pm_scroll_pin_is_settled (PmScrollPin *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->settled;
}
