#include "pm-pulse.h"

#include "pm-colors.h"
#include "pm-highlights.h"
#include "pm-rows.h"

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

typedef struct {
  PmPulse *self;
  const PmScene *scene;
  GtkSnapshot *snapshot;
  PmSpan shown; /* in display offsets */
} Pass;

static void
draw (const GtkTextIter *start, int top, int height, gpointer user_data)
{
  const Pass *pass = user_data;
  guint first = (guint) gtk_text_iter_get_offset (start);
  PmSpan paragraph = { first, first + (guint) gtk_text_iter_get_chars_in_line (start) };
  GdkRGBA color = pm_colors_get_accent ();
  g_autoptr (PmRows) rows = NULL;

  if (!pm_span_overlaps (paragraph, pass->shown))
    return;
  color.alpha = (float) pass->self->brightness * 0.45f;
  rows = pm_rows_new (pass->scene->view, start);
  gtk_snapshot_save (pass->snapshot);
  gtk_snapshot_translate (pass->snapshot, &GRAPHENE_POINT_INIT (0, (float) top));
  pm_highlights_snapshot_fill (pass->snapshot, pass->scene, pass->self->span, &color, rows);
  gtk_snapshot_restore (pass->snapshot);
}

void
pm_pulse_snapshot (PmPulse *self, const PmScene *scene, GtkSnapshot *snapshot)
{
  Pass pass = { self, scene, snapshot, { 0, 0 } };

  g_return_if_fail (self != NULL && scene != NULL);

  if (adw_animation_get_state (self->animation) != ADW_ANIMATION_PLAYING)
    return;
  pass.shown = pm_scene_to_display (scene, self->span);
  pm_scene_foreach_visible (scene, draw, &pass);
}
