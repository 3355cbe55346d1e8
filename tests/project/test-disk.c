#include "pm-failing-vfs.h"
#include "pm-import.h"
#include "pm-tag-edit.h"
#include "pm-test-project.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* What happens to a project whose disk fails in the midst of an action: nothing
 * is half done, and what was acknowledged is there. */

typedef struct {
  PmTestProject project;
  char *contents; /* of the file before each round */
  gsize size;
} Fixture;

typedef gboolean (*Action) (PmTestProject *p, GError **error);

static void
set_up (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;

  pm_test_project_set_up (p, data);
  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  pm_test_project_close (p);
  g_assert_true (g_file_get_contents (p->path, &f->contents, &f->size, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pm_test_project_tear_down (&f->project, data);
  g_free (f->contents);
}

static void
restore (Fixture *f)
{
  const char *suffixes[] = { "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *path = g_strconcat (f->project.path, suffixes[i], NULL);

    g_unlink (path);
  }
  g_assert_true (g_file_set_contents (f->project.path, f->contents, f->size, NULL));
}

/* What it holds, but for ids that are made up anew each time. */
static char *
dump (Fixture *f)
{
  g_autoptr (GRegex) uuid = g_regex_new ("[0-9a-f]{8}-[-0-9a-f]{27}", 0, 0, NULL);
  g_autofree char *all = pm_test_project_dump (f->project.path);

  return g_regex_replace_literal (uuid, all, -1, 0, "ID", 0, NULL);
}

static char *
dump_after (Fixture *f, Action action)
{
  g_autoptr (GError) error = NULL;

  restore (f);
  pm_test_project_reopen (&f->project);
  g_assert_true (action (&f->project, &error));
  g_assert_no_error (error);
  pm_test_project_close (&f->project);

  return dump (f);
}

/* Returns: whether anything failed */
static gboolean
try_round (Fixture *f, Action action, guint n, int code, gboolean for_good, gboolean *done)
{
  g_autoptr (GError) error = NULL;

  restore (f);
  pm_test_project_reopen (&f->project);
  pm_failing_vfs_arm (n, code, for_good);
  *done = action (&f->project, &error);
  g_assert_true (*done == (error == NULL));
  if (error != NULL)
    g_assert_cmpint (error->domain, ==, PM_STORE_ERROR);
  pm_test_project_close (&f->project);

  return pm_failing_vfs_disarm ();
}

/* A disk that stays broken may keep what it said it could not: then nobody can
 * clear it away. It is whole even so. */
static void
survive (Fixture *f, Action action, int code, gboolean for_good)
{
  g_autofree char *before = NULL;
  g_autofree char *expected = dump_after (f, action);
  guint failures = 0;

  restore (f);
  before = dump (f);
  g_assert_cmpstr (before, !=, expected);
  for (guint n = 1; n < 2000; n++) {
    gboolean done;
    gboolean failed = try_round (f, action, n, code, for_good, &done);
    g_autofree char *after = dump (f);

    if (done)
      g_assert_cmpstr (after, ==, expected);
    else if (!for_good || !g_str_equal (after, expected))
      g_assert_cmpstr (after, ==, before);
    failures += !done;
    if (!failed)
      break;
  }
  g_assert_cmpuint (failures, >, 1);
}

static void
survive_all (Fixture *f, Action action)
{
  survive (f, action, SQLITE_FULL, FALSE);
  survive (f, action, SQLITE_FULL, TRUE);
  survive (f, action, SQLITE_IOERR_WRITE, FALSE);
}

static gboolean
do_annotate (PmTestProject *p, GError **error)
{
  g_autoptr (PmEdit) edit = pm_test_project_draft (p, 1, "Claim", 0, 4);

  return pm_store_apply (p->store, edit, NULL, error) >= 0;
}

static gboolean
do_remove_tag (PmTestProject *p, GError **error)
{
  g_autoptr (PmEdit) edit = pm_edit_remove_tag (pm_tag_get_id (pm_codebook_get_by_path (p->codebook, "Quote")));

  return pm_store_apply (p->store, edit, NULL, error) >= 0;
}

static gboolean
do_undo (PmTestProject *p, GError **error)
{
  g_autofree char *label = NULL;

  return pm_store_undo (p->store, &label, NULL, error);
}

static gboolean
do_import (PmTestProject *p, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PmImportReport) report = NULL;

  for (guint i = 0; i < 2; i++) {
    g_autofree char *path = g_strdup_printf ("%s/new-%u.txt", p->folder, i);
    g_autofree char *filler = g_strnfill (5000, 'x');
    g_autofree char *text = g_strdup_printf ("Text %u %s", i, filler);

    g_assert_true (g_file_set_contents (path, text, -1, NULL));
    g_ptr_array_add (files, g_file_new_for_path (path));
  }
  report = pm_import_run (p->store, files, &(PmImportOptions){ NULL, FALSE }, NULL, NULL, NULL, NULL, error);

  return report != NULL;
}

static void
annotate (Fixture *f, gconstpointer data)
{
  survive_all (f, do_annotate);
}

static void
remove_tag (Fixture *f, gconstpointer data)
{
  survive_all (f, do_remove_tag);
}

static void
undo (Fixture *f, gconstpointer data)
{
  survive_all (f, do_undo);
}

static void
import (Fixture *f, gconstpointer data)
{
  survive_all (f, do_import);
}

static void
full_is_said (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  pm_test_project_reopen (&f->project);
  pm_failing_vfs_arm (1, SQLITE_FULL, TRUE);
  g_assert_false (do_annotate (&f->project, &error));
  pm_failing_vfs_disarm ();

  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_FULL);
}

static void
goes_on (Fixture *f, gconstpointer data)
{
  g_autofree char *expected = dump_after (f, do_annotate);
  g_autofree char *after = NULL;

  restore (f);
  pm_test_project_reopen (&f->project);
  pm_failing_vfs_arm (1, SQLITE_FULL, TRUE);
  g_assert_false (do_annotate (&f->project, NULL));
  pm_failing_vfs_disarm ();
  g_assert_true (do_annotate (&f->project, NULL));
  pm_test_project_close (&f->project);
  after = dump (f);

  g_assert_cmpstr (after, ==, expected);
}

/* Whether the pages are copied or, of a damaged project, the rows. */
static void
assert_copy_is_whole_or_not_at_all (Fixture *f)
{
  g_autofree char *copy = g_strconcat (f->project.path, ".copy", NULL);
  g_autofree char *part = g_strconcat (copy, ".part", NULL);
  gboolean failed = TRUE;
  guint failures = 0;

  for (guint n = 1; failed; n += 3) {
    g_autoptr (GError) error = NULL;
    gboolean saved;

    pm_failing_vfs_arm (n, SQLITE_FULL, TRUE);
    saved = pm_store_save_copy (f->project.store, copy, &error);
    failed = pm_failing_vfs_disarm ();
    g_assert_true (saved != failed);
    g_assert_true (saved == g_file_test (copy, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
    failures += failed;
  }
  g_assert_cmpuint (failures, >, 3);
}

static void
copy_without_room (Fixture *f, gconstpointer data)
{
  pm_test_project_reopen (&f->project);
  assert_copy_is_whole_or_not_at_all (f);
}

static void
salvage_without_room (Fixture *f, gconstpointer data)
{
  for (gsize page = 20; page < 24; page++)
    memset (f->contents + page * 4096, 0x5a, 4096);
  restore (f);
  f->project.store = pm_store_open (f->project.path, PM_STORE_READ_ONLY, NULL);
  assert_copy_is_whole_or_not_at_all (f);
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pm_failing_vfs_install ();

  add ("/disk/annotating-is-whole-or-not-at-all", annotate);
  add ("/disk/removing-a-tag-is-whole-or-not-at-all", remove_tag);
  add ("/disk/undoing-is-whole-or-not-at-all", undo);
  add ("/disk/importing-is-whole-or-not-at-all", import);
  add ("/disk/full-disk-is-said-to-be-full", full_is_said);
  add ("/disk/work-goes-on-when-there-is-room-again", goes_on);
  add ("/disk/copy-without-room-leaves-nothing-behind", copy_without_room);
  add ("/disk/salvage-without-room-leaves-nothing-behind", salvage_without_room);

  return g_test_run ();
}
