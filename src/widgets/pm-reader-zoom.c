#include "pm-reader-zoom.h"

#define STEP 1.1

static double
get_zoom (PmReader *reader)
{
  double zoom;

  g_object_get (reader, "zoom", &zoom, NULL);
  return zoom;
}

static void
set_zoom (PmReader *reader, double zoom)
{
  g_object_set (reader, "zoom", CLAMP (zoom, PM_HIGHLIGHT_VIEW_LEAST_ZOOM, PM_HIGHLIGHT_VIEW_MOST_ZOOM), NULL);
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_zoom (PM_READER (widget), get_zoom (PM_READER (widget)) * STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_zoom (PM_READER (widget), get_zoom (PM_READER (widget)) / STEP);
}

static void
zoom_normal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_zoom (PM_READER (widget), 1);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, PmReader *reader)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (dy != 0)
    set_zoom (reader, get_zoom (reader) * (dy < 0 ? STEP : 1 / STEP));
  return GDK_EVENT_STOP;
}

/* The zoom before the pinch is kept on the gesture. */
static void
pinch_begin_cb (GtkGesture *pinch, GdkEventSequence *sequence, PmReader *reader)
{
  double zoom = get_zoom (reader);

  g_object_set_data_full (G_OBJECT (pinch), "zoom", g_memdup2 (&zoom, sizeof zoom), g_free);
}

static void
pinch_cb (GtkGestureZoom *pinch, double scale, PmReader *reader)
{
  const double *before = g_object_get_data (G_OBJECT (pinch), "zoom");

  if (before != NULL)
    set_zoom (reader, *before * scale);
}

void
pm_reader_zoom_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "reader.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (klass, "reader.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (klass, "reader.zoom-normal", NULL, zoom_normal_action);
}

void
pm_reader_zoom_add_controllers (PmReader *reader)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), reader);
  gtk_widget_add_controller (GTK_WIDGET (reader), scroll);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), reader);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), reader);
  gtk_widget_add_controller (GTK_WIDGET (reader), GTK_EVENT_CONTROLLER (pinch));
}
