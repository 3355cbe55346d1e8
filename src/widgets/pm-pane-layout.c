#include "pm-pane-layout.h"

/* Narrower than this, in pixels, the panes are hidden. */
#define DOCUMENTS_THRESHOLD 700
#define INSPECTOR_THRESHOLD 1036

static const char *const keys[PM_N_PANES] = { "documents-visible", "inspector-visible" };

struct _PmPaneLayout {
  GtkPaned *inner;
  GtkWidget *widgets[PM_N_PANES];
  GSettings *settings;
  GFunc changed;
  gpointer user_data;

  PmSidePane panes[PM_N_PANES];
  int inspector_width;
  int width;       /* of the page */
  gboolean placed; /* whether the inspector has been given its width */
  guint source;
};

void
pm_pane_layout_keep (PmPaneLayout *self)
{
  GtkWidget *inspector = self->widgets[PM_PANE_INSPECTOR];
  int width = gtk_widget_get_width (inspector);

  if (!self->placed || self->panes[PM_PANE_INSPECTOR].narrow || !gtk_widget_get_visible (inspector) || width <= 0)
    return;

  self->inspector_width = width;
  g_settings_set_int (self->settings, "inspector-width", width);
}

static void
update (PmPaneLayout *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < PM_N_PANES; i++) {
    gboolean shown = pm_side_pane_is_shown (&self->panes[i]);

    if (gtk_widget_get_visible (self->widgets[i]) == shown)
      continue;
    /* GtkPaned adds to a position what has been gained since both its children
     * were last shown, so that it can be set only after the next allocation. */
    if (i == PM_PANE_INSPECTOR && shown)
      self->placed = FALSE;
    gtk_widget_set_visible (self->widgets[i], shown);
    any = TRUE;
  }
  if (any)
    self->changed (self, self->user_data);
}

static void
place_inspector (PmPaneLayout *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->inner));

  if (width > 0)
    gtk_paned_set_position (self->inner, MAX (width - self->inspector_width, 0));
}

static gboolean
update_cb (gpointer data)
{
  PmPaneLayout *self = data;

  self->source = 0;
  for (guint i = 0; i < PM_N_PANES; i++)
    pm_side_pane_set_width (&self->panes[i], self->width);
  if (!self->placed)
    place_inspector (self);
  self->placed = TRUE;
  update (self);

  return G_SOURCE_REMOVE;
}

PmPaneLayout *
pm_pane_layout_new (GtkPaned *outer, GtkPaned *inner, GSettings *settings, GFunc changed, gpointer user_data)
{
  PmPaneLayout *self = g_new0 (PmPaneLayout, 1);

  self->inner = inner;
  self->widgets[PM_PANE_DOCUMENTS] = gtk_paned_get_start_child (outer);
  self->widgets[PM_PANE_INSPECTOR] = gtk_paned_get_end_child (inner);
  self->settings = settings;
  self->changed = changed;
  self->user_data = user_data;
  self->panes[PM_PANE_DOCUMENTS].threshold = DOCUMENTS_THRESHOLD;
  self->panes[PM_PANE_INSPECTOR].threshold = INSPECTOR_THRESHOLD;
  for (guint i = 0; i < PM_N_PANES; i++) {
    self->panes[i].wanted = g_settings_get_boolean (settings, keys[i]);
    gtk_widget_set_visible (self->widgets[i], self->panes[i].wanted);
  }
  self->inspector_width = g_settings_get_int (settings, "inspector-width");
  g_settings_bind (settings, "documents-width", outer, "position", G_SETTINGS_BIND_DEFAULT);

  return self;
}

void
pm_pane_layout_free (PmPaneLayout *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

gboolean
pm_pane_layout_is_shown (PmPaneLayout *self, PmPane pane)
{
  return pm_side_pane_is_shown (&self->panes[pane]);
}

void
pm_pane_layout_set_shown (PmPaneLayout *self, PmPane pane, gboolean shown)
{
  if (!shown)
    pm_pane_layout_keep (self);
  pm_side_pane_set_shown (&self->panes[pane], shown);
  if (!self->panes[pane].narrow)
    g_settings_set_boolean (self->settings, keys[pane], shown);
  update (self);
}

void
pm_pane_layout_allocated (PmPaneLayout *self, int width)
{
  gboolean same = self->placed;

  for (guint i = 0; i < PM_N_PANES; i++)
    same = same && (width < self->panes[i].threshold) == self->panes[i].narrow;
  self->width = width;

  /* Widgets may not come and go while they are being allocated. */
  if (!same && self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}
