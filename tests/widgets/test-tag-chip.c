#include "pm-tag-chip.h"

static PmTag *
tag_new (gint64 id, gint64 parent, const char *name, PmColor color)
{
  PmTagFields fields = { .id = id, .uuid = name, .parent = parent, .name = name, .color = color };

  return pm_tag_new (&fields, NULL);
}

static PmCodebook *
codebook_new (void)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tags, tag_new (1, 0, "Quote", PM_COLOR_BLUE));
  g_ptr_array_add (tags, tag_new (2, 1, "Direct <1>", PM_COLOR_AMBER));

  return pm_codebook_new (tags);
}

static PmTagChip *
chip_new (void)
{
  return PM_TAG_CHIP (g_object_ref_sink (pm_tag_chip_new ()));
}

static gboolean
has_class (PmTagChip *chip, const char *name)
{
  return gtk_widget_has_css_class (adw_bin_get_child (ADW_BIN (chip)), name);
}

static void
test_names_the_tags_above (void)
{
  g_autoptr (PmCodebook) codebook = codebook_new ();
  g_autoptr (PmTagChip) chip = chip_new ();

  pm_tag_chip_set_tag (chip, codebook, pm_codebook_get_tag (codebook, 2));
  g_assert_cmpstr (pm_tag_chip_get_label (chip), ==, "Quote · Direct <1>");
  g_assert_finalize_object (g_steal_pointer (&chip));
}

static void
test_a_leaf_names_only_itself (void)
{
  g_autoptr (PmCodebook) codebook = codebook_new ();
  g_autoptr (PmTagChip) chip = chip_new ();

  g_object_set (chip, "leaf", TRUE, NULL);
  pm_tag_chip_set_tag (chip, codebook, pm_codebook_get_tag (codebook, 2));
  g_assert_cmpstr (pm_tag_chip_get_label (chip), ==, "Direct <1>");
}

static void
test_another_tag_changes_the_color (void)
{
  g_autoptr (PmCodebook) codebook = codebook_new ();
  g_autoptr (PmTagChip) chip = chip_new ();

  pm_tag_chip_set_tag (chip, codebook, pm_codebook_get_tag (codebook, 1));
  g_assert_true (has_class (chip, "tag-blue"));
  pm_tag_chip_set_tag (chip, codebook, pm_codebook_get_tag (codebook, 2));
  g_assert_true (has_class (chip, "tag-amber"));
  g_assert_false (has_class (chip, "tag-blue"));
}

static void
test_no_tag_empties_it (void)
{
  g_autoptr (PmCodebook) codebook = codebook_new ();
  g_autoptr (PmTagChip) chip = chip_new ();

  pm_tag_chip_set_tag (chip, codebook, pm_codebook_get_tag (codebook, 1));
  pm_tag_chip_set_tag (chip, codebook, NULL);
  g_assert_cmpstr (pm_tag_chip_get_label (chip), ==, "");
  g_assert_false (gtk_widget_get_visible (adw_bin_get_child (ADW_BIN (chip))));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/tag-chip/names-the-tags-above", test_names_the_tags_above);
  g_test_add_func ("/tag-chip/a-leaf-names-only-itself", test_a_leaf_names_only_itself);
  g_test_add_func ("/tag-chip/another-tag-changes-the-color", test_another_tag_changes_the_color);
  g_test_add_func ("/tag-chip/no-tag-empties-it", test_no_tag_empties_it);

  return g_test_run ();
}
