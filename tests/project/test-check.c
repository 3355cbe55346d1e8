#include "pm-check.h"

#include "pm-store-error.h"
#include "pm-test-project.h"

static void
note_cb (const PmProblem *problem, gpointer data)
{
  g_string_append_printf (data, "%s|%s|%s|%s\n", problem->document != NULL ? problem->document : "-", problem->source != NULL ? problem->source : "-",
                          problem->annotation != NULL ? "annotation" : "-", problem->message);
}

/* Gives the problems, one a line, with where they are. */
static char *
check (PmTestProject *p, PmCheckCounts *counts)
{
  GString *found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pm_check_run (p->store, note_cb, found, counts, NULL, &error));
  g_assert_no_error (error);

  return g_string_free (found, FALSE);
}

static void
assert_finds (PmTestProject *p, const char *tampering, const char *expected)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  pm_test_project_close (p);
  pm_test_project_tamper (p, tampering);
  pm_test_project_reopen (p);

  found = check (p, &counts);
  if (strstr (found, expected) == NULL)
    g_error ("“%s” is not in: %s", expected, found);
  g_assert_cmpuint (counts.problems, >, 0);
}

static void
sound (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  found = check (p, &counts);

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
  found = check (p, &counts);

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
changed_text (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE document_text SET text = replace (text, 'she', 'he ')", "|a.txt|-|Its text is not the one that was imported");
}

static void
wrong_length (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE document SET length = 3", "characters, not 3.");
}

static void
lost_text (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "DELETE FROM document_text", "Its text is not there.");
}

static void
invalid_text (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE document_text SET text = CAST (x'41ff' AS TEXT)", "Its text is not valid UTF-8.");
}

static void
moved_passage (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE span SET start = 18", "|a.txt|annotation|Its passage from 18 to 22 covers");
}

static void
passage_past_end (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE span SET end = 4294967300", "from 17 to 4294967300 is not in the text.");
}

static void
overlapping_passages (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "INSERT INTO span SELECT annotation, start + 1, end, substr (exact, 2) FROM span", "Its passages overlap.");
}

static void
no_passage (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "DELETE FROM span", "annotation|It has no passage.");
}

static void
strange_attribute (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "INSERT INTO annotation_attribute (annotation, attribute, value) SELECT 1, id, 'x' FROM attribute WHERE name = 'claimant'",
                "It has a value for “claimant”, which is no attribute of its tag.");
}

static void
anchor_past_end (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "INSERT INTO annotation_attribute SELECT 1, id, 'x', 5, 500 FROM attribute WHERE name = 'speaker'",
                "The place of its value for “speaker” is not in the text.");
}

static void
inherited_attribute (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  pm_test_project_tamper (p, "INSERT INTO annotation_attribute SELECT 1, id, 'x', 5, 6 FROM attribute WHERE name = 'speaker'");
  found = check (p, &counts);

  g_assert_cmpstr (found, ==, "");
}

static void
lost_tag (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "DELETE FROM tag WHERE name = 'Direct'", "A row of the table “annotation” belongs to a row of “tag” that is not there.");
}

static void
tag_below_itself (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE tag SET parent = id WHERE name = 'Claim'", "The tag “Claim” stands below itself.");
}

static void
dangling_link (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "INSERT INTO link (uuid, type, source, target, annotator, created) VALUES ('u', 'about', 1, 99, 1, 0)", "A link “about” leads nowhere.");
}

static void
broken_history (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "UPDATE history SET changeset = substr (changeset, 1, 20)", "of the history cannot be read");
}

static void
lost_meta (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "DELETE FROM meta WHERE key = 'serial'", "The project has lost its “serial”.");
}

static void
stale_search_index (PmTestProject *p, gconstpointer data)
{
  assert_finds (p, "INSERT INTO document_fts (document_fts, rowid, text) SELECT 'delete', id, text FROM document_text", "The search index does not have the texts as they are.");
}

static void
broken_index (PmTestProject *p, gconstpointer data)
{
  assert_finds (p,
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
  add ("/check/changed-text-is-found", changed_text);
  add ("/check/wrong-length-is-found", wrong_length);
  add ("/check/lost-text-is-found", lost_text);
  add ("/check/invalid-text-is-found", invalid_text);
  add ("/check/moved-passage-is-found", moved_passage);
  add ("/check/passage-past-the-end-is-found", passage_past_end);
  add ("/check/overlapping-passages-are-found", overlapping_passages);
  add ("/check/annotation-without-passage-is-found", no_passage);
  add ("/check/attribute-of-another-tag-is-found", strange_attribute);
  add ("/check/anchor-past-the-end-is-found", anchor_past_end);
  add ("/check/attribute-of-a-tag-above-is-sound", inherited_attribute);
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
