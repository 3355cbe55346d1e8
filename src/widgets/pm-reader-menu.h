#pragma once

#include "pm-reader.h"

G_BEGIN_DECLS

/**
 * pm_reader_menu_add:
 *
 * Gives @reader a context menu of its own: copying and selecting, then its
 * GtkTextView:extra-menu. That of GtkTextView offers to cut, to paste and to
 * undo typing, which nobody can do to an article.
 */
void pm_reader_menu_add (PmReader *reader);

/**
 * pm_reader_menu_get_model:
 *
 * Returns: (transfer full): what the menu offers now
 */
GMenuModel *pm_reader_menu_get_model (PmReader *reader);

G_END_DECLS
