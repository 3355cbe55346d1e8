#include "pm-check-document.h"

#include "pm-test-project.h"

static void
changed_text (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE document_text SET text = replace (text, 'she', 'he ')", "|a.txt|-|Its text is not the one that was imported");
}

static void
wrong_length (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE document SET length = 3", "characters, not 3.");
}

static void
lost_text (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "DELETE FROM document_text", "Its text is not there.");
}

static void
invalid_text (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE document_text SET text = CAST (x'41ff' AS TEXT)", "Its text is not valid UTF-8.");
}

static void
moved_passage (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE span SET start = 18", "|a.txt|annotation|Its passage from 18 to 22 covers");
}

static void
passage_past_end (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "UPDATE span SET end = 4294967300", "from 17 to 4294967300 is not in the text.");
}

static void
overlapping_passages (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "INSERT INTO span SELECT annotation, start + 1, end, substr (exact, 2) FROM span", "Its passages overlap.");
}

static void
no_passage (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "DELETE FROM span", "annotation|It has no passage.");
}

static void
strange_attribute (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "INSERT INTO annotation_attribute (annotation, attribute, value) SELECT 1, id, 'x' FROM attribute WHERE name = 'claimant'",
                                "It has a value for “claimant”, which is no attribute of its tag.");
}

static void
anchor_past_end (PmTestProject *p, gconstpointer data)
{
  pm_test_project_assert_finds (p, "INSERT INTO annotation_attribute SELECT 1, id, 'x', 5, 500 FROM attribute WHERE name = 'speaker'",
                                "The place of its value for “speaker” is not in the text.");
}

static void
inherited_attribute (PmTestProject *p, gconstpointer data)
{
  PmCheckCounts counts;
  g_autofree char *found = NULL;

  pm_test_project_annotate (p, 1, "Quote/Direct", 17, 22);
  pm_test_project_tamper (p, "INSERT INTO annotation_attribute SELECT 1, id, 'x', 5, 6 FROM attribute WHERE name = 'speaker'");
  found = pm_test_project_check (p, &counts);

  g_assert_cmpstr (found, ==, "");
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

  add ("/check-document/changed-text-is-found", changed_text);
  add ("/check-document/wrong-length-is-found", wrong_length);
  add ("/check-document/lost-text-is-found", lost_text);
  add ("/check-document/invalid-text-is-found", invalid_text);
  add ("/check-document/moved-passage-is-found", moved_passage);
  add ("/check-document/passage-past-the-end-is-found", passage_past_end);
  add ("/check-document/overlapping-passages-are-found", overlapping_passages);
  add ("/check-document/annotation-without-passage-is-found", no_passage);
  add ("/check-document/attribute-of-another-tag-is-found", strange_attribute);
  add ("/check-document/anchor-past-the-end-is-found", anchor_past_end);
  add ("/check-document/attribute-of-a-tag-above-is-sound", inherited_attribute);

  return g_test_run ();
}
