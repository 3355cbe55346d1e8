#pragma once

#include "pm-marked-article.h"
#include "pm-print-flow.h"

G_BEGIN_DECLS

/**
 * pm_print_words_set:
 * @part: not the text
 * @use: (nullable): in the legend
 * @annotation: (nullable): in the list
 *
 * Puts what is printed at that part into @layout: headings, lines of the legend
 * and items of the list.
 */
void pm_print_words_set (PangoLayout *layout, const PmMarkedArticle *article, PmPrintPart part, const PmTagUse *use, PmAnnotation *annotation);

G_END_DECLS
