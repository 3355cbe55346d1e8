#pragma once

#include "pm-article-pane.h"

G_BEGIN_DECLS

/* What can be done with the open document as a whole, as actions of
 * PmArticlePane: `read.print` asks for a printer, `read.export-pdf` and
 * `read.save-web-page` for a file. All of them have the article as it is when
 * they begin. */

void pm_article_output_install (GtkWidgetClass *klass);

/* Enables the actions where a document is open. */
void pm_article_output_update (PmArticlePane *pane);

/**
 * pm_article_output_dup_name:
 * @extension: with the dot
 *
 * Returns: (transfer full): a name for a file, by the document's title
 */
char *pm_article_output_dup_name (PmDocument *document, const char *extension);

G_END_DECLS
