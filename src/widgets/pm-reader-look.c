#include "pm-reader-look.h"

#include "pm-colors.h"

/* Style classes; see ui/style.css. */
static const char *const pages[] = { "sepia", "gray" };

static void
type_changed_cb (GSettings *settings, const char *key, PmHighlightView *view)
{
  PmTypography *typography = pm_highlight_view_get_typography (view);

  typography->line_height = g_settings_get_double (settings, "reader-line-height");
  typography->justified = g_settings_get_boolean (settings, "reader-justified");
  pm_highlight_view_retype (view);
}

/* Dark and high contrast keep their own. */
static void
update_page (PmHighlightView *view, const char *page)
{
  gboolean own = pm_colors_is_dark () || pm_colors_is_high_contrast ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (!own && g_str_equal (page, pages[i]))
      gtk_widget_add_css_class (GTK_WIDGET (view), pages[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (view), pages[i]);
  }
}

static void
page_changed_cb (GSettings *settings, const char *key, PmHighlightView *view)
{
  g_autofree char *page = g_settings_get_string (settings, "reader-page");

  update_page (view, page);
}

static void
style_changed_cb (PmHighlightView *view)
{
  GSettings *settings = g_object_get_data (G_OBJECT (view), "pm-reader-look");

  page_changed_cb (settings, NULL, view);
}

static void
focus_changed_cb (GSettings *settings, const char *key, PmHighlightView *view)
{
  pm_highlight_view_get_scene (view)->focused = g_settings_get_boolean (settings, "reader-focus");
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/* Another paragraph may be the one to leave bright. */
static void
caret_moved_cb (PmHighlightView *view)
{
  if (pm_highlight_view_get_scene (view)->focused)
    gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
watch (PmHighlightView *view, GSettings *settings)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  g_signal_connect_object (settings, "changed::reader-line-height", G_CALLBACK (type_changed_cb), view, 0);
  g_signal_connect_object (settings, "changed::reader-justified", G_CALLBACK (type_changed_cb), view, 0);
  g_signal_connect_object (settings, "changed::reader-page", G_CALLBACK (page_changed_cb), view, 0);
  g_signal_connect_object (settings, "changed::reader-focus", G_CALLBACK (focus_changed_cb), view, 0);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb), view, G_CONNECT_SWAPPED);
}

void
pm_reader_look_bind (PmHighlightView *view, GSettings *settings)
{
  g_return_if_fail (PM_IS_HIGHLIGHT_VIEW (view));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_object_set_data_full (G_OBJECT (view), "pm-reader-look", g_object_ref (settings), g_object_unref);
  g_settings_bind (settings, "reader-size", view, "font-size", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "reader-measure", view, "measure", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "reader-font", view, "font-family", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "zoom", view, "zoom", G_SETTINGS_BIND_DEFAULT);
  watch (view, settings);
  type_changed_cb (settings, NULL, view);
  page_changed_cb (settings, NULL, view);
  focus_changed_cb (settings, NULL, view);
}
