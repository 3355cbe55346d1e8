#pragma once

#include "pm-changes.h"
#include "pm-edit.h"
#include "pm-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PmStore:
 *
 * A project file, and the one way to read and change it. Calls block, and one
 * thread at a time may make them: pm-project.h is for the main loop, this is
 * for its worker and for programs without one.
 */
typedef struct _PmStore PmStore;

/**
 * PmStoreFlags:
 * @PM_STORE_CREATE: make the file if it is not there
 * @PM_STORE_READ_ONLY: change nothing, not even who has it open
 */
typedef enum {
  PM_STORE_DEFAULT = 0,
  PM_STORE_CREATE = 1 << 0,
  PM_STORE_READ_ONLY = 1 << 1
} PmStoreFlags;

/**
 * pm_store_open:
 * @path: the file, or `:memory:`
 * @error: return location for a %PM_STORE_ERROR
 *
 * Opens a project; brings an older one up to date after copying it to
 * `NAME.pressmark.N.backup`, N its old version. A file that cannot be written
 * opens read-only.
 */
PmStore *pm_store_open (const char *path, PmStoreFlags flags, GError **error);
void pm_store_close (PmStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmStore, pm_store_close)

gboolean pm_store_get_read_only (PmStore *self);

/* From now on it is for reading only. */
void pm_store_forbid_changes (PmStore *self);

const char *pm_store_get_path (PmStore *self);

/**
 * pm_store_set_annotator:
 * @name: who makes changes from now on; the user's name at first
 */
void pm_store_set_annotator (PmStore *self, const char *name);

/* Each returns what is stored, with @error set where that fails. */

char *pm_store_dup_meta (PmStore *self, const char *key, GError **error);
gboolean pm_store_set_meta (PmStore *self, const char *key, const char *value, GError **error);

PmCodebook *pm_store_load_codebook (PmStore *self, GError **error);

/**
 * pm_store_load_documents:
 *
 * Returns: (transfer full) (element-type PmDocument): all, in the order added
 */
GPtrArray *pm_store_load_documents (PmStore *self, GError **error);
PmDocument *pm_store_load_document (PmStore *self, gint64 id, GError **error);

/**
 * pm_store_find_document:
 * @key: a UUID, a source file name or a title; the last two must be unique
 *
 * Returns: its row, or -1 with @error set
 */
gint64 pm_store_find_document (PmStore *self, const char *key, GError **error);

PmText *pm_store_load_text (PmStore *self, gint64 document, GError **error);

/**
 * pm_store_load_annotations:
 *
 * Returns: (transfer full) (element-type PmAnnotation): of one document, in
 *   reading order
 */
GPtrArray *pm_store_load_annotations (PmStore *self, gint64 document, GError **error);
PmAnnotation *pm_store_load_annotation (PmStore *self, gint64 id, GError **error);

/**
 * pm_store_find_annotation:
 *
 * Returns: its row, or -1 with @error set
 */
gint64 pm_store_find_annotation (PmStore *self, const char *uuid, GError **error);

/**
 * pm_store_load_values:
 * @kind: of attribute; all attributes of the kind count as one
 *
 * Returns: (transfer full): every value in the project, the most used first
 */
char **pm_store_load_values (PmStore *self, PmAttributeKind kind, GError **error);

/**
 * pm_store_load_tag_uses:
 *
 * Returns: (transfer full): a hash table from tag row (gint64 *) to how many
 *   annotations have that very tag (GUINT_TO_POINTER)
 */
GHashTable *pm_store_load_tag_uses (PmStore *self, GError **error);

/**
 * pm_store_apply:
 * @changes: (out) (optional):
 *
 * Does a user action: one transaction and one step of undo.
 *
 * Returns: what the edit's function returned; -1 with @error set, and nothing
 *   changed
 */
gint64 pm_store_apply (PmStore *self, PmEdit *edit, PmChanges **changes, GError **error);

/**
 * pm_store_undo:
 * @label: (out) (nullable) (transfer full): what was undone; %NULL if there was
 *   nothing to undo, which is no failure
 * @changes: (out) (nullable): the same
 */
gboolean pm_store_undo (PmStore *self, char **label, PmChanges **changes, GError **error);
gboolean pm_store_redo (PmStore *self, char **label, PmChanges **changes, GError **error);

/**
 * pm_store_check_changed:
 * @changed: (out): whether somebody else has changed the project since the last
 *   call
 */
gboolean pm_store_check_changed (PmStore *self, gboolean *changed, GError **error);

guint pm_store_get_position (PmStore *self, gint64 document);
gboolean pm_store_set_position (PmStore *self, gint64 document, guint position, GError **error);

/**
 * pm_store_save_copy:
 * @path: overwritten
 *
 * Writes all that can be read to a new file.
 */
gboolean pm_store_save_copy (PmStore *self, const char *path, GError **error);

G_END_DECLS
