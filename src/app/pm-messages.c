#include "pm-messages.h"

#include <glib/gi18n.h>

void
pm_messages_toast (AdwToastOverlay *toasts, const char *message, const char *button, const char *action)
{
  AdwToast *toast = adw_toast_new (message);

  if (button != NULL) {
    adw_toast_set_button_label (toast, button);
    adw_toast_set_action_name (toast, action);
  }
  adw_toast_overlay_add_toast (toasts, toast);
}

void
pm_messages_error (AdwToastOverlay *toasts, PmBanner *banner, GVariant *error)
{
  const char *domain;
  const char *message;
  int code;

  g_variant_get (error, "(&si&s)", &domain, &code, &message);
  if (g_strcmp0 (domain, g_quark_to_string (PM_STORE_ERROR)) == 0 &&
      (code == PM_STORE_ERROR_FULL || code == PM_STORE_ERROR_GONE || code == PM_STORE_ERROR_DAMAGED))
    pm_banner_show (banner, TRUE, message, _("Save a Copy…"), "win.save-copy");
  else
    pm_messages_toast (toasts, message, NULL, NULL);
}

void
pm_messages_problem (PmBanner *banner, PmProject *project)
{
  const char *problem = project != NULL ? pm_project_get_problem (project) : NULL;

  if (problem != NULL)
    pm_banner_show (banner, FALSE, problem, _("Save a Copy…"), "win.save-copy");
  else
    pm_banner_hide (banner);
}
