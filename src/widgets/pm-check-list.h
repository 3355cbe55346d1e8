#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmCheckList:
 *
 * A list, or an indented tree, of things to tick; however long. Ticking one
 * ticks those under it, and unticking one unticks those it stands under.
 *
 * PmCheckList:n-checked: how many are ticked
 */
#define PM_TYPE_CHECK_LIST (pm_check_list_get_type ())
G_DECLARE_FINAL_TYPE (PmCheckList, pm_check_list, PM, CHECK_LIST, AdwBin)

/* Documents, in the order given. @documents: (element-type PmDocument) */
void pm_check_list_set_documents (PmCheckList *self, GPtrArray *documents);
void pm_check_list_set_tags (PmCheckList *self, PmCodebook *codebook);

/* Ticks the one with row @id, and nothing if there is none. */
void pm_check_list_check (PmCheckList *self, gint64 id);

guint pm_check_list_get_n_checked (PmCheckList *self);

/**
 * pm_check_list_dup_checked:
 *
 * Returns: (transfer full) (element-type gint64): rows of those that are ticked,
 *   in order
 */
GArray *pm_check_list_dup_checked (PmCheckList *self);

G_END_DECLS
