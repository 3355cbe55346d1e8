#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of chips to tag with. */

/**
 * pm_tag_buttons_fill:
 * @box: emptied first
 * @codebook: (nullable):
 * @parent: a tag's row, or 0 for the top
 * @current: row of the tag to be shown as chosen, or 0
 *
 * Fills @box with a button for each tag below @parent, in order, each with its
 * digit; pressing one activates `read.tag`.
 *
 * Returns: how many there are
 */
guint pm_tag_buttons_fill (GtkFlowBox *box, PmCodebook *codebook, gint64 parent, gint64 current);

G_END_DECLS
