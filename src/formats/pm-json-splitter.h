#pragma once

#include "pm-json-cursor.h"

G_BEGIN_DECLS

/**
 * PmJsonSplitter:
 *
 * Walks through JSON that need not fit into memory and hands out the values it
 * is asked for, as text. It is strict where JSON parsers tend not to be:
 * comments, NUL, halves of surrogate pairs, invalid UTF-8, numbers out of range
 * and commas too many are refused everywhere, and keys given twice in every
 * value that is kept. Errors are of %PM_FORMAT_ERROR and name line and byte,
 * counted from 1.
 */
typedef struct _PmJsonSplitter PmJsonSplitter;

/**
 * pm_json_splitter_new:
 * @stream: must be seekable; others may read from it in between
 */
PmJsonSplitter *pm_json_splitter_new (GInputStream *stream, GCancellable *cancellable);
void pm_json_splitter_free (PmJsonSplitter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmJsonSplitter, pm_json_splitter_free)

/**
 * PmJsonPlace:
 * @offset: in bytes from the start
 * @line: counted from 1
 */
typedef struct {
  goffset offset;
  guint64 line;
} PmJsonPlace;

/* Where the walk stands, and going back there to walk on. */
PmJsonPlace pm_json_splitter_get_place (PmJsonSplitter *self);
void pm_json_splitter_set_place (PmJsonSplitter *self, PmJsonPlace place);

/**
 * pm_json_splitter_enter:
 * @bracket: `{` or `[`, which must come next
 */
gboolean pm_json_splitter_enter (PmJsonSplitter *self, char bracket, GError **error);

/**
 * pm_json_splitter_next:
 * @bracket: `}` or `]`
 * @more: (out): whether a member or an element follows; else the bracket was there
 *
 * Moves to the next part of what was entered; every part must have been walked.
 */
gboolean pm_json_splitter_next (PmJsonSplitter *self, char bracket, gboolean *more, GError **error);

/**
 * pm_json_splitter_key:
 *
 * Returns: (transfer full) (nullable): the key of the member; %NULL on error
 */
char *pm_json_splitter_key (PmJsonSplitter *self, GError **error);

/**
 * pm_json_splitter_value:
 * @value: (nullable): replaced by the value's text; %NULL to pass over it
 */
gboolean pm_json_splitter_value (PmJsonSplitter *self, GString *value, GError **error);

/**
 * pm_json_splitter_at_end:
 * @end: (out): whether nothing but white space is left
 */
gboolean pm_json_splitter_at_end (PmJsonSplitter *self, gboolean *end, GError **error);

/**
 * pm_json_splitter_refuse:
 *
 * Sets @error to @message with the place where the walk stands.
 */
void pm_json_splitter_refuse (PmJsonSplitter *self, const char *message, GError **error);

G_END_DECLS
