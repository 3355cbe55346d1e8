#include "pm-progress-window.h"

static void
test_is_not_shown_at_once (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PmProgressWindow *window = pm_progress_window_new (NULL, "Work", cancellable);

  pm_progress_window_update (window, 1, 2);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_itself_when_it_takes_long (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PmProgressWindow *window = pm_progress_window_new (NULL, "Work", cancellable);
  gint64 start = g_get_monotonic_time ();

  while (!gtk_widget_get_visible (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 400 * 1000);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closing_cancels_and_waits (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PmProgressWindow) window = g_object_ref (pm_progress_window_new (NULL, "Work", cancellable));

  gtk_window_present (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (window));
  while (!g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (gtk_window_get_child (GTK_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_update_after_the_end_is_harmless (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PmProgressWindow) window = g_object_ref (pm_progress_window_new (NULL, "Work", cancellable));

  gtk_window_destroy (GTK_WINDOW (window));
  pm_progress_window_update_cb (1, 2, window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/progress-window/is-not-shown-at-once", test_is_not_shown_at_once);
  g_test_add_func ("/progress-window/shows-itself-when-it-takes-long", test_shows_itself_when_it_takes_long);
  g_test_add_func ("/progress-window/closing-cancels-and-waits", test_closing_cancels_and_waits);
  g_test_add_func ("/progress-window/update-after-the-end-is-harmless", test_update_after_the_end_is_harmless);

  return g_test_run ();
}
