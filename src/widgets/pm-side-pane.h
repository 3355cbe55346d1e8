#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PmSidePane:
 * @threshold: the width of the page, in pixels, below which it is hidden
 * @wanted: whether the user wants it where there is room
 * @narrow: whether there is no room
 * @forced: whether the user asked for it all the same
 *
 * Whether a pane beside the text is shown. It goes where there is no room and
 * comes back where there is; what the user does in a narrow window holds until
 * the window is wide again.
 */
typedef struct {
  int threshold;
  gboolean wanted;
  gboolean narrow;
  gboolean forced;
} PmSidePane;

gboolean pm_side_pane_is_shown (const PmSidePane *self);

/**
 * pm_side_pane_set_shown:
 *
 * The user shows or hides it.
 */
void pm_side_pane_set_shown (PmSidePane *self, gboolean shown);

/**
 * pm_side_pane_set_width:
 *
 * The page has another width.
 */
void pm_side_pane_set_width (PmSidePane *self, int width);

G_END_DECLS
