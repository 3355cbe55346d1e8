#pragma once

#include "pm-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmArticleHeader:
 *
 * What stands above an article: its outlet, its title, and its author, date and
 * length. It takes no clicks: they are for the text below it.
 *
 * PmArticleHeader:document: (nullable)
 */
#define PM_TYPE_ARTICLE_HEADER (pm_article_header_get_type ())
G_DECLARE_FINAL_TYPE (PmArticleHeader, pm_article_header, PM, ARTICLE_HEADER, AdwBin)

void pm_article_header_set_document (PmArticleHeader *self, PmDocument *document);

/**
 * pm_article_header_set_inset:
 * @inset: pixels kept free at the end of the first line, for a button
 */
void pm_article_header_set_inset (PmArticleHeader *self, int inset);

G_END_DECLS
