#include "pm-article-html.h"

#include "pm-html-escape.h"
#include "pm-html-passages.h"
#include "pm-html-style.h"
#include "pm-tag-chip.h"
#include "pm-typography.h"

#include <glib/gi18n-lib.h>

struct _PmArticleHtml {
  const PmMarkedArticle *article; /* borrowed */
  GString *html;                  /* nullable once taken */
  GArray *anchors;
  PmHtmlPassages passages;
  guint n_listed;
  gboolean has_text;
  gboolean whole;
};

static void
append_element (GString *html, const char *open, const char *words, const char *close)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append (html, open);
  pm_html_append_escaped (html, words, -1);
  g_string_append (html, close);
}

static PmHtmlColors
find_colors (const PmMarkedArticle *article)
{
  g_autoptr (GArray) uses = pm_marked_article_list_tags (article);
  PmHtmlColors colors = { 0 };

  for (guint i = 0; i < uses->len; i++) {
    const PmTagFields *fields = pm_tag_get_fields (g_array_index (uses, PmTagUse, i).tag);

    colors.used[fields->color][fields->pattern] = TRUE;
  }
  /* That of a tag the codebook does not have. */
  colors.used[PM_COLOR_SLATE][PM_PATTERN_SOLID] = TRUE;
  return colors;
}

static void
append_head (GString *html, const PmMarkedArticle *article)
{
  PmHtmlColors colors = find_colors (article);
  const PmDocumentFields *fields = pm_document_get_fields (article->document);

  g_string_append (html, "<!DOCTYPE html>\n<html");
  append_element (html, " lang=\"", fields->language, "\"");
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta name=\"generator\" content=\"Pressmark\">\n");
  append_element (html, "<title>", fields->title, "</title>\n");
  g_string_append (html, "<style>\n");
  pm_html_style_append (html, &colors);
  g_string_append (html, "</style>\n</head>\n<body>\n<main>\n");
}

static gboolean
is_web_address (const char *url)
{
  return url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://"));
}

static void
append_header (GString *html, const PmMarkedArticle *article)
{
  const PmDocumentFields *fields = pm_document_get_fields (article->document);
  g_autofree char *facts = pm_marked_article_dup_facts (article);

  g_string_append (html, "<header>\n");
  append_element (html, "<p class=\"outlet\" dir=\"auto\">", fields->outlet, "</p>\n");
  append_element (html, "<h1 dir=\"auto\">", fields->title, "</h1>\n");
  append_element (html, "<p dir=\"auto\">", facts, "</p>\n");
  if (is_web_address (fields->url)) {
    append_element (html, "<p><a rel=\"noreferrer\" href=\"", fields->url, "\">");
    append_element (html, "", fields->url, "</a></p>\n");
  }
  g_string_append (html, "</header>\n");
}

static void
append_legend (GString *html, const PmMarkedArticle *article)
{
  g_autoptr (GArray) uses = pm_marked_article_list_tags (article);

  if (uses->len == 0)
    return;
  append_element (html, "<section class=\"legend\">\n<h2>", _("Tags"), "</h2>\n<ul>\n");
  for (guint i = 0; i < uses->len; i++) {
    const PmTagUse *use = &g_array_index (uses, PmTagUse, i);
    const PmTagFields *fields = pm_tag_get_fields (use->tag);
    g_autofree char *label = pm_tag_dup_label (article->codebook, use->tag);
    g_autofree char *count = g_strdup_printf (ngettext ("%u annotation", "%u annotations", use->count), use->count);

    g_string_append (html, "<li><span class=\"tag\" style=\"--t:");
    pm_html_style_append_tint (html, fields->color);
    g_string_append (html, ";--l0:");
    pm_html_style_append_line (html, fields->color, fields->pattern);
    append_element (html, "\"><span class=\"p\"></span>", label, "</span>");
    append_element (html, " <span class=\"count\">", count, "</span></li>\n");
  }
  g_string_append (html, "</ul>\n</section>\n");
}

static void
append_chip (GString *html, const PmMarkedArticle *article, PmAnnotation *annotation)
{
  PmTag *tag = pm_marked_article_get_tag (article, annotation);
  g_autofree char *label = pm_marked_article_dup_label (article, annotation);
  PmColor color = tag != NULL ? pm_tag_get_fields (tag)->color : PM_COLOR_SLATE;
  PmPattern pattern = tag != NULL ? pm_tag_get_fields (tag)->pattern : PM_PATTERN_SOLID;

  g_string_append (html, "<p><span class=\"tag\" style=\"--t:");
  pm_html_style_append_tint (html, color);
  g_string_append (html, ";--l0:");
  pm_html_style_append_line (html, color, pattern);
  append_element (html, "\"><span class=\"p\"></span>", label, "</span>");
  g_string_append (html, "</p>\n");
}

/* A passage that the text does not have any more has no place to go to. */
static void
append_exact (GString *html, PmAnnotation *annotation, guint anchor)
{
  g_autofree char *exact = pm_annotation_dup_exact (annotation);
  g_autofree char *open = anchor > 0 ? g_strdup_printf ("<p class=\"exact\" dir=\"auto\"><a href=\"#t%u\">", anchor)
                                     : g_strdup ("<p class=\"exact\" dir=\"auto\">");

  append_element (html, open, exact, anchor > 0 ? "</a></p>\n" : "</p>\n");
}

static void
append_annotation (GString *html, const PmMarkedArticle *article, guint number, guint anchor)
{
  g_autoptr (PmAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (article->list), number - 1);
  g_autoptr (GPtrArray) values = pm_marked_article_list_values (article, annotation);
  g_autofree char *origin = pm_marked_article_dup_origin (article, annotation);

  g_string_append_printf (html, "<li id=\"a%u\">\n", number);
  append_chip (html, article, annotation);
  append_exact (html, annotation, anchor);
  for (guint i = 0; i < values->len; i++)
    append_element (html, "<p dir=\"auto\">", g_ptr_array_index (values, i), "</p>\n");
  append_element (html, "<p class=\"note\" dir=\"auto\">", pm_annotation_get_fields (annotation)->note, "</p>\n");
  append_element (html, "<p class=\"origin\">", origin, "</p>\n");
  g_string_append (html, "</li>\n");
}

/* In verse, and where lines are short, an empty line means something. */
static gboolean
is_verse (const PmMarkedArticle *article)
{
  return pm_typography_find_gap (article->text) == 0;
}

PmArticleHtml *
pm_article_html_new (const PmMarkedArticle *article)
{
  PmArticleHtml *self;

  g_return_val_if_fail (article != NULL, NULL);

  self = g_new0 (PmArticleHtml, 1);
  self->article = article;
  self->html = g_string_new (NULL);
  self->anchors = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->anchors, g_list_model_get_n_items (G_LIST_MODEL (article->list)));
  self->passages = (PmHtmlPassages){ article, self->anchors, 0 };
  append_head (self->html, article);
  append_header (self->html, article);
  g_string_append (self->html, is_verse (article) ? "<article class=\"verse\">" : "<article>");
  return self;
}

void
pm_article_html_free (PmArticleHtml *self)
{
  g_return_if_fail (self != NULL);

  if (self->html != NULL)
    g_string_free (self->html, TRUE);
  g_array_unref (self->anchors);
  g_free (self);
}

static void
end_text (PmArticleHtml *self)
{
  self->has_text = TRUE;
  g_string_append (self->html, "</article>\n");
  append_legend (self->html, self->article);
  if (self->anchors->len > 0)
    append_element (self->html, "<section class=\"annotations\">\n<h2>", _("Annotations"), "</h2>\n<ol>\n");
}

static void
end_page (PmArticleHtml *self)
{
  self->whole = TRUE;
  if (self->anchors->len > 0)
    g_string_append (self->html, "</ol>\n</section>\n");
  g_string_append (self->html, "</main>\n</body>\n</html>\n");
}

gboolean
pm_article_html_advance (PmArticleHtml *self, guint n_items)
{
  g_return_val_if_fail (self != NULL && self->html != NULL, TRUE);

  if (!self->has_text) {
    if (pm_html_passages_append (&self->passages, n_items, self->html))
      end_text (self);
    return FALSE;
  }
  for (; n_items > 0 && self->n_listed < self->anchors->len; n_items--, self->n_listed++)
    append_annotation (self->html, self->article, self->n_listed + 1, g_array_index (self->anchors, guint, self->n_listed));
  if (self->n_listed == self->anchors->len && !self->whole)
    end_page (self);
  return self->whole;
}

GBytes *
pm_article_html_take (PmArticleHtml *self)
{
  g_return_val_if_fail (self != NULL && self->html != NULL, NULL);

  while (!pm_article_html_advance (self, G_MAXUINT))
    continue;
  return g_string_free_to_bytes (g_steal_pointer (&self->html));
}
