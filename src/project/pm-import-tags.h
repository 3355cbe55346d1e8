#pragma once

#include "pm-edit-context.h"
#include "pm-set.h"

G_BEGIN_DECLS

/**
 * PmImportTags:
 *
 * Which tag and attribute of the project each of a set stands for; makes those
 * it lacks.
 */
typedef struct _PmImportTags PmImportTags;

PmImportTags *pm_import_tags_new (void);
void pm_import_tags_free (PmImportTags *self);

/**
 * pm_import_tags_add:
 *
 * Finds the set's @tag in the project by its id, then by its path, or adds it,
 * and its attributes likewise.
 */
gboolean pm_import_tags_add (PmImportTags *self, PmEditContext *context, const PmSetTag *tag, GError **error);

/**
 * pm_import_tags_get:
 * @path: as the set gives it
 *
 * Returns: the tag's row; -1 with @error set if the set has no such tag
 */
gint64 pm_import_tags_get (PmImportTags *self, PmEditContext *context, const char *path, GError **error);

/**
 * pm_import_tags_get_attribute:
 *
 * Returns: the row of the attribute @name of the tag at @path or one above it;
 *   0 if there is none
 */
gint64 pm_import_tags_get_attribute (PmImportTags *self, const char *path, const char *name);

G_END_DECLS
