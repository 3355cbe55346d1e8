#include "pm-presence.h"

#include "pm-test-project.h"

#include <sys/wait.h>
#include <unistd.h>

static PmPresence *
find (PmTestProject *p, gint64 own)
{
  PmPresence *other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_presence_find_other (p->store, own, &other, &error));
  g_assert_no_error (error);

  return other;
}

static void
insert (PmTestProject *p, const char *host, gint64 pid, gint64 age)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO presence (host, pid, name, seen) VALUES ('%s', %" G_GINT64_FORMAT ", 'Ann', %" G_GINT64_FORMAT ")",
                                          host, pid, g_get_real_time () / G_USEC_PER_SEC - age);

  pm_test_project_tamper (p, sql);
}

/* A process that has been, and is not any more. */
static gint64
spend_pid (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  waitpid (pid, NULL, 0);

  return pid;
}

static void
alone (PmTestProject *p, gconstpointer data)
{
  gint64 own = pm_presence_enter (p->store, NULL);
  g_autoptr (PmPresence) other = find (p, own);

  g_assert_cmpint (own, >, 0);
  g_assert_null (other);
}

static void
second_instance (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmStore) second = pm_store_open (p->path, PM_STORE_DEFAULT, NULL);
  gint64 own = pm_presence_enter (p->store, NULL);
  gint64 theirs = pm_presence_enter (second, NULL);
  g_autoptr (PmPresence) other = find (p, own);

  g_assert_cmpint (theirs, !=, own);
  g_assert_nonnull (other);
  g_assert_true (other->here);
  g_assert_cmpint (other->pid, ==, getpid ());
}

static void
left (PmTestProject *p, gconstpointer data)
{
  gint64 own = pm_presence_enter (p->store, NULL);
  g_autoptr (PmPresence) other = NULL;

  g_assert_true (pm_presence_leave (p->store, own, NULL));
  other = find (p, 0);

  g_assert_null (other);
}

static void
crashed (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmPresence) other = NULL;
  g_autoptr (PmPresence) again = NULL;

  insert (p, g_get_host_name (), spend_pid (), 0);
  other = find (p, 0);
  g_assert_null (other);

  pm_test_project_tamper (p, "UPDATE presence SET host = 'elsewhere'");
  again = find (p, 0);
  g_assert_null (again);
}

static void
elsewhere (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmPresence) other = NULL;

  insert (p, "elsewhere", 1, 60);
  other = find (p, 0);

  g_assert_nonnull (other);
  g_assert_false (other->here);
  g_assert_cmpstr (other->host, ==, "elsewhere");
  g_assert_cmpstr (other->name, ==, "Ann");
}

static void
elsewhere_long_ago (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmPresence) other = NULL;

  insert (p, "elsewhere", 1, PM_PRESENCE_LIFETIME + 5);
  other = find (p, 0);

  g_assert_null (other);
}

static void
elsewhere_counts_more (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmPresence) other = NULL;

  insert (p, g_get_host_name (), getpid (), 0);
  insert (p, "elsewhere", 1, 60);
  other = find (p, 0);

  g_assert_false (other->here);
}

static void
refreshed (PmTestProject *p, gconstpointer data)
{
  gint64 own = pm_presence_enter (p->store, NULL);
  g_autoptr (PmPresence) other = NULL;

  pm_test_project_tamper (p, "UPDATE presence SET host = 'elsewhere', seen = 0");
  g_assert_true (pm_presence_refresh (p->store, own, NULL));
  other = find (p, 0);

  g_assert_nonnull (other);
}

static void
refreshed_after_removal (PmTestProject *p, gconstpointer data)
{
  gint64 own = pm_presence_enter (p->store, NULL);
  g_autoptr (PmPresence) other = NULL;

  pm_test_project_tamper (p, "DELETE FROM presence");
  g_assert_true (pm_presence_refresh (p->store, own, NULL));
  other = find (p, 0);

  g_assert_nonnull (other);
}

static void
no_news (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmStore) second = pm_store_open (p->path, PM_STORE_DEFAULT, NULL);
  gboolean changed = TRUE;

  pm_presence_enter (second, NULL);

  g_assert_true (pm_store_check_changed (p->store, &changed, NULL));
  g_assert_false (changed);
}

static void
add (const char *name, void (*test) (PmTestProject *p, gconstpointer data))
{
  g_test_add (name, PmTestProject, NULL, pm_test_project_set_up, test, pm_test_project_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/presence/one-is-alone", alone);
  add ("/presence/second-instance-is-seen", second_instance);
  add ("/presence/who-left-is-not-seen", left);
  add ("/presence/who-crashed-is-forgotten", crashed);
  add ("/presence/another-computer-is-seen", elsewhere);
  add ("/presence/another-computer-is-forgotten-in-time", elsewhere_long_ago);
  add ("/presence/another-computer-comes-first", elsewhere_counts_more);
  add ("/presence/refreshing-keeps-one-there", refreshed);
  add ("/presence/refreshing-brings-one-back", refreshed_after_removal);
  add ("/presence/coming-is-no-change", no_news);

  return g_test_run ();
}
