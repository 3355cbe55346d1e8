#pragma once

#include "pm-salvage.h"

G_BEGIN_DECLS

/**
 * PmRescue:
 * @from: the damaged project
 * @to: the new one, in a transaction
 * @limit: no row can have a higher number
 * @counts: what has been saved so far
 * @error: (nullable): why the new project cannot be written; nothing more is
 *   saved after it
 *
 * A salvage at work. It does not fail on what it reads: rows that cannot be read
 * or make no sense are counted as lost.
 */
typedef struct {
  PmDb *from;
  PmDb *to;
  gint64 limit;
  PmSalvageCounts *counts;
  GError *error;
} PmRescue;

/**
 * pm_salvage_note:
 * @failure: (transfer full) (nullable): what came of writing something
 *
 * A row that makes no sense is no failure of the salvage; anything else is.
 *
 * Returns: whether it was written
 */
gboolean pm_salvage_note (PmRescue *self, GError *failure);

/* Does one row: @old as it was read, @data what the caller gave. */
typedef void (*PmRescueFunc) (PmRescue *self, gint64 row, PmStmt *old, gconstpointer data);

/**
 * pm_salvage_each_row:
 * @table: with a key `id`
 * @sql: reads the row with the id ?1
 *
 * Asks for every row there may be, one by one, so that a page that cannot be
 * read costs only the rows on it.
 */
void pm_salvage_each_row (PmRescue *self, const char *table, const char *sql, PmRescueFunc func, gconstpointer data);

/**
 * pm_salvage_insert:
 * @sql: inserts with as many parameters as @old has columns
 *
 * Copies a row as it was read, but for text that is no UTF-8 any more.
 *
 * Returns: whether it could be stored
 */
gboolean pm_salvage_insert (PmRescue *self, const char *sql, PmStmt *old);

G_END_DECLS
