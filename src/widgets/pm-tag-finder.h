#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagFinder:
 *
 * An entry to find a tag by parts of its name or of those above it, with what
 * was found below it and, where no tag is called so, an offer to make it. Up and
 * Down move through the list while the focus stays in the entry; Enter chooses.
 *
 * PmTagFinder:searching: whether anything is typed
 *
 * PmTagFinder::chosen: (gint64 tag) the user chose a tag
 * PmTagFinder::create: (string name) the user wants a new tag
 */
#define PM_TYPE_TAG_FINDER (pm_tag_finder_get_type ())
G_DECLARE_FINAL_TYPE (PmTagFinder, pm_tag_finder, PM, TAG_FINDER, AdwBin)

/**
 * pm_tag_finder_set_codebook:
 * @codebook: (nullable):
 */
void pm_tag_finder_set_codebook (PmTagFinder *self, PmCodebook *codebook);

/**
 * pm_tag_finder_reset:
 *
 * Empties the entry.
 */
void pm_tag_finder_reset (PmTagFinder *self);

/* For tests and for whoever types in the user's place. */
void pm_tag_finder_type (PmTagFinder *self, const char *text);

/**
 * pm_tag_finder_get_n_found:
 *
 * Returns: how many rows there are, the offer to make a tag included
 */
guint pm_tag_finder_get_n_found (PmTagFinder *self);

G_END_DECLS
