#include "pm-pulse.h"

#define LASTS 400 /* ms */

struct _PmPulse {
  GtkWidget *view; /* borrowed */
  AdwAnimation *animation;
  PmSpan span;
  double brightness;
};

static void
step_cb (double value, gpointer user_data)
{
  PmPulse *self = user_data;

  self->brightness = value;
  gtk_widget_queue_draw (self->view);
}

PmPulse *
pm_pulse_new (GtkTextView *view)
{
  PmPulse *self = g_new0 (PmPulse, 1);

  self->view = GTK_WIDGET (view);
  self->animation = adw_timed_animation_new (self->view, 1, 0, LASTS, adw_callback_animation_target_new (step_cb, self, NULL));
  g_object_ref_sink (self->animation);
  return self;
}

void
pm_pulse_free (PmPulse *self)
{
  g_return_if_fail (self != NULL);

  adw_animation_reset (self->animation);
  g_object_unref (self->animation);
  g_free (self);
}

void
pm_pulse_start (PmPulse *self, PmSpan span)
{
  g_return_if_fail (self != NULL);

  if (!adw_get_enable_animations (self->view))
    return;
  self->span = span;
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

void
pm_pulse_stop (PmPulse *self)
{
  g_return_if_fail (self != NULL);

  adw_animation_reset (self->animation);
  self->brightness = 0;
}

double
pm_pulse_get (PmPulse *self, PmSpan *span)
{
  g_return_val_if_fail (self != NULL && span != NULL, 0);

  *span = self->span;
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING ? self->brightness : 0;
}
