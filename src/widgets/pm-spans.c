#include "pm-spans.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  return pm_span_compare (*(const PmSpan *) a, *(const PmSpan *) b);
}

GArray *
pm_spans_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PmSpan));
}

GArray *
pm_spans_of (PmAnnotation *annotation)
{
  GArray *spans = pm_spans_new ();
  guint n = 0;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (spans, pieces[i].span);

  return spans;
}

GArray *
pm_spans_union (GArray *a, GArray *b)
{
  g_autoptr (GArray) all = g_array_copy (a);
  GArray *result = pm_spans_new ();

  g_array_append_vals (all, b->data, b->len);
  g_array_sort (all, compare);
  for (guint i = 0; i < all->len; i++) {
    PmSpan span = g_array_index (all, PmSpan, i);
    PmSpan *last = result->len > 0 ? &g_array_index (result, PmSpan, result->len - 1) : NULL;

    if (last != NULL && span.start <= last->end)
      last->end = MAX (last->end, span.end);
    else
      g_array_append_val (result, span);
  }

  return result;
}

gboolean
pm_spans_equal (GArray *a, GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (compare (&g_array_index (a, PmSpan, i), &g_array_index (b, PmSpan, i)) != 0)
      return FALSE;

  return TRUE;
}

gboolean
pm_spans_overlap (GArray *a, GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      if (pm_span_overlaps (g_array_index (a, PmSpan, i), g_array_index (b, PmSpan, j)))
        return TRUE;

  return FALSE;
}

PmSpan
pm_spans_get_extent (GArray *spans)
{
  if (spans->len == 0)
    return (PmSpan){ 0, 0 };

  return (PmSpan){ g_array_index (spans, PmSpan, 0).start, g_array_index (spans, PmSpan, spans->len - 1).end };
}
