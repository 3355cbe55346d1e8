#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmAnnotationEditor:
 *
 * Shows the selected annotation in full and edits its tag, its attributes and
 * its note. What the user is typing stays when a change arrives.
 *
 * PmAnnotationEditor:project:
 *
 * PmAnnotationEditor::pick-value: (gint64 annotation, gint64 attribute) the user
 *   wants to pick an anchored value in the text
 */
#define PM_TYPE_ANNOTATION_EDITOR (pm_annotation_editor_get_type ())
G_DECLARE_FINAL_TYPE (PmAnnotationEditor, pm_annotation_editor, PM, ANNOTATION_EDITOR, AdwBin)

/**
 * pm_annotation_editor_show:
 * @annotation: (nullable): as it is now; %NULL when none is selected
 */
void pm_annotation_editor_show (PmAnnotationEditor *self, PmAnnotation *annotation);

/* Puts the focus into the note, and into the first attribute. */
void pm_annotation_editor_edit_note (PmAnnotationEditor *self);
void pm_annotation_editor_edit_attributes (PmAnnotationEditor *self);

G_END_DECLS
