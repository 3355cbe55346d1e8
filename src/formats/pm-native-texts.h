#pragma once

#include "pm-native-file.h"
#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmNativeTexts:
 *
 * The documents of a file that have been read, by id, and their texts while
 * annotations ask for them: the last few are kept, others read once more.
 */
typedef struct _PmNativeTexts PmNativeTexts;

/**
 * pm_native_texts_new:
 * @file: borrowed; must live longer
 */
PmNativeTexts *pm_native_texts_new (PmNativeFile *file);
void pm_native_texts_free (PmNativeTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmNativeTexts, pm_native_texts_free)

/**
 * pm_native_texts_add:
 * @name: what messages call it
 * @source: (nullable): its source file
 * @text: (nullable): in a file without texts
 *
 * Returns: whether no other has @id
 */
gboolean pm_native_texts_add (PmNativeTexts *self, const char *id, const char *name, const char *source, PmText *text, goffset offset);

gboolean pm_native_texts_contains (PmNativeTexts *self, const char *id);

/* Each returns: (transfer none) (nullable): what was added, for a document that was. */
const char *pm_native_texts_get_name (PmNativeTexts *self, const char *id);
const char *pm_native_texts_get_source (PmNativeTexts *self, const char *id);

/**
 * pm_native_texts_get:
 * @text: (out) (transfer none) (nullable): valid until the next call; %NULL if
 *   the document has none
 *
 * Returns: %FALSE if it had to be read once more and could not be
 */
gboolean pm_native_texts_get (PmNativeTexts *self, const char *id, const PmText **text, GError **error);

G_END_DECLS
