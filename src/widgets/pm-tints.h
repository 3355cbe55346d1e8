#pragma once

#include "pm-span.h"

G_BEGIN_DECLS

/**
 * PmTintItem:
 * @span: not empty
 * @length: of the whole annotation
 * @first: whether it goes before all others: the selected annotation
 * @id: tells apart what is alike otherwise
 */
typedef struct {
  PmSpan span;
  guint length;
  gboolean first;
  gint64 id;
} PmTintItem;

/**
 * PmTintRun:
 * @item: whose tint @span has
 */
typedef struct {
  PmSpan span;
  guint item;
} PmTintRun;

/**
 * pm_tints_new:
 *
 * Tints are never blended: each character has the tint of one item, the first
 * or else the shortest that covers it.
 *
 * Returns: (transfer full) (element-type PmTintRun): in order, as long as can be
 */
GArray *pm_tints_new (const PmTintItem *items, guint n_items);

G_END_DECLS
