#include "pm-pattern-icon.h"

#include "pm-colors.h"
#include "pm-line-pattern.h"

#define LENGTH 28
#define HEIGHT 12

struct _PmPatternIcon {
  GtkWidget parent_instance;

  int color;
  int pattern;
  int length;
};

G_DEFINE_FINAL_TYPE (PmPatternIcon, pm_pattern_icon, GTK_TYPE_WIDGET)

typedef enum {
  PROP_COLOR = 1,
  PROP_PATTERN,
  PROP_LENGTH
} Property;

static GParamSpec *props[PROP_LENGTH + 1];

static void
pm_pattern_icon_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PmPatternIcon *self = PM_PATTERN_ICON (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->length : HEIGHT;
}

static void
pm_pattern_icon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PmPatternIcon *self = PM_PATTERN_ICON (widget);
  PmColors colors = pm_colors_get_current ((PmColor) self->color);
  float middle = (float) gtk_widget_get_height (widget) / 2.0f;

  pm_line_pattern_snapshot (snapshot, (PmPattern) self->pattern, &colors.line, 0, middle,
                            (float) gtk_widget_get_width (widget));
}

static void
pm_pattern_icon_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmPatternIcon *self = PM_PATTERN_ICON (object);

  switch ((Property) id) {
  case PROP_COLOR:
    g_value_set_int (value, self->color);
    break;
  case PROP_PATTERN:
    g_value_set_int (value, self->pattern);
    break;
  case PROP_LENGTH:
    g_value_set_int (value, self->length);
    break;
  }
}

static void
pm_pattern_icon_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmPatternIcon *self = PM_PATTERN_ICON (object);

  switch ((Property) id) {
  case PROP_COLOR:
    self->color = g_value_get_int (value);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    break;
  case PROP_PATTERN:
    self->pattern = g_value_get_int (value);
    gtk_widget_queue_draw (GTK_WIDGET (self));
    break;
  case PROP_LENGTH:
    self->length = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  }
}

static void
pm_pattern_icon_class_init (PmPatternIconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_pattern_icon_get_property;
  object_class->set_property = pm_pattern_icon_set_property;
  widget_class->measure = pm_pattern_icon_measure;
  widget_class->snapshot = pm_pattern_icon_snapshot;

  props[PROP_COLOR] = g_param_spec_int ("color", NULL, NULL, 0, PM_N_COLORS - 1, PM_COLOR_SLATE,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  props[PROP_PATTERN] = g_param_spec_int ("pattern", NULL, NULL, 0, PM_N_PATTERNS - 1, PM_PATTERN_SOLID,
                                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  props[PROP_LENGTH] = g_param_spec_int ("length", NULL, NULL, 1, G_MAXINT16, LENGTH,
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pm_pattern_icon_init (PmPatternIcon *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pm_pattern_icon_new (PmColor color, PmPattern pattern)
{
  return g_object_new (PM_TYPE_PATTERN_ICON, "color", color, "pattern", pattern, NULL);
}
