#include "pm-dialogs.h"

#include <glib/gi18n-lib.h>

/* The task of the chooser owns it: portals keep no reference. */
static GTask *
present_chooser (GtkWindow *parent, GtkFileChooserNative *chooser, GListModel *filters, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++) {
    g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  }
  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  return task;
}

static void
return_nothing (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file chosen");
}

static void
file_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    return_nothing (task);
}

void
pm_choose_file_async (GtkWindow *parent,
                      const char *title,
                      GtkFileChooserAction action,
                      const char *name,
                      GListModel *filters,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GtkFileChooserNative *chooser;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  task = present_chooser (parent, chooser, filters, callback, user_data);
  g_task_set_source_tag (task, pm_choose_file_async);
  g_signal_connect (chooser, "response", G_CALLBACK (file_response_cb), task);
}

GFile *
pm_choose_file_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
files_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    return_nothing (task);
}

void
pm_choose_files_async (GtkWindow *parent,
                       const char *title,
                       GListModel *filters,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GtkFileChooserNative *chooser;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  task = present_chooser (parent, chooser, filters, callback, user_data);
  g_task_set_source_tag (task, pm_choose_files_async);
  g_signal_connect (chooser, "response", G_CALLBACK (files_response_cb), task);
}

GListModel *
pm_choose_files_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GListModel *
pm_new_filters (const char *name, const char *const *extensions)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) these = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  g_return_val_if_fail (name != NULL && extensions != NULL, NULL);

  gtk_file_filter_set_name (these, name);
  for (guint i = 0; extensions[i] != NULL; i++)
    gtk_file_filter_add_suffix (these, extensions[i] + 1);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");

  g_list_store_append (filters, these);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
confirm_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_boolean (task, g_str_equal (response, "confirm"));
}

static void
ask (GtkWindow *parent, const char *heading, const char *body, const char *verb, AdwResponseAppearance appearance, GTask *task)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "confirm", verb, NULL);
  adw_message_dialog_set_response_appearance (dialog, "confirm", appearance);
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pm_confirm_async (GtkWindow *parent,
                  const char *heading,
                  const char *body,
                  const char *verb,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, pm_confirm_async);
  ask (parent, heading, body, verb, ADW_RESPONSE_DESTRUCTIVE, task);
}

void
pm_offer_async (GtkWindow *parent, const char *heading, const char *body, const char *verb, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, pm_offer_async);
  ask (parent, heading, body, verb, ADW_RESPONSE_SUGGESTED, task);
}

gboolean
pm_confirm_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
pm_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
