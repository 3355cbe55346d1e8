#include "pm-overlap.h"
#include "pm-spans.h"

static PmAnnotation *
annotation_new (gint64 id, gint64 tag, guint start, guint end)
{
  PmAnnotationFields fields = { .id = id, .uuid = "u", .document = 1, .tag = tag };
  GArray *pieces = pm_pieces_new ();
  PmPiece piece = { { start, end }, g_strdup ("x") };

  g_array_append_val (pieces, piece);

  return pm_annotation_new (&fields, pieces, NULL);
}

static PmAnnotationList *
list_new (void)
{
  PmAnnotationList *list = pm_annotation_list_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (all, annotation_new (1, 7, 0, 10));
  g_ptr_array_add (all, annotation_new (2, 7, 5, 15));
  g_ptr_array_add (all, annotation_new (3, 8, 5, 15));
  g_ptr_array_add (all, annotation_new (4, 7, 15, 20));
  pm_annotation_list_set (list, all);

  return list;
}

static gint64
find_same (gint64 tag, guint start, guint end)
{
  g_autoptr (PmAnnotationList) list = list_new ();
  g_autoptr (GArray) spans = pm_spans_new ();

  g_array_append_val (spans, ((PmSpan){ start, end }));

  return pm_overlap_find_same (list, spans, tag);
}

static void
test_the_same_has_tag_and_passages (void)
{
  g_assert_cmpint (find_same (8, 5, 15), ==, 3);
  g_assert_cmpint (find_same (8, 0, 10), ==, 0);
  g_assert_cmpint (find_same (7, 5, 14), ==, 0);
}

static void
test_only_the_same_tag_can_be_merged (void)
{
  g_autoptr (PmAnnotationList) list = list_new ();
  g_autoptr (GArray) found = pm_overlap_find_mergeable (list, 2);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, 2);
  g_assert_cmpint (g_array_index (found, gint64, 1), ==, 1);
}

static void
test_an_unknown_one_has_none (void)
{
  g_autoptr (PmAnnotationList) list = list_new ();
  g_autoptr (GArray) found = pm_overlap_find_mergeable (list, 99);

  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overlap/the-same-has-tag-and-passages", test_the_same_has_tag_and_passages);
  g_test_add_func ("/overlap/only-the-same-tag-can-be-merged", test_only_the_same_tag_can_be_merged);
  g_test_add_func ("/overlap/an-unknown-one-has-none", test_an_unknown_one_has_none);

  return g_test_run ();
}
