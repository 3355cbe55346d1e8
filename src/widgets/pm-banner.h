#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmBanner:
 *
 * A line above the page that stays until what it says is no longer true: what
 * is wrong, what is safe, and one thing to do.
 */
#define PM_TYPE_BANNER (pm_banner_get_type ())
G_DECLARE_FINAL_TYPE (PmBanner, pm_banner, PM, BANNER, AdwBin)

/**
 * pm_banner_show:
 * @serious: whether work is not being saved
 * @message: translated
 * @button: (nullable): translated; %NULL for no button
 * @action: (nullable): what the button does
 */
void pm_banner_show (PmBanner *self, gboolean serious, const char *message, const char *button, const char *action);
void pm_banner_hide (PmBanner *self);

G_END_DECLS
