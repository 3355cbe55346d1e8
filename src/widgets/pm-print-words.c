#include "pm-print-words.h"

#include "pm-tag-chip.h"

#include <glib/gi18n-lib.h>

/* Of a passage in the list, in code points: the text has the rest. */
#define LONGEST_PASSAGE 600

static const PangoColor dim = { 0x6400, 0x6400, 0x6400 };

typedef struct {
  GString *text;
  PangoAttrList *attributes;
} Words;

static void
add (Words *words, const char *part, PangoAttribute *look)
{
  guint start = (guint) words->text->len;

  g_string_append (words->text, part);
  if (look == NULL)
    return;
  look->start_index = start;
  look->end_index = (guint) words->text->len;
  pango_attr_list_insert (words->attributes, look);
}

static void
add_line (Words *words, const char *line, PangoAttribute *look)
{
  if (words->text->len > 0)
    g_string_append_c (words->text, '\n');
  add (words, line, look);
}

static PangoAttribute *
make_dim (void)
{
  return pango_attr_foreground_new (dim.red, dim.green, dim.blue);
}

static char *
dup_passage (PmAnnotation *annotation)
{
  g_autofree char *exact = pm_annotation_dup_exact (annotation);
  glong length = g_utf8_strlen (exact, -1);
  g_autofree char *cut = g_utf8_substring (exact, 0, MIN (length, LONGEST_PASSAGE));

  g_strdelimit (cut, "\n\t", ' ');
  return length > LONGEST_PASSAGE ? g_strconcat (cut, "…", NULL) : g_steal_pointer (&cut);
}

static void
add_annotation (Words *words, const PmMarkedArticle *article, PmAnnotation *annotation)
{
  const char *note = pm_annotation_get_fields (annotation)->note;
  g_autofree char *label = pm_marked_article_dup_label (article, annotation);
  g_autofree char *passage = dup_passage (annotation);
  g_autofree char *origin = pm_marked_article_dup_origin (article, annotation);
  g_autoptr (GPtrArray) values = pm_marked_article_list_values (article, annotation);
  g_autofree char *attributes = NULL;

  add_line (words, label, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  add_line (words, passage, NULL);
  g_ptr_array_add (values, NULL);
  attributes = g_strjoinv (" · ", (char **) values->pdata);
  if (*attributes != '\0')
    add_line (words, attributes, NULL);
  if (note != NULL && *note != '\0')
    add_line (words, note, pango_attr_style_new (PANGO_STYLE_ITALIC));
  add_line (words, origin, make_dim ());
}

static void
add_use (Words *words, const PmMarkedArticle *article, const PmTagUse *use)
{
  g_autofree char *label = pm_tag_dup_label (article->codebook, use->tag);
  g_autofree char *count = g_strdup_printf (ngettext ("%u annotation", "%u annotations", use->count), use->count);

  add (words, label, NULL);
  add (words, "   ", NULL);
  add (words, count, make_dim ());
}

static void
add_heading (Words *words, const PmMarkedArticle *article, PmPrintPart part)
{
  const PmDocumentFields *fields = pm_document_get_fields (article->document);
  g_autofree char *facts = part == PM_PRINT_FACTS ? pm_marked_article_dup_facts (article) : NULL;

  if (part == PM_PRINT_OUTLET)
    add (words, fields->outlet, make_dim ());
  else if (part == PM_PRINT_TITLE)
    add (words, fields->title, NULL);
  else if (part == PM_PRINT_FACTS)
    add (words, facts, make_dim ());
  else
    add (words, part == PM_PRINT_LEGEND_TITLE ? _("Tags") : _("Annotations"), NULL);
}

void
pm_print_words_set (PangoLayout *layout, const PmMarkedArticle *article, PmPrintPart part, const PmTagUse *use, PmAnnotation *annotation)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Words words = { text, pango_attr_list_new () };

  if (annotation != NULL)
    add_annotation (&words, article, annotation);
  else if (use != NULL)
    add_use (&words, article, use);
  else
    add_heading (&words, article, part);
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, words.attributes);
  pango_attr_list_unref (words.attributes);
}
