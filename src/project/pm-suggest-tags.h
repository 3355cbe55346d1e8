#pragma once

#include "pm-codebook.h"
#include "pm-suggestion.h"

G_BEGIN_DECLS

/**
 * PmSuggestTags:
 * @tags: rows of the tags for each #PmSuggestionKind
 * @paths: their paths
 * @family: (element-type gint64): rows of “Quote” and all below it
 * @speaker: row of the attribute, or 0; likewise @cue
 *
 * Where suggestions go in a project’s codebook, which people may have changed.
 */
typedef struct {
  gint64 tags[4];
  char *paths[4];
  GHashTable *family;
  gint64 speaker;
  gint64 cue;
} PmSuggestTags;

/**
 * pm_suggest_tags_init:
 *
 * Looks for “Quote/Direct”, “Quote/Partial”, “Quote/Indirect”, “Quote/Scare
 * quotes”; “Quote” stands in for those that are gone.
 *
 * Returns: %FALSE with @error set if there is no “Quote” either
 */
gboolean pm_suggest_tags_init (PmSuggestTags *self, PmCodebook *codebook, GError **error);
void pm_suggest_tags_clear (PmSuggestTags *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmSuggestTags, pm_suggest_tags_clear)

G_END_DECLS
