#include "pm-passages.h"

#include "pm-segment.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  return pm_span_compare (*(const PmSpan *) a, *(const PmSpan *) b);
}

static void
add_trimmed (const PmText *text, GArray *spans, PmSpan span)
{
  PmSpan trimmed = pm_segment_trim (text, span);

  if (trimmed.start < trimmed.end)
    g_array_append_val (spans, trimmed);
}

GArray *
pm_passages_merge (const PmText *text, const GArray *pieces, PmSpan selection)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (PmSpan));

  g_return_val_if_fail (text != NULL, merged);

  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    add_trimmed (text, spans, g_array_index (pieces, PmSpan, i));
  add_trimmed (text, spans, selection);
  g_array_sort (spans, compare);
  for (guint i = 0; i < spans->len; i++) {
    PmSpan span = g_array_index (spans, PmSpan, i);
    PmSpan *last = merged->len > 0 ? &g_array_index (merged, PmSpan, merged->len - 1) : NULL;

    if (last != NULL && span.start <= last->end)
      last->end = MAX (last->end, span.end);
    else
      g_array_append_val (merged, span);
  }
  return merged;
}

static PmSpan
get_unit (const PmText *text, PmPassageKind kind, guint offset)
{
  return kind == PM_PASSAGE_SENTENCE ? pm_segment_sentence (text, offset) : pm_segment_paragraph (text, offset);
}

/* From the unit that holds the start to the one that holds the end; and if that
 * is what is selected already, one unit more. */
static gboolean
extend_units (const PmText *text, PmPassageKind kind, PmSpan selection, PmSpan *passage)
{
  PmSpan wanted = get_unit (text, kind, selection.start);
  guint next;

  if (selection.end > selection.start)
    wanted.end = MAX (wanted.end, get_unit (text, kind, selection.end - 1).end);
  if (selection.end > selection.start && wanted.start >= selection.start && wanted.end <= selection.end) {
    next = selection.end;
    while (next < pm_text_get_length (text) && g_unichar_isspace (pm_text_char_at (text, next)))
      next++;
    if (next == pm_text_get_length (text))
      return FALSE;
    wanted = (PmSpan){ selection.start, get_unit (text, kind, next).end };
  }
  *passage = wanted;
  return wanted.end > wanted.start;
}

/* Out from the middle of the selection: the first quotation around it that
 * holds more. */
static gboolean
extend_quotation (const PmText *text, PmSpan selection, PmSpan *passage)
{
  PmSpan quotation;
  guint offset = selection.start;

  while (pm_segment_quotation (text, offset, &quotation)) {
    gboolean holds = quotation.start <= selection.start && quotation.end >= selection.end;

    if (holds && pm_span_length (quotation) > pm_span_length (selection)) {
      *passage = quotation;
      return TRUE;
    }
    if (quotation.start == 0)
      return FALSE;
    offset = quotation.start - 1;
  }
  return FALSE;
}

gboolean
pm_passages_extend (const PmText *text, PmPassageKind kind, PmSpan selection, PmSpan *passage)
{
  g_return_val_if_fail (text != NULL && passage != NULL, FALSE);

  if (kind == PM_PASSAGE_QUOTATION)
    return extend_quotation (text, selection, passage);
  return extend_units (text, kind, selection, passage);
}
