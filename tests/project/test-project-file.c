#include "pm-test-project.h"

#include <glib/gstdio.h>

/* What happens to the file of a project behind a program's back. */

typedef struct {
  PmTestProject project;
  char *contents; /* of the closed file */
  gsize size;
} Fixture;

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

static gboolean
annotate (PmTestProject *p, GError **error)
{
  g_autoptr (PmEdit) edit = pm_test_project_draft (p, 1, "Claim", 0, 4);

  return pm_store_apply (p->store, edit, NULL, error) >= 0;
}

static gboolean
undo (PmTestProject *p, GError **error)
{
  g_autofree char *label = NULL;

  return pm_store_undo (p->store, &label, NULL, error);
}

static void
removed (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  pm_test_project_reopen (&f->project);
  g_unlink (f->project.path);

  g_assert_false (annotate (&f->project, &error));
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_GONE);
}

static void
replaced (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  pm_test_project_reopen (&f->project);
  g_unlink (f->project.path);
  g_assert_true (g_file_set_contents (f->project.path, f->contents, f->size, NULL));

  g_assert_false (undo (&f->project, &error));
  g_assert_error (error, PM_STORE_ERROR, PM_STORE_ERROR_GONE);
}

static void
saved_after_removal (Fixture *f, gconstpointer data)
{
  g_autofree char *before = pm_test_project_dump (f->project.path);
  g_autofree char *saved = g_strconcat (f->project.path, ".saved.pressmark", NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  pm_test_project_reopen (&f->project);
  g_unlink (f->project.path);
  pm_store_save_copy (f->project.store, saved, &error);
  g_assert_no_error (error);
  g_free (f->project.path);
  f->project.path = g_strdup (saved);
  after = pm_test_project_dump (f->project.path);

  g_assert_cmpstr (after, ==, before);
}

static void
assert_refused (Fixture *f, int code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size;
  gsize later;
  g_autoptr (GError) error = NULL;
  PmStore *store;

  g_assert_true (g_file_get_contents (f->project.path, &before, &size, NULL));
  store = pm_store_open (f->project.path, PM_STORE_DEFAULT, &error);
  g_assert_null (store);
  g_assert_error (error, PM_STORE_ERROR, code);
  g_assert_true (g_file_get_contents (f->project.path, &after, &later, NULL));
  g_assert_cmpmem (before, size, after, later);
}

static void
newer (Fixture *f, gconstpointer data)
{
  pm_test_project_tamper (&f->project, "PRAGMA user_version = 999");

  assert_refused (f, PM_STORE_ERROR_NEWER);
}

static void
another_database (Fixture *f, gconstpointer data)
{
  pm_test_project_tamper (&f->project, "PRAGMA application_id = 7");

  assert_refused (f, PM_STORE_ERROR_NOT_PROJECT);
}

static void
another_file (Fixture *f, gconstpointer data)
{
  g_autofree char *text = g_strnfill (9000, 'x');

  g_assert_true (g_file_set_contents (f->project.path, text, -1, NULL));

  assert_refused (f, PM_STORE_ERROR_NOT_PROJECT);
}

static void
second_instance (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;
  g_autoptr (PmStore) second = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  gboolean changed = TRUE;

  pm_test_project_reopen (p);
  second = pm_store_open (p->path, PM_STORE_DEFAULT, NULL);
  g_assert_true (pm_store_check_changed (second, &changed, NULL));
  g_assert_false (changed);

  pm_test_project_annotate (p, 1, "Claim", 0, 4);
  g_assert_true (pm_store_check_changed (second, &changed, NULL));
  seen = pm_store_load_annotations (second, 1, NULL);

  g_assert_true (changed);
  g_assert_cmpuint (seen->len, ==, 2);
}

/* What one does oneself is no news, and does not hide what is. */
static void
second_instance_among_own (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;
  g_autoptr (PmStore) second = NULL;
  g_autoptr (PmEdit) edit = NULL;
  gboolean changed = TRUE;

  pm_test_project_reopen (p);
  second = pm_store_open (p->path, PM_STORE_DEFAULT, NULL);
  pm_test_project_annotate (p, 1, "Claim", 0, 4);
  g_assert_true (pm_store_check_changed (p->store, &changed, NULL));
  g_assert_false (changed);

  edit = pm_test_project_draft (p, 1, "Claim", 0, 3);
  g_assert_cmpint (pm_store_apply (second, edit, NULL, NULL), >, 0);
  pm_test_project_annotate (p, 1, "Claim", 0, 2);
  g_assert_true (pm_store_check_changed (p->store, &changed, NULL));
  g_assert_true (changed);

  g_assert_true (pm_store_check_changed (p->store, &changed, NULL));
  g_assert_false (changed);
}

static void
second_instance_undoes (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;
  g_autoptr (PmStore) second = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  g_autofree char *label = NULL;

  pm_test_project_reopen (p);
  second = pm_store_open (p->path, PM_STORE_DEFAULT, NULL);
  g_assert_true (pm_store_undo (second, &label, NULL, NULL));
  seen = pm_store_load_annotations (p->store, 1, NULL);

  g_assert_cmpstr (label, ==, "Tag as Direct");
  g_assert_cmpuint (seen->len, ==, 0);
}

static void
read_all (PmTestProject *p)
{
  GPtrArray *documents = pm_store_load_documents (p->store, NULL);
  GPtrArray *annotations = pm_store_load_annotations (p->store, 1, NULL);
  PmText *text = pm_store_load_text (p->store, 1, NULL);

  g_clear_pointer (&documents, g_ptr_array_unref);
  g_clear_pointer (&annotations, g_ptr_array_unref);
  g_clear_pointer (&text, pm_text_unref);
  p->codebook = pm_store_load_codebook (p->store, NULL);
  if (p->codebook != NULL && pm_codebook_get_by_path (p->codebook, "Claim") != NULL)
    annotate (p, NULL);
}

/* Whatever bytes change, opening and reading do not crash, and writing does not
 * pretend. */
static void
damaged (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;

  for (guint round = 0; round < 100; round++) {
    g_autofree char *broken = g_memdup2 (f->contents, f->size);
    g_autoptr (GError) error = NULL;
    guint n = g_test_rand_int_range (1, 400);

    for (guint i = 0; i < n; i++)
      broken[g_test_rand_int_range (round % 3 == 0 ? 0 : 100, f->size)] = g_test_rand_int_range (0, 256);
    g_assert_true (g_file_set_contents (p->path, broken, round % 5 == 0 ? f->size / 2 : f->size, NULL));

    p->store = pm_store_open (p->path, PM_STORE_DEFAULT, &error);
    if (p->store == NULL) {
      g_assert_cmpint (error->domain, ==, PM_STORE_ERROR);
      continue;
    }
    read_all (p);
    pm_test_project_close (p);
  }
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

  add ("/project-file/removed-file-takes-no-change", removed);
  add ("/project-file/replaced-file-takes-no-change", replaced);
  add ("/project-file/removed-file-can-be-saved-as-a-copy", saved_after_removal);
  add ("/project-file/newer-project-is-refused-unchanged", newer);
  add ("/project-file/another-database-is-refused-unchanged", another_database);
  add ("/project-file/another-file-is-refused-unchanged", another_file);
  add ("/project-file/second-instance-sees-changes", second_instance);
  add ("/project-file/own-changes-do-not-hide-a-second-instance", second_instance_among_own);
  add ("/project-file/second-instance-undoes", second_instance_undoes);
  add ("/project-file/damaged-file-does-not-crash", damaged);

  return g_test_run ();
}
