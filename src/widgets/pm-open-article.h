#pragma once

#include "pm-project.h"

G_BEGIN_DECLS

/**
 * PmOpenArticle:
 *
 * The document that is open: what is known of it, its text and its annotations,
 * kept as the project says they are.
 *
 * PmOpenArticle:loading: whether a document is on its way
 *
 * PmOpenArticle::opened: (guint position) another text is there, or none; it was
 *   last read at that code point
 * PmOpenArticle::updated: the document or its annotations have changed
 * PmOpenArticle::put: (PmAnnotation *annotation) it is new or has changed
 * PmOpenArticle::dropped: (gint64 annotation) it is gone from the list
 * PmOpenArticle::failed: (GError *error) a document could not be loaded
 */
#define PM_TYPE_OPEN_ARTICLE (pm_open_article_get_type ())
G_DECLARE_FINAL_TYPE (PmOpenArticle, pm_open_article, PM, OPEN_ARTICLE, GObject)

PmOpenArticle *pm_open_article_new (void);

/**
 * pm_open_article_set_project:
 * @project: (nullable):
 *
 * Closes the document.
 */
void pm_open_article_set_project (PmOpenArticle *self, PmProject *project);

/**
 * pm_open_article_load:
 * @document: its row, or 0 to close
 *
 * The one before stays until this one is read. Asking for another one in the
 * meantime cancels it.
 */
void pm_open_article_load (PmOpenArticle *self, gint64 document);

/* Each returns: (transfer none) (nullable): %NULL when none is open. */
PmDocument *pm_open_article_get_document (PmOpenArticle *self);
PmText *pm_open_article_get_text (PmOpenArticle *self);
PmAnnotationList *pm_open_article_get_list (PmOpenArticle *self);

/**
 * pm_open_article_get_annotation:
 *
 * Returns: (transfer none) (nullable): the annotation of the open document with
 *   that row
 */
PmAnnotation *pm_open_article_get_annotation (PmOpenArticle *self, gint64 annotation);

G_END_DECLS
