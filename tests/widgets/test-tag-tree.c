#include "pm-tag-edit.h"
#include "pm-tag-tree.h"
#include "pm-test-tags.h"

typedef struct {
  PmProject *project;
  PmTagTree *tree;
} Fixture;

static void
show (Fixture *f)
{
  pm_tag_tree_set_codebook (f->tree, pm_project_get_codebook (f->project));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->project = pm_test_tags_new ();
  f->tree = pm_tag_tree_new ();
  show (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->tree);
  pm_test_tags_end (f->project);
}

static PmTagNode *
get_node (Fixture *f, const char *path)
{
  return pm_tag_tree_get_node (f->tree, pm_test_tags_get_id (f->project, path));
}

static void
set_uses (Fixture *f, const char *path, guint n, GHashTable *uses)
{
  gint64 id = pm_test_tags_get_id (f->project, path);

  g_hash_table_insert (uses, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (n));
}

static void
test_models_are_nested (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (pm_tag_tree_get_roots (f->tree)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pm_tag_node_get_children (get_node (f, "Quote")))), ==, 2);
}

static void
test_uses_below_count_for_the_one_above (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  set_uses (f, "Quote", 1, uses);
  set_uses (f, "Quote/Direct", 2, uses);
  set_uses (f, "Claim", 4, uses);
  pm_tag_tree_set_uses (f->tree, uses);
  g_assert_cmpuint (pm_tag_node_get_uses (get_node (f, "Quote")), ==, 3);
  g_assert_cmpuint (pm_tag_tree_get_total (f->tree), ==, 7);
}

static void
test_change_keeps_the_nodes (Fixture *f, gconstpointer data)
{
  PmTagNode *node = get_node (f, "Quote/Direct");
  PmTagFields fields = *pm_tag_get_fields (pm_test_tags_get (f->project, "Quote/Direct"));

  fields.name = "Straight";
  pm_test_tags_apply (f->project, pm_edit_change_tag (&fields));
  show (f);
  g_assert_true (get_node (f, "Quote/Straight") == node);
  g_assert_cmpstr (pm_tag_get_name (pm_tag_node_get_tag (node)), ==, "Straight");
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_change_elsewhere_leaves_the_roots (Fixture *f, gconstpointer data)
{
  gint64 direct = pm_test_tags_get_id (f->project, "Quote/Direct");
  guint count = 0;

  g_signal_connect_swapped (pm_tag_tree_get_roots (f->tree), "items-changed", G_CALLBACK (count_cb), &count);
  pm_test_tags_apply (f->project, pm_edit_move_tag (direct, pm_test_tags_get_id (f->project, "Quote"), 1));
  show (f);
  g_assert_cmpuint (count, ==, 0);
}

static void
test_first_sub_tag_makes_a_new_node (Fixture *f, gconstpointer data)
{
  PmTagNode *node = get_node (f, "Claim");
  PmTagFields fields = { .name = "Minor", .parent = pm_test_tags_get_id (f->project, "Claim") };

  pm_test_tags_apply (f->project, pm_edit_add_tag (&fields, NULL));
  show (f);
  g_assert_false (get_node (f, "Claim") == node);
}

static void
test_no_codebook_is_empty (Fixture *f, gconstpointer data)
{
  pm_tag_tree_set_codebook (f->tree, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (pm_tag_tree_get_roots (f->tree)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/tag-tree/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("models-are-nested", test_models_are_nested);
  ADD ("uses-below-count-for-the-one-above", test_uses_below_count_for_the_one_above);
  ADD ("change-keeps-the-nodes", test_change_keeps_the_nodes);
  ADD ("change-elsewhere-leaves-the-roots", test_change_elsewhere_leaves_the_roots);
  ADD ("first-sub-tag-makes-a-new-node", test_first_sub_tag_makes_a_new_node);
  ADD ("no-codebook-is-empty", test_no_codebook_is_empty);

  return g_test_run ();
}
