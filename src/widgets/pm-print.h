#pragma once

#include "pm-marked-article.h"
#include "pm-print-flow.h"

G_BEGIN_DECLS

/**
 * pm_print_style_read:
 * @settings: the program's
 *
 * Returns: (transfer full): how the reader sets its text
 */
PmPrintStyle *pm_print_style_read (GSettings *settings);
void pm_print_style_free (PmPrintStyle *style);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPrintStyle, pm_print_style_free)

/**
 * pm_print_run:
 * @article: (transfer full):
 * @target: (nullable): a PDF to write; %NULL to ask for a printer
 * @parent: (nullable): the dialog is modal for it, and it says what went wrong
 *
 * Prints an article. Pages are found bit by bit while the program goes on.
 */
void pm_print_run (PmMarkedArticle *article, const PmPrintStyle *style, GFile *target, GtkWindow *parent);

G_END_DECLS
