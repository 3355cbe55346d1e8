#include "pm-window-files.h"

#include "pm-dialogs.h"
#include "pm-feedback.h"
#include "pm-opening.h"
#include "pm-recents.h"

#include <glib/gi18n.h>

static const char *const project_extensions[] = { ".pressmark", NULL };

GFile *
pm_window_files_get_sample (void)
{
  const char *data = g_getenv ("PM_DATA_DIR");

  return g_file_new_build_filename (data != NULL ? data : PM_PKGDATADIR, "sample", NULL);
}

void
pm_window_files_remember (PmProject *project)
{
  g_autoptr (PmRecents) recents = pm_recents_new ();
  guint n_total = 0;

  g_object_get (pm_project_get_documents (project), "n-total", &n_total, NULL);
  pm_recents_add (recents, pm_project_get_path (project), pm_project_get_name (project), n_total);
}

void
pm_window_files_explain (GtkWindow *window, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pm_tell (window, _("This Could Not Be Opened"), error->message);
}

/* An open project stays; what is opened beside it gets a window of its own. */
static void
open_file (PmWindow *self, GFile *file, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (path != NULL)
    pm_window_open (pm_window_get_project (self) != NULL ? pm_window_new (application) : self, g_ptr_array_new (), path);
  else
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

static GFile *
take_choice (GObject *window, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GFile *file = pm_choose_file_finish (GTK_WINDOW (window), result, &error);

  if (file == NULL)
    pm_window_files_explain (GTK_WINDOW (window), error);

  return file;
}

static void
open_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = take_choice (object, result);

  if (file != NULL)
    open_file (PM_WINDOW (object), file, NULL);
}

static void
open_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_choose_file_async (GTK_WINDOW (widget), _("Open Folder of Articles"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL, open_chosen_cb, NULL);
}

static void
open_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GListModel) filters = pm_new_filters (_("Pressmark projects"), project_extensions);

  pm_choose_file_async (GTK_WINDOW (widget), _("Open Project"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, filters, open_chosen_cb, NULL);
}

static void
open_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  open_file (PM_WINDOW (widget), file, NULL);
}

static void
locate_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *gone = user_data;
  g_autoptr (GFile) file = take_choice (object, result);
  g_autoptr (PmRecents) recents = pm_recents_new ();

  if (file == NULL)
    return;
  pm_recents_remove (recents, gone);
  open_file (PM_WINDOW (object), file, NULL);
}

static void
locate_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GListModel) filters = pm_new_filters (_("Pressmark projects"), project_extensions);

  pm_choose_file_async (GTK_WINDOW (widget), _("Locate Project"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, filters, locate_chosen_cb,
                                                g_variant_dup_string (parameter, NULL));
}

static char *
with_extension (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return g_str_has_suffix (path, ".pressmark") ? g_steal_pointer (&path) : g_strconcat (path, ".pressmark", NULL);
}

static void
new_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = take_choice (object, result);
  g_autofree char *path = file != NULL ? with_extension (file) : NULL;

  if (path != NULL)
    open_file (PM_WINDOW (object), NULL, path);
}

static void
new_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GListModel) filters = pm_new_filters (_("Pressmark projects"), project_extensions);

  pm_choose_file_async (GTK_WINDOW (widget), _("New Project"), GTK_FILE_CHOOSER_ACTION_SAVE, _("Untitled.pressmark"), filters, new_chosen_cb, NULL);
}

static void
import_files (GtkWidget *window, GListModel *files)
{
  GVariantBuilder paths;

  g_variant_builder_init (&paths, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);
    g_autofree char *path = g_file_get_path (file);

    g_variant_builder_add (&paths, "s", path);
  }
  gtk_widget_activate_action_variant (window, "win.import-paths", g_variant_builder_end (&paths));
}

static void
add_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = pm_choose_files_finish (GTK_WINDOW (object), result, &error);

  if (files != NULL)
    import_files (GTK_WIDGET (object), files);
  else
    pm_window_files_explain (GTK_WINDOW (object), error);
}

static void
add_documents_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_choose_files_async (GTK_WINDOW (widget), _("Add Documents"), NULL, add_chosen_cb, NULL);
}

static void
add_folder_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = take_choice (object, result);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (file == NULL)
    return;
  g_list_store_append (files, file);
  import_files (GTK_WIDGET (object), G_LIST_MODEL (files));
}

static void
add_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_choose_file_async (GTK_WINDOW (widget), _("Add Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL, add_folder_chosen_cb, NULL);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmWindow) self = user_data;
  GError *error = NULL;

  if (pm_project_save_copy_finish (PM_PROJECT (object), result, &error))
    pm_feedback_say (GTK_WIDGET (self), _("Copy saved"));
  else
    pm_feedback_error (GTK_WIDGET (self), error);
}

static void
copy_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = take_choice (object, result);
  PmProject *project = pm_window_get_project (PM_WINDOW (object));

  if (file != NULL && project != NULL)
    pm_project_save_copy_async (project, file, NULL, copied_cb, g_object_ref (object));
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *base = g_path_get_basename (pm_project_get_path (pm_window_get_project (PM_WINDOW (widget))));

  pm_choose_file_async (GTK_WINDOW (widget), _("Save a Copy"), GTK_FILE_CHOOSER_ACTION_SAVE, base, NULL, copy_chosen_cb, NULL);
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pm_window_open_sample (PM_WINDOW (widget));
}

static void
import_paths_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree const char **names = g_variant_get_strv (parameter, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (names[i]));
  pm_window_add (PM_WINDOW (widget), files);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PmWindow *window)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 1 && pm_opening_is_project (g_ptr_array_index (files, 0)))
    open_file (window, g_ptr_array_index (files, 0), NULL);
  else
    pm_window_add (window, files);

  return TRUE;
}

void
pm_window_files_take_drops (PmWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

void
pm_window_files_install_actions (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (window_class, "win.open-project", NULL, open_project_action);
  gtk_widget_class_install_action (window_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (window_class, "win.locate-recent", "s", locate_recent_action);
  gtk_widget_class_install_action (window_class, "win.new-project", NULL, new_project_action);
  gtk_widget_class_install_action (window_class, "win.add-documents", NULL, add_documents_action);
  gtk_widget_class_install_action (window_class, "win.add-folder", NULL, add_folder_action);
  gtk_widget_class_install_action (window_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (window_class, "win.import-paths", "as", import_paths_action);
  gtk_widget_class_install_action (window_class, "win.save-copy", NULL, save_copy_action);
}
