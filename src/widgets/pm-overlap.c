#include "pm-overlap.h"

#include "pm-spans.h"

typedef struct {
  gint64 annotation; /* left out of the search */
  gint64 tag;
  GArray *spans;
  GArray *found; /* of gint64 */
  gboolean equal;
} Search;

static gboolean
was_found (Search *search, gint64 id)
{
  for (guint i = 0; i < search->found->len; i++)
    if (g_array_index (search->found, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static gboolean
match_cb (PmSpan span, gpointer owner, gpointer user_data)
{
  PmAnnotation *annotation = owner;
  Search *search = user_data;
  gint64 id = pm_annotation_get_id (annotation);
  g_autoptr (GArray) spans = NULL;

  if (id == search->annotation || pm_annotation_get_tag (annotation) != search->tag || was_found (search, id))
    return TRUE;

  spans = pm_spans_of (annotation);
  if (search->equal ? pm_spans_equal (spans, search->spans) : pm_spans_overlap (spans, search->spans))
    g_array_append_val (search->found, id);

  return TRUE;
}

static void
find (PmAnnotationList *list, Search *search)
{
  PmSpan extent = pm_spans_get_extent (search->spans);

  pm_span_index_foreach (pm_annotation_list_get_index (list), extent, match_cb, search);
}

gint64
pm_overlap_find_same (PmAnnotationList *list, GArray *spans, gint64 tag)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  Search search = { 0, tag, spans, found, TRUE };

  g_return_val_if_fail (PM_IS_ANNOTATION_LIST (list), 0);

  find (list, &search);

  return found->len > 0 ? g_array_index (found, gint64, 0) : 0;
}

GArray *
pm_overlap_find_mergeable (PmAnnotationList *list, gint64 annotation)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) spans = NULL;
  PmAnnotation *own;

  g_return_val_if_fail (PM_IS_ANNOTATION_LIST (list), found);

  own = pm_annotation_list_get (list, annotation);
  if (own != NULL) {
    Search search = { annotation, pm_annotation_get_tag (own), NULL, found, FALSE };

    g_array_append_val (found, annotation);
    search.spans = spans = pm_spans_of (own);
    find (list, &search);
  }

  return found;
}
