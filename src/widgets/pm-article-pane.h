#pragma once

#include "pm-article-view.h"
#include "pm-hover-card.h"
#include "pm-open-article.h"
#include "pm-project.h"
#include "pm-tag-flow.h"
#include "pm-tagger.h"
#include "pm-value-picker.h"

G_BEGIN_DECLS

/**
 * PmArticleParts:
 * @project: (nullable):
 *
 * What commands of an article pane work with. All is borrowed.
 */
typedef struct {
  PmProject *project;
  PmOpenArticle *article;
  PmReader *reader;
  PmTagger *tagger;
  PmTagFlow *flow;
  PmHoverCard *card;
  PmValuePicker *picker;
} PmArticleParts;

/**
 * PmArticlePane:
 *
 * The open document: its text to read and to annotate. It installs the actions
 * `read.*` (see pm-read-commands.h) and keeps its list and its document as the
 * project says they are.
 *
 * PmArticlePane:project: (nullable)
 * PmArticlePane:list: (nullable) the #PmAnnotationList of the open document
 * PmArticlePane:document: (nullable) the open #PmDocument
 * PmArticlePane:text: (nullable) its #PmText
 * PmArticlePane:selected: row of the selected annotation, or 0
 * PmArticlePane:done: whether the document is marked as done; setting it asks
 *   the project, and it changes once that is stored
 *
 * PmArticlePane::edit-note: the user wants to write the selected annotation's note
 * PmArticlePane::edit-attributes: the user wants to edit its attributes
 */
#define PM_TYPE_ARTICLE_PANE (pm_article_pane_get_type ())
G_DECLARE_FINAL_TYPE (PmArticlePane, pm_article_pane, PM, ARTICLE_PANE, AdwBin)

/**
 * pm_article_pane_open:
 * @document: its row, or 0 to show none
 *
 * Shows a document where it was left, once it is loaded; until then the one
 * before stays.
 */
void pm_article_pane_open (PmArticlePane *self, gint64 document);

/**
 * pm_article_pane_select:
 * @annotation: its row, or 0
 *
 * Selects an annotation and brings it into view.
 */
void pm_article_pane_select (PmArticlePane *self, gint64 annotation);

/**
 * pm_article_pane_pick_value:
 * @annotation: its row
 * @attribute: the attribute's row
 *
 * Lets the user select in the text what the attribute says.
 */
void pm_article_pane_pick_value (PmArticlePane *self, gint64 annotation, gint64 attribute);

/**
 * pm_article_pane_get_parts:
 *
 * Returns: (transfer none): valid as long as the pane
 */
const PmArticleParts *pm_article_pane_get_parts (PmArticlePane *self);

/**
 * pm_article_pane_get_document:
 *
 * Returns: (transfer none) (nullable): the open document
 */
PmDocument *pm_article_pane_get_document (PmArticlePane *self);

G_END_DECLS
