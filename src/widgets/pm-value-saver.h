#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmValueSaver:
 *
 * Stores values of annotations, keeps those that could not be stored, and tries
 * them again after the project's next change.
 *
 * PmValueSaver::refused: (gint64 annotation, gint64 attribute)
 */
#define PM_TYPE_VALUE_SAVER (pm_value_saver_get_type ())
G_DECLARE_FINAL_TYPE (PmValueSaver, pm_value_saver, PM, VALUE_SAVER, GObject)

/**
 * pm_value_saver_new:
 * @widget: shows what went wrong; it owns the saver
 */
PmValueSaver *pm_value_saver_new (GtkWidget *widget);

/**
 * pm_value_saver_set_project:
 * @project: (nullable): what is kept belongs to a project and goes with it
 */
void pm_value_saver_set_project (PmValueSaver *self, PmProject *project);

/**
 * pm_value_saver_save:
 * @value: (nullable): %NULL clears the attribute
 */
void pm_value_saver_save (PmValueSaver *self, gint64 annotation, gint64 attribute, const PmValue *value);

/**
 * pm_value_saver_get_refused:
 * @value: (out) (transfer none): what is kept; its text is "" for none
 *
 * Returns: whether a value is waiting to be stored
 */
gboolean pm_value_saver_get_refused (PmValueSaver *self, gint64 annotation, gint64 attribute, PmValue *value);

G_END_DECLS
