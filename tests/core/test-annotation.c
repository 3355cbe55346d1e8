#include "pm-annotation.h"

static void
add_piece (GArray *pieces, guint start, guint end, const char *exact)
{
  PmPiece piece = { { start, end }, g_strdup (exact) };

  g_array_append_val (pieces, piece);
}

static void
add_value (GArray *values, gint64 attribute, const char *text)
{
  PmValue value = { attribute, g_strdup (text), FALSE, { 0, 0 } };

  g_array_append_val (values, value);
}

static PmAnnotation *
make_annotation (GArray *values)
{
  const PmAnnotationFields fields = {
    .id = 4, .uuid = "u", .document = 2, .tag = 8, .annotator = "ann", .note = "n", .status = PM_ANNOTATION_SUGGESTED, .created = 10, .modified = 20
  };
  GArray *pieces = pm_pieces_new ();

  add_piece (pieces, 3, 7, "“We ");
  add_piece (pieces, 12, 15, "go”");
  return pm_annotation_new (&fields, pieces, values);
}

static void
test_fields_are_kept (void)
{
  PmAnnotation *annotation = make_annotation (NULL);
  const PmAnnotationFields *fields = pm_annotation_get_fields (annotation);

  g_assert_cmpint (pm_annotation_get_id (annotation), ==, 4);
  g_assert_cmpint (pm_annotation_get_tag (annotation), ==, 8);
  g_assert_cmpstr (fields->uuid, ==, "u");
  g_assert_cmpstr (fields->annotator, ==, "ann");
  g_assert_cmpstr (fields->note, ==, "n");
  g_assert_cmpuint (fields->status, ==, PM_ANNOTATION_SUGGESTED);
  g_assert_cmpint (fields->modified, ==, 20);
  g_assert_finalize_object (annotation);
}

static void
test_pieces_are_kept_in_order (void)
{
  PmAnnotation *annotation = make_annotation (NULL);
  guint n_pieces;
  const PmPiece *pieces = pm_annotation_get_pieces (annotation, &n_pieces);

  g_assert_cmpuint (n_pieces, ==, 2);
  g_assert_cmpuint (pieces[1].span.start, ==, 12);
  g_assert_cmpstr (pieces[1].exact, ==, "go”");
  g_assert_finalize_object (annotation);
}

static void
test_extent_reaches_over_all_pieces (void)
{
  PmAnnotation *annotation = make_annotation (NULL);
  PmSpan extent = pm_annotation_get_extent (annotation);

  g_assert_cmpuint (extent.start, ==, 3);
  g_assert_cmpuint (extent.end, ==, 15);
  g_assert_finalize_object (annotation);
}

static void
test_exact_joins_pieces_by_an_ellipsis (void)
{
  PmAnnotation *annotation = make_annotation (NULL);
  g_autofree char *exact = pm_annotation_dup_exact (annotation);

  g_assert_cmpstr (exact, ==, "“We  … go”");
  g_assert_finalize_object (annotation);
}

static void
test_no_values_is_an_empty_list (void)
{
  PmAnnotation *annotation = make_annotation (NULL);
  guint n_values = 9;

  pm_annotation_get_values (annotation, &n_values);

  g_assert_cmpuint (n_values, ==, 0);
  g_assert_finalize_object (annotation);
}

static void
test_a_value_is_found_by_its_attribute (void)
{
  GArray *values = pm_values_new ();
  PmAnnotation *annotation;

  add_value (values, 5, "Hegseth");
  add_value (values, 6, "said");
  annotation = make_annotation (values);

  g_assert_cmpstr (pm_annotation_get_value (annotation, 6)->value, ==, "said");
  g_assert_null (pm_annotation_get_value (annotation, 7));
  g_assert_finalize_object (annotation);
}

static void
test_every_status_parses_back (void)
{
  for (guint i = PM_ANNOTATION_ACCEPTED; i <= PM_ANNOTATION_REJECTED; i++) {
    PmAnnotationStatus status;

    g_assert_true (pm_annotation_status_parse (pm_annotation_status_get_name ((PmAnnotationStatus) i), &status));
    g_assert_cmpuint (status, ==, i);
  }
}

static void
test_what_is_no_status_is_refused (void)
{
  PmAnnotationStatus status;

  g_assert_false (pm_annotation_status_parse ("accept", &status));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annotation/fields-are-kept", test_fields_are_kept);
  g_test_add_func ("/annotation/pieces-are-kept-in-order", test_pieces_are_kept_in_order);
  g_test_add_func ("/annotation/extent-reaches-over-all-pieces", test_extent_reaches_over_all_pieces);
  g_test_add_func ("/annotation/exact-joins-pieces-by-an-ellipsis", test_exact_joins_pieces_by_an_ellipsis);
  g_test_add_func ("/annotation/no-values-is-an-empty-list", test_no_values_is_an_empty_list);
  g_test_add_func ("/annotation/a-value-is-found-by-its-attribute", test_a_value_is_found_by_its_attribute);
  g_test_add_func ("/annotation/every-status-parses-back", test_every_status_parses_back);
  g_test_add_func ("/annotation/what-is-no-status-is-refused", test_what_is_no_status_is_refused);

  return g_test_run ();
}
