#include "pm-welcome-layout.h"

#define BESIDE 820 /* the page is at least so wide when they are beside each other */
#define WIDEST 1126
#define TALLEST 540 /* how tall the first one grows */
#define GAP 64
#define MARGIN 24
#define NARROW_MARGIN 12

struct _PmWelcomeLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PmWelcomeLayout, pm_welcome_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_min_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The widths of the two when they are beside each other. */
static void
share (int width, int *first, int *second)
{
  int free = MIN (width - 2 * MARGIN, WIDEST) - GAP;

  *first = free * 53 / 100;
  *second = free - *first;
}

static GtkSizeRequestMode
pm_welcome_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *first, GtkWidget *second, int *minimum, int *natural)
{
  *minimum = MAX (get_min_width (first), get_min_width (second)) + 2 * NARROW_MARGIN;
  *natural = MAX (*minimum, WIDEST + 2 * MARGIN);
}

static int
measure_height (GtkWidget *first, GtkWidget *second, int width)
{
  int left;
  int right;

  if (width >= BESIDE) {
    share (width, &left, &right);
    return MAX (get_height (first, left), get_height (second, right)) + 2 * MARGIN;
  }
  width -= 2 * NARROW_MARGIN;
  return get_height (first, width) + MARGIN + get_height (second, width) + 2 * NARROW_MARGIN;
}

static void
pm_welcome_layout_measure (GtkLayoutManager *layout,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (first, second, minimum, natural);
    return;
  }
  if (for_size < 0)
    measure_width (first, second, minimum, &for_size);
  *minimum = *natural = measure_height (first, second, for_size);
}

static void
allocate_beside (GtkWidget *first, GtkWidget *second, int width, int height, gboolean flipped)
{
  GtkAllocation left = { 0 };
  GtkAllocation right = { 0 };

  share (width, &left.width, &right.width);
  left.height = MAX (get_height (first, left.width), MIN (height - 2 * MARGIN, TALLEST));
  right.height = get_height (second, right.width);
  left.x = (width - left.width - GAP - right.width) / 2;
  right.x = left.x + left.width + GAP;
  left.y = (height - left.height) / 2;
  right.y = (height - right.height) / 2;
  if (flipped) {
    left.x = width - left.x - left.width;
    right.x = width - right.x - right.width;
  }
  gtk_widget_size_allocate (first, &left, -1);
  gtk_widget_size_allocate (second, &right, -1);
}

static void
allocate_below (GtkWidget *first, GtkWidget *second, int width)
{
  GtkAllocation top = { NARROW_MARGIN, NARROW_MARGIN, width - 2 * NARROW_MARGIN, 0 };
  GtkAllocation bottom = top;

  top.height = get_height (first, top.width);
  bottom.y += top.height + MARGIN;
  bottom.height = get_height (second, bottom.width);
  gtk_widget_size_allocate (first, &top, -1);
  gtk_widget_size_allocate (second, &bottom, -1);
}

static void
pm_welcome_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);

  if (width >= BESIDE)
    allocate_beside (first, second, width, height, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  else
    allocate_below (first, second, width);
}

static void
pm_welcome_layout_class_init (PmWelcomeLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = pm_welcome_layout_get_request_mode;
  layout_class->measure = pm_welcome_layout_measure;
  layout_class->allocate = pm_welcome_layout_allocate;
}

static void
pm_welcome_layout_init (PmWelcomeLayout *self)
{
}
