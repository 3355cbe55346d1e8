#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmWindow:
 * @chars: (array length=length): the characters, none of them an LF
 * @start: where the first of them is in the text, in code points
 * @at: the place that was asked for, as an index into @chars; @length if it is
 *   at the end of the line
 *
 * The part of a line that is near a place: what segmenting looks at, so that
 * its cost does not depend on how long the text or the line is.
 */
typedef struct {
  gunichar *chars;
  guint length;
  guint start;
  guint at;
} PmWindow;

/**
 * pm_window_init:
 * @offset: in code points; past the last character counts as on it
 * @reach: how far to look each way, in code points
 */
void pm_window_init (PmWindow *self, const PmText *text, guint offset, guint reach);

void pm_window_clear (PmWindow *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PmWindow, pm_window_clear)

/* The character at @index, or 0 where there is none. */
gunichar pm_window_get (const PmWindow *self, guint index);

G_END_DECLS
