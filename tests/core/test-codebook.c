#include "pm-codebook.h"

typedef struct {
  gint64 id;
  gint64 parent;
  guint position;
  const char *name;
} Line;

static PmCodebook *
make_codebook (const Line *lines, guint n_lines)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_lines; i++) {
    g_autofree char *shortcut = g_strdup_printf ("%u", lines[i].position + 1);
    g_autofree char *uuid = g_strdup_printf ("uuid-%d", (int) lines[i].id);
    const PmTagFields fields = {
      .id = lines[i].id, .uuid = uuid, .parent = lines[i].parent, .position = lines[i].position, .name = lines[i].name, .shortcut = shortcut
    };
    GPtrArray *attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) pm_attribute_free);
    PmAttribute *attribute = pm_attribute_new (lines[i].name, PM_ATTRIBUTE_TEXT);

    attribute->id = 100 + lines[i].id;
    g_ptr_array_add (attributes, attribute);
    g_ptr_array_add (tags, pm_tag_new (&fields, attributes));
  }
  return pm_codebook_new (tags);
}

/* Out of order on purpose. */
static PmCodebook *
make_default (void)
{
  static const Line lines[] = {
    { 2, 1, 1, "Partial" }, { 5, 0, 1, "Claim" }, { 3, 1, 0, "Direct" }, { 1, 0, 0, "Quote" }, { 4, 3, 0, "Block" }, { 6, 5, 0, "Yes/No" }, { 7, 5, 1, "A\\B" }
  };

  return make_codebook (lines, G_N_ELEMENTS (lines));
}

static char *
dup_order (PmCodebook *codebook)
{
  g_autoptr (GString) order = g_string_new (NULL);
  GPtrArray *tags = pm_codebook_get_tags (codebook);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "", pm_tag_get_name (tags->pdata[i]));
  return g_string_free (g_steal_pointer (&order), FALSE);
}

static void
test_tags_stand_in_tree_order (void)
{
  PmCodebook *codebook = make_default ();
  g_autofree char *order = dup_order (codebook);

  g_assert_cmpstr (order, ==, "Quote Direct Block Partial Claim Yes/No A\\B");
  g_assert_finalize_object (codebook);
}

static void
test_children_stand_in_order (void)
{
  PmCodebook *codebook = make_default ();
  g_autoptr (GPtrArray) top = pm_codebook_dup_children (codebook, 0);
  g_autoptr (GPtrArray) below = pm_codebook_dup_children (codebook, 1);
  g_autoptr (GPtrArray) none = pm_codebook_dup_children (codebook, 99);

  g_assert_cmpuint (top->len, ==, 2);
  g_assert_cmpuint (below->len, ==, 2);
  g_assert_cmpstr (pm_tag_get_name (below->pdata[0]), ==, "Direct");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_finalize_object (codebook);
}

static void
test_a_tag_is_found_by_row_and_uuid (void)
{
  PmCodebook *codebook = make_default ();

  g_assert_cmpstr (pm_tag_get_name (pm_codebook_get_tag (codebook, 4)), ==, "Block");
  g_assert_cmpstr (pm_tag_get_name (pm_codebook_get_by_uuid (codebook, "uuid-5")), ==, "Claim");
  g_assert_null (pm_codebook_get_tag (codebook, 99));
  g_assert_null (pm_codebook_get_by_uuid (codebook, "uuid-99"));
  g_assert_finalize_object (codebook);
}

static void
test_every_path_leads_back (void)
{
  PmCodebook *codebook = make_default ();
  GPtrArray *tags = pm_codebook_get_tags (codebook);

  for (guint i = 0; i < tags->len; i++) {
    g_autofree char *path = pm_codebook_dup_path (codebook, tags->pdata[i]);

    g_assert_true (pm_codebook_get_by_path (codebook, path) == tags->pdata[i]);
  }
  g_assert_finalize_object (codebook);
}

static void
test_a_slash_in_a_name_is_escaped (void)
{
  PmCodebook *codebook = make_default ();
  g_autofree char *path = pm_codebook_dup_path (codebook, pm_codebook_get_tag (codebook, 6));

  g_assert_cmpstr (path, ==, "Claim/Yes\\/No");
  g_assert_null (pm_codebook_get_by_path (codebook, "Claim/Yes/No"));
  g_assert_finalize_object (codebook);
}

static void
test_a_wrong_path_leads_nowhere (void)
{
  PmCodebook *codebook = make_default ();

  g_assert_null (pm_codebook_get_by_path (codebook, ""));
  g_assert_null (pm_codebook_get_by_path (codebook, "/Quote"));
  g_assert_null (pm_codebook_get_by_path (codebook, "Quote/"));
  g_assert_null (pm_codebook_get_by_path (codebook, "Direct"));
  g_assert_finalize_object (codebook);
}

static void
test_shortcuts_are_looked_up_below_the_parent (void)
{
  PmCodebook *codebook = make_default ();

  g_assert_cmpstr (pm_tag_get_name (pm_codebook_get_by_shortcut (codebook, 0, '2')), ==, "Claim");
  g_assert_cmpstr (pm_tag_get_name (pm_codebook_get_by_shortcut (codebook, 1, '2')), ==, "Partial");
  g_assert_null (pm_codebook_get_by_shortcut (codebook, 1, '9'));
  g_assert_null (pm_codebook_get_by_shortcut (codebook, 99, '1'));
  g_assert_finalize_object (codebook);
}

static void
test_root_is_at_the_top (void)
{
  PmCodebook *codebook = make_default ();
  PmTag *block = pm_codebook_get_tag (codebook, 4);

  g_assert_cmpint (pm_tag_get_id (pm_codebook_get_root (codebook, block)), ==, 1);
  g_assert_cmpint (pm_tag_get_id (pm_codebook_get_parent (codebook, block)), ==, 3);
  g_assert_null (pm_codebook_get_parent (codebook, pm_codebook_get_tag (codebook, 1)));
  g_assert_finalize_object (codebook);
}

static void
test_attributes_come_down_from_the_top (void)
{
  PmCodebook *codebook = make_default ();
  g_autoptr (GPtrArray) attributes = pm_codebook_dup_attributes (codebook, pm_codebook_get_tag (codebook, 4));

  g_assert_cmpuint (attributes->len, ==, 3);
  g_assert_cmpstr (((PmAttribute *) attributes->pdata[0])->name, ==, "Quote");
  g_assert_cmpstr (((PmAttribute *) attributes->pdata[2])->name, ==, "Block");
  g_assert_finalize_object (codebook);
}

static void
test_an_attribute_is_found_by_row (void)
{
  PmCodebook *codebook = make_default ();

  g_assert_cmpstr (pm_codebook_get_attribute (codebook, 105)->name, ==, "Claim");
  g_assert_null (pm_codebook_get_attribute (codebook, 5));
  g_assert_finalize_object (codebook);
}

static void
test_an_unknown_parent_counts_as_the_top (void)
{
  const Line lines[] = { { 1, 77, 0, "Orphan" }, { 2, 1, 0, "Child" } };
  PmCodebook *codebook = make_codebook (lines, G_N_ELEMENTS (lines));
  g_autofree char *order = dup_order (codebook);

  g_assert_cmpstr (order, ==, "Orphan Child");
  g_assert_true (pm_codebook_get_by_path (codebook, "Orphan/Child") != NULL);
  g_assert_finalize_object (codebook);
}

static void
test_a_circle_is_cut (void)
{
  const Line lines[] = { { 1, 3, 1, "B" }, { 2, 1, 0, "C" }, { 3, 2, 5, "D" }, { 4, 4, 9, "Self" } };
  PmCodebook *codebook = make_codebook (lines, G_N_ELEMENTS (lines));
  g_autofree char *order = dup_order (codebook);
  g_autofree char *path = pm_codebook_dup_path (codebook, pm_codebook_get_tag (codebook, 1));

  g_assert_cmpstr (order, ==, "Self C D B");
  g_assert_cmpstr (path, ==, "C/D/B");
  g_assert_finalize_object (codebook);
}

static void
test_a_row_counts_once (void)
{
  const Line lines[] = { { 1, 0, 0, "First" }, { 1, 0, 1, "Second" } };
  PmCodebook *codebook = make_codebook (lines, G_N_ELEMENTS (lines));
  g_autofree char *order = dup_order (codebook);

  g_assert_cmpstr (order, ==, "First");
  g_assert_finalize_object (codebook);
}

static void
test_deep_nesting_is_no_trouble (void)
{
  const guint depth = 100000;
  g_autofree Line *lines = g_new0 (Line, depth);
  PmCodebook *codebook;

  for (guint i = 0; i < depth; i++)
    lines[i] = (Line){ i + 1, i, 0, "x" };
  codebook = make_codebook (lines, depth);

  g_assert_cmpint (pm_tag_get_id (pm_codebook_get_root (codebook, pm_codebook_get_tag (codebook, depth))), ==, 1);
  g_assert_finalize_object (codebook);
}

static void
test_an_empty_codebook_has_no_tags (void)
{
  PmCodebook *codebook = make_codebook (NULL, 0);

  g_assert_cmpuint (pm_codebook_get_tags (codebook)->len, ==, 0);
  g_assert_null (pm_codebook_get_by_path (codebook, "Quote"));
  g_assert_finalize_object (codebook);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codebook/tags-stand-in-tree-order", test_tags_stand_in_tree_order);
  g_test_add_func ("/codebook/children-stand-in-order", test_children_stand_in_order);
  g_test_add_func ("/codebook/a-tag-is-found-by-row-and-uuid", test_a_tag_is_found_by_row_and_uuid);
  g_test_add_func ("/codebook/every-path-leads-back", test_every_path_leads_back);
  g_test_add_func ("/codebook/a-slash-in-a-name-is-escaped", test_a_slash_in_a_name_is_escaped);
  g_test_add_func ("/codebook/a-wrong-path-leads-nowhere", test_a_wrong_path_leads_nowhere);
  g_test_add_func ("/codebook/shortcuts-are-looked-up-below-the-parent", test_shortcuts_are_looked_up_below_the_parent);
  g_test_add_func ("/codebook/root-is-at-the-top", test_root_is_at_the_top);
  g_test_add_func ("/codebook/attributes-come-down-from-the-top", test_attributes_come_down_from_the_top);
  g_test_add_func ("/codebook/an-attribute-is-found-by-row", test_an_attribute_is_found_by_row);
  g_test_add_func ("/codebook/an-unknown-parent-counts-as-the-top", test_an_unknown_parent_counts_as_the_top);
  g_test_add_func ("/codebook/a-circle-is-cut", test_a_circle_is_cut);
  g_test_add_func ("/codebook/a-row-counts-once", test_a_row_counts_once);
  g_test_add_func ("/codebook/deep-nesting-is-no-trouble", test_deep_nesting_is_no_trouble);
  g_test_add_func ("/codebook/an-empty-codebook-has-no-tags", test_an_empty_codebook_has_no_tags);

  return g_test_run ();
}
