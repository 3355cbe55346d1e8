#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/* The units of reading around a place in a text. Offsets are code points. A
 * place at the very end of the text belongs to the last unit; an LF belongs to
 * the line that it ends. An empty text has empty units.
 *
 * Words are looked for within 500 code points each way, sentences and quotations
 * within 5,000 (and within the line), so that a command is as fast in a document
 * of one line of 10 MB; what reaches further is cut there.
 *
 * Any thread. */

/**
 * pm_segment_word:
 *
 * Returns: the word at @offset, with inner apostrophes, hyphens, and the dots and
 *   commas of numbers; of Chinese characters and hiragana, one; where there is no
 *   word, the run of space or of other characters; or the LF
 */
PmSpan pm_segment_word (const PmText *text, guint offset);

/**
 * pm_segment_sentence:
 *
 * Returns: the sentence at @offset without the space around it. Abbreviations,
 *   initials and decimals do not end one; marks and brackets that close after
 *   the stop belong to it; sentences glued together (`end.“Begin`) are told
 *   apart; a line end always ends one.
 */
PmSpan pm_segment_sentence (const PmText *text, guint offset);

/**
 * pm_segment_paragraph:
 *
 * Returns: the line at @offset, without its LF
 */
PmSpan pm_segment_paragraph (const PmText *text, guint offset);

/**
 * pm_segment_quotation:
 * @quotation: (out): the innermost passage in quotation marks around @offset,
 *   marks included
 *
 * Knows “ ” ‘ ’ „ “ ‚ ‘ « » ‹ › either way, 「 」 『 』 〝 〟 and straight double
 * marks, and tells apostrophes and inches from marks. Looks only within the
 * paragraph, and repairs nothing: the quote finder does.
 *
 * Returns: whether there is one
 */
gboolean pm_segment_quotation (const PmText *text, guint offset, PmSpan *quotation);

/**
 * pm_segment_trim:
 *
 * Returns: @span without white space at its ends; empty at its start if it
 *   holds nothing else
 */
PmSpan pm_segment_trim (const PmText *text, PmSpan span);

/**
 * pm_segment_snap:
 *
 * Returns: the smallest span that holds @span and cuts no word; an empty one
 *   stays as it is
 */
PmSpan pm_segment_snap (const PmText *text, PmSpan span);

/**
 * pm_segment_count_words:
 *
 * Returns: how many words the text has; of scripts without spaces, each
 *   ideograph counts
 */
guint pm_segment_count_words (const PmText *text);

G_END_DECLS
