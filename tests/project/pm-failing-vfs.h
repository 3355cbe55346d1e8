#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that fails: an SQLite VFS over the usual one. Source: SQLite's
 * documentation of sqlite3_vfs and sqlite3_io_methods. */

/* Puts it under every database opened from now on. */
void pm_failing_vfs_install (void);

/**
 * pm_failing_vfs_arm:
 * @n: which write, sync or truncation from now on fails, counted from 1
 * @code: what a write fails with: SQLITE_FULL or SQLITE_IOERR_WRITE
 * @for_good: whether all after it fail, too
 */
void pm_failing_vfs_arm (guint n, int code, gboolean for_good);

/**
 * pm_failing_vfs_disarm:
 *
 * Returns: whether anything failed
 */
gboolean pm_failing_vfs_disarm (void);

G_END_DECLS
