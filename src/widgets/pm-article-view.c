#include "pm-article-view.h"

#include "pm-article-header.h"
#include "pm-overview-ruler.h"

/* Free space above the header, between it and the text, and at the sides of the
 * button, in pixels. */
#define ABOVE 24
#define BELOW 30
#define BESIDE 22

struct _PmArticleView {
  AdwBin parent_instance;

  GtkOverlay *overlay;
  GtkScrolledWindow *scrolled;
  PmReader *reader;
  PmArticleHeader *header;
  GtkWidget *done;
  int inset; /* what the button needs of the header's first line */
  guint room_source;
};

G_DEFINE_FINAL_TYPE (PmArticleView, pm_article_view, ADW_TYPE_BIN)

/* Where the text's column stands in the overlay. */
static GdkRectangle
get_column (PmArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->reader);
  GtkWidget *left = gtk_text_view_get_gutter (view, GTK_TEXT_WINDOW_LEFT);
  GtkWidget *right = gtk_text_view_get_gutter (view, GTK_TEXT_WINDOW_RIGHT);
  int start = (left != NULL ? gtk_widget_get_width (left) : 0) + gtk_text_view_get_left_margin (view);
  int end = (right != NULL ? gtk_widget_get_width (right) : 0) + gtk_text_view_get_right_margin (view);

  return (GdkRectangle){ start, 0, MAX (gtk_widget_get_width (GTK_WIDGET (view)) - start - end, 1), 0 };
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (widget, orientation, for_size, &minimum, &natural, NULL, NULL);

  return orientation == GTK_ORIENTATION_HORIZONTAL ? natural : MAX (minimum, natural);
}

/* As wide as the column, unless panes leave the column less than the header needs. */
static int
get_header_width (PmArticleView *self)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (self->header), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (get_column (self).width, minimum);
}

static int
measure_header (PmArticleView *self)
{
  return measure (GTK_WIDGET (self->header), GTK_ORIENTATION_VERTICAL, get_header_width (self));
}

static void
make_room (PmArticleView *self)
{
  int margin;

  pm_article_header_set_inset (self->header, self->inset);
  margin = ABOVE + measure_header (self) + BELOW;
  if (gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self->reader)) != margin)
    gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->reader), margin);
}

static gboolean
make_room_cb (gpointer data)
{
  PmArticleView *self = data;

  self->room_source = 0;
  make_room (self);

  return G_SOURCE_REMOVE;
}

/* Nothing may be resized while widgets are being allocated. */
static void
make_room_later (PmArticleView *self)
{
  if (self->room_source == 0)
    self->room_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, make_room_cb, self, NULL);
}

static int
get_top (PmArticleView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  return ABOVE - (int) gtk_adjustment_get_value (adjustment);
}

static void
place_header (PmArticleView *self, GdkRectangle *allocation)
{
  int height = measure_header (self);

  *allocation = get_column (self);
  allocation->y = get_top (self);
  allocation->width = get_header_width (self);
  allocation->height = height;

  if (gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self->reader)) != ABOVE + height + BELOW)
    make_room_later (self);
}

/* Beside the column where there is room, else at the end of its first line. */
static void
place_button (PmArticleView *self, GdkRectangle *allocation)
{
  GdkRectangle column = get_column (self);
  int width = measure (self->done, GTK_ORIENTATION_HORIZONTAL, -1);
  int all = gtk_widget_get_width (GTK_WIDGET (self->reader));
  int x = all - BESIDE - width;
  gboolean fits = x >= column.x + column.width + BESIDE;

  if (self->inset != (fits ? 0 : width + BESIDE))
    make_room_later (self);
  self->inset = fits ? 0 : width + BESIDE;
  *allocation = (GdkRectangle){
    fits ? x : MAX (column.x + column.width - width, 0),
    get_top (self) - 4,
    width,
    measure (self->done, GTK_ORIENTATION_VERTICAL, width)
  };
}

static gboolean
get_child_position_cb (PmArticleView *self, GtkWidget *child, GdkRectangle *allocation)
{
  if (child == GTK_WIDGET (self->header))
    place_header (self, allocation);
  else if (child == self->done)
    place_button (self, allocation);
  else
    return FALSE;

  return TRUE;
}

static void
scrolled_cb (PmArticleView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

static void
pm_article_view_dispose (GObject *object)
{
  g_clear_handle_id (&PM_ARTICLE_VIEW (object)->room_source, g_source_remove);

  G_OBJECT_CLASS (pm_article_view_parent_class)->dispose (object);
}

static void
pm_article_view_class_init (PmArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_article_view_dispose;

  g_type_ensure (PM_TYPE_READER);
  g_type_ensure (PM_TYPE_ARTICLE_HEADER);
  g_type_ensure (PM_TYPE_OVERVIEW_RULER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PmArticleView, overlay);
  gtk_widget_class_bind_template_child (widget_class, PmArticleView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, PmArticleView, reader);
  gtk_widget_class_bind_template_child (widget_class, PmArticleView, header);
  gtk_widget_class_bind_template_child (widget_class, PmArticleView, done);
  gtk_widget_class_bind_template_callback (widget_class, get_child_position_cb);
}

static void
pm_article_view_init (PmArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

PmReader *
pm_article_view_get_reader (PmArticleView *self)
{
  g_return_val_if_fail (PM_IS_ARTICLE_VIEW (self), NULL);

  return self->reader;
}

void
pm_article_view_set_document (PmArticleView *self, PmDocument *document)
{
  g_return_if_fail (PM_IS_ARTICLE_VIEW (self));

  pm_article_header_set_document (self->header, document);
  if (gtk_widget_get_width (GTK_WIDGET (self->reader)) > 0)
    make_room (self);
}

gboolean
pm_article_view_get_visible (PmArticleView *self, GArray *passages, GtkWidget *within, GdkRectangle *bounds)
{
  gboolean any = FALSE;
  double x = 0;
  double y = 0;

  g_return_val_if_fail (PM_IS_ARTICLE_VIEW (self), FALSE);

  for (guint i = 0; i < passages->len; i++) {
    GdkRectangle part;

    if (!pm_reader_get_bounds (self->reader, g_array_index (passages, PmSpan, i), &part))
      continue;
    if (any)
      gdk_rectangle_union (bounds, &part, bounds);
    else
      *bounds = part;
    any = TRUE;
  }
  if (any && gtk_widget_translate_coordinates (GTK_WIDGET (self->reader), within, bounds->x, bounds->y, &x, &y)) {
    bounds->x = (int) x;
    bounds->y = (int) y;
  }

  return any;
}
