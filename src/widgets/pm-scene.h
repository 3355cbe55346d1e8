#pragma once

#include "pm-marks.h"
#include "pm-paragraphs.h"
#include "pm-soft-breaks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmScene:
 * @view: shows the text
 * @source: what to draw
 * @breaks: (nullable): how the text is shown; %NULL when there is none
 * @paragraphs: (nullable): the numbers in the margin
 * @scale: how much larger than usual everything is
 * @focused: whether all paragraphs but one are dimmed
 *
 * What the parts of the reader draw, and where. It belongs to the reader, which
 * owns what it points to and tells the parts when something in it changes.
 */
typedef struct {
  GtkTextView *view;
  PmMarkSource source;
  PmSoftBreaks *breaks;
  PmParagraphs *paragraphs;
  float scale;
  gboolean focused;
} PmScene;

/**
 * pm_scene_set_text:
 * @text: (nullable):
 * @continued: a tag for the chunks after which a line goes on
 *
 * Shows @text in the view's buffer.
 */
void pm_scene_set_text (PmScene *scene, PmText *text, GtkTextTag *continued);

/* Forgets the text; leaves the buffer. */
void pm_scene_clear (PmScene *scene);

/* The place of a stored offset in the view's buffer, and back. */
void pm_scene_get_iter (const PmScene *scene, guint offset, GtkTextIter *iter);
guint pm_scene_get_offset (const PmScene *scene, const GtkTextIter *iter);

/* The same for spans. */
PmSpan pm_scene_to_display (const PmScene *scene, PmSpan span);
PmSpan pm_scene_to_stored (const PmScene *scene, PmSpan span);

/* What is selected in the view, in code points of the stored text; empty, where
 * the caret is, if nothing is. */
PmSpan pm_scene_get_selection (const PmScene *scene);

/**
 * pm_scene_dup_hits:
 * @offset: in code points of the stored text
 *
 * Returns: (transfer full) (element-type PmAnnotation): what covers the
 *   character there, innermost first; empty if nothing does
 */
GPtrArray *pm_scene_dup_hits (const PmScene *scene, guint offset);

/**
 * PmParagraphFunc:
 * @top: of the paragraph, in buffer coordinates
 */
typedef void (*PmParagraphFunc) (const GtkTextIter *start, int top, int height, gpointer user_data);

/**
 * pm_scene_foreach_visible:
 * @func: called for each paragraph of which something is in view
 */
void pm_scene_foreach_visible (const PmScene *scene, PmParagraphFunc func, gpointer user_data);

G_END_DECLS
