#pragma once

#include "pm-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmTagPopover:
 *
 * Hangs at a passage that the user selected: first the tags to choose from,
 * after tagging what may follow (#PmTagStep). It takes no focus by itself, so
 * that keys stay with the text; once the focus is inside, digits work there.
 * Escape closes it; so does a click elsewhere in the window.
 *
 * PmTagPopover::chosen: (gint64 tag) a tag was found by its name
 * PmTagPopover::create: (string name) a new tag is wanted
 * PmTagPopover::dismissed: the user closed it; the focus belongs to the text
 */
#define PM_TYPE_TAG_POPOVER (pm_tag_popover_get_type ())
G_DECLARE_FINAL_TYPE (PmTagPopover, pm_tag_popover, PM, TAG_POPOVER, GtkPopover)

/**
 * pm_tag_popover_new:
 * @parent: which installs the actions `read.*` and unparents it when disposed
 */
GtkWidget *pm_tag_popover_new (GtkWidget *parent);

/**
 * pm_tag_popover_set_project:
 * @project: (nullable):
 */
void pm_tag_popover_set_project (PmTagPopover *self, PmProject *project);

/**
 * pm_tag_popover_show_tags:
 * @repeat: (nullable): what R repeats
 * @place: what to point to, in the parent's coordinates
 */
void pm_tag_popover_show_tags (PmTagPopover *self, const char *repeat, const GdkRectangle *place);

/**
 * pm_tag_popover_show_step:
 * @annotation: just made
 * @mergeable: whether it overlaps others of its tag
 * @place: (nullable): what to point to; %NULL to stay
 *
 * Closes instead if there is nothing to ask.
 */
void pm_tag_popover_show_step (PmTagPopover *self, PmAnnotation *annotation, gboolean mergeable, const GdkRectangle *place);

/**
 * pm_tag_popover_get_step:
 *
 * Returns: row of the annotation whose step is shown, or 0
 */
gint64 pm_tag_popover_get_step (PmTagPopover *self);

/* Moves the focus into the entry that finds tags, or to the first tag. */
void pm_tag_popover_focus_finder (PmTagPopover *self);
void pm_tag_popover_focus_tags (PmTagPopover *self);

gboolean pm_tag_popover_is_open (PmTagPopover *self);
void pm_tag_popover_close (PmTagPopover *self);

G_END_DECLS
