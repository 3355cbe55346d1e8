#include "pm-lanes.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const PmLaneItem *items = user_data;
  const PmLaneItem *one = &items[*(const guint *) a];
  const PmLaneItem *other = &items[*(const guint *) b];

  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  if (one->span.start != other->span.start)
    return one->span.start < other->span.start ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static gboolean
is_free (const PmLaneItem *items, const GArray *lane, PmSpan span)
{
  for (guint i = 0; i < lane->len; i++) {
    if (pm_span_overlaps (items[g_array_index (lane, guint, i)].span, span))
      return FALSE;
  }
  return TRUE;
}

/* The lowest lane where @item meets nothing shorter than itself. */
static guint
take_lane (const PmLaneItem *items, GArray *const lanes[PM_N_LANES], guint item)
{
  for (guint i = 0; i < PM_N_LANES; i++) {
    if (is_free (items, lanes[i], items[item].span)) {
      g_array_append_val (lanes[i], item);
      return i;
    }
  }
  return PM_N_LANES;
}

void
pm_lanes_assign (const PmLaneItem *items, guint n_items, guint *lanes)
{
  g_autofree guint *order = g_new (guint, n_items);
  GArray *taken[PM_N_LANES];

  g_return_if_fail (n_items == 0 || (items != NULL && lanes != NULL));

  for (guint i = 0; i < n_items; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_items, sizeof (guint), compare, (gpointer) items);
  for (guint i = 0; i < PM_N_LANES; i++)
    taken[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_items; i++)
    lanes[order[i]] = take_lane (items, taken, order[i]);
  for (guint i = 0; i < PM_N_LANES; i++)
    g_array_unref (taken[i]);
}
