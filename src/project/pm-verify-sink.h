#pragma once

#include "pm-set.h"
#include "pm-store.h"
#include "pm-verify.h"

G_BEGIN_DECLS

/**
 * PmVerifySink:
 *
 * A set sink that compares what it is given with a project and changes nothing.
 */
#define PM_TYPE_VERIFY_SINK (pm_verify_sink_get_type ())
G_DECLARE_FINAL_TYPE (PmVerifySink, pm_verify_sink, PM, VERIFY_SINK, GObject)

/**
 * pm_verify_sink_new:
 * @store: borrowed; must outlive the sink
 * @func: called for each difference
 */
PmVerifySink *pm_verify_sink_new (PmStore *store, PmVerifyFunc func, gpointer user_data, GError **error);

guint pm_verify_sink_get_n_problems (PmVerifySink *self);

G_END_DECLS
