#pragma once

#include "pm-highlight-view.h"

G_BEGIN_DECLS

/**
 * pm_reader_look_bind:
 * @settings: the program's; may go before the view does
 *
 * Makes @view look as the settings say, now and whenever they change: font,
 * size, line height, measure and justification, the color of the page, which
 * only the light style has, and whether all but one paragraph is dimmed.
 */
void pm_reader_look_bind (PmHighlightView *view, GSettings *settings);

G_END_DECLS
