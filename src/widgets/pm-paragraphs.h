#pragma once

#include "pm-text.h"

G_BEGIN_DECLS

/**
 * PmParagraphs:
 *
 * The numbers of a text's paragraphs, as the margin of the reader shows them: a
 * paragraph is a line with something in it, the first is 1.
 */
typedef struct _PmParagraphs PmParagraphs;

/**
 * pm_paragraphs_new:
 *
 * Goes through all of @text once; afterwards a look-up takes O(log n).
 */
PmParagraphs *pm_paragraphs_new (const PmText *text);
void pm_paragraphs_free (PmParagraphs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmParagraphs, pm_paragraphs_free)

/**
 * pm_paragraphs_get_number:
 * @offset: in code points
 *
 * Returns: the number of the paragraph at @offset, of the one before it where
 *   there is none; 0 before the first
 */
guint pm_paragraphs_get_number (const PmParagraphs *self, guint offset);

G_END_DECLS
