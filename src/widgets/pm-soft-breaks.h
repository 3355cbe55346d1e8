#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmSoftBreaks:
 *
 * A text view lays out a line as one piece, so lines of many kilobytes make it
 * crawl. The reader therefore shows long lines in chunks: a space becomes a
 * line end, which moves no offset. Where there is no space for kilobytes on
 * end, a line end is put between two characters, and offsets after it differ;
 * this knows both ways. Nothing outside the reader sees anything of it.
 */
typedef struct _PmSoftBreaks PmSoftBreaks;

/**
 * pm_soft_breaks_new:
 * @display: (out) (transfer full) (nullable): what to show; %NULL where that is
 *   the text itself
 */
PmSoftBreaks *pm_soft_breaks_new (const PmText *text, char **display);
void pm_soft_breaks_free (PmSoftBreaks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmSoftBreaks, pm_soft_breaks_free)

/**
 * pm_soft_breaks_to_display:
 * @offset: in code points of the stored text
 *
 * Returns: where the character at @offset is shown
 */
guint pm_soft_breaks_to_display (const PmSoftBreaks *self, guint offset);

/**
 * pm_soft_breaks_to_stored:
 * @offset: in code points of what is shown
 *
 * Returns: which stored character that is; the one after it for a line end that
 *   was put in
 */
guint pm_soft_breaks_to_stored (const PmSoftBreaks *self, guint offset);

/* For spans: the start goes with the character after it, the end with the one
 * before it, so that no line end that was put in counts as part of the span. */
PmSpan pm_soft_breaks_span_to_display (const PmSoftBreaks *self, PmSpan span);
PmSpan pm_soft_breaks_span_to_stored (const PmSoftBreaks *self, PmSpan span);

/**
 * pm_soft_breaks_get_continued:
 * @n_spans: (out): how many
 *
 * Returns: (transfer none) (array length=n_spans): in code points of what is
 *   shown, the chunks after which a line goes on; adjoining ones as one
 */
const PmSpan *pm_soft_breaks_get_continued (const PmSoftBreaks *self, guint *n_spans);

G_END_DECLS
