#pragma once

#include "pm-store-db.h"

G_BEGIN_DECLS

/* SQLite changesets: what one user action did, row by row. Source: SQLite's
 * session extension. */

/**
 * pm_changeset_record:
 *
 * Begins to record what the connection does to our tables.
 */
sqlite3_session *pm_changeset_record (PmDb *db, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_session, sqlite3session_delete)

/**
 * pm_changeset_take:
 *
 * Returns: what has been recorded; of size 0 if nothing changed
 */
GBytes *pm_changeset_take (PmDb *db, sqlite3_session *session, GError **error);

/* The changeset that takes @changeset back. */
GBytes *pm_changeset_invert (GBytes *changeset, GError **error);

/**
 * pm_changeset_apply:
 *
 * Applies it inside the caller's transaction, which must have been begun with
 * foreign keys off: a changeset lists also the rows that went by cascade, and a
 * cascade in the middle of applying one would take rows that a later line of it
 * moves elsewhere. Rows that somebody else changed since make it fail as a
 * whole.
 */
gboolean pm_changeset_apply (PmDb *db, GBytes *changeset, GError **error);

/* As it is kept in the history. */
GBytes *pm_changeset_compress (GBytes *changeset);
GBytes *pm_changeset_expand (GBytes *compressed, GError **error);

/**
 * pm_changeset_describe:
 *
 * Returns: (nullable): what a changeset that has just been committed made of
 *   the project, read from it
 */
PmChanges *pm_changeset_describe (PmStore *store, GBytes *changeset, GError **error);

G_END_DECLS
