#pragma once

#include "pm-tag-node.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum {
  PM_DROP_BEFORE,
  PM_DROP_INSIDE,
  PM_DROP_AFTER
} PmDropPlace;

/**
 * PmTagNodeRow:
 *
 * A tag in the tree of the codebook page: its line, name, key and uses. It can
 * be dragged, and tags can be dropped before, onto and after it.
 *
 * PmTagNodeRow::dropped: (PmTag *tag, guint place) @tag was dropped at a
 *   #PmDropPlace
 */
#define PM_TYPE_TAG_NODE_ROW (pm_tag_node_row_get_type ())
G_DECLARE_FINAL_TYPE (PmTagNodeRow, pm_tag_node_row, PM, TAG_NODE_ROW, AdwBin)

GtkWidget *pm_tag_node_row_new (void);

/**
 * pm_tag_node_row_set_node:
 * @node: (nullable): what it shows from now on
 */
void pm_tag_node_row_set_node (PmTagNodeRow *self, PmTagNode *node);

/* Returns: (transfer none) (nullable): what it shows */
PmTagNode *pm_tag_node_row_get_node (PmTagNodeRow *self);

G_END_DECLS
