#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmPreferences:
 *
 * The Preferences window. Everything takes effect at once; the settings are the
 * only thing it talks to.
 */
#define PM_TYPE_PREFERENCES (pm_preferences_get_type ())
G_DECLARE_FINAL_TYPE (PmPreferences, pm_preferences, PM, PREFERENCES, AdwPreferencesWindow)

/**
 * pm_preferences_new:
 * @parent: (nullable):
 */
PmPreferences *pm_preferences_new (GtkWindow *parent);

G_END_DECLS
