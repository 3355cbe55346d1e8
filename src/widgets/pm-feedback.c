#include "pm-feedback.h"

void
pm_feedback_error (GtkWidget *widget, GError *error)
{
  g_autoptr (GError) owned = error;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_activate_action (widget, "win.report-error", "(sis)",
                              g_quark_to_string (owned->domain), owned->code, owned->message);
}

void
pm_feedback_done (GtkWidget *widget, const char *message)
{
  gtk_widget_activate_action (widget, "win.toast-undo", "s", message);
}

void
pm_feedback_say (GtkWidget *widget, const char *message)
{
  gtk_widget_activate_action (widget, "win.toast", "s", message);
}
