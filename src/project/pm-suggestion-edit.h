#pragma once

#include "pm-annotation.h"
#include "pm-edit.h"

G_BEGIN_DECLS

/**
 * pm_edit_set_annotation_status:
 * @ids: (element-type gint64): rows; copied
 *
 * Accepts suggestions, rejects them, or lets them wait again. Who made them
 * stays, so that it is known that a program proposed them. A rejected one stays
 * too, so that it is not suggested again.
 */
PmEdit *pm_edit_set_annotation_status (GArray *ids, PmAnnotationStatus status);

G_END_DECLS
