#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmDocumentsPane:
 *
 * The sidebar: the documents of a project, with filter, order and how far the
 * work is. A menu on each changes its status and details or removes it. Focusing
 * it focuses the list.
 *
 * PmDocumentsPane:project: (nullable)
 * PmDocumentsPane:selected: row of the document that is chosen, or 0. Choosing
 *   one that the filter hides is fine. When it is removed from the project its
 *   neighbor is chosen.
 * PmDocumentsPane:sort: "outlet", "title", "date", "added" or "status"; kept in
 *   the settings
 * PmDocumentsPane:status: "all" or the status of the documents that are shown
 *
 * PmDocumentsPane::activated: (gint64 document) the user wants to go to work on
 *   it, by Enter or a double click; it has been chosen already
 */
#define PM_TYPE_DOCUMENTS_PANE (pm_documents_pane_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentsPane, pm_documents_pane, PM, DOCUMENTS_PANE, AdwBin)

GtkWidget *pm_documents_pane_new (void);

gint64 pm_documents_pane_get_selected (PmDocumentsPane *self);
void pm_documents_pane_set_selected (PmDocumentsPane *self, gint64 document);

G_END_DECLS
