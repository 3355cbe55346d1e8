#include "pm-progress-window.h"

#include <glib/gi18n-lib.h>

#define PATIENCE 500 /* milliseconds */

struct _PmProgressWindow {
  AdwWindow parent_instance;

  GCancellable *cancellable;
  guint timer;

  GtkLabel *heading;
  GtkLabel *count;
  GtkProgressBar *bar;
  GtkButton *cancel;
};

G_DEFINE_FINAL_TYPE (PmProgressWindow, pm_progress_window, ADW_TYPE_WINDOW)

static gboolean
present_cb (gpointer user_data)
{
  PmProgressWindow *self = user_data;

  self->timer = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* The work ends by itself once it has noticed. */
static gboolean
pm_progress_window_close_request (GtkWindow *window)
{
  PmProgressWindow *self = PM_PROGRESS_WINDOW (window);

  g_cancellable_cancel (self->cancellable);
  gtk_label_set_label (self->count, _("Canceling…"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel), FALSE);
  return TRUE;
}

static void
pm_progress_window_dispose (GObject *object)
{
  PmProgressWindow *self = PM_PROGRESS_WINDOW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pm_progress_window_parent_class)->dispose (object);
}

static void
pm_progress_window_class_init (PmProgressWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pm_progress_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pm_progress_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-progress-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PmProgressWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, PmProgressWindow, count);
  gtk_widget_class_bind_template_child (widget_class, PmProgressWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, PmProgressWindow, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pm_progress_window_init (PmProgressWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->timer = g_timeout_add (PATIENCE, present_cb, self);
}

PmProgressWindow *
pm_progress_window_new (GtkWindow *parent, const char *title, GCancellable *cancellable)
{
  PmProgressWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  self = g_object_new (PM_TYPE_PROGRESS_WINDOW, "transient-for", parent, "title", title, NULL);
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_label (self->heading, title);
  return self;
}

void
pm_progress_window_update (PmProgressWindow *self, guint done, guint total)
{
  g_autofree char *count = NULL;

  g_return_if_fail (PM_IS_PROGRESS_WINDOW (self));

  /* It loses the cancellable when it is destroyed with its parent. */
  if (self->cancellable == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (total == 0) {
    gtk_progress_bar_pulse (self->bar);
    return;
  }

  /* Translators: so many are done of so many */
  count = g_strdup_printf (_("%u of %u"), done, total);
  gtk_label_set_label (self->count, count);
  gtk_progress_bar_set_fraction (self->bar, (double) MIN (done, total) / total);
}

void
pm_progress_window_update_cb (guint done, guint total, gpointer self)
{
  pm_progress_window_update (self, done, total);
}
