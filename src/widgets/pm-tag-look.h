#pragma once

#include "pm-codebook.h"

G_BEGIN_DECLS

/**
 * pm_tag_look_choose:
 * @fields: (inout): gets a color and a pattern that no tag of @codebook has
 *   together, as long as there is one
 *
 * How a new tag looks until somebody chooses.
 */
void pm_tag_look_choose (PmCodebook *codebook, PmTagFields *fields);

G_END_DECLS
