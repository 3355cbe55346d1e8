#pragma once

#include "pm-tag.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* PmTagEntry: a row of a tag picker. */
#define PM_TYPE_TAG_ENTRY (pm_tag_entry_get_type ())
G_DECLARE_FINAL_TYPE (PmTagEntry, pm_tag_entry, PM, TAG_ENTRY, GtkListBoxRow)

/**
 * pm_tag_entry_new:
 * @tag: (nullable): %NULL for an entry that is no tag
 * @name: what the row shows
 * @label: what it is called in full, and found by
 * @depth: how many tags are above it
 */
GtkWidget *pm_tag_entry_new (PmTag *tag, const char *name, const char *label, guint depth);

/* Returns: (transfer none) (nullable): its tag */
PmTag *pm_tag_entry_get_tag (PmTagEntry *self);
const char *pm_tag_entry_get_label (PmTagEntry *self);

G_END_DECLS
