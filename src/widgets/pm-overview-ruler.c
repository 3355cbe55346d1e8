#include "pm-overview-ruler.h"

#include "pm-colors.h"

#define WIDTH 6
#define TICK 2
#define PITCH 3 /* from tick to tick, so that two can be told apart */

/* What of the text stands for one tick. */
typedef struct {
  gboolean known;
  gint64 annotation; /* 0: none starts there */
} Slot;

struct _PmOverviewRuler {
  GtkWidget parent_instance;

  PmReader *reader;
  PmAnnotationList *list; /* watched */
  GArray *slots;          /* of Slot, as many as there is room for */
  guint n_looked_up;
};

G_DEFINE_FINAL_TYPE (PmOverviewRuler, pm_overview_ruler, GTK_TYPE_WIDGET)

typedef enum {
  PROP_READER = 1
} Property;

static GParamSpec *props[PROP_READER + 1];

static guint
get_length (PmOverviewRuler *self)
{
  PmText *text = self->reader != NULL ? pm_reader_get_text (self->reader) : NULL;

  return text != NULL ? pm_text_get_length (text) : 0;
}

/* The first code point that slot @i stands for. */
static guint
get_start (PmOverviewRuler *self, guint i)
{
  return (guint) ((guint64) get_length (self) * i / MAX (self->slots->len, 1));
}

static void
forget (PmOverviewRuler *self)
{
  guint n_slots = (guint) MAX (gtk_widget_get_height (GTK_WIDGET (self)), 0) / PITCH;

  g_array_set_size (self->slots, 0);
  g_array_set_size (self->slots, n_slots);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* One search in the index, however many annotations there are. */
static void
look_up (PmOverviewRuler *self, guint i)
{
  Slot *slot = &g_array_index (self->slots, Slot, i);
  PmAnnotation *annotation;
  PmSpan span;

  slot->known = TRUE;
  slot->annotation = 0;
  self->n_looked_up++;
  annotation = pm_span_index_next (pm_annotation_list_get_index (self->list), get_start (self, i), &span);
  if (annotation != NULL && span.start < get_start (self, i + 1))
    slot->annotation = pm_annotation_get_id (annotation);
}

static void
damaged_cb (PmAnnotationList *list, guint start, guint end, PmOverviewRuler *self)
{
  guint64 length = MAX (get_length (self), 1);
  guint first = (guint) ((guint64) MIN (start, length) * self->slots->len / length);
  guint last = (guint) ((guint64) MIN (end, length) * self->slots->len / length);

  /* One more on either side: divisions round. */
  for (guint i = first > 0 ? first - 1 : 0; i < self->slots->len && i <= last + 1; i++)
    g_array_index (self->slots, Slot, i).known = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
watch (PmOverviewRuler *self, PmAnnotationList *list)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, damaged_cb, self);
  if (g_set_object (&self->list, list) && list != NULL)
    g_signal_connect (list, "damaged", G_CALLBACK (damaged_cb), self);
}

static void
document_shown_cb (PmReader *reader, PmOverviewRuler *self)
{
  if (self->list != NULL)
    watch (self, NULL);
  watch (self, pm_reader_get_list (reader));
  forget (self);
}

static gint64
get_annotation (PmOverviewRuler *self, guint i)
{
  Slot *slot = &g_array_index (self->slots, Slot, i);

  if (!slot->known)
    look_up (self, i);
  return slot->annotation;
}

static PmColor
get_color (PmOverviewRuler *self, PmAnnotation *annotation)
{
  PmCodebook *codebook = pm_reader_get_codebook (self->reader);
  PmTag *tag = codebook != NULL ? pm_codebook_get_tag (codebook, pm_annotation_get_tag (annotation)) : NULL;

  return tag != NULL ? pm_tag_get_fields (tag)->color : PM_COLOR_SLATE;
}

static void
pm_overview_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PmOverviewRuler *self = PM_OVERVIEW_RULER (widget);

  if (self->list == NULL || get_length (self) == 0)
    return;
  for (guint i = 0; i < self->slots->len; i++) {
    gint64 id = get_annotation (self, i);
    PmAnnotation *annotation = id != 0 ? pm_annotation_list_get (self->list, id) : NULL;
    PmColors colors;

    if (annotation == NULL)
      continue;
    colors = pm_colors_get_current (get_color (self, annotation));
    gtk_snapshot_append_color (snapshot, &colors.line, &GRAPHENE_RECT_INIT (0, (float) (i * PITCH), (float) gtk_widget_get_width (widget), TICK));
  }
}

/* The tick at the pointer, or else the nearest one. */
static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, PmOverviewRuler *self)
{
  int at = (int) (MAX (y, 0) / PITCH);

  if (self->list == NULL || get_length (self) == 0)
    return;
  for (int distance = 0; distance < (int) self->slots->len; distance++) {
    for (int side = -1; side <= 1; side += 2) {
      int i = at + side * distance;
      gint64 id = i >= 0 && i < (int) self->slots->len ? get_annotation (self, (guint) i) : 0;

      if (id != 0) {
        pm_reader_set_selected (self->reader, id);
        pm_reader_show (self->reader, pm_annotation_get_extent (pm_annotation_list_get (self->list, id)));
        return;
      }
    }
  }
}

static void
pm_overview_ruler_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
pm_overview_ruler_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PmOverviewRuler *self = PM_OVERVIEW_RULER (widget);

  if (self->slots->len != (guint) height / PITCH)
    forget (self);
}

static void
pm_overview_ruler_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_READER:
    g_value_set_object (value, PM_OVERVIEW_RULER (object)->reader);
    break;
  }
}

static void
pm_overview_ruler_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_READER:
    pm_overview_ruler_set_reader (PM_OVERVIEW_RULER (object), g_value_get_object (value));
    break;
  }
}

static void
pm_overview_ruler_dispose (GObject *object)
{
  PmOverviewRuler *self = PM_OVERVIEW_RULER (object);

  pm_overview_ruler_set_reader (self, NULL);

  G_OBJECT_CLASS (pm_overview_ruler_parent_class)->dispose (object);
}

static void
pm_overview_ruler_finalize (GObject *object)
{
  g_array_unref (PM_OVERVIEW_RULER (object)->slots);

  G_OBJECT_CLASS (pm_overview_ruler_parent_class)->finalize (object);
}

static void
pm_overview_ruler_class_init (PmOverviewRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_overview_ruler_get_property;
  object_class->set_property = pm_overview_ruler_set_property;
  object_class->dispose = pm_overview_ruler_dispose;
  object_class->finalize = pm_overview_ruler_finalize;
  widget_class->measure = pm_overview_ruler_measure;
  widget_class->size_allocate = pm_overview_ruler_size_allocate;
  widget_class->snapshot = pm_overview_ruler_snapshot;

  props[PROP_READER] = g_param_spec_object ("reader", NULL, NULL, PM_TYPE_READER, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "overviewruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pm_overview_ruler_init (PmOverviewRuler *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
pm_overview_ruler_set_reader (PmOverviewRuler *self, PmReader *reader)
{
  g_return_if_fail (PM_IS_OVERVIEW_RULER (self));

  if (self->reader == reader)
    return;
  if (self->reader != NULL) {
    g_signal_handlers_disconnect_by_func (self->reader, document_shown_cb, self);
    g_signal_handlers_disconnect_by_func (self->reader, gtk_widget_queue_draw, self);
    watch (self, NULL);
  }
  g_set_object (&self->reader, reader);
  if (reader != NULL) {
    g_signal_connect (reader, "document-shown", G_CALLBACK (document_shown_cb), self);
    g_signal_connect_swapped (reader, "notify::codebook", G_CALLBACK (gtk_widget_queue_draw), self);
    document_shown_cb (reader, self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READER]);
}

guint
pm_overview_ruler_get_n_looked_up (PmOverviewRuler *self)
{
  g_return_val_if_fail (PM_IS_OVERVIEW_RULER (self), 0);

  return self->n_looked_up;
}
