#pragma once

#include "pm-suggestion.h"
#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmLabel:
 * @speakers: (array zero-terminated=1): all as good; empty for nobody
 * @cues: (array zero-terminated=1): all as good; empty for none
 * @cue: the nearest of them to the quote
 *
 * A passage of a labelled article. README.md says how it is written.
 */
typedef struct {
  PmSuggestionKind kind;
  PmSpan span;
  char **speakers;
  char **cues;
  PmSpan cue;
  gboolean loose_kind;
  gboolean loose_speaker;
  gboolean loose_cue;
  gboolean unclosed;
  gboolean continues;
  gboolean continued;
} PmLabel;

/**
 * PmLabelled:
 * @labels: (element-type PmLabel):
 *
 * An article with what ought to be found in it.
 */
typedef struct {
  char *name;
  PmText *text;
  GArray *labels;
} PmLabelled;

/* Ends the program if the file is not as README.md says: only we write them. */
PmLabelled *pm_labelled_read (const char *path);
void pm_labelled_free (PmLabelled *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmLabelled, pm_labelled_free)

/* Every article of a folder, by name. (element-type PmLabelled) */
GPtrArray *pm_labelled_read_folder (const char *path);

/* Whether a name that was found is one of those that are right: in small
 * letters, without an article. */
gboolean pm_label_names (const PmLabel *label, const char *speaker);

G_END_DECLS
