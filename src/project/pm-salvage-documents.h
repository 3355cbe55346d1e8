#pragma once

#include "pm-salvage-rows.h"

G_BEGIN_DECLS

/**
 * pm_salvage_documents:
 *
 * Saves the documents whose texts can be read. A text that is not the one its
 * document was imported with is saved as it is and counted as altered.
 */
void pm_salvage_documents (PmRescue *self);

G_END_DECLS
