#include "pm-new-project.h"

#include "pm-test-project.h"

#include <glib/gstdio.h>

/* Where the project of the folder `news` is kept; it is made for that folder. */
static char *
make_for_news (PmTestProject *p, const char *uri)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (uri);
  g_autofree char *path = pm_new_project_dup_path (folder);
  g_autofree char *home = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (home, 0700), ==, 0);
  g_assert_true (pm_store_set_meta (p->store, "folder", uri, &error));
  pm_test_project_close (p);
  g_assert_cmpint (g_rename (p->path, path), ==, 0);
  return g_steal_pointer (&path);
}

static void
assert_is_kept_at (const char *uri, const char *expected, gboolean same)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (uri);
  g_autofree char *path = pm_new_project_dup_path (folder);

  g_assert_cmpint (g_strcmp0 (path, expected) == 0, ==, same);
}

static void
put_back (PmTestProject *p, const char *path)
{
  g_assert_cmpint (g_rename (path, p->path), ==, 0);
  pm_test_project_reopen (p);
}

static void
same_folder (PmTestProject *p, gconstpointer data)
{
  g_autofree char *path = make_for_news (p, "file:///articles/same/news");

  assert_is_kept_at ("file:///articles/same/news", path, TRUE);
  assert_is_kept_at ("file:///articles/other/news", path, FALSE);
  put_back (p, path);
}

static void
older_version (PmTestProject *p, gconstpointer data)
{
  g_autofree char *path = NULL;

  pm_test_project_tamper (p, "PRAGMA user_version = 0");
  path = make_for_news (p, "file:///articles/older/news");
  assert_is_kept_at ("file:///articles/older/news", path, TRUE);
  g_assert_cmpint (g_rename (path, p->path), ==, 0);
}

static void
newer_version (PmTestProject *p, gconstpointer data)
{
  g_autofree char *path = NULL;

  pm_test_project_tamper (p, "PRAGMA user_version = 99");
  path = make_for_news (p, "file:///articles/newer/news");
  assert_is_kept_at ("file:///articles/newer/news", path, TRUE);
  g_assert_cmpint (g_rename (path, p->path), ==, 0);
}

static void
damaged (PmTestProject *p, gconstpointer data)
{
  g_autofree char *path = make_for_news (p, "file:///articles/damaged/news");

  g_assert_cmpint (g_rename (path, p->path), ==, 0);
  pm_test_project_overwrite (p, "CREATE TABLE meta", "CREATE TABLY meta");
  g_assert_cmpint (g_rename (p->path, path), ==, 0);
  assert_is_kept_at ("file:///articles/damaged/news", path, TRUE);
  g_assert_cmpint (g_rename (path, p->path), ==, 0);
}

static void
another_file (PmTestProject *p, gconstpointer data)
{
  g_autofree char *path = make_for_news (p, "file:///articles/text/news");

  g_assert_cmpint (g_rename (path, p->path), ==, 0);
  g_assert_true (g_file_set_contents (path, "These are words, and no project at all.\n", -1, NULL));
  assert_is_kept_at ("file:///articles/text/news", path, FALSE);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
remove_folders (const char *data)
{
  g_autofree char *projects = g_build_filename (data, "pressmark", "projects", NULL);
  g_autofree char *own = g_build_filename (data, "pressmark", NULL);

  g_rmdir (projects);
  g_rmdir (own);
  g_rmdir (data);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = g_dir_make_tmp ("pm-new-project-XXXXXX", NULL);
  int failed;

  /* GLib's own isolation leaks the folders it makes. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/new-project/" name, PmTestProject, NULL, pm_test_project_set_up, function, pm_test_project_tear_down)
  ADD ("same-folder-has-the-same-project", same_folder);
  ADD ("older-version-is-still-the-folders", older_version);
  ADD ("newer-version-is-still-the-folders", newer_version);
  ADD ("damaged-project-gets-no-new-one-beside-it", damaged);
  ADD ("another-file-is-left-alone", another_file);

  failed = g_test_run ();
  remove_folders (data);

  return failed;
}
