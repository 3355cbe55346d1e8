#pragma once

#include "pm-codebook.h"
#include "pm-db.h"

G_BEGIN_DECLS

/**
 * pm_codebook_reader_read:
 *
 * Returns: (transfer full): the codebook as stored
 */
PmCodebook *pm_codebook_reader_read (PmDb *db, GError **error);

/* A JSON array of strings, as choices are stored; NULL stands for none. */
char *pm_choices_to_json (char **choices);
char **pm_choices_from_json (const char *json);

G_END_DECLS
