#include "pm-window.h"

#include "pm-banner.h"
#include "pm-codebook-page.h"
#include "pm-export-dialog.h"
#include "pm-feedback.h"
#include "pm-first-frame.h"
#include "pm-importer.h"
#include "pm-opening.h"
#include "pm-read-page.h"
#include "pm-recents.h"
#include "pm-welcome.h"
#include "pm-window-files.h"
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
  GMenu *step_menu; /* undo and redo, with what they would do */
  gboolean narrow;
  guint layout_source;

  AdwToastOverlay *toasts;
  PmBanner *banner;
  GtkStack *stack;
  AdwViewStack *pages;
  PmReadPage *read_page;
  GtkStack *titles;
  AdwViewSwitcherBar *bottom_switcher;
  GtkMenuButton *menu_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
};

G_DEFINE_FINAL_TYPE (PmWindow, pm_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum {
  PROP_PROJECT = 1,
  PROP_SHOW_DOCUMENTS,
  PROP_SHOW_INSPECTOR
} Property;

static GParamSpec *props[PROP_SHOW_INSPECTOR + 1];

static void
update_steps (PmWindow *self)
{
  gboolean writable = self->project != NULL && !pm_project_get_read_only (self->project);
  const char *undo = writable ? pm_project_get_undo_label (self->project) : NULL;
  const char *redo = writable ? pm_project_get_redo_label (self->project) : NULL;
  g_autofree char *undo_words = pm_window_menu_name_undo (undo);
  g_autofree char *redo_words = pm_window_menu_name_redo (redo);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo_words);
  gtk_widget_set_tooltip_text (self->redo_button, redo_words);
  pm_window_menu_set_steps (self->step_menu, undo_words, redo_words);
}

static void
update_mode (PmWindow *self)
{
  gboolean open = self->project != NULL;
  static const char *const commands[] = {
    "win.add-documents",
    "win.add-folder",
    "win.export",
    "win.show-documents",
    "win.show-inspector",
    "win.page",
    "win.next-document",
    "win.previous-document",
    "win.next-pane",
    "win.zoom-in",
    "win.zoom-out",
    "win.zoom-reset",
    "win.tag-selection",
    "win.save-copy",
    "win.show-report",
  };

  gtk_stack_set_visible_child_name (self->stack, open ? "project" : "welcome");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), commands[i], open);
  gtk_window_set_title (GTK_WINDOW (self), open ? pm_project_get_name (self->project) : _("Pressmark"));
  update_steps (self);
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

static void
show_problem (PmWindow *self)
{
  const char *problem = self->project != NULL ? pm_project_get_problem (self->project) : NULL;

  if (problem != NULL)
    pm_banner_show (self->banner, FALSE, problem, _("Save a Copy…"), "win.save-copy");
  else
    pm_banner_hide (self->banner);
  update_steps (self);
}

static void
set_project (PmWindow *self, PmProject *project)
{
  if (!g_set_object (&self->project, project))
    return;

  pm_importer_set_project (self->importer, project);
  if (project != NULL) {
    g_signal_connect_object (project, "notify::undo-label", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::problem", G_CALLBACK (show_problem), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (project, "notify::redo-label", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
    pm_window_files_remember (project);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
  update_mode (self);
  update_narrow (self);
  show_problem (self);
}

static void
show_toast (PmWindow *self, const char *message, const char *button, const char *action)
{
  AdwToast *toast = adw_toast_new (message);

  if (button != NULL) {
    adw_toast_set_button_label (toast, button);
    adw_toast_set_action_name (toast, action);
  }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What keeps work from being saved stays in sight; the rest is said once. */
static void
show_error (PmWindow *self, const char *domain, int code, const char *message)
{
  gboolean lasting = g_strcmp0 (domain, g_quark_to_string (PM_STORE_ERROR)) == 0 &&
                     (code == PM_STORE_ERROR_FULL || code == PM_STORE_ERROR_GONE || code == PM_STORE_ERROR_DAMAGED);

  if (lasting)
    pm_banner_show (self->banner, TRUE, message, _("Save a Copy…"), "win.save-copy");
  else
    show_toast (self, message, NULL, NULL);
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
  const char *domain;
  const char *message;
  int code;

  g_variant_get (parameter, "(&si&s)", &domain, &code, &message);
  show_error (PM_WINDOW (widget), domain, code, message);
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_toast (PM_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
toast_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_toast (PM_WINDOW (widget), g_variant_get_string (parameter, NULL), _("Undo"), "win.undo");
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PmOpening) opening = pm_opening_run_finish (result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  if (opening == NULL) {
    update_mode (self);
    pm_window_files_explain (GTK_WINDOW (self), error);
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

  if (self->project == NULL)
    gtk_stack_set_visible_child_name (self->stack, "opening");
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
  pm_opening_run_async (files, path, *annotator != '\0' ? annotator : NULL, self->cancellable, opened_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}

void
pm_window_open_sample (PmWindow *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, pm_window_files_get_sample ());
  pm_window_open (self, files, NULL);
}

static void
stepped_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmWindow) self = user_data;
  GError *error = NULL;
  g_autofree char *label = pm_project_undo_finish (PM_PROJECT (object), result, &error);

  if (error != NULL)
    pm_feedback_error (GTK_WIDGET (self), error);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmWindow *self = PM_WINDOW (widget);

  if (self->project != NULL)
    pm_project_undo_async (self->project, NULL, stepped_cb, g_object_ref (self));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmWindow *self = PM_WINDOW (widget);

  if (self->project != NULL)
    pm_project_redo_async (self->project, NULL, stepped_cb, g_object_ref (self));
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_window_open_sample (PM_WINDOW (widget));
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

/* Commands that the read page knows by the same name. */
static void
read_page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmWindow *self = PM_WINDOW (widget);
  g_autofree char *page_name = g_strconcat ("page.", name + strlen ("win."), NULL);

  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (self->read_page));
  gtk_widget_activate_action_variant (GTK_WIDGET (self->read_page), page_name, parameter);
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
import_paths_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmWindow *self = PM_WINDOW (widget);
  g_autoptr (GPtrArray) files = pm_window_files_from_variant (parameter);

  if (self->project != NULL)
    pm_importer_run (self->importer, files, FALSE);
  else
    pm_window_open (self, files, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PmWindow *self)
{
  g_autoptr (GPtrArray) files = pm_window_files_from_drop (value);

  if (files->len == 1 && pm_opening_is_project (g_ptr_array_index (files, 0)))
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), (GFile **) files->pdata, 1, "");
  else if (self->project != NULL)
    pm_importer_run (self->importer, files, FALSE);
  else
    pm_window_open (self, files, NULL);

  return TRUE;
}

static void
annotator_changed_cb (PmWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "annotator-name");

  if (self->project != NULL)
    pm_project_set_annotator (self->project, *name != '\0' ? name : g_get_real_name ());
}

static void
save_geometry (PmWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 480));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
restore_geometry (PmWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"), g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
pm_window_close_request (GtkWindow *window)
{
  PmWindow *self = PM_WINDOW (window);

  save_geometry (self);
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
  case PROP_SHOW_DOCUMENTS:
  case PROP_SHOW_INSPECTOR:
    /* Asked already while the template is being built. */
    if (self->read_page != NULL)
      g_object_get_property (G_OBJECT (self->read_page), pspec->name, value);
    break;
  }
}

/* The panes are the read page's; the window's toggles only name them. */
static void
pm_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PmWindow *self = PM_WINDOW (object);

  switch ((Property) id) {
  case PROP_SHOW_DOCUMENTS:
  case PROP_SHOW_INSPECTOR:
    g_object_set_property (G_OBJECT (self->read_page), pspec->name, value);
    break;
  case PROP_PROJECT:
    break;
  }
}

static void
pane_shown_cb (GObject *page, GParamSpec *pspec, PmWindow *self)
{
  g_object_notify (G_OBJECT (self), pspec->name);
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
  g_clear_object (&self->step_menu);

  G_OBJECT_CLASS (pm_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.report-error", "(sis)", report_error_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.show-report", NULL, show_report_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_action);
  gtk_widget_class_install_action (widget_class, "win.import-paths", "as", import_paths_action);
  gtk_widget_class_install_action (widget_class, "win.show-document", "x", read_page_action);
  gtk_widget_class_install_action (widget_class, "win.next-document", NULL, read_page_action);
  gtk_widget_class_install_action (widget_class, "win.previous-document", NULL, read_page_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, read_page_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, read_page_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, read_page_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, read_page_action);
  gtk_widget_class_install_action (widget_class, "win.tag-selection", NULL, read_page_action);
  gtk_widget_class_install_property_action (widget_class, "win.show-documents", "show-documents");
  gtk_widget_class_install_property_action (widget_class, "win.show-inspector", "show-inspector");
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
  gtk_widget_class_bind_template_child (widget_class, PmWindow, read_page);
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
  object_class->set_property = pm_window_set_property;
  object_class->dispose = pm_window_dispose;
  widget_class->size_allocate = pm_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = pm_window_close_request;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PM_TYPE_PROJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_DOCUMENTS] = g_param_spec_boolean ("show-documents", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/app/pm-window.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
add_drop_target (PmWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static gboolean
is_filled (GtkWidget *widget)
{
  PmWindow *self = PM_WINDOW (widget);

  return gtk_widget_get_sensitive (GTK_WIDGET (self->stack)) &&
         (self->project == NULL || pm_read_page_get_document (self->read_page) != 0);
}

static void
pm_window_init (PmWindow *self)
{
  g_type_ensure (PM_TYPE_BANNER);
  g_type_ensure (PM_TYPE_WELCOME);
  g_type_ensure (PM_TYPE_READ_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self->read_page, "notify::show-documents", G_CALLBACK (pane_shown_cb), self);
  g_signal_connect (self->read_page, "notify::show-inspector", G_CALLBACK (pane_shown_cb), self);
  self->settings = g_settings_new (PM_APP_ID);
  g_signal_connect_object (self->settings, "changed::annotator-name", G_CALLBACK (annotator_changed_cb), self, G_CONNECT_SWAPPED);
  self->cancellable = g_cancellable_new ();
  self->importer = pm_importer_new (GTK_WINDOW (self));
  self->step_menu = g_menu_new ();
  gtk_menu_button_set_menu_model (self->menu_button, pm_window_menu_new (self->step_menu));
  add_drop_target (self);
  restore_geometry (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_DOCUMENTS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_INSPECTOR]);
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
