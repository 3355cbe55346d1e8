#include "pm-check-reporter.h"

#include "pm-store-error.h"

#include <glib/gi18n-lib.h>

void
pm_check_reporter_tell (PmCheckReporter *self, const char *format, ...)
{
  g_autofree char *message = NULL;
  PmProblem problem = self->problem;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  problem.message = message;
  self->counts->problems++;
  self->func (&problem, self->user_data);
}

gboolean
pm_check_reporter_absorb (PmCheckReporter *self, GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  if (!g_error_matches (failure, PM_STORE_ERROR, PM_STORE_ERROR_DAMAGED)) {
    g_propagate_error (error, failure);
    return FALSE;
  }

  pm_check_reporter_tell (self, _("The file is damaged here; something cannot be read."));
  g_error_free (failure);
  return TRUE;
}
