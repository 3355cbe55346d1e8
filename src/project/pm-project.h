#pragma once

#include "pm-annotation-list.h"
#include "pm-changes.h"
#include "pm-document-list.h"
#include "pm-export.h"
#include "pm-import.h"
#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmProject:
 *
 * An open project, for the main loop: nothing here waits. Reads and changes run
 * one after another on a thread of its own.
 *
 * PmProject:codebook: (not nullable) the #PmCodebook as it is now
 * PmProject:undo-label: (nullable) what undo would undo, such as "Tag as Quote"
 * PmProject:redo-label: (nullable)
 * PmProject:read-only: whether changes are refused
 * PmProject:name: what to call it in the window
 * PmProject:problem: (nullable) why changes are refused, in words for users
 *
 * PmProject::changed: (PmChanges *changes) after every committed change, before
 *   the call that made it finishes
 */
#define PM_TYPE_PROJECT (pm_project_get_type ())
G_DECLARE_FINAL_TYPE (PmProject, pm_project, PM, PROJECT, GObject)

/**
 * pm_project_open_async:
 * @path: the file, or `:memory:`
 * @annotator: (nullable): who will make changes; %NULL for the user's name
 *
 * Opens it with its codebook and its documents.
 */
void pm_project_open_async (const char *path,
                            PmStoreFlags flags,
                            const char *annotator,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * pm_project_make_async:
 * @path: (nullable): as pm_new_project_make() takes it, likewise @folder
 *
 * Makes a project if it is not there yet, and opens it. It ends with
 * pm_project_open_finish().
 */
void pm_project_make_async (const char *path,
                            GFile *folder,
                            const char *annotator,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
PmProject *pm_project_open_finish (GAsyncResult *result, GError **error);

const char *pm_project_get_path (PmProject *self);
const char *pm_project_get_name (PmProject *self);
gboolean pm_project_get_read_only (PmProject *self);
const char *pm_project_get_problem (PmProject *self);
const char *pm_project_get_undo_label (PmProject *self);
const char *pm_project_get_redo_label (PmProject *self);

/* Each returns: (transfer none): kept up to date by the project. */
PmCodebook *pm_project_get_codebook (PmProject *self);
PmDocumentList *pm_project_get_documents (PmProject *self);

/**
 * pm_project_set_annotator:
 * @name: who makes changes from now on
 */
void pm_project_set_annotator (PmProject *self, const char *name);
const char *pm_project_get_annotator (PmProject *self);

/**
 * pm_project_apply_async:
 * @edit: (transfer full):
 *
 * Does a user action. See pm_store_apply().
 */
void pm_project_apply_async (PmProject *self, PmEdit *edit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gint64 pm_project_apply_finish (PmProject *self, GAsyncResult *result, GError **error);

/**
 * pm_project_undo_finish:
 *
 * Returns: (transfer full) (nullable): what was undone; %NULL without @error if
 *   there was nothing
 */
void pm_project_undo_async (PmProject *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *pm_project_undo_finish (PmProject *self, GAsyncResult *result, GError **error);
void pm_project_redo_async (PmProject *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *pm_project_redo_finish (PmProject *self, GAsyncResult *result, GError **error);

/**
 * PmArticle:
 * @document: as it is now
 * @annotations: (element-type PmAnnotation): in reading order
 * @position: where it was last read, in code points
 *
 * All that is needed to show a document.
 */
typedef struct {
  PmDocument *document;
  PmText *text;
  GPtrArray *annotations;
  guint position;
} PmArticle;

void pm_article_free (PmArticle *article);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmArticle, pm_article_free)

void pm_project_load_article_async (PmProject *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PmArticle *pm_project_load_article_finish (PmProject *self, GAsyncResult *result, GError **error);

/* Remembers where a document is being read; no answer is awaited. */
void pm_project_save_position (PmProject *self, gint64 document, guint position);

/* See pm_store_load_values(). */
void pm_project_load_values_async (PmProject *self, PmAttributeKind kind, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char **pm_project_load_values_finish (PmProject *self, GAsyncResult *result, GError **error);

/* See pm_store_load_tag_uses(). */
void pm_project_load_tag_uses_async (PmProject *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GHashTable *pm_project_load_tag_uses_finish (PmProject *self, GAsyncResult *result, GError **error);

/**
 * pm_project_import_async:
 * @files: (element-type GFile): files and folders; copied
 * @options: copied
 * @progress: (nullable): called in the main loop; see #PmProgressFunc
 *
 * See pm_import_run(). Cancelling leaves the project as it was.
 */
void pm_project_import_async (PmProject *self,
                              GPtrArray *files,
                              const PmImportOptions *options,
                              PmProgressFunc progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
PmImportReport *pm_project_import_finish (PmProject *self, GAsyncResult *result, GError **error);

/**
 * pm_project_export_async:
 * @target: overwritten only once all is written
 * @options: copied
 *
 * See pm_export_run().
 */
void pm_project_export_async (PmProject *self,
                              GFile *target,
                              const PmExportOptions *options,
                              PmProgressFunc progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean pm_project_export_finish (PmProject *self, GAsyncResult *result, GError **error);

/**
 * pm_project_save_copy_async:
 *
 * Writes all that can be read to a new file; works on a damaged, deleted or
 * read-only project as well.
 */
void pm_project_save_copy_async (PmProject *self, GFile *target, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean pm_project_save_copy_finish (PmProject *self, GAsyncResult *result, GError **error);

G_END_DECLS
