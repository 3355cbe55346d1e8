#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmReadPage:
 *
 * Documents, text and inspector side by side, joined with each other. The side
 * panes go where there is no room for them; a strip below the text then stands
 * for the inspector.
 *
 * PmReadPage:project: (nullable)
 * PmReadPage:show-documents: whether the list of documents is shown; setting it
 *   is the user's wish, which is kept in the settings where there is room
 * PmReadPage:show-inspector: the same
 * PmReadPage:document: row of the document that is open, or 0; it tells when
 *   that is shown
 *
 * Its actions: `page.show-document` (x), `page.next-document`,
 * `page.previous-document`, `page.next-pane`, `page.zoom-in`, `page.zoom-out`,
 * `page.zoom-reset`, `page.tag-selection`, and those of the article pane,
 * `read.*`, for all that is inside.
 */
#define PM_TYPE_READ_PAGE (pm_read_page_get_type ())
G_DECLARE_FINAL_TYPE (PmReadPage, pm_read_page, PM, READ_PAGE, AdwBin)

GtkWidget *pm_read_page_new (void);

/**
 * pm_read_page_open:
 * @document: its row
 */
void pm_read_page_open (PmReadPage *self, gint64 document);

/**
 * pm_read_page_get_document:
 *
 * Returns: row of the document that is open, or 0
 */
gint64 pm_read_page_get_document (PmReadPage *self);

G_END_DECLS
