#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagStep:
 *
 * What may follow on tagging: it says that the annotation is stored, and offers
 * to undo it, to refine its tag, to name its speaker and whatever else its tag
 * asks for, and to merge it with others of its tag that it overlaps. All of it
 * may be left.
 *
 * PmTagStep::finished: the user pressed Enter in an entry
 */
#define PM_TYPE_TAG_STEP (pm_tag_step_get_type ())
G_DECLARE_FINAL_TYPE (PmTagStep, pm_tag_step, PM, TAG_STEP, AdwBin)

/**
 * pm_tag_step_set_project:
 * @project: (nullable):
 */
void pm_tag_step_set_project (PmTagStep *self, PmProject *project);

/**
 * pm_tag_step_set_annotation:
 * @annotation: (nullable): as it is now
 * @mergeable: whether it overlaps others of its tag
 *
 * Returns: whether there is anything to ask
 */
gboolean pm_tag_step_set_annotation (PmTagStep *self, PmAnnotation *annotation, gboolean mergeable);

/**
 * pm_tag_step_get_annotation:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PmAnnotation *pm_tag_step_get_annotation (PmTagStep *self);

G_END_DECLS
