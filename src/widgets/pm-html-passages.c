#include "pm-html-passages.h"

#include "pm-html-escape.h"
#include "pm-html-style.h"
#include "pm-lanes.h"
#include "pm-text-block.h"
#include "pm-tints.h"

/* In code points; as in pm-highlights.c. */
#define LONGEST_JOINT 80
#define JOINT_END 3

/* One block of the text on its way into the page. */
typedef struct {
  PmHtmlPassages *page;
  GString *html;
  const PmMarks *marks;
  GArray *tints;  /* of PmTintRun */
  GArray *owners; /* of guint: the mark of each tint's item */
  guint tint;     /* the first that ends after where we are */
} Writing;

static const PmMark *
get_mark (const Writing *writing, guint i)
{
  return &g_array_index (writing->marks->marks, PmMark, i);
}

static PmSpan
get_piece (const Writing *writing, const PmMark *mark, guint i)
{
  return g_array_index (writing->marks->pieces, PmSpan, mark->first_piece + i);
}

static guint
get_number (const Writing *writing, const PmMark *mark)
{
  return pm_marked_article_get_number (writing->page->article, mark->annotation);
}

static gboolean
covers (const Writing *writing, const PmMark *mark, guint offset)
{
  for (guint i = 0; i < mark->n_pieces; i++) {
    if (pm_span_contains (get_piece (writing, mark, i), offset))
      return TRUE;
  }
  return FALSE;
}

/* Whether what joins two passages of @mark is below the character at @offset. */
static gboolean
joins (const Writing *writing, const PmMark *mark, guint offset)
{
  for (guint i = 1; i < mark->n_pieces; i++) {
    PmSpan gap = { get_piece (writing, mark, i - 1).end, get_piece (writing, mark, i).start };

    if (pm_span_contains (gap, offset))
      return pm_span_length (gap) <= LONGEST_JOINT || offset < gap.start + JOINT_END || offset >= gap.end - JOINT_END;
  }
  return FALSE;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

static void
add_offset (GArray *offsets, PmSpan block, guint offset)
{
  if (offset > block.start && offset < block.end)
    g_array_append_val (offsets, offset);
}

/* Everywhere something begins or ends, in order, some more than once. */
static GArray *
list_boundaries (const Writing *writing, PmSpan block)
{
  GArray *offsets = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);

    for (guint j = 0; j < mark->n_pieces; j++) {
      PmSpan piece = get_piece (writing, mark, j);

      add_offset (offsets, block, piece.start);
      add_offset (offsets, block, piece.end);
      if (j > 0 && piece.start > JOINT_END)
        add_offset (offsets, block, piece.start - JOINT_END);
      if (j + 1 < mark->n_pieces)
        add_offset (offsets, block, piece.end + JOINT_END);
    }
  }
  g_array_append_val (offsets, block.end);
  g_array_sort (offsets, compare_offsets);
  return offsets;
}

static void
find_tints (Writing *writing)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PmTintItem));

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);

    for (guint j = 0; j < mark->n_pieces && !mark->suggested; j++) {
      PmTintItem item = { get_piece (writing, mark, j), mark->length, FALSE, pm_annotation_get_id (mark->annotation) };

      g_array_append_val (items, item);
      g_array_append_val (writing->owners, i);
    }
  }
  writing->tints = pm_tints_new ((const PmTintItem *) items->data, items->len);
}

static void
append_tint (Writing *writing, guint offset)
{
  while (writing->tint < writing->tints->len && g_array_index (writing->tints, PmTintRun, writing->tint).span.end <= offset)
    writing->tint++;
  if (writing->tint < writing->tints->len && g_array_index (writing->tints, PmTintRun, writing->tint).span.start <= offset) {
    guint item = g_array_index (writing->tints, PmTintRun, writing->tint).item;

    g_string_append (writing->html, "--t:");
    pm_html_style_append_tint (writing->html, get_mark (writing, g_array_index (writing->owners, guint, item))->color);
    g_string_append_c (writing->html, ';');
  }
}

static void
append_line (const Writing *writing, const PmMark *mark, gboolean joint)
{
  g_string_append_printf (writing->html, "--l%u:", mark->lane);
  if (joint)
    pm_html_style_append_joint (writing->html, mark->color);
  else
    pm_html_style_append_line (writing->html, mark->color, mark->pattern);
  g_string_append_c (writing->html, ';');
}

static void
append_lines (const Writing *writing, guint offset)
{
  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);
    gboolean covered = covers (writing, mark, offset);

    if (mark->suggested && covered) {
      g_string_append (writing->html, "--c:");
      pm_html_style_append_ink (writing->html, mark->color);
      g_string_append_c (writing->html, ';');
    } else if (!mark->suggested && mark->lane < PM_N_LANES && (covered || joins (writing, mark, offset))) {
      append_line (writing, mark, !covered);
    }
  }
}

/* The numbers and the tags of what covers @offset, as two attributes. */
static void
append_names (const Writing *writing, guint offset)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);
    g_autofree char *label = NULL;

    if (!covers (writing, mark, offset))
      continue;
    g_string_append_printf (writing->html, any ? " %u" : " data-annotations=\"%u", get_number (writing, mark));
    label = pm_marked_article_dup_label (writing->page->article, mark->annotation);
    g_string_append_printf (labels, any ? ", %s" : "%s", label);
    any = TRUE;
  }
  if (any) {
    g_string_append (writing->html, "\" title=\"");
    pm_html_append_escaped (writing->html, labels->str, -1);
    g_string_append_c (writing->html, '"');
  }
}

/* Whether nothing of @mark has been written yet. */
static gboolean
is_new (const Writing *writing, const PmMark *mark)
{
  return g_array_index (writing->page->anchors, guint, get_number (writing, mark) - 1) == 0;
}

/* The first of those that start here gives its name to the place. One that
 * starts with a line end, which is no place, starts with the words after it. */
static void
append_anchor (const Writing *writing, guint offset)
{
  guint named = 0;

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);
    guint number = get_number (writing, mark);

    if (!is_new (writing, mark) || !covers (writing, mark, offset))
      continue;
    if (named == 0) {
      g_string_append_printf (writing->html, " id=\"t%u\"", number);
      named = number;
    }
    g_array_index (writing->page->anchors, guint, number - 1) = named;
  }
}

/* How many annotations without a line of their own end with this run, and with
 * them the stretch in which they overlap. */
static guint
count_hidden (const Writing *writing, guint end)
{
  guint count = 0;
  guint reached = 0;

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);

    if (mark->suggested || mark->lane < PM_N_LANES)
      continue;
    if (count > 0 && mark->extent.start >= reached) {
      if (reached == end)
        return count;
      count = 0;
    }
    reached = count > 0 ? MAX (reached, mark->extent.end) : mark->extent.end;
    count++;
  }
  return reached == end ? count : 0;
}

/* Whether anything is below the character at @offset, and whether any of it is
 * a suggestion. */
static gboolean
is_marked (const Writing *writing, guint offset, gboolean *suggested)
{
  gboolean marked = FALSE;

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);

    marked = marked || covers (writing, mark, offset) || joins (writing, mark, offset);
    *suggested = *suggested || (mark->suggested && covers (writing, mark, offset));
  }
  return marked;
}

static void
append_text (const Writing *writing, PmSpan span)
{
  const PmText *text = writing->page->article->text;
  gsize start = pm_text_byte_at (text, span.start);

  pm_html_append_escaped (writing->html, pm_text_get_content (text) + start, (gssize) (pm_text_byte_at (text, span.end) - start));
}

static void
append_run (Writing *writing, PmSpan run)
{
  guint hidden = count_hidden (writing, run.end);
  gboolean suggested = FALSE;

  if (!is_marked (writing, run.start, &suggested)) {
    append_text (writing, run);
    return;
  }
  g_string_append_printf (writing->html, "<mark class=\"%s\"", suggested ? "a s" : "a");
  append_anchor (writing, run.start);
  append_names (writing, run.start);
  if (hidden > 0)
    g_string_append_printf (writing->html, " data-more=\"+%u\"", hidden);
  g_string_append (writing->html, " style=\"");
  append_tint (writing, run.start);
  append_lines (writing, run.start);
  g_string_append (writing->html, "\">");
  append_text (writing, run);
  g_string_append (writing->html, "</mark>");
}

/* A link to each annotation that begins here, for the margin. It has no words,
 * as the text stays what it is. */
static guint
append_labels (const Writing *writing, GString *labels)
{
  guint n_labels = 0;

  for (guint i = 0; i < writing->marks->marks->len; i++) {
    const PmMark *mark = get_mark (writing, i);
    g_autofree char *label = pm_marked_article_dup_label (writing->page->article, mark->annotation);

    if (!is_new (writing, mark))
      continue;
    g_string_append_printf (labels, "<a class=\"k\" href=\"#a%u\" style=\"--l0:", get_number (writing, mark));
    pm_html_style_append_line (labels, mark->color, mark->pattern);
    g_string_append (labels, "\" data-label=\"");
    pm_html_append_escaped (labels, mark->label, -1);
    g_string_append (labels, "\" aria-label=\"");
    pm_html_append_escaped (labels, label, -1);
    g_string_append (labels, "\"></a>");
    n_labels++;
  }
  return n_labels;
}

/* Also of those on the very same passage the order is always one. */
static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const PmMark *one = a;
  const PmMark *other = b;
  gint64 ids[] = { pm_annotation_get_id (one->annotation), pm_annotation_get_id (other->annotation) };
  int order = pm_span_compare (one->extent, other->extent);

  return order != 0 ? order : (ids[0] > ids[1]) - (ids[0] < ids[1]);
}

/* Returns how many annotations begin in @block. */
static guint
append_block (PmHtmlPassages *self, PmSpan block, GString *html, GString *labels)
{
  PmMarkSource source = pm_marked_article_get_source (self->article);
  g_autoptr (PmMarks) marks = pm_marks_new (&source, block);
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) boundaries = NULL;
  Writing writing = { self, html, marks, NULL, owners, 0 };
  guint start = block.start;
  guint n_labels;

  g_array_sort (marks->marks, compare_marks);
  n_labels = append_labels (&writing, labels);
  find_tints (&writing);
  boundaries = list_boundaries (&writing, block);
  for (guint i = 0; i < boundaries->len; i++) {
    guint end = g_array_index (boundaries, guint, i);

    if (end > start)
      append_run (&writing, (PmSpan){ start, end });
    start = end;
  }
  g_array_unref (writing.tints);
  return n_labels;
}

static void
open_paragraph (PmHtmlPassages *self, GString *html, const PmTextBlock *block, guint n_labels)
{
  if (pm_text_block_is_blank (block, self->article->text)) {
    g_string_append (html, "<p class=\"blank\"");
  } else {
    g_string_append_printf (html, "<p data-number=\"%u\"", pm_paragraphs_get_number (self->article->paragraphs, block->span.start));
  }
  if (n_labels > 0)
    g_string_append_printf (html, " style=\"--n:%u\"", n_labels);
  g_string_append (html, " dir=\"auto\">");
}

static void
append_paragraph (PmHtmlPassages *self, GString *html, const PmTextBlock *first, PmTextBlock *last)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (GString) labels = g_string_new (NULL);
  guint n_labels = pm_span_length (first->span) > 0 ? append_block (self, first->span, body, labels) : 0;

  *last = *first;
  while (!last->ends) {
    *last = pm_text_block_get (self->article->text, last->span.end);
    n_labels += append_block (self, last->span, body, labels);
  }
  open_paragraph (self, html, first, n_labels);
  if (n_labels > 0)
    g_string_append_printf (html, "<span class=\"m\">%s</span>", labels->str);
  g_string_append_len (html, body->str, (gssize) body->len);
  g_string_append (html, "</p>");
}

gboolean
pm_html_passages_append (PmHtmlPassages *self, guint n_paragraphs, GString *html)
{
  const PmText *text = self->article->text;

  g_return_val_if_fail (html != NULL, TRUE);

  for (; n_paragraphs > 0 && self->offset < pm_text_get_length (text); n_paragraphs--) {
    PmTextBlock first = pm_text_block_get (text, self->offset);
    PmTextBlock last;

    append_paragraph (self, html, &first, &last);
    self->offset = pm_text_block_get_next (&last, text);
    if (self->offset > last.span.end)
      g_string_append_c (html, '\n');
  }
  return self->offset >= pm_text_get_length (text);
}
