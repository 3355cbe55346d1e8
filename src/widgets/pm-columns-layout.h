#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmColumnsLayout:
 *
 * Puts a widget's children side by side in columns of the same width where there
 * is room, and else one below the other.
 *
 * PmColumnsLayout:spacing: between them, in pixels
 * PmColumnsLayout:column-width: the least width of a column, in pixels, for them
 *   to stand side by side
 */
#define PM_TYPE_COLUMNS_LAYOUT (pm_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (PmColumnsLayout, pm_columns_layout, PM, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
