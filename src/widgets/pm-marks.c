#include "pm-marks.h"

#include "pm-lanes.h"

typedef struct {
  const PmMarkSource *source;
  PmSpan range;
  PmMarks *marks;
  GHashTable *seen; /* discontinuous annotations that have been added */
} Search;

/* Remembers on the annotation which text it was found to fit, as long ones take
 * a while to compare. Both are immutable. */
static gboolean
fits (PmAnnotation *annotation, PmText *text)
{
  static GQuark quark = 0;
  const PmPiece *pieces;
  guint n_pieces;

  if (quark == 0)
    quark = g_quark_from_static_string ("pm-marks-fits");
  if (text == NULL || g_object_get_qdata (G_OBJECT (annotation), quark) == text)
    return TRUE;
  pieces = pm_annotation_get_pieces (annotation, &n_pieces);
  for (guint i = 0; i < n_pieces; i++) {
    if (!pm_text_slice_equals (text, pieces[i].span, pieces[i].exact))
      return FALSE;
  }
  g_object_set_qdata (G_OBJECT (annotation), quark, text);
  return TRUE;
}

static PmMark
make_mark (const Search *search, PmAnnotation *annotation)
{
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  PmCodebook *codebook = search->source->codebook;
  PmTag *tag = codebook != NULL ? pm_codebook_get_tag (codebook, fields->tag) : NULL;
  PmMark mark = { .annotation = annotation, .label = "", .color = PM_COLOR_SLATE };

  if (tag != NULL) {
    mark.label = pm_tag_get_name (tag);
    mark.color = pm_tag_get_fields (tag)->color;
    mark.pattern = pm_tag_get_fields (tag)->pattern;
  }
  mark.selected = fields->id == search->source->selected;
  mark.suggested = fields->status == PM_ANNOTATION_SUGGESTED;
  mark.first_piece = search->marks->pieces->len;
  return mark;
}

/* Adds @span if it is in the range or next to one that is. */
static void
add_piece (const Search *search, PmMark *mark, PmSpan span, gboolean *outside_before)
{
  GArray *pieces = search->marks->pieces;
  gboolean inside = pm_span_overlaps (span, search->range);

  mark->length += pm_span_length (span);
  if (span.start >= search->range.end && (mark->n_pieces == 0 || g_array_index (pieces, PmSpan, pieces->len - 1).start >= search->range.end))
    return;
  if (*outside_before && span.end <= search->range.start) {
    /* Only the last one before the range is of use. */
    g_array_set_size (pieces, pieces->len - 1);
    mark->n_pieces--;
  }
  *outside_before = !inside && span.end <= search->range.start;
  g_array_append_val (pieces, span);
  mark->n_pieces++;
  if (inside) {
    if (mark->extent.end == 0)
      mark->extent.start = MAX (span.start, search->range.start);
    mark->extent.end = MIN (span.end, search->range.end);
  }
}

static void
finish_mark (const Search *search, PmMark *mark, guint start)
{
  if (mark->extent.end == 0) {
    g_array_set_size (search->marks->pieces, mark->first_piece);
    return;
  }
  mark->begins = start >= search->range.start;
  g_array_append_val (search->marks->marks, *mark);
}

static void
add_annotation (const Search *search, PmAnnotation *annotation)
{
  PmMark mark = make_mark (search, annotation);
  gboolean outside_before = FALSE;
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    add_piece (search, &mark, pieces[i].span, &outside_before);
  finish_mark (search, &mark, pieces[0].span.start);
}

static void
add_draft (const Search *search)
{
  const PmMarkSource *source = search->source;
  PmAnnotation *annotation = pm_annotation_list_get (source->list, source->drafted);
  gboolean outside_before = FALSE;
  PmMark mark;

  if (annotation == NULL || source->draft == NULL || source->draft->len == 0)
    return;
  mark = make_mark (search, annotation);
  for (guint i = 0; i < source->draft->len; i++)
    add_piece (search, &mark, g_array_index (source->draft, PmSpan, i), &outside_before);
  finish_mark (search, &mark, g_array_index (source->draft, PmSpan, 0).start);
}

static gboolean
found (PmSpan span, gpointer owner, gpointer user_data)
{
  Search *search = user_data;
  PmAnnotation *annotation = owner;
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);
  guint n_pieces;

  if (fields->id == search->source->drafted || fields->status == PM_ANNOTATION_REJECTED)
    return TRUE;
  pm_annotation_get_pieces (annotation, &n_pieces);
  if (n_pieces > 1 && !g_hash_table_add (search->seen, annotation))
    return TRUE;
  if (fits (annotation, search->source->text))
    add_annotation (search, annotation);
  return TRUE;
}

static void
assign_lanes (PmMarks *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PmLaneItem));
  g_autofree guint *lanes = g_new (guint, self->marks->len);

  for (guint i = 0; i < self->marks->len; i++) {
    const PmMark *mark = &g_array_index (self->marks, PmMark, i);
    PmLaneItem item = { mark->extent, mark->length, pm_annotation_get_id (mark->annotation) };

    if (!mark->suggested)
      g_array_append_val (items, item);
  }
  pm_lanes_assign ((const PmLaneItem *) items->data, items->len, lanes);
  for (guint i = 0, next = 0; i < self->marks->len; i++) {
    PmMark *mark = &g_array_index (self->marks, PmMark, i);

    if (!mark->suggested)
      mark->lane = lanes[next++];
  }
}

PmMarks *
pm_marks_new (const PmMarkSource *source, PmSpan range)
{
  PmMarks *self = g_new0 (PmMarks, 1);
  Search search = { source, range, self, NULL };

  self->marks = g_array_new (FALSE, FALSE, sizeof (PmMark));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  if (source->list == NULL)
    return self;
  search.seen = g_hash_table_new (NULL, NULL);
  pm_span_index_foreach (pm_annotation_list_get_index (source->list), range, found, &search);
  g_hash_table_unref (search.seen);
  if (source->drafted != 0)
    add_draft (&search);
  assign_lanes (self);
  return self;
}

void
pm_marks_free (PmMarks *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->marks);
  g_array_unref (self->pieces);
  g_free (self);
}
