#pragma once

#include "pm-codebook.h"
#include "pm-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagBar:
 *
 * A thin bar that shows how much of a document's annotations each tag at the
 * top of the codebook has, in the tags' colors; the tooltip says it in words. A
 * full bar means 24 annotations or more, so that bars of several documents can
 * be compared. Silent to screen readers: the row around it gives the count.
 *
 * PmTagBar:document: (nullable)
 * PmTagBar:codebook: (nullable)
 */
#define PM_TYPE_TAG_BAR (pm_tag_bar_get_type ())
G_DECLARE_FINAL_TYPE (PmTagBar, pm_tag_bar, PM, TAG_BAR, AdwBin)

GtkWidget *pm_tag_bar_new (void);

/**
 * pm_tag_bar_dup_words:
 *
 * Returns: (transfer full) (nullable): such as "9 Quote · 2 Claim"; %NULL
 *   without annotations
 */
char *pm_tag_bar_dup_words (PmDocument *document, PmCodebook *codebook);

G_END_DECLS
