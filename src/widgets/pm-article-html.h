#pragma once

#include "pm-marked-article.h"

G_BEGIN_DECLS

/**
 * PmArticleHtml:
 *
 * The marked-up article as one web page that needs nothing else, neither
 * scripts nor other files: the text in its tints and lines, then a legend and
 * the list of annotations, each with a link to its passage and one back. Light
 * and dark as the browser is. The same article gives the same bytes.
 *
 * With all tags taken out and the rest unescaped, the element `article` is the
 * stored text.
 */
typedef struct _PmArticleHtml PmArticleHtml;

/**
 * pm_article_html_new:
 * @article: must outlive it
 *
 * Begins a page; nothing of it is written yet.
 */
PmArticleHtml *pm_article_html_new (const PmMarkedArticle *article);
void pm_article_html_free (PmArticleHtml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmArticleHtml, pm_article_html_free)

/**
 * pm_article_html_advance:
 * @n_items: how many paragraphs, or items of the list, to write
 *
 * Returns: whether the page is written
 */
gboolean pm_article_html_advance (PmArticleHtml *self, guint n_items);

/**
 * pm_article_html_take:
 *
 * Writes what is not written yet.
 *
 * Returns: (transfer full): the page, as UTF-8
 */
GBytes *pm_article_html_take (PmArticleHtml *self);

G_END_DECLS
