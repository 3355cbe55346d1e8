#pragma once

#include "pm-document.h"
#include "pm-marks.h"
#include "pm-paragraphs.h"

G_BEGIN_DECLS

/**
 * PmMarkedArticle:
 * @list: what is annotated, as it was when this was made; nothing rejected
 *
 * An article with its annotations, to be put on paper or into a file: a picture
 * of the moment that later changes leave alone. To be read only.
 */
typedef struct {
  PmDocument *document;
  PmText *text;
  PmCodebook *codebook;
  PmAnnotationList *list;
  PmParagraphs *paragraphs;
} PmMarkedArticle;

/**
 * pm_marked_article_new:
 * @list: (nullable):
 */
PmMarkedArticle *pm_marked_article_new (PmDocument *document, PmText *text, PmCodebook *codebook, PmAnnotationList *list);
void pm_marked_article_free (PmMarkedArticle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmMarkedArticle, pm_marked_article_free)

/* What to draw of it; valid as long as @self. */
PmMarkSource pm_marked_article_get_source (const PmMarkedArticle *self);

/* From 1, in reading order; how the margin and the list name an annotation. */
guint pm_marked_article_get_number (const PmMarkedArticle *self, PmAnnotation *annotation);

/**
 * pm_marked_article_dup_facts:
 *
 * Returns: (transfer full): "Ines Calder · Tuesday 3 March 2026 · 812 words"
 */
char *pm_marked_article_dup_facts (const PmMarkedArticle *self);

/**
 * PmTagUse:
 * @tag: (transfer none):
 * @count: of annotations with that very tag
 */
typedef struct {
  PmTag *tag;
  guint count;
} PmTagUse;

/**
 * pm_marked_article_list_tags:
 *
 * Returns: (transfer full) (element-type PmTagUse): the tags that are used, in
 *   the order of the codebook
 */
GArray *pm_marked_article_list_tags (const PmMarkedArticle *self);

/* The tag of @annotation, if the codebook has it. */
PmTag *pm_marked_article_get_tag (const PmMarkedArticle *self, PmAnnotation *annotation);

/**
 * pm_marked_article_dup_label:
 *
 * Returns: (transfer full): "Quote · Direct"
 */
char *pm_marked_article_dup_label (const PmMarkedArticle *self, PmAnnotation *annotation);

/**
 * pm_marked_article_list_values:
 *
 * Returns: (transfer full) (element-type utf8): "Speaker: Thessa Orlin", each
 */
GPtrArray *pm_marked_article_list_values (const PmMarkedArticle *self, PmAnnotation *annotation);

/**
 * pm_marked_article_dup_origin:
 *
 * Returns: (transfer full): where it is and who made it: "Paragraph 2 · Nora"
 */
char *pm_marked_article_dup_origin (const PmMarkedArticle *self, PmAnnotation *annotation);

G_END_DECLS
