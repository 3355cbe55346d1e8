#pragma once

#include "pm-document.h"
#include "pm-reader.h"

G_BEGIN_DECLS

/**
 * PmArticleView:
 *
 * The reader in its scrolled window, with the article's header standing in the
 * margin above the text, where it scrolls along without being part of the text,
 * and the overview ruler beside the scroll bar.
 */
#define PM_TYPE_ARTICLE_VIEW (pm_article_view_get_type ())
G_DECLARE_FINAL_TYPE (PmArticleView, pm_article_view, PM, ARTICLE_VIEW, AdwBin)

PmReader *pm_article_view_get_reader (PmArticleView *self);

/**
 * pm_article_view_set_document:
 * @document: (nullable): whose header to show
 *
 * Makes room for the header; to be called before the reader gets its text.
 */
void pm_article_view_set_document (PmArticleView *self, PmDocument *document);

/**
 * pm_article_view_get_visible:
 * @passages: (element-type PmSpan): in the text
 * @within: in whose coordinates the answer is
 * @bounds: (out): around the passages in view
 *
 * Returns: whether any of them is in view
 */
gboolean pm_article_view_get_visible (PmArticleView *self, GArray *passages, GtkWidget *within, GdkRectangle *bounds);

G_END_DECLS
