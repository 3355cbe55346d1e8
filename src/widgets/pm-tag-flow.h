#pragma once

#include "pm-article-view.h"
#include "pm-open-article.h"
#include "pm-tag-popover.h"
#include "pm-tagger.h"

G_BEGIN_DECLS

/**
 * PmTagFlow:
 *
 * When the tag popover opens, where it points to, and when it goes: at words
 * that are to be tagged, then at the annotation that was made of them until
 * something else is selected. It moves with the text, and closes when its words
 * are scrolled out of view.
 */
#define PM_TYPE_TAG_FLOW (pm_tag_flow_get_type ())
G_DECLARE_FINAL_TYPE (PmTagFlow, pm_tag_flow, PM, TAG_FLOW, GObject)

/**
 * pm_tag_flow_new:
 * @pane: what the popover hangs on; it outlives the flow and is not referenced
 * @view: a part of @pane
 */
PmTagFlow *pm_tag_flow_new (GtkWidget *pane, PmArticleView *view, PmOpenArticle *article, PmTagger *tagger);

/* Returns: (transfer none): */
PmTagPopover *pm_tag_flow_get_popover (PmTagFlow *self);

/**
 * pm_tag_flow_offer:
 *
 * Opens the popover with the tags at the selected words, or else at the selected
 * annotation.
 *
 * Returns: whether either is in view
 */
gboolean pm_tag_flow_offer (PmTagFlow *self);

/**
 * pm_tag_flow_dup_passages:
 *
 * Returns: (transfer full) (element-type PmSpan): the selected words; while the
 *   popover offers tags, those it was opened at, even if an entry has taken the
 *   selection over
 */
GArray *pm_tag_flow_dup_passages (PmTagFlow *self);

/**
 * pm_tag_flow_get_last_selected:
 *
 * Selecting words may end the selection of an annotation; this is the one they
 * can be added to.
 *
 * Returns: row of the annotation selected last, or 0 if it is gone
 */
gint64 pm_tag_flow_get_last_selected (PmTagFlow *self);

G_END_DECLS
