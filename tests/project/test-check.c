#include "pm-check.h"

#include "pm-store-error.h"
#include "pm-test-project.h"

static void
note_cb (const PmProblem *problem, gpointer data)
{
  g_assert_not_reached ();
}

static void
sound (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  found = pm_test_project_check (p, &counts);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (counts.problems, ==, 0);
  g_assert_cmpuint (counts.documents, ==, 1);
  g_assert_cmpuint (counts.annotations, ==, 1);
  g_assert_cmpuint (counts.steps, ==, 2);
}

static void
read_only (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_close (p);
  p->store = pm_store_open (p->path, PM_STORE_READ_ONLY, NULL);
  found = pm_test_project_check (p, &counts);

  g_assert_cmpstr (found, ==, "");
}

static void
cancelled (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_false (pm_check_run (p->store, note_cb, NULL, &counts, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
lost_tag (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "DELETE FROM tag WHERE name = 'Direct'", "A row of the table “annotation” belongs to a row of “tag” that is not there.");
}

static void
tag_below_itself (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE tag SET parent = id WHERE name = 'Claim'", "The tag “Claim” stands below itself.");
}

static void
dangling_link (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "INSERT INTO link (uuid, type, source, target, annotator, created) VALUES ('u', 'about', 1, 99, 1, 0)", "A link “about” leads nowhere.");
}

static void
broken_history (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE history SET changeset = substr (changeset, 1, 20)", "of the history cannot be read");
}

static void
lost_meta (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "DELETE FROM meta WHERE key = 'serial'", "The project has lost its “serial”.");
}

static void
stale_search_index (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "INSERT INTO document_fts (document_fts, rowid, text) SELECT 'delete', id, text FROM document_text", "The search index does not have the texts as they are.");
}

static void
broken_index (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p,
                                "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'annotation_tag'; PRAGMA writable_schema = RESET",
                                "The database is damaged: ");
}

static void
quick_is_quiet (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_check_quick (p->path, &error));
  g_assert_no_error (error);
}

static void
quick_finds_damage (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  pm_test_project_close (p);
  g_assert_true (g_file_get_contents (p->path, &contents, &size, NULL));
  memset (contents + 8 * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (p->path, contents, size, NULL));

  g_assert_false (pm_check_quick (p->path, &error));
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED);
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

  add ("/check/sound-project-has-no-problem", sound);
  add ("/check/read-only-project-is-checked", read_only);
  add ("/check/cancelling-ends-it", cancelled);
  add ("/check/lost-tag-is-found", lost_tag);
  add ("/check/tag-below-itself-is-found", tag_below_itself);
  add ("/check/dangling-link-is-found", dangling_link);
  add ("/check/broken-history-is-found", broken_history);
  add ("/check/lost-meta-is-found", lost_meta);
  add ("/check/stale-search-index-is-found", stale_search_index);
  add ("/check/broken-index-is-found", broken_index);
  add ("/check-quick/whole-file-passes", quick_is_quiet);
  add ("/check-quick/damaged-file-does-not", quick_finds_damage);

  return g_test_run ();
}
