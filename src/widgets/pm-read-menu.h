#pragma once

#include "pm-codebook.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * pm_read_menu_new:
 * @codebook: (nullable):
 *
 * Returns: (transfer full): the article's context menu: everything that can be
 *   done to the selected words and the selected annotation, as actions `read.*`
 *   and `reader.*`
 */
GMenuModel *pm_read_menu_new (PmCodebook *codebook);

G_END_DECLS
