#pragma once

#include "pm-window.h"

G_BEGIN_DECLS

/**
 * pm_quotation_find:
 * @window: part of one line
 * @quotation: (out): as indexes into the window, marks included
 *
 * Returns: whether the window's place is inside a pair of quotation marks, or on
 *   one of them
 */
gboolean pm_quotation_find (const PmWindow *window, PmSpan *quotation);

G_END_DECLS
