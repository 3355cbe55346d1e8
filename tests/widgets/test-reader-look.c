#include "pm-reader-focus.h"
#include "pm-reader-look.h"
#include "pm-reader-menu.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

typedef struct {
  GtkWidget *window;
  PmReader *reader;
  GSettings *settings;
} Fixture;

static const char story[] = "One paragraph.\nAnother paragraph.\nThe last paragraph.";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PmText) text = pm_text_new (story, -1);

  fixture->settings = g_settings_new (PM_APP_ID);
  fixture->reader = g_object_new (PM_TYPE_READER, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->reader));
  pm_reader_look_bind (PM_HIGHLIGHT_VIEW (fixture->reader), fixture->settings);
  pm_reader_menu_add (fixture->reader);
  pm_reader_set_document (fixture->reader, text, NULL, NULL, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (GTK_WIDGET (fixture->reader)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "reader-line-height", "reader-justified", "reader-page", "reader-focus" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->settings);
}

static void
test_line_height_is_applied_at_once (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->reader);
  int before = gtk_text_view_get_pixels_inside_wrap (view);

  g_settings_set_double (fixture->settings, "reader-line-height", 2.8);
  g_assert_cmpint (gtk_text_view_get_pixels_inside_wrap (view), ==, before + 17);
}

static void
test_justification_is_applied_at_once (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->reader);

  g_assert_cmpint (gtk_text_view_get_justification (view), ==, GTK_JUSTIFY_LEFT);
  g_settings_set_boolean (fixture->settings, "reader-justified", TRUE);
  g_assert_cmpint (gtk_text_view_get_justification (view), ==, GTK_JUSTIFY_FILL);
}

static void
test_page_is_colored_at_once (Fixture *fixture, gconstpointer data)
{
  g_settings_set_string (fixture->settings, "reader-page", "sepia");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->reader), "sepia"));
  g_settings_set_string (fixture->settings, "reader-page", "gray");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->reader), "sepia"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->reader), "gray"));
}

static void
test_dark_keeps_its_page (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_settings_set_string (fixture->settings, "reader-page", "sepia");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->reader), "sepia"));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->reader), "sepia"));
}

static void
test_paragraph_with_the_caret_is_bright (Fixture *fixture, gconstpointer data)
{
  PmScene *scene = pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (fixture->reader));
  GdkRectangle visible;
  int first[2], second[2];

  gtk_text_view_get_visible_rect (scene->view, &visible);
  pm_reader_focus_get_bright (scene, &visible, &first[0], &first[1]);
  pm_reader_select (fixture->reader, (PmSpan){ 20, 20 });
  pm_reader_focus_get_bright (scene, &visible, &second[0], &second[1]);
  g_assert_cmpint (first[1], >, first[0]);
  g_assert_cmpint (second[0], ==, first[1]);
}

static void
test_bright_paragraph_is_always_in_view (Fixture *fixture, gconstpointer data)
{
  PmScene *scene = pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (fixture->reader));
  GdkRectangle below = { 0, 100, 800, 60 };
  int top, bottom;

  pm_reader_focus_get_bright (scene, &below, &top, &bottom);
  g_assert_cmpint (bottom, >, 0);
  g_assert_cmpint (top, >, 0);
}

static guint
count_veils (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  pm_reader_focus_snapshot (pm_highlight_view_get_scene (PM_HIGHLIGHT_VIEW (fixture->reader)), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_OPACITY_NODE);
  node = gsk_render_node_ref (gsk_opacity_node_get_child (node));
  return gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE ? gsk_container_node_get_n_children (node) : 1;
}

static void
test_all_but_one_are_veiled (Fixture *fixture, gconstpointer data)
{
  pm_reader_select (fixture->reader, (PmSpan){ 20, 20 });
  g_assert_cmpuint (count_veils (fixture), ==, 2);
}

static void
test_menu_offers_no_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenuModel) model = pm_reader_menu_get_model (fixture->reader);
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, 0, G_MENU_LINK_SECTION);
  static const char *const expected[] = { "clipboard.copy", "selection.select-all" };

  g_assert_cmpint (g_menu_model_get_n_items (model), ==, 1);
  g_assert_cmpint (g_menu_model_get_n_items (section), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *action = NULL;

    g_menu_model_get_item_attribute (section, (int) i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
    g_assert_cmpstr (action, ==, expected[i]);
  }
}

static double
get_luminance (guint32 rgb)
{
  double sum = 0;
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };

  for (guint i = 0; i < 3; i++) {
    double channel = (rgb >> (16 - 8 * i) & 0xff) / 255.0;

    sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4));
  }
  return sum;
}

static double
get_contrast (guint32 one, guint32 other)
{
  double a = get_luminance (one), b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The figures are those of the white page. */
static void
check_page (const char *css, const char *name)
{
  g_autofree char *selector = g_strdup_printf ("textview.reader.%s text {", name);
  const char *block = strstr (css, selector);
  guint page, ink;

  g_assert_nonnull (block);
  g_assert_cmpint (sscanf (strchr (block, '{'), "{ background-color: #%x; color: #%x", &page, &ink), ==, 2);
  g_assert_cmpfloat (get_contrast (page, ink), >=, 14);
  for (guint i = 0; i < PM_N_COLORS; i++) {
    PmShades shades = pm_color_get_shades ((PmColor) i, FALSE);

    g_assert_cmpfloat (get_contrast (ink, shades.tint), >=, 12.2);
    g_assert_cmpfloat (get_contrast (ink, shades.selected), >=, 9.0);
    g_assert_cmpfloat (get_contrast (page, shades.line), >=, 3.8);
  }
}

static void
test_pages_keep_the_contrast (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PM_SOURCE_ROOT"), "ui", "style.css", NULL);
  g_autofree char *css = NULL;

  g_assert_true (g_file_get_contents (path, &css, NULL, NULL));
  check_page (css, "sepia");
  check_page (css, "gray");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/reader-look/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("line-height-is-applied-at-once", test_line_height_is_applied_at_once);
  ADD ("justification-is-applied-at-once", test_justification_is_applied_at_once);
  ADD ("page-is-colored-at-once", test_page_is_colored_at_once);
  ADD ("dark-keeps-its-page", test_dark_keeps_its_page);
  ADD ("paragraph-with-the-caret-is-bright", test_paragraph_with_the_caret_is_bright);
  ADD ("bright-paragraph-is-always-in-view", test_bright_paragraph_is_always_in_view);
  ADD ("all-but-one-are-veiled", test_all_but_one_are_veiled);
  ADD ("menu-offers-no-typing", test_menu_offers_no_typing);
  g_test_add_func ("/reader-look/pages-keep-the-contrast", test_pages_keep_the_contrast);

  return g_test_run ();
}
