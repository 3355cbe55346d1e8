#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * pm_rescue_offer:
 * @path: a project so damaged that it cannot be opened; not changed
 * @why: what is wrong with it
 *
 * Offers to save what can be read of it as a new project, and opens that.
 */
void pm_rescue_offer (GtkWindow *window, const char *path, const char *why);

G_END_DECLS
