#include "samples.h"

#include <stdio.h>

GArray *
samples_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
samples_add (GArray *self, double value)
{
  g_array_append_val (self, value);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

double
samples_get (GArray *self, double share)
{
  g_array_sort (self, compare);

  return g_array_index (self, double, (guint) (share * (self->len - 1) + 0.5));
}

double
samples_now (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

void
samples_print (const char *name, const char *metric, double value, const char *unit, const char *of, double base)
{
  if (of != NULL)
    printf ("%s\t%s\t%g\t%s\t%s\t%g\n", name, metric, value, unit, of, base);
  else
    printf ("%s\t%s\t%g\t%s\n", name, metric, value, unit);
  fflush (stdout);
}
