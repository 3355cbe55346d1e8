#pragma once

#include "pm-codebook.h"
#include "pm-tag-edit.h"

G_BEGIN_DECLS

typedef enum {
  PM_MOVE_UP,
  PM_MOVE_DOWN,
  PM_MOVE_NEST,
  PM_MOVE_UNNEST
} PmTagMove;

/* Each returns: (transfer full) (nullable): what moves @tag, or %NULL where
 * that makes no sense, such as up from the first place. */

/**
 * pm_tag_move_by:
 * @move: one step among the siblings, below the one before, or behind the one
 *   above
 */
PmEdit *pm_tag_move_by (PmCodebook *codebook, PmTag *tag, PmTagMove move);

/**
 * pm_tag_move_inside:
 * @target: gets @tag as its last sub-tag
 */
PmEdit *pm_tag_move_inside (PmCodebook *codebook, PmTag *tag, PmTag *target);

/**
 * pm_tag_move_beside:
 * @after: whether @tag goes behind @target instead of before it
 */
PmEdit *pm_tag_move_beside (PmCodebook *codebook, PmTag *tag, PmTag *target, gboolean after);

G_END_DECLS
