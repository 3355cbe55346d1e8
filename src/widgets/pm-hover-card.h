#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmHoverCard:
 *
 * Tells of all annotations at the place where the pointer rests. It takes no
 * focus and goes when the pointer leaves, unless that moves into the card.
 */
#define PM_TYPE_HOVER_CARD (pm_hover_card_get_type ())
G_DECLARE_FINAL_TYPE (PmHoverCard, pm_hover_card, PM, HOVER_CARD, GtkPopover)

/**
 * pm_hover_card_new:
 * @parent: which unparents it when disposed
 */
GtkWidget *pm_hover_card_new (GtkWidget *parent);

/**
 * pm_hover_card_show:
 * @annotations: (element-type PmAnnotation): innermost first; at least one
 * @place: what to point to, in the parent's coordinates
 */
void pm_hover_card_show (PmHoverCard *self, PmCodebook *codebook, GPtrArray *annotations, const GdkRectangle *place);

/**
 * pm_hover_card_leave:
 *
 * Closes the card unless the pointer gets into it soon.
 */
void pm_hover_card_leave (PmHoverCard *self);

/**
 * pm_hover_card_close:
 *
 * Returns: whether it was open
 */
gboolean pm_hover_card_close (PmHoverCard *self);

G_END_DECLS
