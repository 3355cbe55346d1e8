#pragma once

#include "pm-tag-node.h"

G_BEGIN_DECLS

/**
 * PmTagTree:
 *
 * The codebook as nested list models of #PmTagNode. A new codebook changes only
 * the places where it differs from the one before.
 */
#define PM_TYPE_TAG_TREE (pm_tag_tree_get_type ())
G_DECLARE_FINAL_TYPE (PmTagTree, pm_tag_tree, PM, TAG_TREE, GObject)

PmTagTree *pm_tag_tree_new (void);

/**
 * pm_tag_tree_set_codebook:
 * @codebook: (nullable): %NULL for no tags
 */
void pm_tag_tree_set_codebook (PmTagTree *self, PmCodebook *codebook);

/**
 * pm_tag_tree_set_uses:
 * @uses: (nullable): as from pm_store_load_tag_uses()
 */
void pm_tag_tree_set_uses (PmTagTree *self, GHashTable *uses);

/* Returns: (transfer none) (element-type PmTagNode): the tags at the top */
GListModel *pm_tag_tree_get_roots (PmTagTree *self);

/* Returns: (transfer none) (nullable): the node of the tag with that row */
PmTagNode *pm_tag_tree_get_node (PmTagTree *self, gint64 tag);

/* How many annotations there are in all. */
guint pm_tag_tree_get_total (PmTagTree *self);

G_END_DECLS
