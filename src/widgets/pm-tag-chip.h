#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagChip:
 *
 * A tag as it is shown wherever one is named: its line pattern and its name, in
 * a pill of its color. The name of the tag at the top is bold and the tag itself
 * follows: "**Quote** · Direct". Its colors are the style classes `tag-blue` to
 * `tag-slate`. Not interactive: put it into a button where it is to be clicked.
 *
 * PmTagChip:key: (nullable) a key that chooses the tag, drawn as a key cap
 * PmTagChip:suffix: (nullable) dimmed words after the name
 * PmTagChip:leaf: whether only the tag's own name is shown, without the tags
 *   above it
 */
#define PM_TYPE_TAG_CHIP (pm_tag_chip_get_type ())
G_DECLARE_FINAL_TYPE (PmTagChip, pm_tag_chip, PM, TAG_CHIP, AdwBin)

GtkWidget *pm_tag_chip_new (void);

/**
 * pm_tag_chip_set_tag:
 * @codebook: (nullable): where @tag is from, to name the tags above it
 * @tag: (nullable): %NULL empties the chip
 *
 * Shows @tag as it is now; call it again when the codebook has changed.
 */
void pm_tag_chip_set_tag (PmTagChip *self, PmCodebook *codebook, PmTag *tag);

/**
 * pm_tag_chip_get_label:
 *
 * Returns: (transfer none): the words on the chip without key and suffix, such
 *   as "Quote · Direct"; for accessible names. Valid until the next change.
 */
const char *pm_tag_chip_get_label (PmTagChip *self);

/**
 * pm_tag_dup_label:
 * @codebook: (nullable):
 *
 * Returns: (transfer full): the names from the top down to @tag, joined by
 *   " · ": how tags are named to people
 */
char *pm_tag_dup_label (PmCodebook *codebook, PmTag *tag);

G_END_DECLS
