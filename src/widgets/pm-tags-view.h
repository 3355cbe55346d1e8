#pragma once

#include "pm-project.h"
#include "pm-tag-tree.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagsView:
 *
 * The codebook as a tree. Tags are moved by dragging them, by Ctrl+Up and
 * Ctrl+Down among their siblings, by Ctrl+Right below the one before and by
 * Ctrl+Left out of the one above. It installs the actions `tags.up`,
 * `tags.down`, `tags.nest`, `tags.unnest` and `tags.remove` for the selected
 * tag.
 *
 * PmTagsView:project: (nullable)
 * PmTagsView:selected: row of the selected tag, or 0
 *
 * PmTagsView::edit: the user wants to edit the selected tag
 */
#define PM_TYPE_TAGS_VIEW (pm_tags_view_get_type ())
G_DECLARE_FINAL_TYPE (PmTagsView, pm_tags_view, PM, TAGS_VIEW, AdwBin)

/* Returns: (transfer none): what it shows, with the numbers of uses */
PmTagTree *pm_tags_view_get_tree (PmTagsView *self);

/* Opens or closes all tags that have others below them. */
void pm_tags_view_set_expanded (PmTagsView *self, gboolean expanded);

/* Whether a click is as good as Enter: where the editor is not beside it. */
void pm_tags_view_set_single_click (PmTagsView *self, gboolean single_click);

G_END_DECLS
