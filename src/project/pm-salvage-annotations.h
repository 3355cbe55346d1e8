#pragma once

#include "pm-salvage-rows.h"

G_BEGIN_DECLS

/**
 * pm_salvage_annotations:
 *
 * Saves the annotations of documents that are saved already, with their
 * passages, and their values where the attribute is saved. One of which a
 * passage is lost or does not equal the text is lost as a whole.
 */
void pm_salvage_annotations (PmRescue *self);

G_END_DECLS
