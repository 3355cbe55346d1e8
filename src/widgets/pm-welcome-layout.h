#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmWelcomeLayout:
 *
 * Puts two children beside each other in the middle of the page, or, where that
 * is too narrow, below each other.
 */
#define PM_TYPE_WELCOME_LAYOUT (pm_welcome_layout_get_type ())
G_DECLARE_FINAL_TYPE (PmWelcomeLayout, pm_welcome_layout, PM, WELCOME_LAYOUT, GtkLayoutManager)

G_END_DECLS
