#pragma once

#include "pm-codebook.h"
#include "pm-edit.h"

G_BEGIN_DECLS

/**
 * pm_new_tag_make:
 * @parent: (nullable): the tag it goes below; %NULL for the top
 *
 * Makes a tag with a name, a shortcut and a look of its own, for the user to
 * change. A sub-tag looks like its parent.
 *
 * Returns: (transfer full): what adds it; its result is the tag's row
 */
PmEdit *pm_new_tag_make (PmCodebook *codebook, PmTag *parent);

G_END_DECLS
