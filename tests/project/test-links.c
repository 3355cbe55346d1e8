#include "pm-links.h"

#include "pm-test-project.h"

#define LINK "INSERT INTO link (uuid, type, source, target, annotator, created) VALUES ('u', 'about', 1, 2, 1, 5)"

static void
set_up (PmTestProject *p, gconstpointer data)
{
  gint64 other;

  pm_test_project_set_up (p, data);
  other = pm_test_project_add (p, "b.txt", "Another text");
  pm_test_project_add (p, "c.txt", "A third text");
  pm_test_project_annotate (p, 1, "Claim", 0, 4);
  pm_test_project_annotate (p, other, "Claim", 0, 4);
  pm_test_project_tamper (p, LINK);
}

static GPtrArray *
load (PmTestProject *p, gint64 document)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *links = pm_links_load (p->store, document, &error);

  g_assert_no_error (error);

  return links;
}

static void
fields (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) links = load (p, 0);
  g_autoptr (PmAnnotation) from = pm_store_load_annotation (p->store, 1, NULL);
  g_autoptr (PmAnnotation) to = pm_store_load_annotation (p->store, 2, NULL);
  const PmLink *link = g_ptr_array_index (links, 0);

  g_assert_cmpstr (link->type, ==, "about");
  g_assert_cmpstr (link->from, ==, pm_annotation_get_fields (from)->uuid);
  g_assert_cmpstr (link->to, ==, pm_annotation_get_fields (to)->uuid);
  g_assert_cmpstr (link->annotator, ==, "Nora");
  g_assert_cmpint (link->created, ==, 5);
}

static void
both_ends (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) first = load (p, 1);
  g_autoptr (GPtrArray) second = load (p, 2);

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (second->len, ==, 1);
}

static void
elsewhere (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) third = load (p, 3);

  g_assert_cmpuint (third->len, ==, 0);
}

static void
add (const char *name, void (*test) (PmTestProject *p, gconstpointer data))
{
  g_test_add (name, PmTestProject, NULL, set_up, test, pm_test_project_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/links/are-read-with-their-ends", fields);
  add ("/links/belong-to-the-documents-of-both-ends", both_ends);
  add ("/links/belong-to-no-other-document", elsewhere);

  return g_test_run ();
}
