#pragma once

#include "pm-edit.h"
#include "pm-tag.h"

G_BEGIN_DECLS

/* What can be done to the codebook. Names are unique among siblings; a shortcut
 * given to a tag is taken from the sibling that had it. */

/**
 * pm_edit_add_tag:
 * @fields: copied; id and position are not used, it goes behind its siblings; a
 *   uuid may be given
 * @attributes: (nullable) (element-type PmAttribute): copied
 *
 * Its result is the new tag's row.
 */
PmEdit *pm_edit_add_tag (const PmTagFields *fields, GPtrArray *attributes);

/**
 * pm_edit_change_tag:
 * @fields: copied; every field but uuid, parent and position is stored in the
 *   tag with that id. A new color or pattern is given to its sub-tags as well.
 */
PmEdit *pm_edit_change_tag (const PmTagFields *fields);

/**
 * pm_edit_move_tag:
 * @parent: the new parent's row, or 0 for the top; not the tag or one below it
 * @position: among the new siblings, counted without the tag itself
 */
PmEdit *pm_edit_move_tag (gint64 tag, gint64 parent, guint position);

/* Removes the tag, the tags below it and all annotations with them. */
PmEdit *pm_edit_remove_tag (gint64 tag);

/* Gives the annotations and sub-tags of @tag to @into and removes @tag. */
PmEdit *pm_edit_merge_tags (gint64 tag, gint64 into);

/**
 * pm_edit_add_attribute:
 * @attribute: copied; its id is not used
 */
PmEdit *pm_edit_add_attribute (gint64 tag, const PmAttribute *attribute);

/* Stores every field but uuid in the attribute with that id. */
PmEdit *pm_edit_change_attribute (const PmAttribute *attribute);
PmEdit *pm_edit_move_attribute (gint64 attribute, guint position);
PmEdit *pm_edit_remove_attribute (gint64 attribute);

G_END_DECLS
