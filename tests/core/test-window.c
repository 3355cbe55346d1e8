#include "pm-window.h"

static void
test_it_reaches_only_so_far (void)
{
  g_autoptr (PmText) text = pm_text_new ("0123456789", -1);
  g_auto (PmWindow) window = { 0 };

  pm_window_init (&window, text, 5, 2);

  g_assert_cmpuint (window.start, ==, 3);
  g_assert_cmpuint (window.at, ==, 2);
  g_assert_cmpuint (window.length, ==, 4);
  g_assert_cmpuint (pm_window_get (&window, 3), ==, '6');
  g_assert_cmpuint (pm_window_get (&window, 4), ==, 0);
}

static void
test_it_stops_at_line_ends (void)
{
  g_autoptr (PmText) text = pm_text_new ("a\n😀é\nb", -1);
  g_auto (PmWindow) window = { 0 };

  pm_window_init (&window, text, 3, 10);

  g_assert_cmpuint (window.start, ==, 2);
  g_assert_cmpuint (window.length, ==, 2);
  g_assert_cmphex (pm_window_get (&window, 0), ==, 0x1f600);
}

static void
test_a_line_end_is_the_end_of_its_line (void)
{
  g_autoptr (PmText) text = pm_text_new ("ab\ncd", -1);
  g_auto (PmWindow) window = { 0 };

  pm_window_init (&window, text, 2, 10);

  g_assert_cmpuint (window.start, ==, 0);
  g_assert_cmpuint (window.at, ==, 2);
  g_assert_cmpuint (window.length, ==, 2);
}

static void
test_past_the_end_is_the_last_character (void)
{
  g_autoptr (PmText) text = pm_text_new ("abc", -1);
  g_auto (PmWindow) window = { 0 };

  pm_window_init (&window, text, 99, 10);

  g_assert_cmpuint (window.at, ==, 2);
}

static void
test_an_empty_text_has_an_empty_window (void)
{
  g_autoptr (PmText) text = pm_text_new ("", -1);
  g_auto (PmWindow) window = { 0 };

  pm_window_init (&window, text, 0, 10);

  g_assert_cmpuint (window.length, ==, 0);
  g_assert_cmpuint (pm_window_get (&window, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/it-reaches-only-so-far", test_it_reaches_only_so_far);
  g_test_add_func ("/window/it-stops-at-line-ends", test_it_stops_at_line_ends);
  g_test_add_func ("/window/a-line-end-is-the-end-of-its-line", test_a_line_end_is_the_end_of_its_line);
  g_test_add_func ("/window/past-the-end-is-the-last-character", test_past_the_end_is_the_last_character);
  g_test_add_func ("/window/an-empty-text-has-an-empty-window", test_an_empty_text_has_an_empty_window);

  return g_test_run ();
}
