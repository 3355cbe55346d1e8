#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PmCheckItem:
 *
 * Something to be ticked in a #PmCheckList.
 *
 * PmCheckItem:label: (not nullable) construct-only
 * PmCheckItem:depth: how far it stands under others; construct-only
 * PmCheckItem:checked:
 */
#define PM_TYPE_CHECK_ITEM (pm_check_item_get_type ())
G_DECLARE_FINAL_TYPE (PmCheckItem, pm_check_item, PM, CHECK_ITEM, GObject)

PmCheckItem *pm_check_item_new (gint64 id, const char *label, guint depth);

gint64 pm_check_item_get_id (PmCheckItem *self);
const char *pm_check_item_get_label (PmCheckItem *self);
guint pm_check_item_get_depth (PmCheckItem *self);
gboolean pm_check_item_get_checked (PmCheckItem *self);
void pm_check_item_set_checked (PmCheckItem *self, gboolean checked);

G_END_DECLS
