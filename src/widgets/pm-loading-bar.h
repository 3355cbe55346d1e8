#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmLoadingBar:
 *
 * A thin bar that moves while something takes longer than half a second.
 *
 * PmLoadingBar:active: whether something is going on
 */
#define PM_TYPE_LOADING_BAR (pm_loading_bar_get_type ())
G_DECLARE_FINAL_TYPE (PmLoadingBar, pm_loading_bar, PM, LOADING_BAR, AdwBin)

G_END_DECLS
