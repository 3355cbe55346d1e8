#include "pm-print-flow.h"

#include "pm-print-words.h"
#include "pm-reader-gutter.h"
#include "pm-typography.h"

/* In the reader's pixels at 17 pixels of font. */
#define FONT_SIZE 17.0
#define PARAGRAPH_GAP 15.0
#define INDENT 44.0 /* of what stands behind a pattern */

/* Larger than in the reader nothing gets on wide paper. */
#define MOST_UNIT 0.75

/* Of lines that are not of the text, as a multiple of the font's size. */
#define CLOSE 1.45

typedef struct {
  double size;
  double line_height; /* as a multiple of @size */
  double gap;
  double keep; /* in lines of the text */
  gboolean bold;
} Look;

struct _PmPrintFlow {
  const PmMarkedArticle *article; /* borrowed */
  PmPrintStyle style;
  char *family;
  PangoContext *context;
  PmPrintFrame frame;
  GArray *uses; /* of PmTagUse */
  gboolean verse;
};

void
pm_print_block_free (PmPrintBlock *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_object_unref (self->layout);
  g_free (self);
}

static void
set_frame (PmPrintFlow *self, double width)
{
  double scale = self->style.size / FONT_SIZE;
  double margins = (PM_READER_GUTTER_LEFT + PM_READER_GUTTER_LABELS) * scale;
  double factor = MIN (width / (margins + self->style.measure), MOST_UNIT);
  double spare = width - factor * (margins + self->style.measure);

  self->frame = (PmPrintFrame){
    .width = width,
    .unit = factor * scale,
    .left = spare / 2 + PM_READER_GUTTER_LEFT * factor * scale,
    .measure = self->style.measure * factor,
  };
}

PmPrintFlow *
pm_print_flow_new (const PmMarkedArticle *article, const PmPrintStyle *style, PangoContext *context, double width)
{
  PmPrintFlow *self;

  g_return_val_if_fail (article != NULL && style != NULL && style->size > 0, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && width > 0, NULL);

  self = g_new0 (PmPrintFlow, 1);
  self->article = article;
  self->style = *style;
  self->family = g_strdup (style->family != NULL && *style->family != '\0' ? style->family : "Cantarell, Sans");
  self->context = g_object_ref (context);
  self->uses = pm_marked_article_list_tags (article);
  self->verse = pm_typography_find_gap (article->text) == 0;
  set_frame (self, width);
  return self;
}

void
pm_print_flow_free (PmPrintFlow *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->uses);
  g_object_unref (self->context);
  g_free (self->family);
  g_free (self);
}

const PmPrintFrame *
pm_print_flow_get_frame (const PmPrintFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->frame;
}

const PmMarkedArticle *
pm_print_flow_get_article (const PmPrintFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->article;
}

/* How many places a part has; in the text, code points. */
static guint
get_length (const PmPrintFlow *self, PmPrintPart part)
{
  const PmDocumentFields *fields = pm_document_get_fields (self->article->document);
  guint n_annotations = g_list_model_get_n_items (G_LIST_MODEL (self->article->list));

  switch (part) {
  case PM_PRINT_OUTLET:
    return fields->outlet != NULL && *fields->outlet != '\0' ? 1 : 0;
  case PM_PRINT_TITLE:
  case PM_PRINT_FACTS:
    return 1;
  case PM_PRINT_TEXT:
    return pm_text_get_length (self->article->text);
  case PM_PRINT_LEGEND_TITLE:
    return MIN (self->uses->len, 1);
  case PM_PRINT_LEGEND:
    return self->uses->len;
  case PM_PRINT_LIST_TITLE:
    return MIN (n_annotations, 1);
  case PM_PRINT_LIST:
    return n_annotations;
  case PM_PRINT_END:
    break;
  }
  return 0;
}

/* Paragraphs are parted by space, so empty lines between them are not set. */
static guint
skip_blank (const PmPrintFlow *self, guint offset)
{
  while (!self->verse && offset < pm_text_get_length (self->article->text)) {
    PmTextBlock block = pm_text_block_get (self->article->text, offset);

    if (!pm_text_block_is_blank (&block, self->article->text))
      break;
    offset = pm_text_block_get_next (&block, self->article->text);
  }
  return offset;
}

/* @place, or the first one after it that has something. */
static PmPrintPlace
settle (const PmPrintFlow *self, PmPrintPlace place)
{
  while (place.part != PM_PRINT_END) {
    if (place.part == PM_PRINT_TEXT)
      place.index = skip_blank (self, place.index);
    if (place.index < get_length (self, place.part))
      return place;
    place = (PmPrintPlace){ place.part + 1, 0 };
  }
  return place;
}

PmPrintPlace
pm_print_flow_get_start (const PmPrintFlow *self)
{
  g_return_val_if_fail (self != NULL, (PmPrintPlace){ PM_PRINT_END });

  return settle (self, (PmPrintPlace){ PM_PRINT_OUTLET, 0 });
}

PmPrintPlace
pm_print_flow_get_next (const PmPrintFlow *self, PmPrintPlace place)
{
  g_return_val_if_fail (self != NULL && place.part < PM_PRINT_END, (PmPrintPlace){ PM_PRINT_END });

  if (place.part == PM_PRINT_TEXT) {
    PmTextBlock block = pm_text_block_get (self->article->text, place.index);

    place.index = pm_text_block_get_next (&block, self->article->text);
  } else {
    place.index++;
  }
  return settle (self, place);
}

static PangoFontDescription *
make_font (const PmPrintFlow *self, double size, gboolean bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (font, size * self->frame.unit * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

PangoLayout *
pm_print_flow_make_words (const PmPrintFlow *self, const char *words, double size, gboolean bold)
{
  PangoFontDescription *font;
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  font = make_font (self, size, bold);
  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  pango_font_description_free (font);
  return layout;
}

static Look
get_look (const PmPrintFlow *self, PmPrintPart part)
{
  switch (part) {
  case PM_PRINT_OUTLET:
    return (Look){ 14, CLOSE, 0, 4, TRUE };
  case PM_PRINT_TITLE:
    return (Look){ 29, 1.25, 4, 3, TRUE };
  case PM_PRINT_FACTS:
    return (Look){ 14, CLOSE, 8, 2, FALSE };
  case PM_PRINT_TEXT:
    return (Look){ FONT_SIZE, self->style.line_height, 0, 0, FALSE };
  case PM_PRINT_LEGEND_TITLE:
  case PM_PRINT_LIST_TITLE:
    return (Look){ 20, CLOSE, 36, 3, TRUE };
  case PM_PRINT_LEGEND:
    return (Look){ 15, CLOSE, 8, 0, FALSE };
  case PM_PRINT_LIST:
    return (Look){ 15, CLOSE, 12, 0, FALSE };
  case PM_PRINT_END:
    break;
  }
  g_return_val_if_reached ((Look){ FONT_SIZE });
}

/* Rows are as far apart as the look says, and further where letters are higher. */
static void
list_rows (PmPrintBlock *block, double pitch)
{
  PangoLayoutIter *iter = pango_layout_get_iter (block->layout);
  double top = 0;

  do {
    PangoRectangle logical;
    PmPrintRow row = { .line = pango_layout_iter_get_line_readonly (iter), .top = top };

    pango_layout_iter_get_line_extents (iter, NULL, &logical);
    row.x = (double) logical.x / PANGO_SCALE;
    row.text_height = (double) logical.height / PANGO_SCALE;
    row.height = MAX (pitch, row.text_height);
    row.text_top = top + (row.height - row.text_height) / 2;
    row.baseline = row.text_top + (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
    g_array_append_val (block->rows, row);
    top += row.height;
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
set_text (const PmPrintFlow *self, PmPrintBlock *block)
{
  g_autofree char *slice = NULL;

  block->text = pm_text_block_get (self->article->text, block->place.index);
  slice = pm_text_dup_slice (self->article->text, block->text.span);
  pango_layout_set_text (block->layout, slice, -1);
  pango_layout_set_justify (block->layout, self->style.justified);
  if (!block->text.starts || self->verse)
    block->gap = 0;
  else
    block->gap = (block->place.index == 0 ? 2 : 1) * PARAGRAPH_GAP * self->frame.unit;
}

static void
set_words (const PmPrintFlow *self, PmPrintBlock *block)
{
  const PmTagUse *use = block->place.part == PM_PRINT_LEGEND ? &g_array_index (self->uses, PmTagUse, block->place.index) : NULL;
  PmAnnotation *annotation = NULL;

  if (use != NULL)
    block->tag = use->tag;
  if (block->place.part == PM_PRINT_LIST) {
    annotation = g_list_model_get_item (G_LIST_MODEL (self->article->list), block->place.index);
    block->tag = pm_marked_article_get_tag (self->article, annotation);
    block->number = block->place.index + 1;
  }
  if (annotation != NULL || use != NULL)
    block->x += INDENT * self->frame.unit;
  pm_print_words_set (block->layout, self->article, block->place.part, use, annotation);
  g_clear_object (&annotation);
}

PmPrintBlock *
pm_print_flow_make (const PmPrintFlow *self, PmPrintPlace place)
{
  PmPrintBlock *block;
  Look look;

  g_return_val_if_fail (self != NULL && place.part < PM_PRINT_END, NULL);

  look = get_look (self, place.part);
  block = g_new0 (PmPrintBlock, 1);
  block->place = place;
  block->rows = g_array_new (FALSE, FALSE, sizeof (PmPrintRow));
  block->x = self->frame.left;
  block->gap = look.gap * self->frame.unit;
  block->keep = look.keep * FONT_SIZE * self->style.line_height * self->frame.unit;
  block->layout = pm_print_flow_make_words (self, "", look.size, look.bold);
  pango_layout_set_wrap (block->layout, PANGO_WRAP_WORD_CHAR);
  if (place.part == PM_PRINT_TEXT)
    set_text (self, block);
  else
    set_words (self, block);
  pango_layout_set_width (block->layout, (int) ((self->frame.left + self->frame.measure - block->x) * PANGO_SCALE));
  list_rows (block, look.size * look.line_height * self->frame.unit);
  return block;
}
