#include "pm-first-frame.h"

typedef struct {
  GtkWidget *window; /* borrowed: its frame clock calls */
  PmFirstFrameFunc ready;
} Watch;

static void
painted_cb (GdkFrameClock *clock, Watch *watch)
{
  if (!watch->ready (watch->window))
    return;

  g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_signal_handlers_disconnect_by_data (clock, watch);
}

static void
free_watch (gpointer watch, GClosure *closure)
{
  g_free (watch);
}

static void
realized_cb (GtkWidget *window, PmFirstFrameFunc ready)
{
  Watch *watch = g_new0 (Watch, 1);

  *watch = (Watch){ window, ready };
  g_signal_connect_data (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), watch, free_watch, 0);
}

void
pm_first_frame_watch (GtkWidget *window, PmFirstFrameFunc ready)
{
  if (g_getenv ("PM_BENCH_FRAME") != NULL)
    g_signal_connect (window, "realize", G_CALLBACK (realized_cb), ready);
}
