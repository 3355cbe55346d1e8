#pragma once

#include "pm-db.h"
#include "pm-edit.h"

G_BEGIN_DECLS

/**
 * pm_edit_run:
 * @label: (out): what to call it in the history, translated
 * @annotator: the usual one
 *
 * Returns: as #PmEditFunc
 */
gint64 pm_edit_run (PmEdit *edit, PmDb *db, const char *annotator, char **label, GError **error);

/**
 * pm_edit_get_annotator:
 *
 * Returns: (transfer none) (nullable): what pm_edit_set_annotator() was given
 */
const char *pm_edit_get_annotator (PmEdit *edit);

PmDb *pm_edit_context_get_db (PmEditContext *context);

/**
 * pm_edit_context_get_annotator:
 *
 * Makes the annotator's row when it is not there yet.
 *
 * Returns: the row of who makes the change, or -1 with @error set
 */
gint64 pm_edit_context_get_annotator (PmEditContext *context, GError **error);

/**
 * pm_edit_context_find_annotator:
 *
 * The same for anybody.
 */
gint64 pm_edit_context_find_annotator (PmEditContext *context, const char *name, gboolean program, GError **error);

/* Seconds since 1970; the same for all that one action changes. */
gint64 pm_edit_context_get_time (PmEditContext *context);

/**
 * pm_edit_context_take_label:
 * @label: (transfer full): the last one given counts
 */
void pm_edit_context_take_label (PmEditContext *context, char *label);

/**
 * pm_edit_context_run:
 * @edit: its label is not used
 *
 * Does another edit as a part of this action.
 *
 * Returns: as #PmEditFunc
 */
gint64 pm_edit_context_run (PmEditContext *context, PmEdit *edit, GError **error);

G_END_DECLS
