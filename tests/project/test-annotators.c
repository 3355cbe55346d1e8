#include "pm-annotators.h"

#include "pm-test-project.h"

static void
none (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  pm_test_project_tamper (p, "DELETE FROM annotator");
  all = pm_annotators_load (p->store, NULL);

  g_assert_cmpuint (all->len, ==, 0);
}

static void
by_name (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  pm_test_project_tamper (p, "DELETE FROM annotator; INSERT INTO annotator (uuid, name, program) VALUES ('2', 'b', 1), ('1', 'a', 0)");
  all = pm_annotators_load (p->store, NULL);

  g_assert_cmpstr (((PmAnnotator *) g_ptr_array_index (all, 0))->name, ==, "a");
  g_assert_cmpstr (((PmAnnotator *) g_ptr_array_index (all, 1))->name, ==, "b");
}

static void
program (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  pm_test_project_tamper (p, "DELETE FROM annotator; INSERT INTO annotator (uuid, name, program) VALUES ('2', 'b', 1), ('1', 'a', 0)");
  all = pm_annotators_load (p->store, NULL);

  g_assert_false (((PmAnnotator *) g_ptr_array_index (all, 0))->program);
  g_assert_true (((PmAnnotator *) g_ptr_array_index (all, 1))->program);
}

static void
counted (PmTestProject *p, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  pm_test_project_annotate (p, 1, "Claim", 0, 4);
  pm_test_project_annotate (p, 1, "Claim", 0, 4);
  all = pm_annotators_load (p->store, NULL);

  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((PmAnnotator *) g_ptr_array_index (all, 0))->name, ==, "Nora");
  g_assert_cmpuint (((PmAnnotator *) g_ptr_array_index (all, 0))->n_annotations, ==, 2);
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

  add ("/annotators/there-may-be-none", none);
  add ("/annotators/come-by-name", by_name);
  add ("/annotators/may-be-programs", program);
  add ("/annotators/are-told-with-their-annotations", counted);

  return g_test_run ();
}
