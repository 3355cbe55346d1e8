#pragma once

#include "pm-format.h"
#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmExportDialog:
 *
 * Asks what of a project to export, as what and where to, says what the format
 * cannot keep, and does it.
 */
#define PM_TYPE_EXPORT_DIALOG (pm_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PmExportDialog, pm_export_dialog, PM, EXPORT_DIALOG, AdwWindow)

/**
 * pm_export_dialog_new:
 * @parent: (nullable): the window to be modal for, which shows what came of it
 * @document: row of the document that is open, or 0
 *
 * Returns: owned by GTK, as windows are; to be presented
 */
GtkWidget *pm_export_dialog_new (GtkWindow *parent, PmProject *project, gint64 document);

/**
 * pm_export_dialog_export:
 * @target: where to
 *
 * What the dialog does once the user has said where to: exports what is chosen
 * in it and closes it.
 */
void pm_export_dialog_export (PmExportDialog *self, GFile *target);

/**
 * pm_loss_dup_words:
 *
 * Returns: (transfer full): what is lost, for people, translated; empty for
 *   nothing
 */
char **pm_loss_dup_words (PmLoss loss);

G_END_DECLS
