#include "pm-tag-look.h"

static PmCodebook *
codebook_new (guint n)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("%u", i);
    PmTagFields fields = { .id = i + 1, .uuid = name, .name = name };

    fields.color = (PmColor) (i % PM_N_COLORS);
    fields.pattern = (PmPattern) (i % PM_N_PATTERNS);
    g_ptr_array_add (tags, pm_tag_new (&fields, NULL));
  }

  return pm_codebook_new (tags);
}

static void
test_takes_a_color_that_nobody_has (void)
{
  g_autoptr (PmCodebook) codebook = codebook_new (3);
  PmTagFields fields = { 0 };

  pm_tag_look_choose (codebook, &fields);
  g_assert_cmpint (fields.color, ==, PM_COLOR_TEAL);
}

static void
test_then_takes_a_color_with_another_pattern (void)
{
  g_autoptr (PmCodebook) codebook = codebook_new (PM_N_COLORS);
  PmTagFields fields = { 0 };

  pm_tag_look_choose (codebook, &fields);
  g_assert_cmpint ((int) fields.pattern, !=, (int) fields.color);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tag-look/takes-a-color-that-nobody-has", test_takes_a_color_that_nobody_has);
  g_test_add_func ("/tag-look/then-takes-a-color-with-another-pattern", test_then_takes_a_color_with_another_pattern);

  return g_test_run ();
}
