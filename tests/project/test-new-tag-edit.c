#include "pm-new-tag-edit.h"
#include "pm-test-project.h"

static gint64
get_document (PmTestProject *p)
{
  return pm_store_find_document (p->store, "a.txt", NULL);
}

static PmEdit *
edit_new (PmTestProject *p, const char *name, guint end)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PmSpan));
  PmTagFields fields = { .name = name, .color = PM_COLOR_TEAL };
  PmDraft draft = { 0 };

  g_array_append_val (spans, ((PmSpan){ 0, end }));
  draft.document = get_document (p);
  draft.spans = spans;

  return pm_edit_annotate_with_new_tag (&fields, &draft);
}

static guint
count (PmTestProject *p)
{
  g_autoptr (GPtrArray) annotations = pm_store_load_annotations (p->store, get_document (p), NULL);

  return annotations->len;
}

static void
test_makes_the_tag_and_uses_it (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmEdit) edit = edit_new (p, "Hearsay", 2);
  g_autoptr (GError) error = NULL;
  gint64 row = pm_store_apply (p->store, edit, NULL, &error);
  g_autoptr (PmAnnotation) annotation = NULL;
  g_autoptr (PmCodebook) codebook = NULL;

  g_assert_no_error (error);
  annotation = pm_store_load_annotation (p->store, row, NULL);
  codebook = pm_store_load_codebook (p->store, NULL);
  g_assert_cmpint (pm_annotation_get_tag (annotation), ==, pm_tag_get_id (pm_codebook_get_by_path (codebook, "Hearsay")));
}

static void
test_is_one_step_of_undo (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmEdit) edit = edit_new (p, "Hearsay", 2);
  g_autofree char *label = NULL;
  g_autoptr (PmCodebook) codebook = NULL;

  pm_store_apply (p->store, edit, NULL, NULL);
  g_assert_true (pm_store_undo (p->store, &label, NULL, NULL));
  codebook = pm_store_load_codebook (p->store, NULL);
  g_assert_cmpstr (label, ==, "Tag as Hearsay");
  g_assert_null (pm_codebook_get_by_path (codebook, "Hearsay"));
  g_assert_cmpuint (count (p), ==, 0);
}

static void
test_makes_no_tag_where_the_words_are_wrong (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmEdit) edit = edit_new (p, "Hearsay", 9999);
  g_autoptr (GError) error = NULL;
  g_autoptr (PmCodebook) codebook = NULL;

  g_assert_cmpint (pm_store_apply (p->store, edit, NULL, &error), ==, -1);
  g_assert_nonnull (error);
  codebook = pm_store_load_codebook (p->store, NULL);
  g_assert_null (pm_codebook_get_by_path (codebook, "Hearsay"));
}

static void
test_refuses_a_name_that_is_taken (PmTestProject *p, gconstpointer data)
{
  g_autoptr (PmEdit) edit = edit_new (p, "Quote", 2);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (pm_store_apply (p->store, edit, NULL, &error), ==, -1);
  g_assert_cmpuint (count (p), ==, 0);
}

#define ADD(name, func) g_test_add ("/new-tag-edit/" name, PmTestProject, NULL, pm_test_project_set_up, func, pm_test_project_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("makes-the-tag-and-uses-it", test_makes_the_tag_and_uses_it);
  ADD ("is-one-step-of-undo", test_is_one_step_of_undo);
  ADD ("makes-no-tag-where-the-words-are-wrong", test_makes_no_tag_where_the_words_are_wrong);
  ADD ("refuses-a-name-that-is-taken", test_refuses_a_name_that_is_taken);

  return g_test_run ();
}
