#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagPicker:
 *
 * The codebook as a tree to pick a tag from, with a search entry; for popovers.
 * Picking closes the popover it is in.
 *
 * PmTagPicker:none-label: (nullable) an entry before the tags that picks 0
 *
 * PmTagPicker::picked: (gint64 row) the user picked the tag, or 0
 */
#define PM_TYPE_TAG_PICKER (pm_tag_picker_get_type ())
G_DECLARE_FINAL_TYPE (PmTagPicker, pm_tag_picker, PM, TAG_PICKER, AdwBin)

/**
 * pm_tag_picker_set_codebook:
 * @codebook: (nullable):
 * @without: row of a tag that is left out with the tags below it, or 0
 */
void pm_tag_picker_set_codebook (PmTagPicker *self, PmCodebook *codebook, gint64 without);

G_END_DECLS
