#pragma once

#include "pm-db.h"

G_BEGIN_DECLS

/* The number of the newest schema, and SQLite's application_id of our files. */
#define PM_SCHEMA_VERSION 2
#define PM_SCHEMA_APPLICATION_ID 0x50524D4B

/**
 * pm_schema_migrate:
 * @from: the version the file has; 0 for an empty one
 *
 * Runs the migrations `data/schema/N.sql` after @from, in one transaction.
 */
gboolean pm_schema_migrate (PmDb *db, int from, GError **error);

G_END_DECLS
