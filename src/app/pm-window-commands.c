#include "pm-window-commands.h"

static const struct {
  const char *name;
  const char *parameter;
} commands[] = {
  { "win.show-document", "x" },
  { "win.next-document" },
  { "win.previous-document" },
  { "win.next-pane" },
  { "win.print" },
  { "win.export-pdf" },
  { "win.save-web-page" },
  { "win.zoom-in" },
  { "win.zoom-out" },
  { "win.zoom-reset" },
  { "win.tag-selection" },
};

static void
command_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *page_name = g_strconcat ("page.", name + strlen ("win."), NULL);

  gtk_widget_activate_action (widget, "win.page", "s", "read");
  gtk_widget_activate_action_variant (pm_window_get_read_page (PM_WINDOW (widget)), page_name, parameter);
}

void
pm_window_commands_install_actions (GtkWidgetClass *window_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (window_class, commands[i].name, commands[i].parameter, command_action);
}

void
pm_window_commands_set_enabled (PmWindow *window, gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (window), commands[i].name, enabled);
}
