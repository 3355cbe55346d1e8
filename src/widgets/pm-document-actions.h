#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmDocumentActions:
 *
 * What can be done with one document from a menu, as actions to be inserted
 * into a widget as `document`: `status` (s, a status name; its state is the
 * document's), `edit`, `copy-title`, `copy-source`, `remove`. Those that change
 * something are disabled without a document or in a read-only project.
 */
#define PM_TYPE_DOCUMENT_ACTIONS (pm_document_actions_get_type ())
G_DECLARE_FINAL_TYPE (PmDocumentActions, pm_document_actions, PM, DOCUMENT_ACTIONS, GObject)

/**
 * pm_document_actions_new:
 * @widget: where they are inserted; not kept alive
 */
PmDocumentActions *pm_document_actions_new (GtkWidget *widget);

/**
 * pm_document_actions_set:
 * @project: (nullable):
 * @document: (nullable): what they are about from now on
 */
void pm_document_actions_set (PmDocumentActions *self, PmProject *project, PmDocument *document);

G_END_DECLS
