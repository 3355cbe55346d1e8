#include "pm-tints.h"

/* An item begins or ends. */
typedef struct {
  guint offset;
  guint item;
  gboolean begins;
} Event;

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const Event *one = a;
  const Event *other = b;

  return (one->offset > other->offset) - (one->offset < other->offset);
}

/* Whether @a's tint is shown where both are. */
static gboolean
goes_before (const PmTintItem *a, const PmTintItem *b)
{
  if (a->first != b->first)
    return a->first;
  if (a->length != b->length)
    return a->length < b->length;
  if (a->span.start != b->span.start)
    return a->span.start > b->span.start;
  return a->id < b->id;
}

static GArray *
list_events (const PmTintItem *items, guint n_items)
{
  GArray *events = g_array_sized_new (FALSE, FALSE, sizeof (Event), 2 * n_items);

  for (guint i = 0; i < n_items; i++) {
    Event pair[] = { { items[i].span.start, i, TRUE }, { items[i].span.end, i, FALSE } };

    g_array_append_vals (events, pair, 2);
  }
  g_array_sort (events, compare_events);
  return events;
}

static void
follow (GArray *active, const Event *event)
{
  if (event->begins) {
    g_array_append_val (active, event->item);
    return;
  }
  for (guint i = 0; i < active->len; i++) {
    if (g_array_index (active, guint, i) == event->item) {
      g_array_remove_index_fast (active, i);
      return;
    }
  }
}

static guint
find_best (const PmTintItem *items, const GArray *active)
{
  guint best = g_array_index (active, guint, 0);

  for (guint i = 1; i < active->len; i++) {
    guint item = g_array_index (active, guint, i);

    if (goes_before (&items[item], &items[best]))
      best = item;
  }
  return best;
}

static void
append (GArray *runs, PmSpan span, guint item)
{
  PmTintRun *last = runs->len > 0 ? &g_array_index (runs, PmTintRun, runs->len - 1) : NULL;

  if (last != NULL && last->item == item && last->span.end == span.start) {
    last->span.end = span.end;
  } else {
    PmTintRun run = { span, item };

    g_array_append_val (runs, run);
  }
}

GArray *
pm_tints_new (const PmTintItem *items, guint n_items)
{
  g_autoptr (GArray) events = list_events (items, n_items);
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PmTintRun));
  guint reached = 0;

  for (guint i = 0; i < events->len; i++) {
    const Event *event = &g_array_index (events, Event, i);

    if (event->offset > reached && active->len > 0)
      append (runs, (PmSpan){ reached, event->offset }, find_best (items, active));
    reached = event->offset;
    follow (active, event);
  }
  return runs;
}
