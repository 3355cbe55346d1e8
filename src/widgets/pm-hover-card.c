#include "pm-hover-card.h"

#include "pm-hover-row.h"

/* How long the pointer may take to get into the card, in milliseconds. */
#define GRACE 300

/* How high the place is that it points to, in pixels. */
#define LINE 24

/* How many annotations are told of; the list has them all. */
#define MAX_ROWS 6

struct _PmHoverCard {
  GtkPopover parent_instance;

  GtkBox *rows;
  GtkWidget *overlap_hint;
  PmReader *reader; /* borrowed */
  guint leave_source;
  gboolean quiet;
  double x; /* of the pointer, in the reader's coordinates */
  double y;
};

G_DEFINE_FINAL_TYPE (PmHoverCard, pm_hover_card, GTK_TYPE_POPOVER)

static gboolean
leave_cb (gpointer data)
{
  PmHoverCard *self = data;

  self->leave_source = 0;
  gtk_popover_popdown (GTK_POPOVER (self));

  return G_SOURCE_REMOVE;
}

static void
stay (PmHoverCard *self)
{
  g_clear_handle_id (&self->leave_source, g_source_remove);
}

static void
entered_cb (PmHoverCard *self)
{
  stay (self);
}

static void
fill (PmHoverCard *self, PmCodebook *codebook, GPtrArray *annotations)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);

  for (guint i = 0; i < MIN (annotations->len, MAX_ROWS); i++) {
    if (i > 0)
      gtk_box_append (self->rows, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    gtk_box_append (self->rows, pm_hover_row_new (codebook, g_ptr_array_index (annotations, i)));
  }
  gtk_widget_set_visible (self->overlap_hint, annotations->len > 1);
}

static void
leave (PmHoverCard *self)
{
  if (self->leave_source == 0 && gtk_widget_get_visible (GTK_WIDGET (self)))
    self->leave_source = g_timeout_add (GRACE, leave_cb, self);
}

static void
show (PmHoverCard *self, PmCodebook *codebook, GPtrArray *annotations)
{
  double x = 0;
  double y = 0;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->reader), gtk_widget_get_parent (GTK_WIDGET (self)), self->x, self->y, &x, &y);
  stay (self);
  fill (self, codebook, annotations);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle){ (int) x, (int) y - LINE / 2, 1, LINE });
  gtk_popover_popup (GTK_POPOVER (self));
}

static void
hovered_cb (PmHoverCard *self, GPtrArray *annotations)
{
  PmCodebook *codebook = pm_reader_get_codebook (self->reader);

  if (annotations == NULL || annotations->len == 0)
    leave (self);
  else if (codebook != NULL && !self->quiet)
    show (self, codebook, annotations);
}

static void
moved_cb (PmHoverCard *self, double x, double y)
{
  self->x = x;
  self->y = y;
}

static void
pm_hover_card_dispose (GObject *object)
{
  PmHoverCard *self = PM_HOVER_CARD (object);

  stay (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PM_TYPE_HOVER_CARD);

  G_OBJECT_CLASS (pm_hover_card_parent_class)->dispose (object);
}

static void
pm_hover_card_class_init (PmHoverCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_hover_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-hover-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PmHoverCard, rows);
  gtk_widget_class_bind_template_child (widget_class, PmHoverCard, overlap_hint);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave);
}

static void
pm_hover_card_init (PmHoverCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_hover_card_new (GtkWidget *parent, PmReader *reader)
{
  PmHoverCard *self = g_object_new (PM_TYPE_HOVER_CARD, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->reader = reader;
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (reader), motion);
  g_signal_connect_object (reader, "hovered", G_CALLBACK (hovered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);

  return GTK_WIDGET (self);
}

gboolean
pm_hover_card_close (PmHoverCard *self)
{
  gboolean open;

  g_return_val_if_fail (PM_IS_HOVER_CARD (self), FALSE);

  open = gtk_widget_get_visible (GTK_WIDGET (self));
  stay (self);
  gtk_popover_popdown (GTK_POPOVER (self));

  return open;
}

void
pm_hover_card_set_quiet (PmHoverCard *self, gboolean quiet)
{
  g_return_if_fail (PM_IS_HOVER_CARD (self));

  self->quiet = quiet;
  if (quiet)
    pm_hover_card_close (self);
}
