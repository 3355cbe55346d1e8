#include "pm-verify-project.h"

#include "pm-export.h"
#include "pm-test-project.h"

/* An export of a project that has been changed since. */
typedef struct {
  PmTestProject project;
  GFile *file;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  PmExportOptions options = { .format = "json", .texts = TRUE };

  pm_test_project_set_up (p, data);
  pm_test_project_annotate (p, 1, "Quote/Direct", 0, 4);
  pm_test_project_tamper (p, "INSERT INTO annotation_attribute SELECT 1, id, 'Ann', 5, 6 FROM attribute WHERE name = 'speaker';"
                             "INSERT INTO link (uuid, type, source, target, annotator, created) "
                             "VALUES ('00000000-0000-4000-8000-000000000001', 'about', 1, 1, 1, 0)");
  path = g_build_filename (p->folder, "export.json", NULL);
  f->file = g_file_new_for_path (path);
  pm_export_to_file (p->store, f->file, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->file);
  pm_test_project_tear_down (&f->project, data);
}

static void
note_cb (const char *message, gpointer data)
{
  g_string_append_printf (data, "%s\n", message);
}

static char *
verify (Fixture *f, guint *n)
{
  GString *found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  pm_test_project_reopen (&f->project);
  g_assert_true (pm_verify_project_run (f->project.store, f->file, note_cb, found, n, NULL, &error));
  g_assert_no_error (error);

  return g_string_free (found, FALSE);
}

static void
assert_finds (Fixture *f, const char *tampering, const char *expected)
{
  guint n;
  g_autofree char *found = NULL;

  pm_test_project_tamper (&f->project, tampering);
  found = verify (f, &n);

  if (strstr (found, expected) == NULL)
    g_error ("“%s” is not in: %s", expected, found);
  g_assert_cmpuint (n, >, 0);
}

static void
unchanged (Fixture *f, gconstpointer data)
{
  guint n;
  g_autofree char *found = verify (f, &n);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (n, ==, 0);
}

static void
more (Fixture *f, gconstpointer data)
{
  guint n;
  g_autofree char *found = NULL;

  pm_test_project_annotate (&f->project, 1, "Claim", 0, 4);
  found = verify (f, &n);

  g_assert_cmpuint (n, ==, 0);
}

static void
removed_annotation (Fixture *f, gconstpointer data)
{
  assert_finds (f, "DELETE FROM span; DELETE FROM annotation", "The project has no annotation ");
}

static void
moved_annotation (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE span SET end = 3, exact = substr (exact, 1, 3)", "has other passages in the project.");
}

static void
retagged (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE annotation SET tag = (SELECT id FROM tag WHERE name = 'Claim')", "has the tag “Claim” in the project, not “Quote/Direct”.");
}

static void
other_value (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE annotation_attribute SET end = 7", "has other attributes in the project.");
}

static void
other_note (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE annotation SET note = 'new'", "has another note, annotator or status in the project.");
}

static void
removed_document (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE document SET uuid = 'other'", "The project has no document ");
}

static void
other_title (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE document SET title = 'Other'", "What the project says about “Other” has changed.");
}

static void
other_text (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE document_text SET text = replace (text, 'she', 'the'); UPDATE document SET sha256 = 'x'",
                "is another in the project, from character 23 on.");
}

static void
removed_tag (Fixture *f, gconstpointer data)
{
  assert_finds (f, "UPDATE tag SET name = 'Pledge' WHERE name = 'Claim'", "The project has no tag “Claim”.");
}

static void
removed_link (Fixture *f, gconstpointer data)
{
  assert_finds (f, "DELETE FROM link", "The project has no link “about”");
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

  add ("/verify-sink/unchanged-project-agrees", unchanged);
  add ("/verify-sink/project-may-have-more", more);
  add ("/verify-sink/removed-annotation-is-found", removed_annotation);
  add ("/verify-sink/moved-annotation-is-found", moved_annotation);
  add ("/verify-sink/other-tag-is-found", retagged);
  add ("/verify-sink/other-value-is-found", other_value);
  add ("/verify-sink/other-note-is-found", other_note);
  add ("/verify-sink/removed-document-is-found", removed_document);
  add ("/verify-sink/other-title-is-found", other_title);
  add ("/verify-sink/other-text-is-found", other_text);
  add ("/verify-sink/removed-tag-is-found", removed_tag);
  add ("/verify-sink/removed-link-is-found", removed_link);

  return g_test_run ();
}
