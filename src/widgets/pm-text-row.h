#pragma once

#include "pm-project.h"
#include "pm-value-row.h"

G_BEGIN_DECLS

/**
 * PmTextRow:
 *
 * A text or a person as an entry that offers the values used before in the
 * project. It asks for a change on Enter and when the focus leaves it. A value
 * that is anchored says so, and can be picked in the text.
 */
#define PM_TYPE_TEXT_ROW (pm_text_row_get_type ())
G_DECLARE_FINAL_TYPE (PmTextRow, pm_text_row, PM, TEXT_ROW, AdwEntryRow)

/**
 * pm_text_row_new:
 * @attribute: copied
 * @project: (nullable): where to look for values used before
 */
GtkWidget *pm_text_row_new (const PmAttribute *attribute, PmProject *project);

G_END_DECLS
