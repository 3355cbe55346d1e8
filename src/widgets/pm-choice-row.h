#pragma once

#include "pm-value-row.h"

G_BEGIN_DECLS

/**
 * PmChoiceRow:
 *
 * One of several values: linked buttons where they are few and short, else a
 * drop-down list. Pressing the chosen button again clears the value.
 */
#define PM_TYPE_CHOICE_ROW (pm_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (PmChoiceRow, pm_choice_row, PM, CHOICE_ROW, AdwPreferencesRow)

/**
 * pm_choice_row_new:
 * @title: shown before them
 * @choices: what there is to choose from
 */
GtkWidget *pm_choice_row_new (const char *title, const char *const *choices);

/**
 * pm_choice_row_show:
 * @choice: (nullable): the one that is chosen; one that is not among the choices
 *   is shown as it is
 */
void pm_choice_row_show (PmChoiceRow *self, const char *choice);

G_END_DECLS
