#pragma once

#include "pm-reader.h"

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
 * @reader: in @parent: where the pointer rests
 */
GtkWidget *pm_hover_card_new (GtkWidget *parent, PmReader *reader);

/**
 * pm_hover_card_set_quiet:
 * @quiet: whether it stays away, as while something else is open there
 */
void pm_hover_card_set_quiet (PmHoverCard *self, gboolean quiet);

/**
 * pm_hover_card_close:
 *
 * Returns: whether it was open
 */
gboolean pm_hover_card_close (PmHoverCard *self);

G_END_DECLS
