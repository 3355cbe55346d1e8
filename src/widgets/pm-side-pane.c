#include "pm-side-pane.h"

gboolean
pm_side_pane_is_shown (const PmSidePane *self)
{
  return self->narrow ? self->forced : self->wanted;
}

void
pm_side_pane_set_shown (PmSidePane *self, gboolean shown)
{
  if (self->narrow)
    self->forced = shown;
  else
    self->wanted = shown;
}

void
pm_side_pane_set_width (PmSidePane *self, int width)
{
  gboolean narrow = width < self->threshold;

  if (narrow != self->narrow)
    self->forced = FALSE;
  self->narrow = narrow;
}
