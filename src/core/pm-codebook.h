#pragma once

#include "pm-tag.h"

G_BEGIN_DECLS

/**
 * PmCodebook:
 *
 * The tree of tags as it was when read; immutable, so it may be shared between
 * threads. A change of the codebook makes a new one.
 */
#define PM_TYPE_CODEBOOK (pm_codebook_get_type ())
G_DECLARE_FINAL_TYPE (PmCodebook, pm_codebook, PM, CODEBOOK, GObject)

/**
 * pm_codebook_new:
 * @tags: (transfer full) (element-type PmTag): in any order, each with its row. A parent
 *   that is not among them counts as the top, and so does one of several that
 *   stand under each other in a circle; of two with one row the first counts
 */
PmCodebook *pm_codebook_new (GPtrArray *tags);

/**
 * pm_codebook_get_tags:
 *
 * Returns: (transfer none) (element-type PmTag): all, in tree order: each
 *   before its sub-tags, siblings by position
 */
GPtrArray *pm_codebook_get_tags (PmCodebook *self);

/**
 * pm_codebook_dup_children:
 * @parent: a tag's row, or 0 for the top
 *
 * Returns: (transfer container) (element-type PmTag): in order
 */
GPtrArray *pm_codebook_dup_children (PmCodebook *self, gint64 parent);

/* Each returns: (transfer none) (nullable): the tag, or %NULL. */
PmTag *pm_codebook_get_tag (PmCodebook *self, gint64 id);
PmTag *pm_codebook_get_by_uuid (PmCodebook *self, const char *uuid);
PmTag *pm_codebook_get_parent (PmCodebook *self, PmTag *tag);

/**
 * pm_codebook_get_by_path:
 * @path: names from the top joined by `/`, such as `Quote/Direct`; a slash in a
 *   name is written `\/`, a backslash `\\`
 */
PmTag *pm_codebook_get_by_path (PmCodebook *self, const char *path);

/**
 * pm_codebook_get_by_shortcut:
 * @parent: 0 for the first key, the tag's row for the second
 * @digit: '1' to '9'
 */
PmTag *pm_codebook_get_by_shortcut (PmCodebook *self, gint64 parent, char digit);

/**
 * pm_codebook_get_root:
 *
 * Returns: (transfer none): the tag at the top that @tag stands under, or @tag
 */
PmTag *pm_codebook_get_root (PmCodebook *self, PmTag *tag);

/**
 * pm_codebook_dup_path:
 *
 * Returns: (transfer full): what pm_codebook_get_by_path() takes
 */
char *pm_codebook_dup_path (PmCodebook *self, PmTag *tag);

/**
 * pm_codebook_dup_attributes:
 *
 * Returns: (transfer container) (element-type PmAttribute): those of the tags
 *   above @tag, from the top, then its own
 */
GPtrArray *pm_codebook_dup_attributes (PmCodebook *self, PmTag *tag);

/**
 * pm_codebook_get_attribute:
 *
 * Returns: (transfer none) (nullable): the attribute with row @id of any tag
 */
const PmAttribute *pm_codebook_get_attribute (PmCodebook *self, gint64 id);

G_END_DECLS
