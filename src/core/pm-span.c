#include "pm-span.h"

static int
compare (guint a, guint b)
{
  return (a > b) - (a < b);
}

guint
pm_span_length (PmSpan span)
{
  return span.end - span.start;
}

gboolean
pm_span_overlaps (PmSpan a, PmSpan b)
{
  return a.start < b.end && b.start < a.end;
}

gboolean
pm_span_contains (PmSpan span, guint offset)
{
  return span.start <= offset && offset < span.end;
}

int
pm_span_compare (PmSpan a, PmSpan b)
{
  return a.start != b.start ? compare (a.start, b.start) : compare (b.end, a.end);
}
