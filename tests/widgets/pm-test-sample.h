#pragma once

#include "pm-project.h"

G_BEGIN_DECLS

/**
 * pm_test_sample_new:
 *
 * Returns: (transfer full): a project in memory with the twelve documents of the
 *   sample corpus
 */
PmProject *pm_test_sample_new (void);

/* Iterates the main loop until a change of @project is through. */
void pm_test_apply (PmProject *project, PmEdit *edit);

/* Iterates the main loop until all that @project was asked for is done. */
void pm_test_settle (PmProject *project);

/**
 * pm_test_sample_end:
 * @project: (transfer full):
 *
 * Iterates the main loop until it is finalized: the last of its jobs may still
 * be on its way back. A leak never ends.
 */
void pm_test_sample_end (PmProject *project);

G_END_DECLS
