#pragma once

#include "pm-check-reporter.h"

G_BEGIN_DECLS

/**
 * pm_check_document:
 * @id: row of a document
 *
 * Checks a document's text, and the passages and values of its annotations.
 */
gboolean pm_check_document (PmDb *db, gint64 id, PmCheckReporter *reporter, GError **error);

G_END_DECLS
