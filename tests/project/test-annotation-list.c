#include "pm-annotation-list.h"

#include <string.h>

static PmAnnotation *
make (gint64 id, guint start, guint end)
{
  PmAnnotationFields fields = { .id = id, .tag = 1 };
  GArray *pieces = pm_pieces_new ();
  PmPiece piece = { { start, end }, g_strdup ("") };

  g_array_append_val (pieces, piece);
  return pm_annotation_new (&fields, pieces, NULL);
}

static void
put (PmAnnotationList *list, gint64 id, guint start, guint end)
{
  g_autoptr (PmAnnotation) annotation = make (id, start, end);

  pm_annotation_list_put (list, annotation);
}

static char *
describe (PmAnnotationList *list)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (PmAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (list), i);
    gint64 id = pm_annotation_get_id (annotation);

    g_assert_cmpuint (pm_annotation_list_get_position (list, id), ==, i);
    g_string_append_printf (ids, "%d ", (int) id);
  }
  return g_string_free (ids, FALSE);
}

static void
assert_order (PmAnnotationList *list, const char *ids)
{
  g_autofree char *found = describe (list);

  g_assert_cmpstr (found, ==, ids);
}

static void
test_set_sorts_in_reading_order (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (all, make (3, 5, 9));
  g_ptr_array_add (all, make (2, 5, 9));
  g_ptr_array_add (all, make (1, 7, 8));
  g_ptr_array_add (all, make (4, 0, 20));
  pm_annotation_list_set (list, all);

  assert_order (list, "4 2 3 1 ");
  g_assert_finalize_object (g_steal_pointer (&list));
}

static void
test_set_forgets_what_was_before (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  put (list, 1, 0, 4);
  pm_annotation_list_set (list, none);

  assert_order (list, "");
  g_assert_null (pm_annotation_list_get (list, 1));
  g_assert_cmpuint (pm_span_index_get_size (pm_annotation_list_get_index (list)), ==, 0);
}

static void
test_put_adds_in_its_place (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();

  put (list, 1, 10, 20);
  put (list, 2, 0, 5);
  put (list, 3, 12, 14);

  assert_order (list, "2 1 3 ");
}

static void
test_put_moves_the_one_with_the_same_row (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();

  put (list, 1, 0, 5);
  put (list, 2, 10, 20);
  put (list, 1, 30, 31);

  assert_order (list, "2 1 ");
  g_assert_cmpuint (pm_annotation_get_extent (pm_annotation_list_get (list, 1)).start, ==, 30);
  g_assert_cmpuint (pm_span_index_get_size (pm_annotation_list_get_index (list)), ==, 2);
}

static void
test_remove_takes_it_out_of_all (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();

  put (list, 1, 0, 5);
  put (list, 2, 1, 2);
  pm_annotation_list_remove (list, 1);
  pm_annotation_list_remove (list, 77);

  assert_order (list, "2 ");
  g_assert_cmpuint (pm_annotation_list_get_position (list, 1), ==, G_MAXUINT);
  g_assert_cmpuint (pm_span_index_get_size (pm_annotation_list_get_index (list)), ==, 1);
}

static void
test_pieces_are_in_the_index_each (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  PmAnnotationFields fields = { .id = 1, .tag = 1 };
  GArray *pieces = pm_pieces_new ();
  PmPiece first = { { 0, 2 }, g_strdup ("") };
  PmPiece last = { { 8, 9 }, g_strdup ("") };
  g_autoptr (PmAnnotation) annotation = NULL;

  g_array_append_val (pieces, first);
  g_array_append_val (pieces, last);
  annotation = pm_annotation_new (&fields, pieces, NULL);
  pm_annotation_list_put (list, annotation);

  g_assert_cmpuint (pm_span_index_get_size (pm_annotation_list_get_index (list)), ==, 2);
}

static void
damaged_cb (PmAnnotationList *list, guint start, guint end, GString *log)
{
  g_string_append_printf (log, "%u-%u ", start, end);
}

static void
test_damage_covers_old_and_new_place (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  put (list, 1, 0, 5);
  g_signal_connect (list, "damaged", G_CALLBACK (damaged_cb), log);
  put (list, 1, 30, 31);
  put (list, 1, 30, 31);
  pm_annotation_list_remove (list, 1);

  g_assert_cmpstr (log->str, ==, "0-5 30-31 30-31 30-31 ");
}

/* Plays the model's changes to a plain array. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, GPtrArray *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

static void
test_changes_told_are_the_changes_made (void)
{
  g_autoptr (PmAnnotationList) list = pm_annotation_list_new ();
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), mirror);
  for (guint i = 0; i < 500; i++) {
    gint64 id = g_rand_int_range (rand, 1, 40);
    guint start = (guint) g_rand_int_range (rand, 0, 100);

    if (g_rand_boolean (rand))
      put (list, id, start, start + 5);
    else
      pm_annotation_list_remove (list, id);
    g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
    for (guint j = 0; j < mirror->len; j++) {
      g_autoptr (PmAnnotation) item = g_list_model_get_item (G_LIST_MODEL (list), j);

      g_assert_true (item == g_ptr_array_index (mirror, j));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annotation-list/set-sorts-in-reading-order", test_set_sorts_in_reading_order);
  g_test_add_func ("/annotation-list/set-forgets-what-was-before", test_set_forgets_what_was_before);
  g_test_add_func ("/annotation-list/put-adds-in-its-place", test_put_adds_in_its_place);
  g_test_add_func ("/annotation-list/put-moves-the-one-with-the-same-row", test_put_moves_the_one_with_the_same_row);
  g_test_add_func ("/annotation-list/remove-takes-it-out-of-all", test_remove_takes_it_out_of_all);
  g_test_add_func ("/annotation-list/pieces-are-in-the-index-each", test_pieces_are_in_the_index_each);
  g_test_add_func ("/annotation-list/damage-covers-old-and-new-place", test_damage_covers_old_and_new_place);
  g_test_add_func ("/annotation-list/changes-told-are-the-changes-made", test_changes_told_are_the_changes_made);

  return g_test_run ();
}
