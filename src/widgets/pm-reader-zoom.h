#pragma once

#include "pm-reader.h"

G_BEGIN_DECLS

/* The ways to change PmReader:zoom from the reader itself: actions, Ctrl with
 * the wheel, and pinching. */

/* Installs `reader.zoom-in`, `reader.zoom-out` and `reader.zoom-normal`. */
void pm_reader_zoom_install_actions (GtkWidgetClass *klass);

void pm_reader_zoom_add_controllers (PmReader *reader);

G_END_DECLS
