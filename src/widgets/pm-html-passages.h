#pragma once

#include "pm-marked-article.h"

G_BEGIN_DECLS

/**
 * PmHtmlPassages:
 * @anchors: (element-type guint): by number less one, the number of the
 *   annotation whose `id="t…"` stands where it starts; 0 before it is written
 * @offset: in code points, what is written next; 0 to begin
 *
 * The article's text as HTML. With all tags taken out and the rest unescaped it
 * is the stored text, to the byte.
 */
typedef struct {
  const PmMarkedArticle *article;
  GArray *anchors;
  guint offset;
} PmHtmlPassages;

/**
 * pm_html_passages_append:
 * @n_paragraphs: how many to write
 * @html: gets the next ones, in order
 *
 * Returns: whether all are written
 */
gboolean pm_html_passages_append (PmHtmlPassages *self, guint n_paragraphs, GString *html);

G_END_DECLS
