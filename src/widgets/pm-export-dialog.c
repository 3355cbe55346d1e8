#include "pm-export-dialog.h"

#include "pm-check-list.h"
#include "pm-dialogs.h"
#include "pm-feedback.h"
#include "pm-progress-window.h"

#include <glib/gi18n-lib.h>

typedef enum {
  SCOPE_ALL,
  SCOPE_SHOWN,
  SCOPE_OPEN,
  SCOPE_CHOSEN
} Scope;

struct _PmExportDialog {
  AdwWindow parent_instance;

  PmProject *project;
  gint64 document;
  GPtrArray *formats; /* of PmFormat, borrowed; as in the format row */
  GArray *scopes;     /* of Scope, as in the scope row */

  AdwComboRow *format_row;
  AdwComboRow *scope_row;
  PmCheckList *documents;
  GtkSwitch *all_tags;
  PmCheckList *tags;
  GtkSwitch *texts;
  GtkWidget *loss_group;
  GtkLabel *loss;
};

G_DEFINE_FINAL_TYPE (PmExportDialog, pm_export_dialog, ADW_TYPE_WINDOW)

/* An export that is under way; it may outlive the dialog. */
typedef struct {
  GtkWindow *parent; /* owned */
  GFile *target;
  PmProgressWindow *progress;
} Export;

static const struct {
  PmLoss loss;
  const char *words;
} losses[] = {
  { PM_LOSS_ANNOTATIONS, N_ ("Annotations") },
  { PM_LOSS_TEXTS, N_ ("The texts of the documents") },
  { PM_LOSS_OVERLAPS, N_ ("Annotations that overlap") },
  { PM_LOSS_PIECES, N_ ("Annotations of several pieces") },
  { PM_LOSS_LINKS, N_ ("Links between annotations") },
  { PM_LOSS_ATTRIBUTES, N_ ("Attributes, such as the speaker of a quote") },
  { PM_LOSS_NOTES, N_ ("Notes") },
  { PM_LOSS_ANNOTATORS, N_ ("Who made an annotation") },
  { PM_LOSS_TIMES, N_ ("When an annotation was made") },
  { PM_LOSS_CODEBOOK, N_ ("The definitions and colors of the tags") },
  { PM_LOSS_METADATA, N_ ("Outlets, authors and dates of the documents") },
  { PM_LOSS_HISTORY, N_ ("The history of changes") },
};

char **
pm_loss_dup_words (PmLoss loss)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    if (loss & losses[i].loss)
      g_strv_builder_add (words, _(losses[i].words));
  return g_strv_builder_end (words);
}

static const PmFormat *
get_format (PmExportDialog *self)
{
  guint position = adw_combo_row_get_selected (self->format_row);

  return position < self->formats->len ? self->formats->pdata[position] : NULL;
}

static Scope
get_scope (PmExportDialog *self)
{
  guint position = adw_combo_row_get_selected (self->scope_row);

  return position < self->scopes->len ? g_array_index (self->scopes, Scope, position) : SCOPE_ALL;
}

static void
show_loss (PmExportDialog *self)
{
  const PmFormat *format = get_format (self);
  g_auto (GStrv) words = pm_loss_dup_words (format != NULL ? format->loss : PM_LOSS_NONE);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (lines, i > 0 ? "\n• %s" : "• %s", words[i]);
  gtk_label_set_label (self->loss, lines->str);
  gtk_widget_set_visible (self->loss_group, words[0] != NULL);
}

static void
check_cb (PmExportDialog *self)
{
  gboolean all_tags = gtk_switch_get_active (self->all_tags);
  gboolean chosen = get_scope (self) == SCOPE_CHOSEN;
  gboolean complete = get_format (self) != NULL &&
                      (!chosen || pm_check_list_get_n_checked (self->documents) > 0) &&
                      (all_tags || pm_check_list_get_n_checked (self->tags) > 0);

  show_loss (self);
  gtk_widget_set_visible (GTK_WIDGET (self->documents), chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->tags), !all_tags);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", complete);
}

static GArray *
dup_shown (PmExportDialog *self)
{
  GListModel *list = G_LIST_MODEL (pm_project_get_documents (self->project));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (PmDocument) document = g_list_model_get_item (list, i);
    gint64 id = pm_document_get_id (document);

    g_array_append_val (ids, id);
  }
  return ids;
}

/* %NULL for all. */
static GArray *
dup_documents (PmExportDialog *self)
{
  GArray *ids;

  switch (get_scope (self)) {
  case SCOPE_ALL:
    return NULL;
  case SCOPE_SHOWN:
    return dup_shown (self);
  case SCOPE_OPEN:
    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_array_append_val (ids, self->document);
    return ids;
  case SCOPE_CHOSEN:
    return pm_check_list_dup_checked (self->documents);
  }
  g_return_val_if_reached (NULL);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *export = user_data;
  GError *error = NULL;

  gtk_window_destroy (GTK_WINDOW (export->progress));
  pm_project_export_finish (PM_PROJECT (source), result, &error);
  if (export->parent != NULL && error == NULL) {
    g_autofree char *base = g_file_get_basename (export->target);
    g_autofree char *name = g_filename_display_name (base);
    /* Translators: %s is a file name */
    g_autofree char *message = g_strdup_printf (_("Exported to %s"), name);

    pm_feedback_say (GTK_WIDGET (export->parent), message);
  } else if (export->parent != NULL)
    pm_feedback_error (GTK_WIDGET (export->parent), g_steal_pointer (&error));

  g_clear_error (&error);
  g_clear_object (&export->parent);
  g_object_unref (export->progress);
  g_object_unref (export->target);
  g_free (export);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PmExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = pm_choose_file_finish (GTK_WINDOW (source), result, &error);

  if (target != NULL)
    pm_export_dialog_export (self, target);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PmExportDialog *self = PM_EXPORT_DIALOG (widget);
  const PmFormat *format = get_format (self);
  g_autofree char *file = g_strconcat (pm_project_get_name (self->project), format->extensions[0], NULL);
  g_autoptr (GListModel) filters = pm_new_filters (_(format->name), format->extensions);

  /* A project may be named as no file can be. */
  g_strdelimit (file, "/\\:", '-');
  pm_choose_file_async (GTK_WINDOW (self), _("Export Annotations"), GTK_FILE_CHOOSER_ACTION_SAVE, file, filters,
                                              target_cb, g_object_ref (self));
}

static void
add_scope (PmExportDialog *self, GtkStringList *labels, Scope scope, char *label)
{
  g_array_append_val (self->scopes, scope);
  gtk_string_list_take (labels, label);
}

static void
list_scopes (PmExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  PmDocumentList *list = pm_project_get_documents (self->project);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint n_total;

  g_object_get (list, "n-total", &n_total, NULL);
  add_scope (self, labels, SCOPE_ALL, g_strdup (_("Whole corpus")));
  if (n_shown > 0 && n_shown < n_total)
    add_scope (self, labels, SCOPE_SHOWN,
               g_strdup_printf (ngettext ("The document shown in the list", "The %u documents shown in the list", n_shown), n_shown));
  if (self->document != 0)
    add_scope (self, labels, SCOPE_OPEN, g_strdup (_("The open document")));
  if (n_total > 0)
    add_scope (self, labels, SCOPE_CHOSEN, g_strdup (_("Chosen documents")));
  adw_combo_row_set_model (self->scope_row, G_LIST_MODEL (labels));
}

static void
list_formats (PmExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (const PmFormat *const *format = pm_format_get_all (); *format != NULL; format++) {
    if ((*format)->write == NULL)
      continue;
    g_ptr_array_add (self->formats, (gpointer) *format);
    gtk_string_list_append (labels, _((*format)->name));
  }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
}

static void
list_choices (PmExportDialog *self)
{
  g_autoptr (GPtrArray) documents = pm_document_list_dup_all (pm_project_get_documents (self->project));

  pm_check_list_set_documents (self->documents, documents);
  if (self->document != 0)
    pm_check_list_check (self->documents, self->document);
  pm_check_list_set_tags (self->tags, pm_project_get_codebook (self->project));
}

static void
pm_export_dialog_dispose (GObject *object)
{
  g_clear_object (&PM_EXPORT_DIALOG (object)->project);

  G_OBJECT_CLASS (pm_export_dialog_parent_class)->dispose (object);
}

static void
pm_export_dialog_finalize (GObject *object)
{
  PmExportDialog *self = PM_EXPORT_DIALOG (object);

  g_ptr_array_unref (self->formats);
  g_array_unref (self->scopes);

  G_OBJECT_CLASS (pm_export_dialog_parent_class)->finalize (object);
}

static void
pm_export_dialog_class_init (PmExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pm_export_dialog_dispose;
  object_class->finalize = pm_export_dialog_finalize;

  g_type_ensure (PM_TYPE_CHECK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pressmark/Pressmark/pm-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, scope_row);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, documents);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, all_tags);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, tags);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, texts);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, loss_group);
  gtk_widget_class_bind_template_child (widget_class, PmExportDialog, loss);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pm_export_dialog_init (PmExportDialog *self)
{
  self->formats = g_ptr_array_new ();
  self->scopes = g_array_new (FALSE, FALSE, sizeof (Scope));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pm_export_dialog_new (GtkWindow *parent, PmProject *project, gint64 document)
{
  PmExportDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (PM_IS_PROJECT (project), NULL);

  self = g_object_new (PM_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->project = g_object_ref (project);
  self->document = document;
  list_choices (self);
  list_formats (self);
  list_scopes (self);
  check_cb (self);
  return GTK_WIDGET (self);
}

void
pm_export_dialog_export (PmExportDialog *self, GFile *target)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) documents = NULL;
  g_autoptr (GArray) tags = NULL;
  GtkWindow *parent;
  PmExportOptions options;
  Export *export;

  g_return_if_fail (PM_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (target));

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  documents = dup_documents (self);
  tags = gtk_switch_get_active (self->all_tags) ? NULL : pm_check_list_dup_checked (self->tags);
  options = (PmExportOptions){ get_format (self)->id, documents, tags, gtk_switch_get_active (self->texts) };

  export = g_new0 (Export, 1);
  export->parent = parent != NULL ? g_object_ref (parent) : NULL;
  export->target = g_object_ref (target);
  export->progress = g_object_ref (pm_progress_window_new (parent, _("Exporting"), cancellable));
  pm_project_export_async (self->project, target, &options, pm_progress_window_update_cb, export->progress, cancellable,
                           exported_cb, export);
  gtk_window_destroy (GTK_WINDOW (self));
}
