#pragma once

#include "pm-recent.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmRecentRow:
 *
 * A project of the welcome page: opens it, or, where the file is missing, lets
 * the user say where it is now (`win.locate-recent`) or forget it
 * (`welcome.forget`, s path).
 *
 * PmRecentRow:recent: (not nullable) construct-only
 */
#define PM_TYPE_RECENT_ROW (pm_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (PmRecentRow, pm_recent_row, PM, RECENT_ROW, AdwActionRow)

GtkWidget *pm_recent_row_new (PmRecent *recent);

G_END_DECLS
