#pragma once

#include "pm-annotation-edit.h"
#include "pm-tag-edit.h"

G_BEGIN_DECLS

/**
 * pm_edit_annotate_with_new_tag:
 * @fields: of the tag to be made; copied. See pm_edit_add_tag()
 * @draft: of the annotation to be made with it; copied. Its tag and values are
 *   not used.
 *
 * Makes a tag and tags a passage with it, in one step of undo.
 *
 * Its result is the new annotation's row.
 */
PmEdit *pm_edit_annotate_with_new_tag (const PmTagFields *fields, const PmDraft *draft);

G_END_DECLS
