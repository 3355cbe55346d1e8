#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How any widget tells the user something: it names an action of the window it
 * is in, which shows a toast, a dialog or a banner. */

/**
 * pm_feedback_error:
 * @error: (transfer full): its message is shown as it is; one that was
 *   cancelled is silent
 */
void pm_feedback_error (GtkWidget *widget, GError *error);

/**
 * pm_feedback_done:
 * @message: translated, at most five words, such as "Quote removed"
 *
 * Shows a toast with an Undo button, for what has just been done.
 */
void pm_feedback_done (GtkWidget *widget, const char *message);

/* Shows a toast without a button. */
void pm_feedback_say (GtkWidget *widget, const char *message);

G_END_DECLS
