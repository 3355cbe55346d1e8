#pragma once

#include "pm-codebook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmTagNode:
 *
 * A tag in the tree of the codebook page. It lives on when its tag changes, so
 * that the tree keeps what is open and selected.
 *
 * PmTagNode::changed: it has another tag or number of uses
 */
#define PM_TYPE_TAG_NODE (pm_tag_node_get_type ())
G_DECLARE_FINAL_TYPE (PmTagNode, pm_tag_node, PM, TAG_NODE, GObject)

PmTagNode *pm_tag_node_new (PmTag *tag);

/* Returns: (transfer none): its tag as it is now */
PmTag *pm_tag_node_get_tag (PmTagNode *self);
void pm_tag_node_set_tag (PmTagNode *self, PmTag *tag);

/* How many annotations have the tag or one below it. */
guint pm_tag_node_get_uses (PmTagNode *self);
void pm_tag_node_set_uses (PmTagNode *self, guint uses);

/* Returns: (transfer none) (element-type PmTagNode): the tags below it */
GListStore *pm_tag_node_get_children (PmTagNode *self);

G_END_DECLS
