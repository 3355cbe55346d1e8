#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the measuring programs share: samples of a quantity, and the line that
 * tests/bench/run reads. */

/* Returns: (element-type double) */
GArray *samples_new (void);
void samples_add (GArray *self, double value);

/**
 * samples_get:
 * @share: 0.5 for the median, 0.99, 1 for the greatest
 */
double samples_get (GArray *self, double share);

/* Milliseconds, since some time in the past. */
double samples_now (void);

/**
 * samples_print:
 * @of: (nullable): what @base is; the figure is told as a ratio to it
 */
void samples_print (const char *name, const char *metric, double value, const char *unit, const char *of, double base);

G_END_DECLS
