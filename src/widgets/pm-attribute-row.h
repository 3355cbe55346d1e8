#pragma once

#include "pm-tag.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmAttributeRow:
 *
 * An attribute of a tag, with all that can be set about it when it is opened.
 *
 * PmAttributeRow::change: (pointer to a const #PmAttribute) the user wants it
 *   like this
 * PmAttributeRow::move: (int steps) the user wants it so many places further
 *   down
 * PmAttributeRow::remove: the user wants it gone
 */
#define PM_TYPE_ATTRIBUTE_ROW (pm_attribute_row_get_type ())
G_DECLARE_FINAL_TYPE (PmAttributeRow, pm_attribute_row, PM, ATTRIBUTE_ROW, AdwExpanderRow)

GtkWidget *pm_attribute_row_new (void);

/**
 * pm_attribute_row_show:
 * @attribute: as it is on disk; what the user is typing stays
 */
void pm_attribute_row_show (PmAttributeRow *self, const PmAttribute *attribute);

/* The row of the attribute that is shown. */
gint64 pm_attribute_row_get_id (PmAttributeRow *self);

/* Opens it and puts the focus into its name. */
void pm_attribute_row_edit (PmAttributeRow *self);

/* Asks for what has been typed and not been asked for yet. */
void pm_attribute_row_commit (PmAttributeRow *self);

G_END_DECLS
