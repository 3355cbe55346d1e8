#pragma once

#include "pm-palette.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagPreview:
 *
 * A line of a made-up article with a passage that has a tag's look, as the
 * reader shows it.
 *
 * PmTagPreview:dark: whether it is the dark style's page
 */
#define PM_TYPE_TAG_PREVIEW (pm_tag_preview_get_type ())
G_DECLARE_FINAL_TYPE (PmTagPreview, pm_tag_preview, PM, TAG_PREVIEW, GtkWidget)

void pm_tag_preview_set_look (PmTagPreview *self, PmColor color, PmPattern pattern);

G_END_DECLS
