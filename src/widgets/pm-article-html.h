#pragma once

#include "pm-marked-article.h"

G_BEGIN_DECLS

/**
 * pm_article_html_new:
 *
 * The marked-up article as one web page that needs nothing else, neither
 * scripts nor other files: the text in its tints and lines, then a legend and
 * the list of annotations, each with a link to its passage and one back. Light
 * and dark as the browser is. The same article gives the same bytes.
 *
 * With all tags taken out and the rest unescaped, the element `article` is the
 * stored text. Any thread.
 *
 * Returns: (transfer full): UTF-8
 */
GString *pm_article_html_new (const PmMarkedArticle *article);

G_END_DECLS
