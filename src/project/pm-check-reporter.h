#pragma once

#include "pm-check.h"
#include "pm-db.h"

G_BEGIN_DECLS

/**
 * PmCheckReporter:
 * @problem: what its next problem is in; its message is not used
 *
 * Where the parts of a check say what they find.
 */
typedef struct {
  PmProblemFunc func;
  gpointer user_data;
  PmCheckCounts *counts;
  PmProblem problem;
} PmCheckReporter;

void pm_check_reporter_tell (PmCheckReporter *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * pm_check_reporter_absorb:
 * @failure: (transfer full) (nullable): why a part of the check ended
 *
 * What cannot be read because the file is damaged is a problem that was found;
 * anything else is an error.
 *
 * Returns: whether the check can go on
 */
gboolean pm_check_reporter_absorb (PmCheckReporter *self, GError *failure, GError **error);

G_END_DECLS
