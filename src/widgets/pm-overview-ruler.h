#pragma once

#include "pm-reader.h"

G_BEGIN_DECLS

/**
 * PmOverviewRuler:
 *
 * A narrow strip beside the scroll bar with a tick for each annotation of the
 * document, as far as ticks fit; a click goes to the annotation. It is silent
 * to screen readers: the annotation list says the same.
 *
 * PmOverviewRuler:reader: whose document it shows
 */
#define PM_TYPE_OVERVIEW_RULER (pm_overview_ruler_get_type ())
G_DECLARE_FINAL_TYPE (PmOverviewRuler, pm_overview_ruler, PM, OVERVIEW_RULER, GtkWidget)

void pm_overview_ruler_set_reader (PmOverviewRuler *self, PmReader *reader);

/**
 * pm_overview_ruler_get_n_looked_up:
 *
 * Returns: how many ticks have been looked up since @self was made
 */
guint pm_overview_ruler_get_n_looked_up (PmOverviewRuler *self);

G_END_DECLS
