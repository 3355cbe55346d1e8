#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagBasics:
 *
 * A tag's name, the tag it stands under, and its shortcut, to edit.
 *
 * PmTagBasics:project: (nullable)
 */
#define PM_TYPE_TAG_BASICS (pm_tag_basics_get_type ())
G_DECLARE_FINAL_TYPE (PmTagBasics, pm_tag_basics, PM, TAG_BASICS, AdwBin)

/**
 * pm_tag_basics_show:
 * @tag: (nullable): as it is now; a name that is being typed stays
 */
void pm_tag_basics_show (PmTagBasics *self, PmTag *tag);

/* Puts the focus into the name and selects it. */
void pm_tag_basics_edit_name (PmTagBasics *self);

G_END_DECLS
