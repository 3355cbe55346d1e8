#include "pm-steps.h"

#include "pm-feedback.h"
#include "pm-window-menu.h"
#include "pm-window.h"

struct _PmSteps {
  GObject parent_instance;

  GtkWidget *window; /* borrowed: it owns us; likewise the buttons */
  GtkWidget *undo;
  GtkWidget *redo;
  GMenu *menu;
  PmProject *project;
};

G_DEFINE_FINAL_TYPE (PmSteps, pm_steps, G_TYPE_OBJECT)

static void
update (PmSteps *self)
{
  gboolean writable = self->project != NULL && !pm_project_get_read_only (self->project);
  const char *undo = writable ? pm_project_get_undo_label (self->project) : NULL;
  const char *redo = writable ? pm_project_get_redo_label (self->project) : NULL;
  g_autofree char *undo_words = pm_window_menu_name_undo (undo);
  g_autofree char *redo_words = pm_window_menu_name_redo (redo);

  gtk_widget_action_set_enabled (self->window, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (self->window, "win.redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo, undo_words);
  gtk_widget_set_tooltip_text (self->redo, redo_words);
  pm_window_menu_set_steps (self->menu, undo_words, redo_words);
}

static void
undone_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  GError *error = NULL;

  g_free (pm_project_undo_finish (PM_PROJECT (object), result, &error));
  if (error != NULL)
    pm_feedback_error (window, error);
}

static void
redone_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  GError *error = NULL;

  g_free (pm_project_redo_finish (PM_PROJECT (object), result, &error));
  if (error != NULL)
    pm_feedback_error (window, error);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmProject *project = pm_window_get_project (PM_WINDOW (widget));

  if (project != NULL)
    pm_project_undo_async (project, NULL, undone_cb, g_object_ref (widget));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmProject *project = pm_window_get_project (PM_WINDOW (widget));

  if (project != NULL)
    pm_project_redo_async (project, NULL, redone_cb, g_object_ref (widget));
}

static void
pm_steps_dispose (GObject *object)
{
  PmSteps *self = PM_STEPS (object);

  g_clear_object (&self->menu);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pm_steps_parent_class)->dispose (object);
}

static void
pm_steps_class_init (PmStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pm_steps_dispose;
}

static void
pm_steps_init (PmSteps *self)
{
  self->menu = g_menu_new ();
}

void
pm_steps_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (window_class, "win.redo", NULL, redo_action);
}

PmSteps *
pm_steps_new (GtkWidget *window, GtkWidget *undo, GtkWidget *redo)
{
  PmSteps *self = g_object_new (PM_TYPE_STEPS, NULL);

  self->window = window;
  self->undo = undo;
  self->redo = redo;
  update (self);

  return self;
}

void
pm_steps_set_project (PmSteps *self, PmProject *project)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL) {
    g_signal_connect_object (project, "notify::undo-label", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::redo-label", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  }
  update (self);
}

GMenu *
pm_steps_get_menu (PmSteps *self)
{
  return self->menu;
}
