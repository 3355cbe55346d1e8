#include "pm-columns-layout.h"

struct _PmColumnsLayout {
  GtkLayoutManager parent_instance;

  int spacing;
  int column_width;
};

G_DEFINE_FINAL_TYPE (PmColumnsLayout, pm_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum {
  PROP_SPACING = 1,
  PROP_COLUMN_WIDTH
} Property;

static GParamSpec *props[PROP_COLUMN_WIDTH + 1];

static int
count_children (GtkWidget *widget)
{
  int n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_should_layout (child))
      n_children++;
  }

  return n_children;
}

/* How wide each child is in @width; all of it if they are stacked. */
static int
get_column (PmColumnsLayout *self, GtkWidget *widget, int width)
{
  int n_children = MAX (count_children (widget), 1);
  int column = (width - (n_children - 1) * self->spacing) / n_children;

  return column >= self->column_width ? column : width;
}

static GtkSizeRequestMode
pm_columns_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (PmColumnsLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *natural = (count_children (widget) - 1) * self->spacing;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int least;
    int wanted;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += MAX (wanted, self->column_width);
  }
  *natural = MAX (*natural, *minimum);
}

static void
measure_height (PmColumnsLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  int column = width < 0 ? -1 : get_column (self, widget, width);
  gboolean stacked = column == width;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int least;
    int wanted;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &least, &wanted, NULL, NULL);
    *minimum = stacked ? *minimum + least + (*minimum > 0 ? self->spacing : 0) : MAX (*minimum, least);
    *natural = stacked ? *natural + wanted + (*natural > 0 ? self->spacing : 0) : MAX (*natural, wanted);
  }
}

static void
pm_columns_layout_measure (GtkLayoutManager *layout,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (PM_COLUMNS_LAYOUT (layout), widget, minimum, natural);
  else
    measure_height (PM_COLUMNS_LAYOUT (layout), widget, for_size, minimum, natural);
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
pm_columns_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  PmColumnsLayout *self = PM_COLUMNS_LAYOUT (layout);
  int column = get_column (self, widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int wanted;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &wanted, NULL, NULL);
    place (child, mirrored ? width - x - column : x, y, column, column == width ? wanted : height);
    if (column == width)
      y += wanted + self->spacing;
    else
      x += column + self->spacing;
  }
}

static void
pm_columns_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmColumnsLayout *self = PM_COLUMNS_LAYOUT (object);

  switch ((Property) id) {
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_COLUMN_WIDTH:
    g_value_set_int (value, self->column_width);
    break;
  }
}

static void
pm_columns_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmColumnsLayout *self = PM_COLUMNS_LAYOUT (object);

  switch ((Property) id) {
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  case PROP_COLUMN_WIDTH:
    self->column_width = g_value_get_int (value);
    break;
  }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
pm_columns_layout_class_init (PmColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pm_columns_layout_get_property;
  object_class->set_property = pm_columns_layout_set_property;
  layout_class->get_request_mode = pm_columns_layout_get_request_mode;
  layout_class->measure = pm_columns_layout_measure;
  layout_class->allocate = pm_columns_layout_allocate;

  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  props[PROP_COLUMN_WIDTH] = g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT16, 360, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_columns_layout_init (PmColumnsLayout *self)
{
  self->column_width = 360;
}
