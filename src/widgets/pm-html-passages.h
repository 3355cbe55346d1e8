#pragma once

#include "pm-marked-article.h"

G_BEGIN_DECLS

/**
 * PmHtmlPassages:
 * @anchors: (element-type guint): by number less one, the number of the
 *   annotation whose `id="t…"` stands where it starts; 0 before it is written
 *
 * The article's text as HTML. With all tags taken out and the rest unescaped it
 * is the stored text, to the byte.
 */
typedef struct {
  const PmMarkedArticle *article;
  GArray *anchors;
} PmHtmlPassages;

/**
 * pm_html_passages_append:
 * @html: gets all paragraphs, in order
 */
void pm_html_passages_append (PmHtmlPassages *self, GString *html);

G_END_DECLS
