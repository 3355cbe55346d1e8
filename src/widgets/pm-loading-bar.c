#include "pm-loading-bar.h"

#include <glib/gi18n-lib.h>

#define PATIENCE 500
#define STEP 80

struct _PmLoadingBar {
  AdwBin parent_instance;

  GtkProgressBar *bar;
  guint source;
};

G_DEFINE_FINAL_TYPE (PmLoadingBar, pm_loading_bar, ADW_TYPE_BIN)

typedef enum {
  PROP_ACTIVE = 1
} Property;

static GParamSpec *props[PROP_ACTIVE + 1];

static gboolean
step_cb (gpointer data)
{
  gtk_progress_bar_pulse (PM_LOADING_BAR (data)->bar);

  return G_SOURCE_CONTINUE;
}

static gboolean
begin_cb (gpointer data)
{
  PmLoadingBar *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  self->source = g_timeout_add (STEP, step_cb, self);

  return G_SOURCE_REMOVE;
}

static void
set_active (PmLoadingBar *self, gboolean active)
{
  if (active == (self->source != 0))
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  if (active)
    self->source = g_timeout_add (PATIENCE, begin_cb, self);
}

static void
pm_loading_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_ACTIVE:
    g_value_set_boolean (value, PM_LOADING_BAR (object)->source != 0);
    break;
  }
}

static void
pm_loading_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id) {
  case PROP_ACTIVE:
    set_active (PM_LOADING_BAR (object), g_value_get_boolean (value));
    break;
  }
}

static void
pm_loading_bar_dispose (GObject *object)
{
  g_clear_handle_id (&PM_LOADING_BAR (object)->source, g_source_remove);

  G_OBJECT_CLASS (pm_loading_bar_parent_class)->dispose (object);
}

static void
pm_loading_bar_class_init (PmLoadingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pm_loading_bar_get_property;
  object_class->set_property = pm_loading_bar_set_property;
  object_class->dispose = pm_loading_bar_dispose;

  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
pm_loading_bar_init (PmLoadingBar *self)
{
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "osd");
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Loading"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
