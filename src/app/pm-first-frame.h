#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmFirstFrameFunc:
 *
 * Returns: whether @window shows what was asked for
 */
typedef gboolean (*PmFirstFrameFunc) (GtkWidget *window);

/**
 * pm_first_frame_watch:
 * @window: not realized yet
 *
 * With `PM_BENCH_FRAME` in the environment it prints when the first useful frame
 * had been painted, as g_get_monotonic_time(): that is how tests/bench knows.
 */
void pm_first_frame_watch (GtkWidget *window, PmFirstFrameFunc ready);

G_END_DECLS
