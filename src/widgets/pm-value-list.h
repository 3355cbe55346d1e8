#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmValueList:
 *
 * A row for each attribute that an annotation's tag and the tags above it give
 * it, and one for its sub-tag. A value that cannot be saved stays in its row
 * and comes back with the annotation.
 *
 * PmValueList:project:
 *
 * PmValueList::pick-value: (gint64 annotation, gint64 attribute) the user wants
 *   to pick an anchored value in the text
 */
#define PM_TYPE_VALUE_LIST (pm_value_list_get_type ())
G_DECLARE_FINAL_TYPE (PmValueList, pm_value_list, PM, VALUE_LIST, AdwBin)

/**
 * pm_value_list_show:
 * @annotation: (nullable): as it is now
 */
void pm_value_list_show (PmValueList *self, PmAnnotation *annotation);

/* Puts the focus into the first row. */
void pm_value_list_edit (PmValueList *self);

/* Saves what has been typed and not been saved yet. */
void pm_value_list_commit (PmValueList *self);

G_END_DECLS
