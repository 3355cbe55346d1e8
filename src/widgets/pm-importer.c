#include "pm-importer.h"

#include "pm-feedback.h"
#include "pm-import-report-window.h"
#include "pm-progress-window.h"

#include <glib/gi18n-lib.h>

struct _PmImporter {
  GObject parent_instance;

  GtkWindow *window; /* borrowed: it owns us */
  PmProject *project;
  PmProgressWindow *progress; /* while something is imported */
  GCancellable *cancellable;
  PmImportReport *report;
};

G_DEFINE_FINAL_TYPE (PmImporter, pm_importer, G_TYPE_OBJECT)

/* An import on its way. */
typedef struct {
  PmImporter *importer; /* owned */
  PmProject *project;   /* owned */
  GPtrArray *files;     /* of GFile */
  gboolean again;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->importer);
  g_object_unref (run->project);
  g_ptr_array_unref (run->files);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void
end_progress (PmImporter *self)
{
  if (self->progress != NULL)
    gtk_window_destroy (GTK_WINDOW (self->progress));
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
}

static void
told_cb (guint done, guint total, gpointer user_data)
{
  PmImporter *self = user_data;

  if (self->progress != NULL)
    pm_progress_window_update (self->progress, done, total);
}

static void
say_added (PmImporter *self)
{
  guint n = self->report->n_added;
  g_autofree char *message = g_strdup_printf (ngettext ("%u document added", "%u documents added", n), n);

  if (n > 0)
    pm_feedback_say (GTK_WIDGET (self->window), message);
}

/* A folder opened again speaks up only where something could not be read. */
static void
account (PmImporter *self, gboolean again)
{
  if (self->report->n_refused > 0 || (!again && self->report->n_duplicates > 0))
    pm_importer_show_report (self);
  else if (!again || self->report->n_added < self->report->entries->len)
    say_added (self);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) run = user_data;
  PmImporter *self = run->importer;
  GError *error = NULL;
  PmImportReport *report = pm_project_import_finish (PM_PROJECT (object), result, &error);

  end_progress (self);
  if (self->window == NULL || self->project != (PmProject *) object) {
    g_clear_pointer (&report, pm_import_report_free);
    g_clear_error (&error);
    return;
  }
  if (report == NULL) {
    pm_feedback_error (GTK_WIDGET (self->window), error);
    return;
  }

  g_clear_pointer (&self->report, pm_import_report_free);
  self->report = report;
  account (self, run->again);
}

static void
pm_importer_dispose (GObject *object)
{
  PmImporter *self = PM_IMPORTER (object);

  g_cancellable_cancel (self->cancellable);
  end_progress (self);
  g_clear_object (&self->project);
  g_clear_pointer (&self->report, pm_import_report_free);
  self->window = NULL;

  G_OBJECT_CLASS (pm_importer_parent_class)->dispose (object);
}

static void
pm_importer_class_init (PmImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pm_importer_dispose;
}

static void
pm_importer_init (PmImporter *self)
{
}

PmImporter *
pm_importer_new (GtkWindow *window)
{
  PmImporter *self = g_object_new (PM_TYPE_IMPORTER, NULL);

  self->window = window;

  return self;
}

void
pm_importer_set_project (PmImporter *self, PmProject *project)
{
  if (!g_set_object (&self->project, project))
    return;

  g_cancellable_cancel (self->cancellable);
  end_progress (self);
  g_clear_pointer (&self->report, pm_import_report_free);
}

static void
start (Run *run)
{
  PmImporter *self = run->importer;
  PmImportOptions options = { NULL, FALSE };

  end_progress (self);
  self->cancellable = g_cancellable_new ();
  self->progress = g_object_ref (pm_progress_window_new (self->window, _("Adding Documents"), self->cancellable));
  pm_project_import_async (self->project, run->files, &options, told_cb, self, self->cancellable, imported_cb, run);
}

static gboolean
start_cb (gpointer data)
{
  g_autoptr (Run) run = data;

  if (run->importer->window != NULL && run->importer->project == run->project)
    start (g_steal_pointer (&run));

  return G_SOURCE_REMOVE;
}

void
pm_importer_run (PmImporter *self, GPtrArray *files, gboolean again)
{
  Run *run = g_new0 (Run, 1);

  g_return_if_fail (self->project != NULL);

  *run = (Run){ g_object_ref (self), g_object_ref (self->project), g_ptr_array_ref (files), again };
  /* What is there already is shown before anything new is looked for. */
  if (again)
    g_idle_add_full (G_PRIORITY_LOW, start_cb, run, NULL);
  else
    start (run);
}

void
pm_importer_show_report (PmImporter *self)
{
  if (self->report != NULL)
    gtk_window_present (GTK_WINDOW (pm_import_report_window_new (self->window, self->report)));
}
