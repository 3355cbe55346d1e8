#include "pm-apply.h"

#include "pm-feedback.h"

typedef struct {
  GtkWidget *widget; /* owned */
  char *done;
} Request;

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  GError *error = NULL;

  pm_project_apply_finish (PM_PROJECT (source), result, &error);
  if (error != NULL)
    pm_feedback_error (request->widget, error);
  else if (request->done != NULL)
    pm_feedback_done (request->widget, request->done);

  g_object_unref (request->widget);
  g_free (request->done);
  g_free (request);
}

void
pm_apply (GtkWidget *widget, PmProject *project, PmEdit *edit, const char *done)
{
  Request *request;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (edit != NULL);

  if (project == NULL) {
    pm_edit_free (edit);
    return;
  }
  request = g_new0 (Request, 1);
  *request = (Request){ g_object_ref (widget), g_strdup (done) };
  pm_project_apply_async (project, edit, NULL, applied_cb, request);
}
