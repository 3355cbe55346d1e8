#include "pm-reader-clipboard.h"

/* After everything that could still change the selection. */
#define PRIMARY_PRIORITY 210

struct _PmReaderClipboard {
  PmReader *reader;         /* borrowed */
  const PmScene *scene;     /* borrowed */
  GtkEventController *drag; /* borrowed from the reader */
  GdkClipboard *detached;   /* borrowed: the buffer does not feed it now */
  guint idle;
};

static gboolean
has_breaks (PmReaderClipboard *self)
{
  guint n_spans = 0;

  if (self->scene->breaks != NULL)
    pm_soft_breaks_get_continued (self->scene->breaks, &n_spans);
  return n_spans > 0;
}

char *
pm_reader_clipboard_dup_text (PmReaderClipboard *self)
{
  g_autoptr (GArray) passages = NULL;
  GString *text;
  PmSpan selection;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->scene->source.text == NULL)
    return NULL;
  passages = pm_reader_get_passages (self->reader);
  selection = pm_scene_get_selection (self->scene);
  if (passages->len <= 1 && selection.start < selection.end)
    return pm_text_dup_slice (self->scene->source.text, selection);
  if (passages->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < passages->len; i++) {
    g_autofree char *passage = pm_text_dup_slice (self->scene->source.text, g_array_index (passages, PmSpan, i));

    g_string_append_printf (text, i > 0 ? "\n%s" : "%s", passage);
  }
  return g_string_free (text, FALSE);
}

static gboolean
fill_primary_cb (gpointer user_data)
{
  PmReaderClipboard *self = user_data;
  g_autofree char *text = NULL;

  self->idle = 0;
  if (self->detached == NULL)
    return G_SOURCE_REMOVE;
  text = pm_reader_clipboard_dup_text (self);
  if (text != NULL)
    gdk_clipboard_set_text (self->detached, text);
  return G_SOURCE_REMOVE;
}

static void
mark_set_cb (GtkTextBuffer *buffer, GtkTextIter *iter, GtkTextMark *mark, PmReaderClipboard *self)
{
  if (self->detached != NULL && self->idle == 0)
    self->idle = g_idle_add_full (PRIMARY_PRIORITY, fill_primary_cb, self, NULL);
}

/* The view adds the clipboard to its buffer when it is realized and takes it
 * away when it is not any more, so it must find it there then. */
static void
attach (PmReaderClipboard *self, gboolean realized)
{
  GtkTextBuffer *buffer;
  gboolean detach;

  buffer = gtk_text_view_get_buffer (self->scene->view);
  detach = realized && has_breaks (self);
  if (detach == (self->detached != NULL))
    return;
  if (detach) {
    self->detached = gtk_widget_get_primary_clipboard (GTK_WIDGET (self->reader));
    gtk_text_buffer_remove_selection_clipboard (buffer, self->detached);
  } else {
    gtk_text_buffer_add_selection_clipboard (buffer, self->detached);
    self->detached = NULL;
  }
}

static void
realize_cb (GtkWidget *widget, PmReaderClipboard *self)
{
  attach (self, TRUE);
}

static void
unrealize_cb (GtkWidget *widget, PmReaderClipboard *self)
{
  attach (self, FALSE);
}

void
pm_reader_clipboard_update (PmReaderClipboard *self)
{
  g_return_if_fail (self != NULL);

  attach (self, gtk_widget_get_realized (GTK_WIDGET (self->reader)));
}

static gboolean
is_on_selection (PmReaderClipboard *self, double x, double y)
{
  GtkTextIter iter, start, end;
  int buffer_x, buffer_y;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->scene->view), &start, &end))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (self->scene->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (self->scene->view, &iter, buffer_x, buffer_y) && gtk_text_iter_in_range (&iter, &start, &end);
}

/* Only what was selected before the button went down is taken along: a press
 * anywhere else starts a new selection, which soon reaches over that place. */
static void
begin_cb (GtkGesture *drag, GdkEventSequence *sequence, PmReaderClipboard *self)
{
  double x, y;

  if (!has_breaks (self) || !gtk_gesture_get_point (drag, sequence, &x, &y) || !is_on_selection (self, x, y))
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, PmReaderClipboard *self)
{
  g_autofree char *text = pm_reader_clipboard_dup_text (self);

  return text != NULL ? gdk_content_provider_new_typed (G_TYPE_STRING, text) : NULL;
}

PmReaderClipboard *
pm_reader_clipboard_new (PmReader *reader, const PmScene *scene)
{
  PmReaderClipboard *self = g_new0 (PmReaderClipboard, 1);

  self->reader = reader;
  self->scene = scene;
  self->drag = GTK_EVENT_CONTROLLER (gtk_drag_source_new ());
  gtk_event_controller_set_propagation_phase (self->drag, GTK_PHASE_CAPTURE);
  g_signal_connect (self->drag, "begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (self->drag, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (reader), self->drag);
  g_signal_connect (reader, "realize", G_CALLBACK (realize_cb), self);
  g_signal_connect (reader, "unrealize", G_CALLBACK (unrealize_cb), self);
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reader)), "mark-set", G_CALLBACK (mark_set_cb), self);
  return self;
}

void
pm_reader_clipboard_free (PmReaderClipboard *self)
{
  g_return_if_fail (self != NULL);

  g_signal_handlers_disconnect_by_func (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reader)), mark_set_cb, self);
  attach (self, FALSE);
  g_signal_handlers_disconnect_by_data (self->reader, self);
  gtk_widget_remove_controller (GTK_WIDGET (self->reader), self->drag);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_free (self);
}
