#pragma once

#include "pm-span.h"

G_BEGIN_DECLS

/* Under a row of text there is room for so many underlines. */
#define PM_N_LANES 3

/**
 * PmLaneItem:
 * @span: what is underlined, with the gaps of a discontinuous annotation
 * @length: of the whole annotation, also where @span is a part of it
 * @id: tells apart what is alike otherwise
 */
typedef struct {
  PmSpan span;
  guint length;
  gint64 id;
} PmLaneItem;

/**
 * pm_lanes_assign:
 * @lanes: (out) (array length=n_items): for each item, 0 nearest to the text;
 *   %PM_N_LANES and more find no room
 *
 * Gives overlapping items different lanes, shorter ones nearer to the text. An
 * item's lane depends only on the cluster of overlaps it is in, and not on the
 * order of @items.
 */
void pm_lanes_assign (const PmLaneItem *items, guint n_items, guint *lanes);

G_END_DECLS
