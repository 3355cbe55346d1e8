#pragma once

#include "pm-window.h"

G_BEGIN_DECLS

/**
 * pm_sentence_find:
 * @window: part of one line
 *
 * Space behind a sentence belongs to it for finding, but not to what is found.
 *
 * Returns: the sentence at the window's place, as indexes into the window; the
 *   window's ends end it if nothing else does
 */
PmSpan pm_sentence_find (const PmWindow *window);

G_END_DECLS
