#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PmScrollPin:
 *
 * Brings a place of a text view into view and holds it there while lines above
 * it are still being measured, which would move it. GtkTextView alone does not
 * arrive: it takes lines not measured yet as empty.
 */
typedef struct _PmScrollPin PmScrollPin;

/**
 * pm_scroll_pin_new:
 * @view: borrowed; must outlive the pin
 */
PmScrollPin *pm_scroll_pin_new (GtkTextView *view);
void pm_scroll_pin_free (PmScrollPin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PmScrollPin, pm_scroll_pin_free)

/**
 * pm_scroll_pin_remeasure:
 *
 * To be called when the view has got another text, width or font.
 */
void pm_scroll_pin_remeasure (PmScrollPin *self);

/**
 * pm_scroll_pin_jump:
 * @place: what to bring into view
 * @align: where in the view its row goes: 0 at the top, 1 at the bottom
 *
 * Holds it until all lines are measured or the user scrolls.
 */
void pm_scroll_pin_jump (PmScrollPin *self, const GtkTextIter *place, double align);

/* Lets go. */
void pm_scroll_pin_release (PmScrollPin *self);

/**
 * pm_scroll_pin_shows:
 *
 * Returns: whether all from @start to @end is in view, and not at its very edge
 */
gboolean pm_scroll_pin_shows (PmScrollPin *self, const GtkTextIter *start, const GtkTextIter *end);

/* Whether a place is being held, and whether all lines have been measured. */
gboolean pm_scroll_pin_is_held (PmScrollPin *self);
gboolean pm_scroll_pin_is_settled (PmScrollPin *self);

G_END_DECLS
