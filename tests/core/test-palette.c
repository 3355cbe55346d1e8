#include "pm-palette.h"

static void
test_every_color_parses_back (void)
{
  for (guint i = 0; i < PM_N_COLORS; i++) {
    PmColor color;

    g_assert_true (pm_color_parse (pm_color_get_name ((PmColor) i), &color));
    g_assert_cmpuint (color, ==, i);
  }
}

static void
test_every_pattern_parses_back (void)
{
  for (guint i = 0; i < PM_N_PATTERNS; i++) {
    PmPattern pattern;

    g_assert_true (pm_pattern_parse (pm_pattern_get_name ((PmPattern) i), &pattern));
    g_assert_cmpuint (pattern, ==, i);
  }
}

static void
test_every_shade_is_nearest_to_its_color (void)
{
  for (guint i = 0; i < PM_N_COLORS; i++) {
    for (guint dark = 0; dark < 2; dark++) {
      PmShades shades = pm_color_get_shades ((PmColor) i, dark);
      const guint32 all[] = { shades.line, shades.tint, shades.selected };

      for (guint j = 0; j < G_N_ELEMENTS (all); j++) {
        g_autofree char *hex = g_strdup_printf ("#%06x", all[j]);
        PmColor color;

        g_assert_true (pm_color_parse (hex, &color));
        g_assert_cmpuint (color, ==, i);
      }
    }
  }
}

static void
assert_nearest (const char *hex, PmColor expected)
{
  PmColor color;

  g_assert_true (pm_color_parse (hex, &color));
  g_assert_cmpstr (pm_color_get_name (color), ==, pm_color_get_name (expected));
}

static void
test_pure_colors_find_their_like (void)
{
  assert_nearest ("#ff0000", PM_COLOR_RED);
  assert_nearest ("#0000FF", PM_COLOR_BLUE);
  assert_nearest ("#ffa500", PM_COLOR_AMBER);
  assert_nearest ("#00ff00", PM_COLOR_OLIVE);
  assert_nearest ("#00ffff", PM_COLOR_TEAL);
  assert_nearest ("#808080", PM_COLOR_SLATE);
  assert_nearest ("#000000", PM_COLOR_SLATE);
  assert_nearest ("#ffb6c1", PM_COLOR_RED);
}

static void
test_what_is_no_color_is_refused (void)
{
  const char *const wrong[] = { "", "Blue", "pink", "#12345", "#1234567", "#12345g", "#+12345", "123456" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    PmColor color;

    g_assert_false (pm_color_parse (wrong[i], &color));
  }
}

static void
test_what_is_no_pattern_is_refused (void)
{
  PmPattern pattern;

  g_assert_false (pm_pattern_parse ("dashdot", &pattern));
  g_assert_false (pm_pattern_parse ("", &pattern));
}

static void
test_dark_shades_differ (void)
{
  g_assert_cmphex (pm_color_get_shades (PM_COLOR_BLUE, FALSE).line, ==, 0x2f5cbc);
  g_assert_cmphex (pm_color_get_shades (PM_COLOR_BLUE, TRUE).line, ==, 0x8fc0fe);
}

static void
test_labels_are_for_people (void)
{
  g_assert_cmpstr (pm_color_get_label (PM_COLOR_SLATE), ==, "Slate");
  g_assert_cmpstr (pm_pattern_get_label (PM_PATTERN_DASH_DOT), ==, "Dash-dot");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/every-color-parses-back", test_every_color_parses_back);
  g_test_add_func ("/palette/every-pattern-parses-back", test_every_pattern_parses_back);
  g_test_add_func ("/palette/every-shade-is-nearest-to-its-color", test_every_shade_is_nearest_to_its_color);
  g_test_add_func ("/palette/pure-colors-find-their-like", test_pure_colors_find_their_like);
  g_test_add_func ("/palette/what-is-no-color-is-refused", test_what_is_no_color_is_refused);
  g_test_add_func ("/palette/what-is-no-pattern-is-refused", test_what_is_no_pattern_is_refused);
  g_test_add_func ("/palette/dark-shades-differ", test_dark_shades_differ);
  g_test_add_func ("/palette/labels-are-for-people", test_labels_are_for_people);

  return g_test_run ();
}
