#include "pm-shared-store.h"

#include "pm-presence.h"

#include <glib/gi18n-lib.h>

static PmStore *
open_for_reading (const char *path, char **problem, const char *why, GError **error)
{
  PmStore *store = pm_store_open (path, PM_STORE_READ_ONLY, error);

  if (store != NULL)
    *problem = g_strdup (why);

  return store;
}

static PmStore *
open_damaged (const char *path, char **problem, GError *failure, GError **error)
{
  PmStore *store = open_for_reading (path, problem, _("This project file is damaged. You can read what is left of it and save that as a copy."), NULL);

  if (store == NULL)
    g_propagate_error (error, failure);
  else
    g_error_free (failure);

  return store;
}

/* The same as @store, or one for reading only if somebody elsewhere has it. */
static PmStore *
join (PmStore *store, char **problem, GError **error)
{
  g_autoptr (PmPresence) other = NULL;
  g_autofree char *path = g_strdup (pm_store_get_path (store));
  g_autofree char *why = NULL;

  if (!pm_presence_find_other (store, 0, &other, NULL) || other == NULL || other->here)
    return store;

  pm_store_close (store);
  /* Translators: a person's name and a computer's. */
  why = g_strdup_printf (_("%s has this project open on %s. You can read, not change."), other->name, other->host);

  return open_for_reading (path, problem, why, error);
}

PmStore *
pm_shared_store_open (const char *path, PmStoreFlags flags, char **problem, GError **error)
{
  GError *failure = NULL;
  PmStore *store = pm_store_open (path, flags, &failure);

  *problem = NULL;
  if (g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED))
    return open_damaged (path, problem, failure, error);
  if (store == NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  if (!pm_store_get_read_only (store))
    return join (store, problem, error);

  *problem = g_strdup (_("This project cannot be written where it is. You can read, not change."));
  return store;
}

void
pm_shared_store_close (PmStore *store, gint64 presence)
{
  if (presence > 0)
    pm_presence_leave (store, presence, NULL);
  pm_store_close (store);
}
