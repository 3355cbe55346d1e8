#include "pm-look-chooser.h"

#include "pm-pattern-icon.h"

#define COLUMNS 4
#define COLOR_LINE 42
#define PATTERN_LINE 24

struct _PmLookChooser {
  AdwBin parent_instance;

  PmColor color;
  PmPattern pattern;
  gboolean loading;
  GtkToggleButton *color_buttons[PM_N_COLORS];     /* borrowed from the grid */
  GtkToggleButton *pattern_buttons[PM_N_PATTERNS]; /* likewise */

  GtkGrid *colors;
  GtkBox *patterns;
};

G_DEFINE_FINAL_TYPE (PmLookChooser, pm_look_chooser, ADW_TYPE_BIN)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (PmLookChooser *self)
{
  self->loading = TRUE;
  gtk_toggle_button_set_active (self->color_buttons[self->color], TRUE);
  gtk_toggle_button_set_active (self->pattern_buttons[self->pattern], TRUE);
  self->loading = FALSE;
}

/* The buttons go back to what is stored until the change is. */
static void
choose (PmLookChooser *self, guint color, guint pattern)
{
  gboolean same = color == self->color && pattern == self->pattern;

  show (self);
  if (!same)
    g_signal_emit (self, signals[CHOSEN], 0, color, pattern);
}

static void
color_clicked_cb (PmLookChooser *self, GtkToggleButton *button)
{
  guint color = 0;

  while (self->color_buttons[color] != button)
    color++;
  if (!self->loading)
    choose (self, color, color != self->color ? color : self->pattern);
}

static void
pattern_clicked_cb (PmLookChooser *self, GtkToggleButton *button)
{
  guint pattern = 0;

  while (self->pattern_buttons[pattern] != button)
    pattern++;
  if (!self->loading)
    choose (self, self->color, pattern);
}

static GtkWidget *
make_icon (PmColor color, PmPattern pattern, int length)
{
  GtkWidget *icon = pm_pattern_icon_new (color, pattern);

  g_object_set (icon, "length", length, "halign", GTK_ALIGN_CENTER, NULL);

  return icon;
}

static void
add_color (PmLookChooser *self, guint color)
{
  g_autofree char *tint = g_strconcat ("tag-", pm_color_get_name ((PmColor) color), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_box_append (GTK_BOX (box), make_icon ((PmColor) color, (PmPattern) color, COLOR_LINE));
  gtk_box_append (GTK_BOX (box), gtk_label_new (pm_color_get_label ((PmColor) color)));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_add_css_class (button, tint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, pm_color_get_label ((PmColor) color), -1);
  self->color_buttons[color] = GTK_TOGGLE_BUTTON (button);
  gtk_toggle_button_set_group (self->color_buttons[color], color > 0 ? self->color_buttons[0] : NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (color_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->colors, button, (int) color % COLUMNS, (int) color / COLUMNS, 1, 1);
}

static void
add_pattern (PmLookChooser *self, guint pattern)
{
  const char *label = pm_pattern_get_label ((PmPattern) pattern);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_icon (PM_COLOR_SLATE, (PmPattern) pattern, PATTERN_LINE));
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->pattern_buttons[pattern] = GTK_TOGGLE_BUTTON (button);
  gtk_toggle_button_set_group (self->pattern_buttons[pattern], pattern > 0 ? self->pattern_buttons[0] : NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pattern_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->patterns, button);
}

static void
pm_look_chooser_class_init (PmLookChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", PM_TYPE_LOOK_CHOOSER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-look-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, PmLookChooser, colors);
  gtk_widget_class_bind_template_child (widget_class, PmLookChooser, patterns);
}

static void
pm_look_chooser_init (PmLookChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < PM_N_COLORS; i++)
    add_color (self, i);
  for (guint i = 0; i < PM_N_PATTERNS; i++)
    add_pattern (self, i);
}

void
pm_look_chooser_show (PmLookChooser *self, PmColor color, PmPattern pattern)
{
  g_return_if_fail (PM_IS_LOOK_CHOOSER (self));
  g_return_if_fail (color < PM_N_COLORS && pattern < PM_N_PATTERNS);

  self->color = color;
  self->pattern = pattern;
  for (guint i = 0; i < PM_N_PATTERNS; i++)
    g_object_set (gtk_button_get_child (GTK_BUTTON (self->pattern_buttons[i])), "color", color, NULL);
  show (self);
}
