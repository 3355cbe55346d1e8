#pragma once

#include "pm-store.h"

G_BEGIN_DECLS

/* Who has a project open, kept in the project itself.
 *
 * Programs on one computer may all write: the changes of each show up in the
 * others (pm_store_check_changed). A project that another computer has open is
 * opened read-only, for SQLite's locks cannot be trusted over a network. */

/* How long somebody on another computer counts as there, in seconds. */
#define PM_PRESENCE_LIFETIME 120

/* How often to call pm_presence_refresh(), in seconds. */
#define PM_PRESENCE_INTERVAL 45

/**
 * PmPresence:
 * @host: name of the computer
 * @name: who
 * @here: whether it is this computer
 */
typedef struct {
  char *host;
  gint64 pid;
  char *name;
  gint64 seen;
  gboolean here;
} PmPresence;

void pm_presence_free (PmPresence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPresence, pm_presence_free)

/**
 * pm_presence_enter:
 *
 * Returns: the row that says that this program has @store open; -1 with @error
 *   set
 */
gint64 pm_presence_enter (PmStore *store, GError **error);

/* Says that it still has; @row comes from pm_presence_enter(). */
gboolean pm_presence_refresh (PmStore *store, gint64 row, GError **error);
gboolean pm_presence_leave (PmStore *store, gint64 row, GError **error);

/**
 * pm_presence_find_other:
 * @row: one's own, or 0
 * @other: (out) (nullable): who else has it open, somebody on another computer
 *   before somebody here; %NULL if nobody has
 *
 * Also forgets, if the project may be written, who is gone without a word.
 */
gboolean pm_presence_find_other (PmStore *store, gint64 row, PmPresence **other, GError **error);

G_END_DECLS
