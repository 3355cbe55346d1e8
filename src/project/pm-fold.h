#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folding for search as people type: `cafe` finds `Café`, `orlin's` finds
 * `Orlin’s`. The result is for comparing, not for showing. */

/**
 * pm_fold_append:
 * @key: where to append
 * @text: (nullable): valid UTF-8
 *
 * Appends @text without case and accents, compatibility forms resolved and
 * typographic quotation marks and dashes made plain.
 */
void pm_fold_append (GString *key, const char *text);

/**
 * pm_fold_dup_words:
 * @text: (nullable): what the user typed
 *
 * Returns: (transfer full): its words, folded; empty if there are none
 */
char **pm_fold_dup_words (const char *text);

/**
 * pm_fold_has_words:
 * @key: made by pm_fold_append()
 * @words: made by pm_fold_dup_words()
 *
 * Returns: whether each word is somewhere in @key
 */
gboolean pm_fold_has_words (const char *key, const char *const *words);

G_END_DECLS
