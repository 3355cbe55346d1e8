#include "pm-line-pattern.h"
#include "pm-pattern-icon.h"

#include <string.h>

static const GdkRGBA black = { 0, 0, 0, 1 };

static GskRenderNode *
draw (PmPattern pattern, float width)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  pm_line_pattern_snapshot (snapshot, pattern, &black, 10, 20, width);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_stays_in_its_lane (void)
{
  for (guint i = 0; i < PM_N_PATTERNS; i++) {
    g_autoptr (GskRenderNode) node = draw ((PmPattern) i, 100);
    graphene_rect_t bounds;

    gsk_render_node_get_bounds (node, &bounds);
    g_assert_cmpfloat (bounds.origin.x, ==, 10);
    g_assert_cmpfloat (bounds.size.width, ==, 100);
    g_assert_cmpfloat (bounds.origin.y, >=, 17.5);
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 22.5);
  }
}

/* What the pattern looks like, as pixels. */
static guchar *
paint (PmPattern pattern)
{
  g_autoptr (GskRenderNode) node = draw (pattern, 44);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 40);
  cairo_t *cr = cairo_create (surface);
  guchar *pixels;

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_memdup2 (cairo_image_surface_get_data (surface), 64 * 40 * 4);
  cairo_surface_destroy (surface);
  return pixels;
}

static void
test_no_two_patterns_look_alike (void)
{
  for (guint i = 0; i < PM_N_PATTERNS; i++) {
    g_autofree guchar *one = paint ((PmPattern) i);

    for (guint j = 0; j < i; j++) {
      g_autofree guchar *other = paint ((PmPattern) j);

      g_assert_cmpint (memcmp (one, other, 64 * 40 * 4), !=, 0);
    }
  }
}

static void
test_no_width_draws_nothing (void)
{
  g_assert_null (draw (PM_PATTERN_WAVE, 0));
}

static void
test_icon_asks_for_its_length (void)
{
  g_autoptr (GtkWidget) icon = g_object_ref_sink (pm_pattern_icon_new (PM_COLOR_RED, PM_PATTERN_WAVE));
  int natural;

  gtk_widget_measure (icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 28);
  g_object_set (icon, "length", 16, NULL);
  gtk_widget_measure (icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 16);
  g_assert_finalize_object (g_steal_pointer (&icon));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();

  g_test_add_func ("/line-pattern/stays-in-its-lane", test_stays_in_its_lane);
  g_test_add_func ("/line-pattern/no-two-patterns-look-alike", test_no_two_patterns_look_alike);
  g_test_add_func ("/line-pattern/no-width-draws-nothing", test_no_width_draws_nothing);
  g_test_add_func ("/pattern-icon/asks-for-its-length", test_icon_asks_for_its_length);

  return g_test_run ();
}
