#include "pm-codebook-files.h"

#include "pm-dialogs.h"
#include "pm-feedback.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *widget;  /* owned */
  PmProject *project; /* owned */
  PmCodebook *before; /* owned */
} Request;

static Request *
request_new (GtkWidget *widget, PmProject *project)
{
  Request *request = g_new0 (Request, 1);

  *request = (Request){ g_object_ref (widget), g_object_ref (project), g_object_ref (pm_project_get_codebook (project)) };

  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->widget);
  g_object_unref (request->project);
  g_object_unref (request->before);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static GListModel *
make_filters (void)
{
  static const char *const extensions[] = { ".json", NULL };

  return pm_new_filters (_("JSON Files"), extensions);
}

/* A codebook has no documents, so only a refused file makes an entry. */
static const char *
get_refusal (const PmImportReport *report)
{
  for (guint i = 0; i < report->entries->len; i++) {
    const PmImportEntry *entry = g_ptr_array_index (report->entries, i);

    if (entry->outcome == PM_OUTCOME_REFUSED)
      return entry->message;
  }

  return NULL;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  GError *error = NULL;
  g_autoptr (PmImportReport) report = pm_project_import_finish (PM_PROJECT (source), result, &error);
  const char *refusal = report != NULL ? get_refusal (report) : NULL;
  GtkWindow *window = get_window (request->widget);

  if (report == NULL)
    pm_feedback_error (request->widget, error);
  else if (refusal != NULL && window != NULL)
    pm_tell (window, _("Codebook Not Imported"), refusal);
  else if (pm_project_get_codebook (request->project) == request->before)
    /* Nothing was changed, so there is nothing of it to undo. */
    pm_feedback_say (request->widget, _("All Tags Already Here"));
  else
    pm_feedback_done (request->widget, _("Codebook Imported"));
}

static void
import_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  PmImportOptions options = { "codebook", FALSE };
  GError *error = NULL;
  GFile *file = pm_choose_file_finish (GTK_WINDOW (source), result, &error);
  PmProject *project = request->project;

  if (file == NULL) {
    pm_feedback_error (request->widget, error);
    return;
  }
  g_ptr_array_add (files, file);
  pm_project_import_async (project, files, &options, NULL, NULL, NULL, imported_cb, g_steal_pointer (&request));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  GError *error = NULL;

  if (pm_project_export_finish (PM_PROJECT (source), result, &error))
    pm_feedback_say (request->widget, _("Codebook Exported"));
  else
    pm_feedback_error (request->widget, error);
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  PmExportOptions options = { "codebook", NULL, NULL, FALSE };
  GError *error = NULL;
  g_autoptr (GFile) file = pm_choose_file_finish (GTK_WINDOW (source), result, &error);
  PmProject *project = request->project;

  if (file == NULL)
    pm_feedback_error (request->widget, error);
  else
    pm_project_export_async (project, file, &options, NULL, NULL, NULL, exported_cb, g_steal_pointer (&request));
}

void
pm_codebook_files_import (GtkWidget *widget, PmProject *project)
{
  g_autoptr (GListModel) filters = make_filters ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PM_IS_PROJECT (project));

  pm_choose_file_async (get_window (widget), _("Import Codebook"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, filters,
                                                import_chosen_cb, request_new (widget, project));
}

void
pm_codebook_files_export (GtkWidget *widget, PmProject *project)
{
  g_autoptr (GListModel) filters = make_filters ();

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (PM_IS_PROJECT (project));

  pm_choose_file_async (get_window (widget), _("Export Codebook"), GTK_FILE_CHOOSER_ACTION_SAVE, "codebook.json", filters,
                                                export_chosen_cb, request_new (widget, project));
}
