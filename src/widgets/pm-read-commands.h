#pragma once

#include "pm-article-pane.h"

G_BEGIN_DECLS

/* What can be done while reading, as actions of PmArticlePane:
 *
 * read.tag (s): digits such as "1" or "12", or "id:ROW". With words selected it
 *   annotates them. While the popover shows what may follow on tagging, a digit
 *   is that of a sub-tag, and any tag is given to the new annotation. Otherwise
 *   the selected annotation gets the tag.
 * read.repeat: annotates the selected words as the last time
 * read.show-tags, read.find-tag: opens the popover, with the focus in it
 * read.note, read.edit: go to the inspector
 * read.remove, read.retag (x), read.add-piece, read.merge: what they say, of the
 *   selected annotation
 * read.pick-value (x): lets the user select what the attribute says
 * read.mark-done (stateful), read.done-next: the document
 * read.cancel: closes what is open and goes back to the text
 * read.print, read.export-pdf, read.save-web-page: see pm-article-output.h
 */

/**
 * pm_read_commands_install:
 * @klass: that of #PmArticlePane
 */
void pm_read_commands_install (GtkWidgetClass *klass);

/**
 * pm_read_commands_press:
 *
 * A key was pressed that the reader has not got yet: Escape closes what is open,
 * and Tab leads into the popover.
 *
 * Returns: whether that was it
 */
gboolean pm_read_commands_press (PmArticlePane *pane, guint key, guint keycode, GdkModifierType state);

/**
 * pm_read_commands_update:
 *
 * Enables those actions that there is something to do for.
 */
void pm_read_commands_update (PmArticlePane *pane);

G_END_DECLS
