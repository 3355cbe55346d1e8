#include "pm-test-project.h"

#include "pm-annotation-edit.h"
#include "pm-import.h"
#include "pm-new-project.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

void
pm_test_project_close (PmTestProject *self)
{
  g_clear_object (&self->codebook);
  g_clear_pointer (&self->store, pm_store_close);
}

static void
open_project (PmTestProject *self)
{
  g_autoptr (GError) error = NULL;

  self->store = pm_store_open (self->path, PM_STORE_CREATE, &error);
  g_assert_no_error (error);
  pm_store_set_annotator (self->store, "Nora");
}

void
pm_test_project_reopen (PmTestProject *self)
{
  pm_test_project_close (self);
  open_project (self);
  self->codebook = pm_store_load_codebook (self->store, NULL);
}

void
pm_test_project_set_up (PmTestProject *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("pm-test-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "p.pressmark", NULL);
  open_project (self);
  g_assert_true (pm_new_project_fill (self->store, "Test", NULL, &error));
  g_assert_no_error (error);
  self->codebook = pm_store_load_codebook (self->store, NULL);
  pm_test_project_add (self, "a.txt", PM_TEST_TEXT);
}

void
pm_test_project_tear_down (PmTestProject *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  pm_test_project_close (self);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

gint64
pm_test_project_add (PmTestProject *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  PmImportOptions options = { NULL, FALSE };
  g_autoptr (PmImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  report = pm_import_run (self->store, files, &options, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 1);

  return pm_store_find_document (self->store, name, NULL);
}

PmEdit *
pm_test_project_draft (PmTestProject *self, gint64 document, const char *tag, guint start, guint end)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmTag *found = pm_codebook_get_by_path (self->codebook, tag);
  PmDraft draft = { document, pm_tag_get_id (found), spans, NULL, NULL, PM_ANNOTATION_ACCEPTED };

  g_array_append_val (spans, ((PmSpan){ start, end }));

  return pm_edit_annotate (&draft);
}

gint64
pm_test_project_annotate (PmTestProject *self, gint64 document, const char *tag, guint start, guint end)
{
  g_autoptr (PmEdit) edit = pm_test_project_draft (self, document, tag, start, end);
  g_autoptr (GError) error = NULL;
  gint64 row = pm_store_apply (self->store, edit, NULL, &error);

  g_assert_no_error (error);

  return row;
}

void
pm_test_project_tamper (PmTestProject *self, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_close (db);
}

void
pm_test_project_overwrite (PmTestProject *self, const char *find, const char *put)
{
  g_autofree char *contents = NULL;
  gsize size;
  gsize length = strlen (find);
  guint places = 0;

  g_assert_null (self->store);
  g_assert_cmpuint (length, ==, strlen (put));
  g_assert_true (g_file_get_contents (self->path, &contents, &size, NULL));
  for (gsize i = 0; i + length <= size; i++) {
    if (memcmp (contents + i, find, length) == 0) {
      memcpy (contents + i, put, length);
      places++;
    }
  }
  g_assert_cmpuint (places, >, 0);
  g_assert_true (g_file_set_contents (self->path, contents, size, NULL));
}

static void
problem_cb (const PmProblem *problem, gpointer data)
{
  g_string_append_printf (data, "%s|%s|%s|%s\n", problem->document != NULL ? problem->document : "-", problem->source != NULL ? problem->source : "-",
                          problem->annotation != NULL ? "annotation" : "-", problem->message);
}

char *
pm_test_project_check (PmTestProject *self, PmCheckCounts *counts)
{
  GString *found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_check_run (self->store, problem_cb, found, counts, NULL, &error));
  g_assert_no_error (error);

  return g_string_free (found, FALSE);
}

void
pm_test_project_assert_finds (PmTestProject *self, const char *tampering, const char *problem)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_annotate (self, 1, "Quote/Direct", 17, 22);
  pm_test_project_close (self);
  pm_test_project_tamper (self, tampering);
  pm_test_project_reopen (self);

  found = pm_test_project_check (self, &counts);
  if (strstr (found, problem) == NULL)
    g_error ("“%s” is not in: %s", problem, found);
  g_assert_cmpuint (counts.problems, >, 0);
}

static int
dump_cb (gpointer data, int n, char **values, char **names)
{
  for (int i = 0; i < n; i++)
    g_string_append_printf (data, "%s%s", i > 0 ? "|" : "", values[i] != NULL ? values[i] : "-");
  g_string_append_c (data, '\n');

  return 0;
}

char *
pm_test_project_dump (const char *path)
{
  const char *queries[] = {
    "SELECT id, uuid, text, title, sha256, status FROM document ORDER BY id",
    "SELECT d.id, t.text FROM document d JOIN document_text t ON t.id = d.text ORDER BY d.id",
    "SELECT id, uuid, parent, position, name FROM tag ORDER BY id",
    "SELECT id, document, tag, status, note FROM annotation ORDER BY id",
    "SELECT annotation, start, end, exact FROM span ORDER BY annotation, start",
    "SELECT annotation, attribute, value, start, end FROM annotation_attribute ORDER BY annotation, attribute",
    "SELECT id, label, undone FROM history ORDER BY id",
  };
  GString *dump = g_string_new (NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (sqlite3_exec (db, queries[i], dump_cb, dump, NULL) != SQLITE_OK)
      g_error ("%s", sqlite3_errmsg (db));
  sqlite3_close (db);

  return g_string_free (dump, FALSE);
}
