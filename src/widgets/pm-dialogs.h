#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The only file that names a dialog API GTK or libadwaita later deprecated. */

/**
 * pm_choose_file_async:
 * @parent: the window to be modal for
 * @title: (not nullable): translated
 * @action: open, save or select a folder
 * @name: (nullable): the name to suggest when saving
 * @filters: (nullable) (element-type GtkFileFilter): the first one is on
 */
void pm_choose_file_async (GtkWindow *parent,
                           const char *title,
                           GtkFileChooserAction action,
                           const char *name,
                           GListModel *filters,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * pm_choose_file_finish:
 *
 * Returns: (transfer full) (nullable): the file; %NULL with
 *   %G_IO_ERROR_CANCELLED if the user chose none
 */
GFile *pm_choose_file_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

/**
 * pm_choose_files_async:
 *
 * Opens one or several files.
 */
void pm_choose_files_async (GtkWindow *parent,
                            const char *title,
                            GListModel *filters,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * pm_choose_files_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GFile): at least one; %NULL
 *   with %G_IO_ERROR_CANCELLED if the user chose none
 */
GListModel *pm_choose_files_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

/**
 * pm_new_filters:
 * @name: what the first filter lets through, translated, such as "JSON files"
 * @extensions: with the dot
 *
 * Returns: (transfer full): a filter for these files and one for all files
 */
GListModel *pm_new_filters (const char *name, const char *const *extensions);

/**
 * pm_confirm_async:
 * @verb: what the user agrees to, translated, such as "_Delete"
 *
 * Asks before something that cannot be undone.
 */
void pm_confirm_async (GtkWindow *parent,
                       const char *heading,
                       const char *body,
                       const char *verb,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
gboolean pm_confirm_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

/**
 * pm_offer_async:
 * @verb: what can be done, translated, such as "_Save What Can Be Read…"
 *
 * Offers to do something that harms nothing. It ends with pm_confirm_finish().
 */
void pm_offer_async (GtkWindow *parent, const char *heading, const char *body, const char *verb, GAsyncReadyCallback callback, gpointer user_data);

/**
 * pm_tell:
 *
 * Says something that needs reading, with a button to close it.
 */
void pm_tell (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
