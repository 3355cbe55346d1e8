#pragma once

#include "pm-db.h"
#include "pm-store.h"

G_BEGIN_DECLS

/* What the files of the project layer need of a store besides pm-store.h. */

PmDb *pm_store_get_db (PmStore *self);

/* Opens a project's database to read it, also on a medium that cannot be
 * written, and whatever state it is in. */
PmDb *pm_store_open_reading (const char *path, GError **error);

/**
 * pm_store_guard:
 *
 * Returns: whether the file may be written: not read-only, and still there
 */
gboolean pm_store_guard (PmStore *self, GError **error);

/* Who makes changes when an edit does not say. */
const char *pm_store_get_annotator (PmStore *self);

/* After a commit of our own that changed something: that is no news. What others
 * did meanwhile still is. */
void pm_store_note_commit (PmStore *self, gboolean codebook_changed);

G_END_DECLS
