#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmInspector:
 *
 * The annotations of the open document above, the selected one in full below.
 *
 * PmInspector:project: (nullable)
 * PmInspector:list: (nullable) the #PmAnnotationList of the open document
 * PmInspector:document: (nullable) the open #PmDocument
 * PmInspector:text: (nullable) its #PmText
 * PmInspector:selected: row of the selected annotation, or 0
 *
 * PmInspector::show-annotation: (gint64 annotation) the user wants to see it in
 *   the text
 * PmInspector::pick-value: (gint64 annotation, gint64 attribute) the user wants
 *   to pick an anchored value in the text
 * PmInspector::leave: the user wants the focus back where it came from
 */
#define PM_TYPE_INSPECTOR (pm_inspector_get_type ())
G_DECLARE_FINAL_TYPE (PmInspector, pm_inspector, PM, INSPECTOR, AdwBin)

GtkWidget *pm_inspector_new (void);

/* Put the focus into the note, and into the first attribute, of the selected
 * annotation. */
void pm_inspector_edit_note (PmInspector *self);
void pm_inspector_edit_attributes (PmInspector *self);

G_END_DECLS
