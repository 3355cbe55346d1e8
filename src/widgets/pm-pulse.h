#pragma once

#include "pm-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PmPulse:
 *
 * Lights up a passage once, for 400 ms, so that the eye finds it after a jump.
 * Does nothing where the desktop has animations off.
 */
typedef struct _PmPulse PmPulse;

/* @view is borrowed and must outlive it. */
PmPulse *pm_pulse_new (GtkTextView *view);
void pm_pulse_free (PmPulse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmPulse, pm_pulse_free)

/* @span: in code points of the stored text. */
void pm_pulse_start (PmPulse *self, PmSpan span);
void pm_pulse_stop (PmPulse *self);

/* To be called with buffer coordinates, below the text. */
void pm_pulse_snapshot (PmPulse *self, const PmScene *scene, GtkSnapshot *snapshot);

G_END_DECLS
