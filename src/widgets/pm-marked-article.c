#include "pm-marked-article.h"

#include "pm-date-label.h"
#include "pm-tag-chip.h"
#include "pm-value-row.h"

#include <glib/gi18n-lib.h>

static PmAnnotationList *
copy_list (PmAnnotationList *list)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  PmAnnotationList *copy = pm_annotation_list_new ();
  guint n_items = list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;

  for (guint i = 0; i < n_items; i++) {
    g_autoptr (PmAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (list), i);

    if (pm_annotation_get_fields (annotation)->status != PM_ANNOTATION_REJECTED)
      g_ptr_array_add (kept, g_steal_pointer (&annotation));
  }
  pm_annotation_list_set (copy, kept);
  return copy;
}

PmMarkedArticle *
pm_marked_article_new (PmDocument *document, PmText *text, PmCodebook *codebook, PmAnnotationList *list)
{
  PmMarkedArticle *self;

  g_return_val_if_fail (PM_IS_DOCUMENT (document) && text != NULL && PM_IS_CODEBOOK (codebook), NULL);

  self = g_new0 (PmMarkedArticle, 1);
  self->document = g_object_ref (document);
  self->text = pm_text_ref (text);
  self->codebook = g_object_ref (codebook);
  self->list = copy_list (list);
  self->paragraphs = pm_paragraphs_new (text);
  return self;
}

void
pm_marked_article_free (PmMarkedArticle *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->document);
  pm_text_unref (self->text);
  g_object_unref (self->codebook);
  g_object_unref (self->list);
  pm_paragraphs_free (self->paragraphs);
  g_free (self);
}

PmMarkSource
pm_marked_article_get_source (const PmMarkedArticle *self)
{
  return (PmMarkSource){ .text = self->text, .list = self->list, .codebook = self->codebook };
}

guint
pm_marked_article_get_number (const PmMarkedArticle *self, PmAnnotation *annotation)
{
  g_return_val_if_fail (self != NULL && PM_IS_ANNOTATION (annotation), 0);

  return pm_annotation_list_get_position (self->list, pm_annotation_get_id (annotation)) + 1;
}

static void
append_part (GString *words, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
}

char *
pm_marked_article_dup_facts (const PmMarkedArticle *self)
{
  const PmDocumentFields *fields;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  GString *facts = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  fields = pm_document_get_fields (self->document);
  date = pm_date_label_dup_long (fields->published);
  words = g_strdup_printf (ngettext ("%'u word", "%'u words", fields->words), fields->words);
  append_part (facts, fields->author);
  append_part (facts, date);
  append_part (facts, words);
  return g_string_free (facts, FALSE);
}

static GHashTable *
count_tags (PmAnnotationList *list)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (PmAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (list), i);
    gint64 tag = pm_annotation_get_tag (annotation);
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &tag));

    g_hash_table_insert (counts, g_memdup2 (&tag, sizeof tag), GUINT_TO_POINTER (count + 1));
  }
  return counts;
}

GArray *
pm_marked_article_list_tags (const PmMarkedArticle *self)
{
  g_autoptr (GHashTable) counts = NULL;
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (PmTagUse));
  GPtrArray *tags;

  g_return_val_if_fail (self != NULL, uses);

  counts = count_tags (self->list);
  tags = pm_codebook_get_tags (self->codebook);
  for (guint i = 0; i < tags->len; i++) {
    PmTag *tag = g_ptr_array_index (tags, i);
    gint64 id = pm_tag_get_id (tag);
    PmTagUse use = { tag, GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id)) };

    if (use.count > 0)
      g_array_append_val (uses, use);
  }
  return uses;
}

PmTag *
pm_marked_article_get_tag (const PmMarkedArticle *self, PmAnnotation *annotation)
{
  g_return_val_if_fail (self != NULL && PM_IS_ANNOTATION (annotation), NULL);

  return pm_codebook_get_tag (self->codebook, pm_annotation_get_tag (annotation));
}

char *
pm_marked_article_dup_label (const PmMarkedArticle *self, PmAnnotation *annotation)
{
  PmTag *tag = pm_marked_article_get_tag (self, annotation);

  return tag != NULL ? pm_tag_dup_label (self->codebook, tag) : g_strdup ("");
}

static char *
dup_value (const PmAttribute *attribute, const PmValue *value)
{
  g_autofree char *title = pm_value_row_dup_title (attribute->name);

  if (attribute->kind == PM_ATTRIBUTE_FLAG)
    return g_str_equal (value->value, "true") ? g_steal_pointer (&title) : NULL;
  /* Translators: an attribute and its value, such as "Speaker: Thessa Orlin" */
  return g_strdup_printf (_("%s: %s"), title, value->value);
}

GPtrArray *
pm_marked_article_list_values (const PmMarkedArticle *self, PmAnnotation *annotation)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  PmTag *tag = pm_marked_article_get_tag (self, annotation);
  g_autoptr (GPtrArray) attributes = tag != NULL ? pm_codebook_dup_attributes (self->codebook, tag) : g_ptr_array_new ();

  for (guint i = 0; i < attributes->len; i++) {
    const PmAttribute *attribute = g_ptr_array_index (attributes, i);
    const PmValue *value = pm_annotation_get_value (annotation, attribute->id);
    char *words = value != NULL && *value->value != '\0' ? dup_value (attribute, value) : NULL;

    if (words != NULL)
      g_ptr_array_add (list, words);
  }
  return list;
}

char *
pm_marked_article_dup_origin (const PmMarkedArticle *self, PmAnnotation *annotation)
{
  guint number = pm_paragraphs_get_number (self->paragraphs, pm_annotation_get_extent (annotation).start);
  g_autofree char *paragraph = g_strdup_printf (_("Paragraph %u"), number);
  GString *origin = g_string_new (NULL);

  append_part (origin, number > 0 ? paragraph : NULL);
  append_part (origin, pm_annotation_get_fields (annotation)->annotator);
  if (pm_annotation_get_fields (annotation)->status == PM_ANNOTATION_SUGGESTED)
    append_part (origin, _("Suggestion"));
  return g_string_free (origin, FALSE);
}
