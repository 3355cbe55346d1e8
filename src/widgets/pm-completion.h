#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmCompletion:
 *
 * A list below an entry of what it could be completed to. The focus stays in
 * the entry, from where Up, Down, Enter and Escape work while it is shown; Down
 * shows it.
 *
 * PmCompletion::chosen: (string) the user chose this
 */
#define PM_TYPE_COMPLETION (pm_completion_get_type ())
G_DECLARE_FINAL_TYPE (PmCompletion, pm_completion, PM, COMPLETION, GtkPopover)

/**
 * pm_completion_new:
 * @anchor: what it hangs below and takes keys from
 *
 * Returns: (transfer none): a child of @anchor, which must unparent it when
 *   disposed
 */
PmCompletion *pm_completion_new (GtkWidget *anchor);

/**
 * pm_completion_set_values:
 * @values: (nullable): copied; the best first
 */
void pm_completion_set_values (PmCompletion *self, const char *const *values);

/**
 * pm_completion_update:
 * @typed: shown are the values with a word that starts so, case aside; for ""
 *   the first ones
 *
 * Shows the list, or hides it if there is nothing to choose.
 */
void pm_completion_update (PmCompletion *self, const char *typed);

G_END_DECLS
