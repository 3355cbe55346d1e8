#pragma once

#include "pm-banner.h"
#include "pm-project.h"

G_BEGIN_DECLS

/* What a window shows of what its children have to say (pm-feedback.h): what
 * keeps work from being saved stays in sight as a banner, the rest is a toast. */

/**
 * pm_messages_toast:
 * @button: (nullable): translated; %NULL for no button
 * @action: (nullable): what the button does
 */
void pm_messages_toast (AdwToastOverlay *toasts, const char *message, const char *button, const char *action);

/**
 * pm_messages_error:
 * @error: of type `(sis)`: domain, code and message
 */
void pm_messages_error (AdwToastOverlay *toasts, PmBanner *banner, GVariant *error);

/**
 * pm_messages_problem:
 * @project: (nullable): whose problem is shown, if it has one
 */
void pm_messages_problem (PmBanner *banner, PmProject *project);

G_END_DECLS
