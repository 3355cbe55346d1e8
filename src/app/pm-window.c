#include "pm-window.h"

#include "pm-codebook-page.h"
#include "pm-export-dialog.h"
#include "pm-first-frame.h"
#include "pm-importer.h"
#include "pm-messages.h"
#include "pm-opening.h"
#include "pm-read-page.h"
#include "pm-rescue.h"
#include "pm-steps.h"
#include "pm-welcome.h"
#include "pm-window-commands.h"
#include "pm-window-files.h"
#include "pm-window-geometry.h"
#include "pm-window-menu.h"

#include <glib/gi18n.h>

/* Below this width the page switcher stands at the bottom. */
#define SWITCHER_WIDTH 960

struct _PmWindow {
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  PmProject *project;
  PmImporter *importer;
  GCancellable *cancellable;
  PmSteps *steps;
  char *asked; /* path of the project file that is being opened */
  gboolean narrow;
  guint layout_source;

  AdwToastOverlay *toasts;
  PmBanner *banner;
  GtkStack *stack;
  AdwViewStack *pages;
  AdwBin *read_place;
  PmReadPage *read_page; /* in its place once a project is to be opened */
  GtkStack *titles;
  AdwViewSwitcherBar *bottom_switcher;
  GtkMenuButton *menu_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
};

G_DEFINE_FINAL_TYPE (PmWindow, pm_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum {
  PROP_PROJECT = 1
} Property;

static GParamSpec *props[PROP_PROJECT + 1];

static void
update_mode (PmWindow *self)
{
  gboolean open = self->project != NULL;
  static const char *const commands[] = { "win.add-documents", "win.add-folder", "win.export", "win.page", "win.save-copy", "win.show-report" };

  gtk_stack_set_visible_child_name (self->stack, open ? "project" : "welcome");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), commands[i], open);
  pm_window_commands_set_enabled (self, open);
  gtk_window_set_title (GTK_WINDOW (self), open ? pm_project_get_name (self->project) : _("Pressmark"));
}

static void
update_narrow (PmWindow *self)
{
  gboolean open = self->project != NULL;

  gtk_stack_set_visible_child_name (self->titles, open && !self->narrow ? "switcher" : "title");
  adw_view_switcher_bar_set_reveal (self->bottom_switcher, open && self->narrow);
}

/* Widgets may not come and go while they are being allocated. */
static gboolean
layout_cb (gpointer data)
{
  PmWindow *self = data;

  self->layout_source = 0;
  self->narrow = gtk_widget_get_width (GTK_WIDGET (self)) < SWITCHER_WIDTH;
  update_narrow (self);

  return G_SOURCE_REMOVE;
}

/* The panes are the read page's; the window's toggles only name them. */
static void
add_pane_action (PmWindow *self, const char *name)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, self->read_page, name);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/* Made while the project is being read: the welcome page needs none. */
static void
ensure_read_page (PmWindow *self)
{
  if (self->read_page != NULL)
    return;

  self->read_page = PM_READ_PAGE (pm_read_page_new ());
  g_object_bind_property (self, "project", self->read_page, "project", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->read_place, GTK_WIDGET (self->read_page));
  add_pane_action (self, "show-documents");
  add_pane_action (self, "show-inspector");
}

static void
show_problem (PmWindow *self)
{
  pm_messages_problem (self->banner, self->project);
}

static void
set_project (PmWindow *self, PmProject *project)
{
  if (!g_set_object (&self->project, project))
    return;

  pm_importer_set_project (self->importer, project);
  pm_steps_set_project (self->steps, project);
  if (project != NULL) {
    g_signal_connect_object (project, "notify::problem", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
    /* What is stored again is no longer in danger. */
    g_signal_connect_object (project, "changed", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
    pm_window_files_remember (project);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
  update_mode (self);
  update_narrow (self);
  show_problem (self);
}

static gboolean
is_set (PmWindow *self, GObject *object)
{
  return object != NULL;
}

/* Whether the panes that the header bar shows and hides are in sight. */
static gboolean
is_reading (PmWindow *self, GObject *project, const char *page)
{
  return project != NULL && g_strcmp0 (page, "read") == 0;
}

static void
report_error_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_messages_error (PM_WINDOW (widget)->toasts, PM_WINDOW (widget)->banner, parameter);
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_messages_toast (PM_WINDOW (widget)->toasts, g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
toast_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_messages_toast (PM_WINDOW (widget)->toasts, g_variant_get_string (parameter, NULL), _("Undo"), "win.undo");
}

static void
say_why_not (PmWindow *self, const GError *error)
{
  GtkWindow *window = GTK_WINDOW (self);

  update_mode (self);
  if (self->asked != NULL && g_error_matches (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED))
    pm_rescue_offer (window, self->asked, error->message);
  else
    pm_window_files_explain (window, error);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PmOpening) opening = pm_opening_run_finish (result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  if (opening == NULL) {
    say_why_not (self, error);
    return;
  }

  set_project (self, opening->project);
  gtk_widget_grab_focus (GTK_WIDGET (self->read_page));
  if (opening->files->len > 0)
    pm_importer_run (self->importer, opening->files, TRUE);
}

void
pm_window_open (PmWindow *self, GPtrArray *files, const char *path)
{
  g_autofree char *annotator = g_settings_get_string (self->settings, "annotator-name");
  GFile *first = files->len == 1 ? g_ptr_array_index (files, 0) : NULL;

  g_free (self->asked);
  self->asked = first != NULL && pm_opening_is_project (first) ? g_file_get_path (first) : NULL;
  if (self->project == NULL)
    gtk_stack_set_visible_child_name (self->stack, "opening");
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
  pm_opening_run_async (files, path, *annotator != '\0' ? annotator : NULL, self->cancellable, opened_cb, g_object_ref (self));
  ensure_read_page (self);
  gtk_window_present (GTK_WINDOW (self));
}

void
pm_window_add (PmWindow *self, GPtrArray *files)
{
  if (self->project != NULL)
    pm_importer_run (self->importer, files, FALSE);
  else
    pm_window_open (self, files, NULL);
}

void
pm_window_open_sample (PmWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, pm_window_files_get_sample ());
  pm_window_open (self, files, NULL);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmWindow *self = PM_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (pm_export_dialog_new (GTK_WINDOW (self), self->project, pm_read_page_get_document (self->read_page))));
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (PM_WINDOW (widget)->pages, g_variant_get_string (parameter, NULL));
}

static void
show_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_importer_show_report (PM_WINDOW (widget)->importer);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_object_set (widget, "fullscreened", !gtk_window_is_fullscreen (GTK_WINDOW (widget)), NULL);
}

static void
show_help_overlay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_window_menu_show_shortcuts (GTK_WINDOW (widget));
}

static void
annotator_changed_cb (PmWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "annotator-name");

  if (self->project != NULL)
    pm_project_set_annotator (self->project, *name != '\0' ? name : g_get_real_name ());
}

static gboolean
pm_window_close_request (GtkWindow *window)
{
  PmWindow *self = PM_WINDOW (window);

  pm_window_geometry_save (window, self->settings);
  if (self->project != NULL)
    pm_window_files_remember (self->project);
  set_project (self, NULL);

  return GTK_WINDOW_CLASS (pm_window_parent_class)->close_request (window);
}

static void
pm_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PmWindow *self = PM_WINDOW (widget);

  GTK_WIDGET_CLASS (pm_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->layout_source == 0 && self->narrow != (width < SWITCHER_WIDTH))
    self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, layout_cb, self, NULL);
}

static void
pm_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PmWindow *self = PM_WINDOW (object);

  switch ((Property) id) {
  case PROP_PROJECT:
    g_value_set_object (value, self->project);
    break;
  }
}

/* Made when it is first looked at: most starts are for reading. */
static void
codebook_shown_cb (PmWindow *self, AdwBin *place)
{
  GtkWidget *page;

  if (adw_bin_get_child (place) != NULL)
    return;
  page = g_object_new (PM_TYPE_CODEBOOK_PAGE, NULL);
  g_object_bind_property (self, "project", page, "project", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (place, page);
}

static void
pm_window_dispose (GObject *object)
{
  PmWindow *self = PM_WINDOW (object);

  g_clear_handle_id (&self->layout_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->importer);
  g_clear_object (&self->project);
  g_clear_object (&self->settings);
  g_clear_object (&self->steps);

  G_OBJECT_CLASS (pm_window_parent_class)->dispose (object);
}

static void
pm_window_finalize (GObject *object)
{
  g_free (PM_WINDOW (object)->asked);

  G_OBJECT_CLASS (pm_window_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.report-error", "(sis)", report_error_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_undo_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.show-report", NULL, show_report_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_action);
  pm_steps_install_actions (widget_class);
  pm_window_commands_install_actions (widget_class);
  pm_window_files_install_actions (widget_class);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, is_set);
  gtk_widget_class_bind_template_callback (widget_class, codebook_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_reading);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, read_place);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, bottom_switcher);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, PmWindow, redo_button);
}

static void
pm_window_class_init (PmWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pm_window_get_property;
  object_class->dispose = pm_window_dispose;
  object_class->finalize = pm_window_finalize;
  widget_class->size_allocate = pm_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = pm_window_close_request;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/app/pm-window.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static gboolean
is_filled (GtkWidget *widget)
{
  PmWindow *self = PM_WINDOW (widget);

  return gtk_widget_get_sensitive (GTK_WIDGET (self->stack)) &&
         (self->project == NULL || pm_read_page_get_document (self->read_page) != 0);
}

/* A command that is a setting: `win.NAME`. */
static void
add_setting_action (PmWindow *self, const char *name)
{
  g_autoptr (GAction) action = g_settings_create_action (self->settings, name);

  g_action_map_add_action (G_ACTION_MAP (self), action);
}

static void
pm_window_init (PmWindow *self)
{
  g_type_ensure (PM_TYPE_BANNER);
  g_type_ensure (PM_TYPE_WELCOME);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (PM_APP_ID);
  g_signal_connect_object (self->settings, "changed::annotator-name", G_CALLBACK (annotator_changed_cb), self, G_CONNECT_SWAPPED);
  add_setting_action (self, "reader-focus");
  self->cancellable = g_cancellable_new ();
  self->importer = pm_importer_new (GTK_WINDOW (self));
  self->steps = pm_steps_new (GTK_WIDGET (self), self->undo_button, self->redo_button);
  gtk_menu_button_set_menu_model (self->menu_button, pm_window_menu_new (pm_steps_get_menu (self->steps)));
  pm_window_files_take_drops (self);
  pm_window_geometry_restore (GTK_WINDOW (self), self->settings);
  update_mode (self);
  update_narrow (self);
  pm_first_frame_watch (GTK_WIDGET (self), is_filled);
}

PmWindow *
pm_window_new (GtkApplication *application)
{
  return g_object_new (PM_TYPE_WINDOW, "application", application, NULL);
}

PmProject *
pm_window_get_project (PmWindow *self)
{
  return self->project;
}

GtkWidget *
pm_window_get_read_page (PmWindow *self)
{
  return GTK_WIDGET (self->read_page);
}
