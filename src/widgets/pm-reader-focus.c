#include "pm-reader-focus.h"

#include "pm-colors.h"

/* How much of the page covers what is dimmed. */
#define VEIL 0.62
#define THIN_VEIL 0.4 /* in high contrast */

static void
get_line (const PmScene *scene, const GtkTextIter *iter, int *top, int *bottom)
{
  int height;

  gtk_text_view_get_line_yrange (scene->view, iter, top, &height);
  *bottom = *top + height;
}

void
pm_reader_focus_get_bright (const PmScene *scene, const GdkRectangle *visible, int *top, int *bottom)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_if_fail (scene != NULL && visible != NULL && top != NULL && bottom != NULL);

  buffer = gtk_text_view_get_buffer (scene->view);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  get_line (scene, &iter, top, bottom);
  if (*bottom > visible->y && *top < visible->y + visible->height)
    return;
  gtk_text_view_get_line_at_y (scene->view, &iter, visible->y + visible->height / 3, NULL);
  get_line (scene, &iter, top, bottom);
}

static void
cover (const PmScene *scene, GtkSnapshot *snapshot, const GdkRectangle *visible, int top, int bottom)
{
  if (bottom > top)
    gtk_snapshot_render_background (snapshot, gtk_widget_get_style_context (GTK_WIDGET (scene->view)),
                                    visible->x, top, visible->width, bottom - top);
}

void
pm_reader_focus_snapshot (const PmScene *scene, GtkSnapshot *snapshot)
{
  GdkRectangle visible;
  int top, bottom;

  g_return_if_fail (scene != NULL && GTK_IS_SNAPSHOT (snapshot));

  if (scene->source.text == NULL)
    return;
  gtk_text_view_get_visible_rect (scene->view, &visible);
  /* The margins too, where numbers and labels stand. */
  visible.x = 0;
  visible.width = gtk_widget_get_width (GTK_WIDGET (scene->view));
  pm_reader_focus_get_bright (scene, &visible, &top, &bottom);
  gtk_snapshot_push_opacity (snapshot, pm_colors_is_high_contrast () ? THIN_VEIL : VEIL);
  cover (scene, snapshot, &visible, visible.y, MIN (top, visible.y + visible.height));
  cover (scene, snapshot, &visible, MAX (bottom, visible.y), visible.y + visible.height);
  gtk_snapshot_pop (snapshot);
}
