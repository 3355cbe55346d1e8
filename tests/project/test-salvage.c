#include "pm-salvage.h"

#include "pm-check.h"
#include "pm-test-project.h"

#include <glib/gstdio.h>

typedef struct {
  PmTestProject project;
  char *saved;
} Fixture;

#define PAGE 4096
#define N 12

static void
set_up (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;

  pm_test_project_set_up (p, data);
  f->saved = g_build_filename (p->folder, "saved.pressmark", NULL);
  for (guint i = 0; i < N; i++) {
    g_autofree char *name = g_strdup_printf ("%02u.txt", i);
    g_autofree char *filler = g_strnfill (3000, 'a' + i % 26);
    g_autofree char *text = g_strdup_printf ("Title %u\n%s", i, filler);
    gint64 document = pm_test_project_add (p, name, text);

    pm_test_project_annotate (p, document, i % 2 == 0 ? "Quote/Direct" : "Claim", 0, 5);
  }
  pm_test_project_close (p);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pm_test_project_tear_down (&f->project, data);
  g_free (f->saved);
}

static PmSalvageCounts
salvage (Fixture *f)
{
  PmSalvageCounts counts;
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_salvage (f->project.path, f->saved, &counts, &error));
  g_assert_no_error (error);

  return counts;
}

static void
count_cb (const PmProblem *problem, gpointer data)
{
  g_test_message ("%s", problem->message);
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (PmStore) store = pm_store_open (f->saved, PM_STORE_DEFAULT, NULL);
  PmCheckCounts counts;

  g_assert_nonnull (store);
  g_assert_true (pm_check_run (store, count_cb, NULL, &counts, NULL, NULL));
  g_assert_cmpuint (counts.problems, ==, 0);
}

static void
whole (Fixture *f, gconstpointer data)
{
  PmSalvageCounts counts = salvage (f);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  pm_test_project_tamper (&f->project, "DELETE FROM history");
  before = pm_test_project_dump (f->project.path);
  after = pm_test_project_dump (f->saved);

  g_assert_cmpuint (counts.documents, ==, N + 1);
  g_assert_cmpuint (counts.annotations, ==, N);
  g_assert_cmpuint (counts.lost, ==, 0);
  g_assert_cmpstr (before, ==, after);
  assert_sound (f);
}

static void
kept_values (Fixture *f, gconstpointer data)
{
  g_autofree char *dump = NULL;

  pm_test_project_tamper (&f->project, "INSERT INTO annotation_attribute SELECT 1, id, 'Ann', 1, 3 FROM attribute WHERE name = 'speaker'");
  salvage (f);
  dump = pm_test_project_dump (f->saved);

  g_assert_nonnull (strstr (dump, "|Ann|1|3\n"));
}

static void
kept_links (Fixture *f, gconstpointer data)
{
  g_autoptr (PmStore) store = NULL;
  PmCheckCounts counts;

  pm_test_project_tamper (&f->project, "INSERT INTO link (uuid, type, source, target, annotator, created) VALUES ('u', 'about', 1, 2, 1, 0)");
  salvage (f);
  store = pm_store_open (f->saved, PM_STORE_DEFAULT, NULL);
  pm_check_run (store, count_cb, NULL, &counts, NULL, NULL);

  g_assert_cmpuint (counts.links, ==, 1);
}

static void
unequal_passage (Fixture *f, gconstpointer data)
{
  PmSalvageCounts counts;

  pm_test_project_tamper (&f->project, "UPDATE span SET exact = 'Other' WHERE annotation = 3");
  counts = salvage (f);

  g_assert_cmpuint (counts.annotations, ==, N - 1);
  g_assert_cmpuint (counts.lost, ==, 1);
  assert_sound (f);
}

static void
altered_text (Fixture *f, gconstpointer data)
{
  PmSalvageCounts counts;

  pm_test_project_overwrite (&f->project, "ddddddd\0", "dddxxxd\0");
  counts = salvage (f);

  g_assert_cmpuint (counts.documents, ==, N + 1);
  g_assert_cmpuint (counts.altered, >, 0);
  assert_sound (f);
}

static void
invalid_text (Fixture *f, gconstpointer data)
{
  PmSalvageCounts counts;

  pm_test_project_overwrite (&f->project, "Title 7\nhh", "Tit\xff\xfe 7\nhh");
  counts = salvage (f);

  g_assert_cmpuint (counts.documents, ==, N + 1);
  g_assert_cmpuint (counts.altered, ==, 1);
  assert_sound (f);
}

static void
lost_tag (Fixture *f, gconstpointer data)
{
  g_autofree char *dump = NULL;
  PmSalvageCounts counts;

  pm_test_project_tamper (&f->project, "DELETE FROM tag WHERE name = 'Claim'");
  counts = salvage (f);
  dump = pm_test_project_dump (f->saved);

  g_assert_cmpuint (counts.annotations, ==, N);
  g_assert_nonnull (strstr (dump, "|Recovered "));
  assert_sound (f);
}

/* Whatever page breaks, what comes out is sound, and most of it comes out. */
static void
every_page (Fixture *f, gconstpointer data)
{
  g_autofree char *contents = NULL;
  guint saved = 0;
  gsize size;

  g_assert_true (g_file_get_contents (f->project.path, &contents, &size, NULL));
  for (gsize page = 1; page < size / PAGE; page++) {
    g_autofree char *broken = g_memdup2 (contents, size);
    PmSalvageCounts counts;

    memset (broken + page * PAGE, page % 2 == 0 ? 0x5a : 0, PAGE);
    g_assert_true (g_file_set_contents (f->project.path, broken, size, NULL));
    if (!pm_salvage (f->project.path, f->saved, &counts, NULL))
      continue;
    assert_sound (f);
    saved += counts.documents >= N - 1 && counts.annotations >= N - 2;
  }

  g_assert_cmpuint (saved, >, size / PAGE * 3 / 4);
}

static void
truncated (Fixture *f, gconstpointer data)
{
  g_autofree char *contents = NULL;
  guint documents = 0;
  gsize size;

  g_assert_true (g_file_get_contents (f->project.path, &contents, &size, NULL));
  for (gsize part = 1; part < 8; part++) {
    PmSalvageCounts counts = { 0 };

    g_assert_true (g_file_set_contents (f->project.path, contents, size * part / 8, NULL));
    if (pm_salvage (f->project.path, f->saved, &counts, NULL))
      assert_sound (f);
    g_assert_cmpuint (counts.documents, >=, documents);
    documents = counts.documents;
  }

  g_assert_cmpuint (documents, >, N / 2);
}

static void
random_bytes (Fixture *f, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (f->project.path, &contents, &size, NULL));
  for (guint round = 0; round < 40; round++) {
    g_autofree char *broken = g_memdup2 (contents, size);
    PmSalvageCounts counts;

    for (guint i = 0; i < 200; i++)
      broken[g_test_rand_int_range (100, size)] = g_test_rand_int_range (0, 256);
    g_assert_true (g_file_set_contents (f->project.path, broken, size, NULL));
    if (pm_salvage (f->project.path, f->saved, &counts, NULL))
      assert_sound (f);
  }
}

static void
another_kind (Fixture *f, gconstpointer data)
{
  PmSalvageCounts counts;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (f->project.path, "This is no database at all, only some text that goes on for a while.", -1, NULL));

  g_assert_false (pm_salvage (f->project.path, f->saved, &counts, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (f->saved, G_FILE_TEST_EXISTS));
}

/* Saving a copy of a damaged project gives a sound one. */
static void
save_copy (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (p->path, &contents, &size, NULL));
  memset (contents + size / PAGE / 2 * PAGE, 0x5a, PAGE);
  g_assert_true (g_file_set_contents (p->path, contents, size, NULL));
  p->store = pm_store_open (p->path, PM_STORE_READ_ONLY, &error);
  g_assert_no_error (error);

  g_assert_true (pm_store_save_copy (p->store, f->saved, &error));
  g_assert_no_error (error);
  assert_sound (f);
}

static void
save_copy_of_sound (Fixture *f, gconstpointer data)
{
  PmTestProject *p = &f->project;
  g_autofree char *before = pm_test_project_dump (p->path);
  g_autofree char *after = NULL;

  pm_test_project_reopen (p);
  g_assert_true (pm_store_save_copy (p->store, f->saved, NULL));
  after = pm_test_project_dump (f->saved);

  g_assert_cmpstr (before, ==, after);
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

  add ("/salvage/whole-file-comes-out-whole", whole);
  add ("/salvage/values-are-kept", kept_values);
  add ("/salvage/links-are-kept", kept_links);
  add ("/salvage/unequal-passage-is-left-out", unequal_passage);
  add ("/salvage/altered-text-is-kept", altered_text);
  add ("/salvage/invalid-text-is-made-valid", invalid_text);
  add ("/salvage/lost-tag-is-replaced", lost_tag);
  add ("/salvage/any-page-may-break", every_page);
  add ("/salvage/file-may-be-truncated", truncated);
  add ("/salvage/random-bytes-may-change", random_bytes);
  add ("/salvage/another-kind-of-file-is-refused", another_kind);
  add ("/salvage/saved-copy-of-a-damaged-project-is-sound", save_copy);
  add ("/salvage/saved-copy-of-a-sound-project-is-equal", save_copy_of_sound);

  return g_test_run ();
}
