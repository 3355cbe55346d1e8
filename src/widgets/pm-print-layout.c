#include "pm-print-layout.h"

/* Less of a paragraph than this never stands alone on a page. */
#define FEWEST_ROWS 2

/* In rows. */
#define LONGEST_WHOLE 10

typedef struct {
  PmPrintPlace place;
  guint row;
} PageStart;

struct _PmPrintLayout {
  const PmPrintFlow *flow; /* borrowed */
  double height;
  GArray *pages;  /* of PageStart */
  PageStart next; /* of the page that is not found yet */
};

PmPrintLayout *
pm_print_layout_new (const PmPrintFlow *flow, double height)
{
  PmPrintLayout *self;

  g_return_val_if_fail (flow != NULL && height > 0, NULL);

  self = g_new0 (PmPrintLayout, 1);
  self->flow = flow;
  self->height = height;
  self->pages = g_array_new (FALSE, FALSE, sizeof (PageStart));
  self->next.place = pm_print_flow_get_start (flow);
  return self;
}

void
pm_print_layout_free (PmPrintLayout *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pages);
  g_free (self);
}

static const PmPrintRow *
get_row (const PmPrintBlock *block, guint i)
{
  return &g_array_index (block->rows, PmPrintRow, i);
}

static double
get_bottom (const PmPrintBlock *block)
{
  const PmPrintRow *last = get_row (block, block->rows->len - 1);

  return last->top + last->height;
}

/* How many rows from @first on fit into @room. */
static guint
count_fitting (const PmPrintBlock *block, guint first, double room)
{
  guint n_rows = 0;

  while (first + n_rows < block->rows->len) {
    const PmPrintRow *row = get_row (block, first + n_rows);

    if (row->top + row->height - get_row (block, first)->top > room)
      break;
    n_rows++;
  }
  return n_rows;
}

/* An item of the list is parted only where it is long. */
static gboolean
stays_whole (const PmPrintBlock *block)
{
  return block->place.part == PM_PRINT_LIST && block->rows->len <= LONGEST_WHOLE;
}

/* How many of them to take, so that no row is left alone and no heading stands
 * at the foot of a page. At the top of a page (@alone) some always are. */
static guint
choose (const PmPrintBlock *block, guint first, double room, gboolean alone)
{
  guint n_rows = count_fitting (block, first, room);
  guint left = block->rows->len - first - n_rows;

  if (alone && n_rows == 0)
    return 1;
  if (!alone && first == 0 && block->keep > 0 && get_bottom (block) + block->keep > room)
    return 0;
  if (!alone && left > 0 && stays_whole (block))
    return 0;
  if (left > 0 && left < FEWEST_ROWS && n_rows > FEWEST_ROWS)
    n_rows -= FEWEST_ROWS - left;
  if (left > 0 && !alone && n_rows < FEWEST_ROWS)
    return 0;
  return n_rows;
}

/* Fills a page that starts at @from, tells @func what is on it, if given, and
 * returns where the next one starts. */
static PageStart
fill (const PmPrintLayout *self, PageStart from, PmPrintRowsFunc func, gpointer user_data)
{
  double y = 0;

  while (from.place.part != PM_PRINT_END) {
    g_autoptr (PmPrintBlock) block = pm_print_flow_make (self->flow, from.place);
    double gap = y > 0 ? block->gap : 0;
    guint n_rows = choose (block, from.row, self->height - y - gap, y <= 0);
    const PmPrintRow *last;

    if (n_rows == 0)
      return from;
    if (func != NULL)
      func (block, from.row, n_rows, y + gap, user_data);
    last = get_row (block, from.row + n_rows - 1);
    y += gap + last->top + last->height - get_row (block, from.row)->top;
    from.row += n_rows;
    if (from.row < block->rows->len)
      return from;
    from = (PageStart){ pm_print_flow_get_next (self->flow, from.place), 0 };
  }
  return from;
}

gboolean
pm_print_layout_advance (PmPrintLayout *self, guint n_pages)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < n_pages; i++) {
    if (self->next.place.part == PM_PRINT_END && self->pages->len > 0)
      return TRUE;
    g_array_append_val (self->pages, self->next);
    self->next = fill (self, self->next, NULL, NULL);
  }
  return self->next.place.part == PM_PRINT_END;
}

guint
pm_print_layout_get_n_pages (const PmPrintLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

void
pm_print_layout_foreach (const PmPrintLayout *self, guint page, PmPrintRowsFunc func, gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);
  g_return_if_fail (page < self->pages->len);

  fill (self, g_array_index (self->pages, PageStart, page), func, user_data);
}
