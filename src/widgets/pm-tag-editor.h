#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagEditor:
 *
 * All that a tag is made of, to edit. Texts and names that are being typed stay
 * when a change arrives.
 *
 * PmTagEditor:project: (nullable)
 * PmTagEditor:tag: row of the tag, or 0
 * PmTagEditor:uses: how many annotations have the tag or one below it
 */
#define PM_TYPE_TAG_EDITOR (pm_tag_editor_get_type ())
G_DECLARE_FINAL_TYPE (PmTagEditor, pm_tag_editor, PM, TAG_EDITOR, AdwBin)

/* Puts the focus into the name and selects it. */
void pm_tag_editor_edit_name (PmTagEditor *self);

G_END_DECLS
