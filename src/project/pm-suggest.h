#pragma once

#include "pm-import.h"
#include "pm-quote-finder.h"
#include "pm-store.h"

G_BEGIN_DECLS

/**
 * PmSuggestOptions:
 * @documents: (nullable) (element-type gint64): rows; %NULL for all
 * @dry_run: change nothing
 * @finder: what to look for
 */
typedef struct {
  GArray *documents;
  gboolean dry_run;
  PmQuoteFinderOptions finder;
} PmSuggestOptions;

/**
 * PmFinding:
 * @suggestion: what was found
 * @exact: the passage
 * @cue: (nullable): the reporting words as the text has them
 * @tag: path of the tag it gets
 * @uuid: (nullable): of the annotation that waits; %NULL in a dry run that
 *   would make it
 * @fresh: whether it was not there before
 *
 * A suggestion that waits for a person. All is borrowed.
 */
typedef struct {
  PmDocument *document;
  const PmSuggestion *suggestion;
  const char *exact;
  const char *cue;
  const char *tag;
  const char *uuid;
  gboolean fresh;
} PmFinding;

typedef void (*PmFindingFunc) (const PmFinding *finding, gpointer user_data);

/**
 * PmSuggestCounts:
 * @documents: how many were looked at
 * @waiting: how many suggestions wait now, new and old
 * @added: how many of them are new
 * @removed: how many old ones are no longer found, and are gone
 * @settled: how many passages were found that a person has already accepted or
 *   rejected
 * @problems: how many marks are damaged or odd
 * @kinds: of those that wait, by #PmSuggestionKind
 */
typedef struct {
  guint documents;
  guint waiting;
  guint added;
  guint removed;
  guint settled;
  guint problems;
  guint kinds[4];
} PmSuggestCounts;

/**
 * pm_suggest_run:
 * @progress: (nullable): called now and then, on this thread, in documents
 * @func: (nullable): called for each suggestion that waits, in the order of the
 *   documents and of their texts, on this thread
 * @counts: (out caller-allocates):
 * @changes: (out) (optional) (nullable):
 *
 * Finds quotes and stores them as suggestions of the annotator
 * %PM_QUOTE_FINDER_NAME: a tag below “Quote”, the speaker and the cue with
 * where the text has them, confidence, flags and reason; pieces of an utterance
 * are tied by `continues` links, from the later to the earlier. What was
 * accepted or rejected is not suggested again; what waits and is found again
 * stays as it is, with what a person has corrected in it; what waits and is not
 * found any more goes.
 *
 * One step of undo; in a larger project one for every thousand documents, so that
 * memory is bounded. Texts are analysed in a thread of their own, ahead of
 * storing what was found.
 *
 * Returns: whether all was done; else @error says why, and what earlier steps
 *   did stays
 */
gboolean pm_suggest_run (PmStore *store,
                         const PmSuggestOptions *options,
                         PmProgressFunc progress,
                         gpointer progress_data,
                         PmFindingFunc func,
                         gpointer func_data,
                         PmSuggestCounts *counts,
                         GCancellable *cancellable,
                         PmChanges **changes,
                         GError **error);

G_END_DECLS
