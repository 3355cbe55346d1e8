#pragma once

#include "pm-codebook.h"
#include "pm-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A thin bar that shows how much of a document's annotations each tag at the top
 * of the codebook has, in the tags' colors. A full bar means 24 annotations or
 * more, so that the bars of several documents can be compared. */

/**
 * pm_tag_bar_snapshot:
 * @widget: gives the color of the track and the direction
 * @codebook: (nullable): without it there is only the track
 */
void pm_tag_bar_snapshot (GtkSnapshot *snapshot,
                          GtkWidget *widget,
                          PmDocument *document,
                          PmCodebook *codebook,
                          const graphene_rect_t *bounds);

/**
 * pm_tag_bar_dup_words:
 *
 * Returns: (transfer full) (nullable): such as "9 Quote · 2 Claim"; %NULL
 *   without annotations
 */
char *pm_tag_bar_dup_words (PmDocument *document, PmCodebook *codebook);

G_END_DECLS
