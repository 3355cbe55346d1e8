#pragma once

#include "pm-analyst.h"
#include "pm-edit-context.h"
#include "pm-suggest-tags.h"
#include "pm-suggest.h"

G_BEGIN_DECLS

/**
 * PmSuggested:
 * @row: of the annotation that waits for it; 0 if a person has settled it, or if
 *   it is only to be shown
 * @uuid: (nullable): of that annotation
 * @settled: whether a person has accepted or rejected it
 * @fresh: whether it is not in the project, or was not
 *
 * What became of a suggestion.
 */
typedef struct {
  gint64 row;
  char *uuid;
  gboolean settled;
  gboolean fresh;
} PmSuggested;

/**
 * pm_suggest_rows_compare:
 * @removed: (out): (element-type gint64): rows of suggestions of the finder that
 *   wait and were not found again
 *
 * Compares what was found with what the document has.
 *
 * Returns: (element-type PmSuggested): of each suggestion; %NULL with @error set
 */
GArray *pm_suggest_rows_compare (PmStore *store, const PmSuggestTags *tags, const PmAnalysis *analysis, GArray **removed, GError **error);

/**
 * pm_suggest_rows_store:
 * @context: of the finder’s edit
 *
 * Adds what is fresh, removes what is gone, ties pieces together.
 */
gboolean pm_suggest_rows_store (PmEditContext *context, const PmSuggestTags *tags, const PmAnalysis *analysis, GArray *suggested, GArray *removed, GError **error);

G_END_DECLS
