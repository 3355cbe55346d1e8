#pragma once

#include "pm-annotation-list.h"
#include "pm-codebook.h"
#include "pm-highlight-view.h"
#include "pm-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmReader:
 *
 * The reading view: an article's text with its annotations drawn under it.
 * All offsets are code points of the stored text. It draws what its list says
 * and changes nothing itself; commands on annotations are actions of the page
 * around it (`read.*`).
 *
 * PmReader:selected: row of the selected annotation, or 0
 * PmReader:single-keys: whether single letters and digits are commands
 * PmReader:snap-to-words: whether selecting by mouse takes whole words
 * PmReader:read-only: whether boundaries cannot be moved
 * PmHighlightView:zoom is changed by the user too: by keys, wheel and pinching.
 *
 * PmReader::selection-done: the user has finished selecting a passage by mouse
 *   or by a select command
 * PmReader::bounds-changed: (PmAnnotation *annotation, GArray *spans of PmSpan)
 *   the user has moved a boundary and wants it kept
 * PmReader::hovered: (nullable GPtrArray *annotations of PmAnnotation) what the
 *   pointer has rested on for 400 ms, innermost first; %NULL when it left
 * PmReader::document-shown: another document, or none, is shown now
 *
 * Its own actions, for menus and keys: `reader.select-quotation`,
 * `reader.select-sentence`, `reader.select-paragraph`,
 * `reader.next-annotation`, `reader.previous-annotation`,
 * `reader.next-overlap`, `reader.boundary`, `reader.zoom-in`,
 * `reader.zoom-out`, `reader.zoom-normal`. The menu of the right button is
 * GtkTextView:extra-menu; what it is opened on has been selected by then.
 */
#define PM_TYPE_READER (pm_reader_get_type ())
G_DECLARE_FINAL_TYPE (PmReader, pm_reader, PM, READER, PmHighlightView)

/**
 * pm_reader_set_document:
 * @text: (nullable): %NULL to show nothing
 * @title: (nullable): for the accessible name
 * @list: (nullable): its annotations; may be filled later
 * @position: where to put the caret and the top of the view
 */
void pm_reader_set_document (PmReader *self, PmText *text, const char *title, PmAnnotationList *list, guint position);

/**
 * pm_reader_get_position:
 *
 * Returns: the first code point in view, to come back to
 */
guint pm_reader_get_position (PmReader *self);

/**
 * pm_reader_get_passages:
 *
 * Returns: (transfer full) (element-type PmSpan): what is selected, without
 *   white space at its ends: nothing, one passage, or several where the user
 *   added pieces with Ctrl; ascending and disjoint
 */
GArray *pm_reader_get_passages (PmReader *self);

guint pm_reader_get_caret (PmReader *self);

/**
 * pm_reader_select:
 * @span: an empty one puts the caret there
 */
void pm_reader_select (PmReader *self, PmSpan span);

/**
 * pm_reader_show:
 * @span: brought into view, exactly and for good, also while the text is still
 *   being measured
 */
void pm_reader_show (PmReader *self, PmSpan span);

/* Each returns: (transfer none) (nullable): what is shown. */
PmText *pm_reader_get_text (PmReader *self);
PmAnnotationList *pm_reader_get_list (PmReader *self);
PmCodebook *pm_reader_get_codebook (PmReader *self);

/**
 * pm_reader_get_paragraph:
 * @offset: in code points
 *
 * Returns: the number in the margin of the paragraph at @offset; see
 *   pm_paragraphs_get_number()
 */
guint pm_reader_get_paragraph (PmReader *self, guint offset);

gint64 pm_reader_get_selected (PmReader *self);
void pm_reader_set_selected (PmReader *self, gint64 annotation);

/**
 * pm_reader_set_hovered:
 * @annotation: row of an annotation to point out, such as that of the row in
 *   the inspector that the pointer is on; 0 for none
 */
void pm_reader_set_hovered (PmReader *self, gint64 annotation);

/**
 * pm_reader_escape:
 *
 * Drops the boundary being moved, or else the pieces and the selection.
 *
 * Returns: whether there was anything to drop
 */
gboolean pm_reader_escape (PmReader *self);

/**
 * pm_reader_get_bounds:
 * @bounds: (out): where @span is on the screen, in the reader's coordinates
 *
 * Returns: whether any of it is in view
 */
gboolean pm_reader_get_bounds (PmReader *self, PmSpan span, GdkRectangle *bounds);

G_END_DECLS
