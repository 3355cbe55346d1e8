#pragma once

#include "pm-set.h"

G_BEGIN_DECLS

/**
 * PmRecordingSink:
 *
 * Writes down all that it gets, a line a record with every field, to compare.
 */
#define PM_TYPE_RECORDING_SINK (pm_recording_sink_get_type ())
G_DECLARE_FINAL_TYPE (PmRecordingSink, pm_recording_sink, PM, RECORDING_SINK, GObject)

PmRecordingSink *pm_recording_sink_new (void);

/* The lines so far. */
const char *pm_recording_sink_get (PmRecordingSink *self);

/**
 * pm_recording_sink_dup_sorted:
 *
 * Returns: (transfer full): the lines, in an order that does not depend on when
 *   the documents came
 */
char *pm_recording_sink_dup_sorted (PmRecordingSink *self);

G_END_DECLS
