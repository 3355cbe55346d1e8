/* bare FILE: the least that a program of this kind can be, a libadwaita window
 * with a text view; tells when it has painted, as pressmark does. */

#include <adwaita.h>

static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_signal_handlers_disconnect_by_func (clock, painted_cb, data);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);
}

static GtkWidget *
make_view (const char *path)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  g_autofree char *text = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);

  return scroller;
}

static void
activate_cb (GtkApplication *application, const char *path)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_view (path));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1360, 860);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.pressmark.Bare", G_APPLICATION_DEFAULT_FLAGS);

  if (argc != 2)
    return 2;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv[1]);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
