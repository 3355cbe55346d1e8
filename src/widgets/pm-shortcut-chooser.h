#pragma once

#include "pm-codebook.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmShortcutChooser:
 *
 * The digits a tag can be chosen by, with the sibling that has each; for
 * popovers. Choosing closes the popover it is in; so does typing a digit.
 *
 * PmShortcutChooser::chosen: (nullable string) the user wants this digit, or
 *   none
 */
#define PM_TYPE_SHORTCUT_CHOOSER (pm_shortcut_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PmShortcutChooser, pm_shortcut_chooser, PM, SHORTCUT_CHOOSER, AdwBin)

/**
 * pm_shortcut_chooser_show:
 * @tag: of @codebook: whose shortcut is chosen
 */
void pm_shortcut_chooser_show (PmShortcutChooser *self, PmCodebook *codebook, PmTag *tag);

G_END_DECLS
